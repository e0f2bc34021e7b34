"""The currencies of ISO 4217 with the decimals of their minor units, for test/core/exact/money.test.ts.

Source: data/codes-all.csv of https://github.com/datasets/currency-codes at commit
ab9b0ae88e8bffd4ac1c468ce9c784738d3376ba (2026-02-01), which is made from ISO 4217 lists one and three as published by
SIX Financial Information. Active codes with a minor unit, and codes withdrawn in 2020 or later.

Tool: Python 3.11.7.
Run:  python3 test/oracles/iso-4217.py < codes-all.csv > test/oracles/data/iso-4217.json
"""

import csv
import json
import sys

active, withdrawn = {}, set()
for row in csv.DictReader(sys.stdin):
    code, when = row["AlphabeticCode"], row["WithdrawalDate"]
    if when[:4].isdigit() and int(when[:4]) >= 2020:
        withdrawn.add(code)
    elif code and not when and row["MinorUnit"].isdigit():
        active[code] = int(row["MinorUnit"])

print(json.dumps({"active": dict(sorted(active.items())), "withdrawn": sorted(withdrawn)}))

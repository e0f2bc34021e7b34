"""Duties and landed costs by Python's decimal module, as checksums that test/quota/landed-cost-oracle.test.ts recomputes.

Both sides draw the same cases from the same generator, so that 200,000 lines fit in a small file: for each block of
1,000 cases one polynomial hash of the duties and one of the landed costs. The first lines are kept as they are.

Tool: Python 3.11.7, module decimal (libmpdec 2.5.1), 100 significant digits.
Run:  python3 test/oracles/landed-cost.py > test/oracles/data/landed-cost.json
"""

import json
import platform
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 100

BLOCKS = 100
CASES = 1_000
SHOWN = 5
MODULUS = 2**31 - 1

RATES = ["0.061", "0", "0.04", "0.095", "0.25", "1.061", "0.3203558", "0.0333", "2.985", "0.000001"]
SURTAXES = ["0", "1", "0.25", "0.5", "0", "0.123456789"]
TAXES = ["0.05", "0.13", "0.15", "0.05"]
AMOUNTS = ["3.00", "0.044", "176.8", "0.05", "9999.99", "0"]
PERS = ["1", "100", "1000", "3", "0.5"]
CURRENCIES = {"CAD": None, "USD": "1.3847", "CNY": "0.194400", "JPY": "0.009012", "EUR": "1.60005"}


class Draws:
    """Park and Miller's minimal standard generator."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = self.state * 48271 % MODULUS
        return self.state


def pick(items, index):
    return items[index % len(items)]


def cents(value):
    return Decimal(value).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def duty_line(draws):
    a, b, c, d, e = (draws.next() for _ in range(5))
    value = Decimal(a % 50_000_000).scaleb(-2)
    quantity = Decimal(b % 5_000_000).scaleb(-3)
    rate = Decimal(pick(RATES, c))
    other = Decimal(pick(RATES, c // 16))
    specific = quantity * Decimal(pick(AMOUNTS, d)) / Decimal(pick(PERS, d // 8))
    most = quantity * Decimal(pick(AMOUNTS, d // 64)) / Decimal(pick(PERS, d // 512))
    content = Decimal(e // 8 % 30_000_000).scaleb(-2)
    kind = e % 6
    if kind == 0:
        exact = value * rate
    elif kind == 1:
        exact = value * rate + specific
    elif kind == 2:
        exact = max(value * rate, specific)
    elif kind == 3:
        exact = min(max(value * rate, specific), most)
    elif kind == 4:
        exact = min(value * rate, max(value - 100 * quantity, Decimal(0)) * other)
    else:
        exact = max(value - max(value * Decimal("0.15"), content), Decimal(0)) * rate
    return str(cents(exact))


def landed_line(draws):
    a, b, c, d, e = (draws.next() for _ in range(5))
    currency = pick(list(CURRENCIES), d)
    exchange = Decimal(CURRENCIES[currency] or 1)
    price = Decimal(a % 60_000_000).scaleb(-2)
    freight = min(price, Decimal(b % 200_000).scaleb(-2)) if d // 8 % 2 == 1 else Decimal(0)
    packing = Decimal(b // 4096 % 100_000).scaleb(-3) if d // 16 % 4 == 0 else Decimal(0)
    quantity = 1 + e % 3
    value = cents(price * exchange + packing - freight * exchange)
    duty = cents(value * Decimal(pick(RATES, c)))
    surtax = cents(value * Decimal(pick(SURTAXES, c // 16)))
    excise = cents(100 * quantity if e // 4 % 2 == 1 else 0)
    taxable = value + duty + surtax + excise
    luxury = min(taxable * Decimal("0.10"), max(taxable - 100_000 * quantity, Decimal(0)) * Decimal("0.20"))
    luxury = cents(0 if e // 8 % 4 == 0 else luxury)
    base = taxable + luxury
    gst = cents(base * Decimal(pick(TAXES, c // 256)))
    total = duty + surtax + excise + luxury + gst
    return " ".join(str(x) for x in (value, duty, surtax, excise, taxable, luxury, base, gst, total, value + total))


def hash_text(texts):
    h = 0
    for text in texts:
        for byte in text.encode():
            h = (h * 31 + byte) % MODULUS
        h = (h * 31 + 10) % MODULUS
    return h


def main():
    duties, landed, shown = [], [], []
    for block in range(BLOCKS):
        draws = Draws(7919 * (block + 1))
        duty_lines = [duty_line(draws) for _ in range(CASES)]
        landed_lines = [landed_line(draws) for _ in range(CASES)]
        duties.append(hash_text(duty_lines))
        landed.append(hash_text(landed_lines))
        if block == 0:
            shown = [duty_lines[:SHOWN], landed_lines[:SHOWN]]
    print(
        json.dumps(
            {
                "tool": f"Python {platform.python_version()}, module decimal",
                "command": "python3 test/oracles/landed-cost.py > test/oracles/data/landed-cost.json",
                "blocks": BLOCKS,
                "cases": CASES,
                "rates": RATES,
                "surtaxes": SURTAXES,
                "taxes": TAXES,
                "amounts": AMOUNTS,
                "pers": PERS,
                "currencies": CURRENCIES,
                "shown": shown,
                "duties": duties,
                "landed": landed,
            }
        )
    )


main()

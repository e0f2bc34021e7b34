"""Roundings and products by Python's decimal module, as checksums that test/core/exact/decimal-oracle.test.ts recomputes.

Both sides draw the same cases from the same generator, so that seven million results fit in a small file: for each
block of 10,000 cases and each mode one polynomial hash of the results.

Tool: Python 3.11.7, module decimal (libmpdec 2.5.1), 100 significant digits.
Run:  python3 test/oracles/exact-decimal.py > test/oracles/data/exact-decimal.json
"""

import json
import platform
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    getcontext,
)

getcontext().prec = 100

BLOCKS = 100
CASES = 10_000
MODULUS = 2**31 - 1
MODES = {
    "half-up": ROUND_HALF_UP,
    "half-even": ROUND_HALF_EVEN,
    "half-down": ROUND_HALF_DOWN,
    "down": ROUND_DOWN,
    "up": ROUND_UP,
    "floor": ROUND_FLOOR,
    "ceiling": ROUND_CEILING,
}
INCREMENTS = ["0.01", "0.05", "1", "1000", "0.001", "0.25", "0.10", "0.03", "7", "0.000001"]
RATES = ["0.061", "1.061", "0.05", "0.25", "0.3203558", "0.0333", "1", "0", "0.123456789", "0.5", "0.075", "1.999999", "0.000001"]
STEPS = ["0.01", "0.05", "1"]


class Draws:
    """Park and Miller's minimal standard generator."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = self.state * 48271 % MODULUS
        return self.state


def seed_of(block):
    return 7919 * (block + 1)


def rounding_case(draws):
    """Text of a value, and an increment: one value in four is exactly halfway between two multiples."""
    a, b, c = draws.next(), draws.next(), draws.next()
    kind = c % 8
    decimals = c // 8 % 9
    increment = INCREMENTS[c // 128 % len(INCREMENTS)]
    negative = c // 4096 % 2 == 1
    if kind < 2:
        digits = a % 100_000
    elif kind < 6:
        digits = int(f"{a}{b}")
    else:
        places = len(increment.partition(".")[2])
        digits = (2 * (a % 1_000_000) + 1) * int(increment.replace(".", "")) * 5
        decimals = places + 1
    value = Decimal(digits).scaleb(-decimals)
    return -value if negative else value, increment


def round_to(value, increment, mode):
    places = len(increment.partition(".")[2])
    step = Decimal(increment)
    if step == Decimal(1).scaleb(-places):
        result = value.quantize(step, rounding=mode)
    else:
        result = (value / step).to_integral_value(rounding=mode) * step
    text = f"{result:.{places}f}"
    return text.lstrip("-") if result == 0 else text


def minor_amount(draws):
    a, b, c = draws.next(), draws.next(), draws.next()
    magnitude = a % 10_000_000 if c % 4 < 3 else a * 2_097_152 + b % 2_097_152
    return -magnitude if c // 4 % 2 == 1 else magnitude


def hash_text(texts):
    h = 0
    for text in texts:
        for byte in text.encode():
            h = (h * 31 + byte) % MODULUS
        h = (h * 31 + 10) % MODULUS
    return h


def hash_numbers(numbers):
    h = 0
    for number in numbers:
        h = (h * 31 + number % MODULUS) % MODULUS
    return h


def main():
    roundings, products = [], []
    for block in range(BLOCKS):
        draws = Draws(seed_of(block))
        cases = [rounding_case(draws) for _ in range(CASES)]
        roundings.append(
            [hash_text(round_to(value, increment, mode) for value, increment in cases) for mode in MODES.values()]
        )
        amounts = [minor_amount(draws) for _ in range(CASES)]
        rate, step = Decimal(RATES[block % len(RATES)]), STEPS[block % len(STEPS)]
        products.append(
            [
                hash_numbers(
                    int(Decimal(round_to(Decimal(amount).scaleb(-2) * rate, step, mode)).scaleb(2)) for amount in amounts
                )
                for mode in MODES.values()
            ]
        )
    print(
        json.dumps(
            {
                "tool": f"Python {platform.python_version()}, module decimal",
                "command": "python3 test/oracles/exact-decimal.py > test/oracles/data/exact-decimal.json",
                "blocks": BLOCKS,
                "cases": CASES,
                "modes": list(MODES),
                "increments": INCREMENTS,
                "rates": RATES,
                "steps": STEPS,
                "roundings": roundings,
                "products": products,
            }
        )
    )


main()

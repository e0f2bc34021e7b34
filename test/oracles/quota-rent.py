"""Prices, imports, rents and losses under tariff quotas, worked out a second way, for test/quota/worth/rent-oracle.test.ts.

Lines and points by exact fractions: what buyers lose is taken from the area under the inverse demand, not beside it.
Constant elasticities by the decimal module with 60 digits, told to 15 significant digits, half-up.

Tool: Python 3.11.7, modules fractions, decimal (libmpdec 2.5.1), random.
Run:  python3 test/oracles/quota-rent.py > test/oracles/data/quota-rent.json
"""

import json
import platform
import random
from decimal import ROUND_HALF_UP, Context, Decimal, getcontext
from fractions import Fraction

getcontext().prec = 60
TOLD = Context(prec=15, rounding=ROUND_HALF_UP)
rng = random.Random(1893)


def text(value):
    """A finite decimal as such, any other quotient as a fraction in lowest terms."""
    if isinstance(value, Decimal):
        return format(TOLD.plus(value), "f")
    rest = value.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    return format(Decimal(value.numerator) / Decimal(value.denominator), "f")


def line(intercept, slope):
    quantity = lambda p: max(Fraction(0), (intercept - p) / slope)
    price = lambda q: intercept - slope * q
    # Half the square of what is left below the intercept.
    surplus = lambda p: quantity(p) ** 2 * slope / 2
    return quantity, price, lambda low, high: surplus(low) - surplus(high)


def through(points):
    def price(q):
        for (q0, p0), (q1, p1) in zip(points, points[1:]):
            if q0 <= q <= q1:
                return p0 + (p1 - p0) * (q - q0) / (q1 - q0)
        raise ValueError(q)

    def quantity(p):
        if p > points[0][1]:
            return Fraction(0)
        for (q0, p0), (q1, p1) in zip(points, points[1:]):
            if p1 <= p <= p0:
                return q0 + (q1 - q0) * (p0 - p) / (p0 - p1)
        raise ValueError(p)

    def under(q):
        """Area under the inverse demand up to a quantity."""
        total = Fraction(0)
        for (q0, p0), (q1, p1) in zip(points, points[1:]):
            if q <= q0:
                break
            end = min(q, q1)
            total += (end - q0) * (p0 + price(end)) / 2
        return total

    def loss(low, high):
        before, after = quantity(low), quantity(high)
        return under(before) - under(after) - (low * before - high * after)

    return quantity, price, loss


def elastic(elasticity, known_price, known_quantity):
    quantity = lambda p: known_quantity * (p / known_price) ** -elasticity
    price = lambda q: known_price * (known_quantity / q) ** (1 / elasticity)

    def loss(low, high):
        if elasticity == 1:
            return known_price * known_quantity * ((high / known_price).ln() - (low / known_price).ln())
        spent = lambda p: p * quantity(p)
        return (spent(high) - spent(low)) / (1 - elasticity)

    return quantity, price, loss


def market(curve, world, quota, low_rate, high_rate):
    quantity, price, loss = curve
    low = world * (1 + low_rate)
    high = None if high_rate is None else world * (1 + high_rate)
    if quantity(low) <= quota:
        regime, paid, imports = "in-quota-tariff-binds", low, quantity(low)
    elif high is not None and quantity(high) > quota:
        regime, paid, imports = "over-quota-tariff-binds", high, quantity(high)
    else:
        regime, paid, imports = "quota-binds", price(quota), quota
    inside = min(imports, quota)
    rent = (paid - low) * inside
    revenue = world * low_rate * inside + (0 if high is None else world * high_rate * (imports - inside))
    lost = loss(world, paid)
    told = [paid, imports, rent, revenue, lost, lost - revenue - rent]
    return [regime, *[text(value) for value in told]]


def decimals(low, high, places):
    return f"{rng.randint(low * 10**places, high * 10**places) / 10**places:.{places}f}"


def terms():
    low = decimals(0, 1, 3)
    high = None if rng.random() < 0.3 else format(Decimal(low) + Decimal(decimals(0, 2, 2)), "f")
    return {"worldPrice": decimals(10, 90, 2), "quota": decimals(0, 120, 1), "inRate": low, "overRate": high}


def cases():
    for _ in range(60):
        demand = {"kind": "linear", "intercept": decimals(20, 300, 2), "slope": decimals(1, 4, 3)}
        curve = line(Fraction(demand["intercept"]), Fraction(demand["slope"]))
        yield demand, curve, terms(), Fraction
    for _ in range(60):
        steps = [Fraction(0)] + [Fraction(rng.randint(1, 400), 8) for _ in range(4)]
        drops = [Fraction(rng.randint(1, 500), 8) for _ in range(4)] + [Fraction(0)]
        points = [(sum(steps[: i + 1]), sum(drops[i:])) for i in range(5)]
        demand = {"kind": "points", "points": [{"quantity": text(q), "price": text(p)} for q, p in points]}
        given = terms()
        # A quota above all quantities is never full; the demand still says what is bought at every price.
        yield demand, through(points), given, Fraction
    for index in range(40):
        known = {"price": decimals(10, 90, 2), "quantity": decimals(10, 150, 1)}
        elasticity = "1" if index < 5 else decimals(0, 4, 2)
        if Decimal(elasticity) == 0:
            elasticity = "0.01"
        demand = {"kind": "constant-elasticity", "elasticity": elasticity, "at": known}
        curve = elastic(*[Decimal(value) for value in (elasticity, known["price"], known["quantity"])])
        given = terms()
        if Decimal(given["quota"]) == 0:
            given["quota"] = "0.1"
        yield demand, curve, given, Decimal


rows = []
for demand, curve, given, number in cases():
    read = [number(given[name]) for name in ("worldPrice", "quota", "inRate")]
    over = None if given["overRate"] is None else number(given["overRate"])
    rows.append({"demand": demand, **given, "expected": market(curve, *read, over)})

about = f"test/oracles/quota-rent.py, Python {platform.python_version()}"
print(json.dumps({"tool": about, "columns": ["regime", "domesticPrice", "imports", "rent", "tariffRevenue", "consumerLoss", "deadweightLoss"], "cases": rows}, separators=(",", ":")))

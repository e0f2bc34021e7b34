"""Reference values for src/core/distribution, scoring and the closed forms of src/core/duration.

Tool: Python 3 with mpmath 1.3.0, 40 significant digits; every value is rounded to a double at the end.
Run: python3 test/oracles/distributions.py > test/oracles/data/distributions.json
"""

import json
import os

from mpmath import (asin, beta, betainc, cos, erfc, erfinv, exp, expm1, factorial, findroot, gamma, gammainc, inf, log, loggamma, mp, mpf,
                    pi, quad, sin, sqrt)

mp.dps = 40

LOWER = [mpf("1e-12"), mpf("1e-6"), mpf("0.01"), mpf("0.1"), mpf("0.3"), mpf("0.5"), mpf("0.8"), mpf("0.975")]
UPPER = [mpf("1e-12"), mpf("1e-6"), mpf("0.01")]


def phi(z):
    return exp(-z * z / 2) / sqrt(2 * pi)


def upper_normal(z):
    return erfc(z / sqrt(2)) / 2


class Normal:
    def __init__(self, mean, sd):
        self.spec = {"family": "normal", "mean": mean, "sd": sd}
        self.m, self.s = mpf(mean), mpf(sd)

    def pdf(self, x):
        return phi((x - self.m) / self.s) / self.s

    def sf(self, x):
        return upper_normal((x - self.m) / self.s)

    def cdf(self, x):
        return upper_normal(-(x - self.m) / self.s)

    def moments(self):
        return self.m, self.s ** 2

    def ends(self):
        return -inf, inf

    def guess(self):
        return self.m, self.s


class Lognormal:
    def __init__(self, median, sigma):
        self.spec = {"family": "lognormal", "median": median, "sigma": sigma}
        self.m, self.s = log(mpf(median)), mpf(sigma)

    def pdf(self, x):
        return phi((log(x) - self.m) / self.s) / (self.s * x)

    def sf(self, x):
        return upper_normal((log(x) - self.m) / self.s)

    def cdf(self, x):
        return upper_normal(-(log(x) - self.m) / self.s)

    def moments(self):
        mean = exp(self.m + self.s ** 2 / 2)
        return mean, mean ** 2 * expm1(self.s ** 2)

    def ends(self):
        return mpf(0), inf

    def guess(self):
        return exp(self.m), exp(self.m)


class Gamma:
    def __init__(self, shape, scale):
        self.spec = {"family": "gamma", "shape": shape, "scale": scale}
        self.a, self.b = mpf(shape), mpf(scale)

    def pdf(self, x):
        return (x / self.b) ** (self.a - 1) * exp(-x / self.b) / (gamma(self.a) * self.b)

    def sf(self, x):
        return gammainc(self.a, x / self.b, inf, regularized=True)

    def cdf(self, x):
        return gammainc(self.a, 0, x / self.b, regularized=True)

    def moments(self):
        return self.a * self.b, self.a * self.b ** 2

    def ends(self):
        return mpf(0), inf


class Exponential(Gamma):
    def __init__(self, mean):
        super().__init__(1, mean)
        self.spec = {"family": "exponential", "mean": mean}


class Weibull:
    def __init__(self, shape, scale):
        self.spec = {"family": "weibull", "shape": shape, "scale": scale}
        self.k, self.b = mpf(shape), mpf(scale)

    def pdf(self, x):
        t = x / self.b
        return self.k / self.b * t ** (self.k - 1) * exp(-(t ** self.k))

    def sf(self, x):
        return exp(-((x / self.b) ** self.k))

    def cdf(self, x):
        return -expm1(-((x / self.b) ** self.k))

    def moments(self):
        first = gamma(1 + 1 / self.k)
        return self.b * first, self.b ** 2 * (gamma(1 + 2 / self.k) - first ** 2)

    def ends(self):
        return mpf(0), inf


class Pert:
    def __init__(self, low, mode, high, weight=4):
        self.spec = {"family": "pert", "min": low, "mode": mode, "max": high, "weight": weight}
        self.low, self.high = mpf(low), mpf(high)
        self.w = self.high - self.low
        self.a = 1 + mpf(weight) * (mpf(mode) - low) / self.w
        self.b = 1 + mpf(weight) * (high - mpf(mode)) / self.w

    def pdf(self, x):
        t = (x - self.low) / self.w
        return t ** (self.a - 1) * (1 - t) ** (self.b - 1) / (beta(self.a, self.b) * self.w)

    def sf(self, x):
        return betainc(self.a, self.b, (x - self.low) / self.w, 1, regularized=True)

    def cdf(self, x):
        return betainc(self.a, self.b, 0, (x - self.low) / self.w, regularized=True)

    def moments(self):
        n = self.a + self.b
        return self.low + self.w * self.a / n, self.w ** 2 * self.a * self.b / (n * n * (n + 1))

    def ends(self):
        return self.low, self.high


class Triangular:
    def __init__(self, low, mode, high):
        self.spec = {"family": "triangular", "min": low, "mode": mode, "max": high}
        self.low, self.mode, self.high = mpf(low), mpf(mode), mpf(high)

    def pdf(self, x):
        height = 2 / (self.high - self.low)
        if x < self.mode:
            return height * (x - self.low) / (self.mode - self.low)
        return height * (self.high - x) / (self.high - self.mode)

    def cdf(self, x):
        w = self.high - self.low
        if x >= self.high:
            return mpf(1)
        if x < self.mode:
            return (x - self.low) ** 2 / (w * (self.mode - self.low))
        return 1 - (self.high - x) ** 2 / (w * (self.high - self.mode))

    def sf(self, x):
        w = self.high - self.low
        if x >= self.high:
            return mpf(0)
        if x < self.mode:
            return 1 - (x - self.low) ** 2 / (w * (self.mode - self.low))
        return (self.high - x) ** 2 / (w * (self.high - self.mode))

    def moments(self):
        a, c, b = self.low, self.mode, self.high
        return (a + b + c) / 3, (a * a + b * b + c * c - a * b - a * c - b * c) / 18

    def ends(self):
        return self.low, self.high

    def cuts(self):
        return [self.mode]


class Mixture:
    def __init__(self, parts):
        self.spec = {"family": "mixture",
                     "components": [{"weight": w, "distribution": d.spec} for w, d in parts]}
        self.parts = [(mpf(w), d) for w, d in parts]

    def pdf(self, x):
        return sum(w * d.pdf(x) for w, d in self.parts)

    def sf(self, x):
        return sum(w * d.sf(x) for w, d in self.parts)

    def cdf(self, x):
        return sum(w * d.cdf(x) for w, d in self.parts)

    def moments(self):
        mean = sum(w * d.moments()[0] for w, d in self.parts)
        square = sum(w * (d.moments()[1] + d.moments()[0] ** 2) for w, d in self.parts)
        return mean, square - mean ** 2

    def ends(self):
        return min(d.ends()[0] for _, d in self.parts), max(d.ends()[1] for _, d in self.parts)


class Truncated:
    def __init__(self, d, above):
        self.spec = {"family": "truncated-below", "above": above, "distribution": d.spec}
        self.d, self.at = d, mpf(above)
        self.left = d.sf(self.at)

    def pdf(self, x):
        return self.d.pdf(x) / self.left

    def sf(self, x):
        return self.d.sf(x) / self.left

    def cdf(self, x):
        return 1 - self.sf(x)

    def moments(self):
        points = self.points()
        mean = self.at + quad(self.sf, points)
        square = self.at ** 2 + quad(lambda x: 2 * x * self.sf(x), points)
        return mean, square - mean ** 2

    def points(self):
        median = quantile(self, mpf("0.5"), False)
        step = median - self.at
        return [self.at] + [self.at + step * 2 ** k for k in range(0, 12)] + [inf]

    def ends(self):
        return self.at, self.d.ends()[1]


def quantile(d, p, upper):
    low, high = d.ends()
    share = d.sf if upper else d.cdf
    reached = (lambda x: share(x) <= p) if upper else (lambda x: share(x) >= p)
    if low == -inf:
        low = mpf(-1)
        while reached(low):
            low *= 2
    if high == inf:
        high = low + 1
        while not reached(high):
            high = low + (high - low) * 2
    for _ in range(400):
        middle = (low + high) / 2
        # Halving the exponent first finds tiny quantiles quickly.
        if low == 0 and high > 0:
            middle = high / 2 ** 8
            if reached(middle):
                high = middle
                if high < mpf("1e-400"):
                    return mpf(0)
                continue
            low = middle
            continue
        if reached(middle):
            high = middle
        else:
            low = middle
        if high - low <= abs(high) * mpf("1e-33"):
            break
    return high


def crps(d, y):
    """Integral of (F(x) - 1{x >= y})^2, cut at quantiles so that no part is missed."""
    low, high = d.ends()
    levels = [mpf("1e-30"), mpf("1e-15"), mpf("1e-8"), mpf("1e-4"), mpf("0.01"), mpf("0.1"), mpf("0.3"), mpf("0.5")]
    cuts = {quantile(d, p, False) for p in levels} | {quantile(d, p, True) for p in levels}
    cuts |= set(d.cuts()) if hasattr(d, "cuts") else set()
    below = sorted({x for x in cuts if x < y and x > low}) + [y]
    above = [y] + sorted({x for x in cuts if x > y and x < high})
    if y < low:
        below, above = [y], [y, low] + above[1:]
        above = sorted(set(above))
    start = [low] if low != -inf and low < y else []
    end = [high] if high != inf and high > y else []
    total = mpf(0)
    left = sorted(set(start + below))
    if len(left) > 1:
        total += quad(lambda x: mpf(0) if x <= low else mpf(1) if x >= high else d.cdf(x) ** 2, left)
    right = sorted(set(above + end))
    if len(right) > 1:
        total += quad(lambda x: d.sf(x) ** 2 if x > low else mpf(1), right)
    return total


def describe(d, crps_at):
    lower = [{"p": float(p), "x": float(quantile(d, mpf(float(p)), False))} for p in LOWER]
    upper = [{"q": float(q), "x": float(quantile(d, mpf(float(q)), True))} for q in UPPER]
    places = []
    for x in sorted({row["x"] for row in lower + upper}):
        exact = mpf(x)
        if exact <= d.ends()[0]:
            continue
        places.append({"x": x, "density": float(d.pdf(exact)), "cdf": float(d.cdf(exact)),
                       "survival": float(d.sf(exact)), "logSurvival": float(log(d.sf(exact)))})
    mean, variance = d.moments()
    return {"distribution": d.spec, "mean": float(mean), "variance": float(variance), "lower": lower, "upper": upper,
            "places": places, "crps": [{"y": float(y), "crps": float(crps(d, mpf(y)))} for y in crps_at]}


def deep_survival():
    rows = []
    for d, x in [(Normal(0, 1), 50), (Normal(0, 1), 36), (Normal(0, 1), 34), (Lognormal(100, 0.05), 1000),
                 (Gamma(4, 2), 3000), (Gamma(0.5, 1), 900), (Gamma(200, 1), 2500), (Weibull(2, 10), 400)]:
        rows.append({"distribution": d.spec, "x": x, "logSurvival": float(log(d.sf(mpf(x))))})
    return rows


def bivariate(h, k, r):
    """Plackett's integral over the correlation."""
    r = mpf(r)
    if abs(r) == 1:
        return None
    f = lambda t: exp(-(h * h + k * k - 2 * h * k * sin(t)) / (2 * cos(t) ** 2)) / (2 * pi)
    to = asin(r)
    return upper_normal(-h) * upper_normal(-k) + quad(f, [0, to / 2, to * mpf("0.9"), to * mpf("0.99"), to])


def normal_quantile(p):
    return sqrt(2) * erfinv(2 * mpf(p) - 1)


def joint():
    rows = []
    for p in [(0.5, 0.5), (0.9, 0.6), (0.2, 0.21), (0.001, 0.4), (1e-6, 1e-5), (0.99, 0.999), (0.7, 0.7)]:
        for r in [-0.95, -0.5, 0.1, 0.3, 0.5, 0.69, 0.71, 0.9, 0.99]:
            h, k = normal_quantile(p[0]), normal_quantile(p[1])
            rows.append({"p": p, "correlation": r, "joint": float(bivariate(h, k, r))})
    for p in [(0.5, 0.5, 0.5), (0.9, 0.8, 0.6), (0.99, 0.5, 0.02, 0.7), (0.9, 0.9, 0.9, 0.9, 0.9, 0.9)]:
        for r in [0.1, 0.5, 0.9, 0.99, 0.9999]:
            rows.append({"p": p, "correlation": r, "joint": float(common_factor(p, mpf(r)))})
    for p in [(0.9, 0.6, 0.3), (0.2, 0.7, 0.05)]:
        for r in [-0.3, -0.45]:
            rows.append({"p": p, "correlation": r, "joint": float(opposed_three(p, mpf(r)))})
    # Three tracks by Sheppard's orthant formula and its like: 1/8 + 3 asin(rho) / (4 pi).
    for r in [-0.49, -0.25]:
        rows.append({"p": (0.5, 0.5, 0.5), "correlation": r, "joint": float(mpf(1) / 8 + 3 * asin(mpf(r)) / (4 * pi))})
    return rows


def opposed_three(p, r):
    """Given the first track, the other two are a bivariate normal with correlation r / (1 + r)."""
    mp.dps = 20
    a, b, c = [normal_quantile(x) for x in p]
    sd = sqrt(1 - r * r)
    left = r / (1 + r)
    total = quad(lambda x: phi(x) * bivariate((b - r * x) / sd, (c - r * x) / sd, left), [-9, -4, -1, a])
    mp.dps = 40
    return total


def common_factor(p, r):
    hs = [normal_quantile(x) for x in p]
    edges = sorted({h / sqrt(r) for h in hs})
    width = sqrt((1 - r) / r)
    cuts = sorted({e + s * width for e in edges for s in (-6, -2, 0, 2, 6)} | {mpf(-12), mpf(12)})

    def f(x):
        out = phi(x)
        for h in hs:
            out *= upper_normal(-(h - sqrt(r) * x) / sqrt(1 - r))
        return out
    return quad(f, cuts)


def renewals():
    rows = []
    for shape, mean, t in [(1, 274, 548), (2, 274, 548), (3, 10, 55), (2.5, 9, 40), (0.4, 3, 7), (12, 5, 61), (2, 274, 3)]:
        total, n = mpf(0), 1
        while True:
            term = gammainc(mpf(shape) * n, 0, mpf(t) / mean * mpf(shape), regularized=True)
            total += term
            if term < mpf("1e-25"):
                break
            n += 1
        rows.append({"shape": shape, "meanGap": mean, "t": t, "expected": float(total)})
    return rows


def binomial():
    rows = []
    for hits, trials, confidence in [(0, 10, 0.95), (10, 10, 0.9), (3, 20, 0.95), (41, 50, 0.8), (390, 491, 0.99)]:
        tail = (1 - mpf(confidence)) / 2
        cdf = lambda k, p: sum(binom(trials, i) * p ** i * (1 - p) ** (trials - i) for i in range(k + 1))
        lower = mpf(0) if hits == 0 else bisect(lambda p: 1 - cdf(hits - 1, p) >= tail)
        upper = mpf(1) if hits == trials else bisect(lambda p: cdf(hits, p) <= tail)
        rows.append({"hits": hits, "trials": trials, "confidence": confidence, "lower": float(lower), "upper": float(upper)})
    return rows


def binom(n, k):
    return factorial(n) / (factorial(k) * factorial(n - k))


def bisect(reached):
    low, high = mpf(0), mpf(1)
    for _ in range(90):
        middle = (low + high) / 2
        if reached(middle):
            high = middle
        else:
            low = middle
    return high


def gamma_fits():
    """Censored maximum likelihood where the gradient in (ln mean, ln shape) vanishes."""
    rows = []
    cases = json.load(open(os.path.join(os.path.dirname(__file__), "data", "censored-fits.json")))["cases"]
    mp.dps = 30
    for name, case in cases.items():
        t, d = [mpf(repr(x)) for x in case["t"]], case["d"]

        def value(m, s):
            a = exp(s)
            b = exp(m) / a
            out = mpf(0)
            for x, seen in zip(t, d):
                if seen:
                    out += (a - 1) * log(x / b) - x / b - loggamma(a) - log(b)
                else:
                    out += log(gammainc(a, x / b, inf, regularized=True))
            return out
        m, s = mpf(case["gamma"]["lnMean"]), mpf(case["gamma"]["lnShape"])
        step = mpf("1e-8")

        def gradient(m, s):
            return [(value(m + step, s) - value(m - step, s)) / (2 * step),
                    (value(m, s + step) - value(m, s - step)) / (2 * step)]
        m, s = findroot(gradient, (m, s), tol=1e-26, maxsteps=50)
        rows.append({"name": name, "lnMean": float(m), "lnShape": float(s), "logLikelihood": float(value(m, s))})
    mp.dps = 40
    return rows


def main():
    rows = [
        describe(Normal(9, 2), [9, 4.5, 20]),
        describe(Normal(-1e6, 0.001), [-1e6, -999999.998]),
        describe(Lognormal(274, 0.5), [274, 10, 3000, -5]),
        describe(Lognormal(16.864497, 0.562995), [9, 45]),
        describe(Lognormal(1, 2), [0.01, 20]),
        describe(Lognormal(1, 0.01), [1, 1.03]),
        describe(Gamma(1.1, 1 / 0.7), [0.2, 9]),
        describe(Gamma(4, 2.25), [9, 1, 40]),
        describe(Gamma(0.3, 2), [0.01, 5]),
        describe(Gamma(300, 0.5), [150, 120]),
        describe(Gamma(5000, 0.1), [505]),
        describe(Exponential(274), [0, 274, 2000, -3]),
        describe(Weibull(1.7, 20), [18, 70]),
        describe(Weibull(0.6, 5), [0.1, 30]),
        describe(Pert(6, 9, 18), [6, 10, 17, 25, 1]),
        describe(Pert(0, 0, 1, 2), [0.1, 0.9]),
        describe(Triangular(6, 9, 18), [6, 8, 12, 20]),
        describe(Triangular(0, 1, 1), [0.2]),
        describe(Mixture([(0.25, Normal(0, 1)), (0.75, Normal(3, 0.5))]), [0, 2.5]),
        describe(Mixture([(0.5, Lognormal(10, 0.3)), (0.5, Gamma(2, 30))]), [12, 100]),
        describe(Truncated(Lognormal(274, 0.5), 300), [365, 301]),
        describe(Truncated(Normal(0, 1), 6), [6.2]),
        describe(Truncated(Gamma(4, 2.25), 25), [26]),
        describe(Truncated(Weibull(1.7, 20), 30), [33]),
    ]
    print(json.dumps({
        "tool": "mpmath 1.3.0, python3 test/oracles/distributions.py",
        "distributions": rows,
        "deepSurvival": deep_survival(),
        "joint": joint(),
        "renewals": renewals(),
        "binomial": binomial(),
        "gammaFits": gamma_fits(),
    }, indent=None, separators=(",", ":")))


main()

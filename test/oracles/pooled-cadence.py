"""Reference values for src/roadmap/cadence/pooled-fit.ts: partial pooling of log gaps with a drift, by full matrices.

Tool: Python 3, numpy 1.24 or later.
Run: python3 test/oracles/pooled-cadence.py > test/oracles/data/pooled-cadence.json
"""
import datetime
import json

import numpy as np

DAYS = {
    "nvidia-flagship": ["2016-04-05", "2017-06-21", "2020-05-14", "2022-09-20", "2024-11-15", "2025-08-22"],
    "google-tpu": ["2015-05-15", "2017-05-01", "2018-05-18", "2021-05-20", "2023-12-06", "2024-05-14", "2025-11-06"],
    "amd-instinct": ["2020-11-16", "2021-11-08", "2023-12-06", "2024-10-10", "2025-06-12"],
    "apple-m": ["2020-11-10", "2022-06-06", "2023-10-30", "2024-05-07"],
    "aws-trainium": ["2022-10-15", "2024-12-03", "2025-12-02"],
    "meta-mtia": ["2023-05-18", "2024-04-10", "2026-03-11"],
    "tesla-car-computer": ["2014-10-01", "2016-10-01", "2017-08-01", "2019-04-01", "2023-01-01"],
}
day = lambda text: datetime.date.fromisoformat(text).toordinal()


def predict(family, began, drift):
    rows = [(name, (day(a) - day(began)) / 365.2425, np.log(day(b) - day(a)))
            for name, days in DAYS.items() for a, b in zip(days, days[1:])]
    names = np.array([row[0] for row in rows])
    x = np.array([[1.0, row[1]] for row in rows])
    y = np.array([row[2] for row in rows])
    precision = np.diag([0.0, 0.25 / max(drift, 1e-9) ** 2])
    fits = []
    for ratio in (0, 0.1, 0.2, 0.4, 0.7):
        c = np.eye(len(y)) + ratio * (names[:, None] == names[None, :])
        inverse = np.linalg.inv(c)
        p = x.T @ inverse @ x + precision
        b = np.linalg.solve(p, x.T @ inverse @ y)
        squares = y @ inverse @ y - b @ p @ b
        shape, rate = 2 + (len(y) - 1) / 2, 0.6 + squares / 2
        evidence = -0.5 * (np.linalg.slogdet(c)[1] + np.linalg.slogdet(p)[1]) - shape * np.log(rate)
        shared = ratio * (names == family)
        w = inverse @ shared
        row = np.array([1.0, 0.0])
        z = row - x.T @ w
        mean = row @ b + w @ (y - x @ b)
        variance = 1 + ratio - shared @ w + z @ np.linalg.solve(p, z)
        n = (names == family).sum()
        fits.append((evidence, mean, rate / (shape - 1) * variance, ratio * n / (1 + ratio * n), b[0], b[1]))
    e = np.array([fit[0] for fit in fits])
    chance = np.exp(e - e.max())
    chance /= chance.sum()
    of = lambda i: sum(q * fit[i] for q, fit in zip(chance, fits))
    mean = of(1)
    spread = sum(q * (fit[2] + (fit[1] - mean) ** 2) for q, fit in zip(chance, fits))
    return {"family": family, "began": began, "drift": drift, "median": float(np.exp(mean)), "sigma": float(np.sqrt(spread)),
            "weight": float(of(3)), "reference": float(np.exp(of(4))), "driftPerYear": float(of(5))}


print(json.dumps([predict(*case) for case in [
    ("nvidia-flagship", "2025-08-22", 0.1),
    ("tesla-car-computer", "2026-04-15", 0.1),
    ("google-tpu", "2020-01-01", 0.3),
    ("apple-m", "2024-05-07", 0),
    ("of nobody", "2026-01-01", 0.05),
]], indent=1))

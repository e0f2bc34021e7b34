"""The posterior of the intensity model by dense matrices, from the formulas of docs/concepts/registrations.md.

Python 3.11.2, numpy 1.24.2.
Run: python3 test/oracles/intensity_model.py > test/oracles/data/intensity-model.json

Two spans without overlaps and without outliers, of weeks over a change of quarter and of months. For each the mode is
found by Newton steps on dense matrices; levels, the logarithm of the marginal likelihood by Laplace's method, and the
mean and variance of the logarithm of future windows are printed.
"""

import datetime as dt
import json
import math
import sys

import numpy as np

KNOTS = np.array([0, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0])
CORRELATION = np.exp(-np.abs(KNOTS[:, None] - KNOTS[None]) / 0.4)
EPOCH = dt.date(1970, 1, 1)
HYPER = dict(levelStep=0.05, quarterStep=0.06, weekNoise=0.2, thinNoise=0.8, shapeStep=0.2, shapeMemory=0.7)


def quarter_start(day):
    return dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def next_quarter(start):
    return dt.date(start.year + (start.month == 10), 1 if start.month == 10 else start.month + 3, 1)


def basis(phase):
    row = np.zeros(len(KNOTS))
    i = min(np.searchsorted(KNOTS, phase, side="right") - 1, len(KNOTS) - 2)
    w = (phase - KNOTS[i]) / (KNOTS[i + 1] - KNOTS[i])
    row[i], row[i + 1] = 1 - w, w
    return row


def design(origin, weeks):
    days = [origin + dt.timedelta(i) for i in range(7 * weeks)]
    quarters = sorted({quarter_start(d) for d in days})
    k = len(KNOTS)
    size = weeks + k + k * len(quarters)
    x = np.zeros((len(days), size))
    for i, day in enumerate(days):
        start = quarter_start(day)
        phase = ((day - start).days + 0.5) / (next_quarter(start) - start).days
        at = weeks + k + k * quarters.index(start)
        x[i, i // 7] = 1
        x[i, weeks : weeks + k] = basis(phase)
        x[i, at : at + k] = basis(phase)
    begins = [any(days[7 * w + i] in quarters for i in range(7)) and w > 0 for w in range(weeks)]
    return x, begins, len(quarters)


def prior(weeks, begins, quarters, level):
    """Covariance by construction, inverted: another way than adding precisions."""
    h, k = HYPER, len(KNOTS)
    size = weeks + k + k * quarters
    cov = np.zeros((size, size))
    steps = [1.5**2] + [h["levelStep"] ** 2 + (h["quarterStep"] ** 2 if begins[w] else 0) for w in range(1, weeks)]
    total = np.cumsum(steps)
    for a in range(weeks):
        for b in range(weeks):
            cov[a, b] = total[min(a, b)]
    cov[weeks : weeks + k, weeks : weeks + k] = CORRELATION
    stationary = h["shapeStep"] ** 2 / (1 - h["shapeMemory"] ** 2)
    for a in range(quarters):
        for b in range(quarters):
            i, j = weeks + k + k * a, weeks + k + k * b
            cov[i : i + k, j : j + k] = stationary * h["shapeMemory"] ** abs(a - b) * CORRELATION
    mean = np.zeros(size)
    mean[:weeks] = level
    return mean, cov


def solve(windows, targets):
    origin = min(a for a, _, _ in windows)
    origin -= dt.timedelta(origin.weekday())
    last = max([b for _, b, _ in windows] + [b for _, b in targets])
    weeks = (last - origin).days // 7 + 1
    x, begins, quarters = design(origin, weeks)
    spans = [((a - origin).days, (b - origin).days + 1) for a, b, _ in windows]
    y = np.array([math.log(c + 1) for _, _, c in windows])
    level = float(np.mean([math.log((c + 1) / ((b - a).days + 1)) for a, b, c in windows]))
    mean, cov = prior(weeks, begins, quarters, level)
    precision = np.linalg.inv(cov)

    def view(theta, spans):
        lam = np.exp(x @ theta)
        variance = 7 * HYPER["weekNoise"] ** 2 * np.clip((np.exp(theta[np.arange(7 * weeks) // 7]) / lam) ** HYPER["thinNoise"], 0.25, 16)
        f, rows, noise = [], [], []
        for a, b in spans:
            total = lam[a:b].sum()
            f.append(math.log(total + 1))
            rows.append((lam[a:b] / (total + 1)) @ x[a:b])
            noise.append(((lam[a:b] / (total + 1)) ** 2 * variance[a:b]).sum() + total / (total + 1) ** 2)
        return np.array(f), np.array(rows), np.array(noise)

    theta = mean.copy()
    for _ in range(200):
        f, rows, noise = view(theta, spans)
        r = noise + 0.01**2
        h = precision + rows.T @ (rows / r[:, None])
        new = np.linalg.solve(h, precision @ mean + rows.T @ ((y - f + rows @ theta) / r))
        move = np.max(np.abs(new - theta))
        theta = new
        if move < 1e-12:
            break
    f, rows, noise = view(theta, spans)
    r = noise + 0.01**2
    z = (y - f) / np.sqrt(r)
    assert np.max(np.abs(z)) < 2, "an outlier would be weighed down"
    h = precision + rows.T @ (rows / r[:, None])
    d = theta - mean
    evidence = -0.5 * (z @ z) - 0.5 * np.log(r).sum() - 0.5 * d @ precision @ d - 0.5 * np.linalg.slogdet(cov)[1] - 0.5 * np.linalg.slogdet(h)[1]
    tf, trows, tnoise = view(theta, [((a - origin).days, (b - origin).days + 1) for a, b in targets])
    joint = trows @ np.linalg.solve(h, trows.T) + np.diag(tnoise)
    return dict(
        windows=[[a.isoformat(), b.isoformat(), c] for a, b, c in windows],
        targets=[[a.isoformat(), b.isoformat()] for a, b in targets],
        levels=theta[:weeks].tolist(),
        evidence=float(evidence),
        mean=tf.tolist(),
        covariance=joint.ravel().tolist(),
    )


def main():
    monday = dt.date(2023, 5, 29)
    counts = [14500, 16400, 14500, 16700, 17400, 6200, 9000, 9700, 10600, 12800, 14000, 13900]
    weeks = [(monday + dt.timedelta(7 * i), monday + dt.timedelta(7 * i + 6), c) for i, c in enumerate(counts)]
    ahead = [(monday + dt.timedelta(7 * i), monday + dt.timedelta(7 * i + 6)) for i in (12, 13, 18)]
    months, start = [], dt.date(2021, 1, 1)
    for c in [9, 24, 46, 13, 30, 48, 22, 31, 60, 20, 37, 71, 19, 32]:
        end = dt.date(start.year + (start.month == 12), start.month % 12 + 1, 1)
        months.append((start, end - dt.timedelta(1), c))
        start = end
    later = [(dt.date(2022, 3, 1), dt.date(2022, 3, 31)), (dt.date(2022, 4, 1), dt.date(2022, 6, 30))]
    tool = f"Python {sys.version.split()[0]}, numpy {np.__version__}"
    json.dump(dict(tool=tool, hyperparameters=HYPER, sourceSd=0.01, cases=[solve(weeks, ahead), solve(months, later)]), sys.stdout)


main()

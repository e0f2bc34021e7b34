"""The intensity model where it is linear and Gaussian, by the Kalman smoother of statsmodels.

Python 3.11.2, numpy 1.24.2, statsmodels 0.13.5.
Run: python3 test/oracles/state_space.py > test/oracles/data/state-space.json

A report of one day has no sum in it, a count of a thousand million no chance in counting, and without a power law the
noise is the same on every day: the logarithm is then linear in the state. One Sunday of most weeks is reported. Printed
are the logarithm of the likelihood, the smoothed level of each week with its variance, the smoothed shapes of the last
quarter and of the long run, and the mean and variance of a Sunday to come.
"""

import datetime as dt
import json
import math
import sys

import numpy as np
import statsmodels
from statsmodels.tsa.statespace.kalman_smoother import KalmanSmoother

KNOTS = np.array([0, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0])
K = len(KNOTS)
CORRELATION = np.exp(-np.abs(KNOTS[:, None] - KNOTS[None]) / 0.4)
HYPER = dict(levelStep=0.05, quarterStep=0.08, weekNoise=0.1, thinNoise=1e-12, shapeStep=0.2, shapeMemory=0.7)
SOURCE_SD = 0.02
FIRST_SUNDAY = dt.date(2023, 1, 8)
WEEKS = 40
AHEAD = 45
GAPS = {5, 6, 14, 30}


def quarter_start(day):
    return dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def next_quarter(start):
    return dt.date(start.year + (start.month == 10), 1 if start.month == 10 else start.month + 3, 1)


def basis(day):
    start = quarter_start(day)
    phase = ((day - start).days + 0.5) / (next_quarter(start) - start).days
    row = np.zeros(K)
    i = min(np.searchsorted(KNOTS, phase, side="right") - 1, K - 2)
    w = (phase - KNOTS[i]) / (KNOTS[i + 1] - KNOTS[i])
    row[i], row[i + 1] = 1 - w, w
    return row


def main():
    sundays = [FIRST_SUNDAY + dt.timedelta(7 * i) for i in range(AHEAD)]
    # A wave with a rhythm of thirteen weeks, and something that looks like noise without being random.
    counts = [round(1e9 * math.exp(0.5 * math.sin(i * 2 * math.pi / 13) + 0.15 * math.cos(i * 37))) for i in range(WEEKS)]
    seen = [i for i in range(WEEKS) if i not in GAPS]
    y = np.full(AHEAD, np.nan)
    for i in seen:
        y[i] = math.log(counts[i] + 1)
    level = float(np.mean(y[seen]))

    h, size = HYPER, 1 + 2 * K
    model = KalmanSmoother(k_endog=1, k_states=size, k_posdef=size)
    model.bind(y[:, None])
    design, transition, state_cov = np.zeros((1, size, AHEAD)), np.zeros((size, size, AHEAD)), np.zeros((size, size, AHEAD))
    for t in range(AHEAD):
        design[0, :, t] = np.concatenate([[1], basis(sundays[t]), basis(sundays[t])])
        # The transition at t leads to week t + 1: a quarter begins there where the next Sunday lies in another one.
        begins = quarter_start(sundays[t]) != quarter_start(sundays[t] + dt.timedelta(7))
        transition[:, :, t] = np.eye(size)
        state_cov[0, 0, t] = h["levelStep"] ** 2 + (h["quarterStep"] ** 2 if begins else 0)
        if begins:
            transition[1 : 1 + K, 1 : 1 + K, t] = h["shapeMemory"] * np.eye(K)
            state_cov[1 : 1 + K, 1 : 1 + K, t] = h["shapeStep"] ** 2 * CORRELATION
    model["design"], model["transition"], model["state_cov"] = design, transition, state_cov
    model["selection"] = np.eye(size)
    model["obs_cov"] = np.array([[7 * h["weekNoise"] ** 2 + SOURCE_SD**2]])
    mean, cov = np.zeros(size), np.zeros((size, size))
    mean[0], cov[0, 0] = level, 1.5**2
    cov[1 : 1 + K, 1 : 1 + K] = h["shapeStep"] ** 2 / (1 - h["shapeMemory"] ** 2) * CORRELATION
    cov[1 + K :, 1 + K :] = CORRELATION
    model.initialize_known(mean, cov)
    out = model.smooth()

    expected = np.array([design[0, :, t] @ out.smoothed_state[:, t] for t in range(AHEAD)])
    noise = 7 * h["weekNoise"] ** 2
    assert all(abs(y[i] - expected[i]) < 2 * math.sqrt(noise) for i in seen), "an outlier would be weighed down"
    last = AHEAD - 1
    variance = design[0, :, last] @ out.smoothed_state_cov[:, :, last] @ design[0, :, last] + noise
    tool = f"Python {sys.version.split()[0]}, numpy {np.__version__}, statsmodels {statsmodels.__version__}"
    result = dict(
        tool=tool,
        hyperparameters=HYPER,
        sourceSd=SOURCE_SD,
        days=[[sundays[i].isoformat(), counts[i]] for i in seen],
        target=sundays[last].isoformat(),
        logLikelihood=float(np.sum(out.llf_obs)),
        levels=out.smoothed_state[0].tolist(),
        levelVariances=out.smoothed_state_cov[0, 0].tolist(),
        lastShape=out.smoothed_state[1 : 1 + K, last].tolist(),
        longRun=out.smoothed_state[1 + K :, last].tolist(),
        mean=float(expected[last]),
        variance=float(variance),
    )
    json.dump(result, sys.stdout)


main()

"""Reference values for src/core/random/sobol.ts: the first points of the unshifted Sobol' sequence, 16 dimensions.

Tool: Python 3, scipy.stats.qmc.Sobol (direction numbers new-joe-kuo-6.21201, order of the Gray code).
Run: python3 test/oracles/sobol.py > test/oracles/data/sobol.json
"""
import json
import warnings

from scipy.stats import qmc

warnings.simplefilter("ignore")
points = qmc.Sobol(d=16, scramble=False).random(128)
# Multiples of 1/128: kept as whole numbers, one row a dimension.
print(json.dumps([[int(x * 128) for x in column] for column in points.T.tolist()]))

"""Weeks, quarter weeks and month arithmetic from an independent source.

Python 3.11.7 (datetime.isocalendar, calendar.monthrange) and python-dateutil 2.9.0 (relativedelta).
Run: python3 test/oracles/civil_calendar.py > test/oracles/data/civil-calendar.json

weeks: every week whose Monday lies from 1990-01-01 to 2060-12-27, in order, as
  isoWeek      week-year * 100 + week, from isocalendar of the Monday
  quarterWeek  (year * 10 + quarter) * 100 + place among the Thursdays of that quarter, found by listing the days
  weeksIn      Thursdays of that quarter
addMonths: [date, months, date + relativedelta(months=months)]
monthsBetween: [from, to, complete months], from <= to, relativedelta(to, from)
"""

import json
import random
import sys
from calendar import monthrange
from datetime import date, timedelta

import dateutil
from dateutil.relativedelta import relativedelta

FIRST, LAST = date(1990, 1, 1), date(2060, 12, 27)


def quarter_days(year, quarter):
    for month in range(3 * quarter - 2, 3 * quarter + 1):
        for day in range(1, monthrange(year, month)[1] + 1):
            yield date(year, month, day)


def weeks():
    place, size = {}, {}
    for year in range(FIRST.year - 1, LAST.year + 2):
        for quarter in range(1, 5):
            thursdays = [d for d in quarter_days(year, quarter) if d.isoweekday() == 4]
            for n, thursday in enumerate(thursdays, 1):
                place[thursday] = (year * 10 + quarter) * 100 + n
                size[thursday] = len(thursdays)
    monday, iso, quarter_week, weeks_in = FIRST, [], [], []
    while monday <= LAST:
        calendar = monday.isocalendar()
        thursday = monday + timedelta(days=3)
        iso.append(calendar.year * 100 + calendar.week)
        quarter_week.append(place[thursday])
        weeks_in.append(size[thursday])
        monday += timedelta(days=7)
    return {
        "firstMonday": FIRST.isoformat(),
        "isoWeek": iso,
        "quarterWeek": quarter_week,
        "weeksIn": weeks_in,
    }


def some_date(rng, low=1600, high=2400):
    year, month = rng.randint(low, high), rng.randint(1, 12)
    last = monthrange(year, month)[1]
    # Half of the dates lie in the last four days of a month, where clamping happens.
    day = rng.randint(last - 3, last) if rng.random() < 0.5 else rng.randint(1, last)
    return date(year, month, day)


def add_months(rng):
    for start in [date(2024, 2, 29), date(2023, 2, 28), date(2026, 5, 31), date(2023, 12, 31)]:
        for months in range(-14, 15):
            yield start, months
    for _ in range(700):
        yield some_date(rng), rng.choice([rng.randint(-30, 30), rng.randint(-2000, 2000)])


def months_between(rng):
    for start in [date(2024, 2, 29), date(2023, 1, 31), date(2023, 1, 28)]:
        for days in range(0, 400, 1):
            if (start + timedelta(days=days)).day in (1, 27, 28, 29, 30, 31):
                yield start, start + timedelta(days=days)
    for _ in range(700):
        yield tuple(sorted([some_date(rng), some_date(rng)]))


def main():
    rng = random.Random(20231103)
    data = {
        "tool": f"Python {sys.version.split()[0]}, python-dateutil {dateutil.__version__}",
        "command": "python3 test/oracles/civil_calendar.py > test/oracles/data/civil-calendar.json",
        "weeks": weeks(),
        "addMonths": [
            [d.isoformat(), n, (d + relativedelta(months=n)).isoformat()] for d, n in add_months(rng)
        ],
        "monthsBetween": [
            [a.isoformat(), b.isoformat(), relativedelta(b, a).years * 12 + relativedelta(b, a).months]
            for a, b in months_between(rng)
        ],
    }
    print(json.dumps(data, separators=(",", ":")))


main()

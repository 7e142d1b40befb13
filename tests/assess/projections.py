"""Worked projections, reckoned with fractions, apart from the program.

    python3 tests/assess/projections.py > tests/assess/projections.csv

Least squares through the figures from the baseline on, with an interval of 80 per cent from five figures on; the line of
Theil and Sen beside it; and what each would mean in the target period, by the rules of worked.py. Student's quantile is
found by halving an interval in which the distribution, integrated by Simpson's rule, reaches nine tenths; it has six
places, as the program's.
"""

import csv
import math
import sys
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction as F
from itertools import combinations
from statistics import median

import worked
from worked import DOWN, UP, No, case, number, pairs, time

RESULTS = ["value", "low", "high", "theil_sen", "agrees"]


def quantile(freedom):
    scale = math.gamma((freedom + 1) / 2) / (math.sqrt(freedom * math.pi) * math.gamma(freedom / 2))
    density = lambda x: scale * (1 + x * x / freedom) ** (-(freedom + 1) / 2)

    def reached(end, parts=20000):
        step = end / parts
        inner = sum((4 if k % 2 else 2) * density(k * step) for k in range(1, parts))
        return 0.5 + step / 3 * (density(0) + inner + density(end))

    low, high = 0.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if reached(middle) < 0.9 else (low, middle)
    return (low + high) / 2


def figures(c):
    series = [(time(p), F(v)) for p, v in pairs(c["series"])]
    if not c["baseline_period"]:
        return series
    start, b = time(c["baseline_period"]), number(c["baseline_value"])
    used = [(t, v) for t, v in series if t >= start]
    return used if any(t == start for t, _ in used) else [(start, b), *used]


def meaning(c, value):
    kind = "end-of-term" if c["method"] in ("linear", "cagr") else "mid-term"
    try:
        return worked.judge({**c, "checkpoint": kind}, [(c["target_period"], value)], value)[0]
    except No:
        return None


def projected(c):
    points, n = figures(c), len(figures(c))
    at = time(c["target_period"])
    if n < 3 or at <= points[-1][0]:
        return dict.fromkeys(RESULTS, "")
    mean_t, mean_v = sum(t for t, _ in points) / n, sum(v for _, v in points) / n
    spread = sum((t - mean_t) ** 2 for t, _ in points)
    slope = sum((t - mean_t) * (v - mean_v) for t, v in points) / spread
    value = mean_v + slope * (at - mean_t)
    low = high = ""
    if n >= 5:
        left = sum((v - mean_v - slope * (t - mean_t)) ** 2 for t, v in points)
        inside = left / (n - 2) * (1 + F(1, n) + (at - mean_t) ** 2 / spread)
        half = F(str(round(quantile(n - 2), 6))) * F(Decimal(inside.numerator).sqrt() / Decimal(inside.denominator).sqrt())
        low, high = decimal(value - half), decimal(value + half)
    m = median((w - v) / (u - t) for (t, v), (u, w) in combinations(points, 2) if t != u)
    other = median(v - m * t for t, v in points) + m * at
    agrees = meaning(c, value) == meaning(c, other)
    return {"value": decimal(value), "low": low, "high": high, "theil_sen": decimal(other), "agrees": str(agrees).lower()}


def decimal(value):
    """To three places, half to even."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal("0.001"), ROUND_HALF_EVEN))


M = "mid-term"
CASES = [
    case("a straight line", M, "linear", UP, "2018=10", "2026=30", "2018=10;2019=12;2020=14;2021=16;2022=18"),
    case("three figures have no interval", M, "linear", DOWN, "2020=2360", "2030=702", "2020=2360;2021=2354;2022=2637"),
    case("the register's baseline is the first figure", M, "linear", DOWN, "2018=602", "2025=0", "2021=450;2022=395"),
    case("figures before the baseline are left out", M, "linear", UP, "2020=80", "2025=90", "2015=10;2018=20;2020=80;2021=82;2022=83"),
    case("two figures have no line", M, "linear", UP, "2020=80", "2025=90", "2022=83"),
    case("a measured target has no projection", M, "linear", UP, "2019=10", "2022=20", "2020=13;2021=15;2022=19"),
    case("five figures", M, "linear", DOWN, "2018=3.5", "2026=1.5", "2018=3.5;2019=3.31;2020=3.4;2021=2.9;2022=2.77", decimals=2),
    case("an outlier moves one line only", M, "linear", UP, "2017=1", "2025=9", "2017=1;2018=2;2019=30;2020=4;2021=5;2022=6"),
    case("half-years", M, "linear", UP, "2021-H2=112.4", "2024-H2=128", "2021-autumn=112.4;2022-spring=115;2022-autumn=118.3", decimals=1),
    case("months of a year that is not over", M, "linear", UP, "2019=50", "2025=70", "2020=52;2021=57;2022=58;2023-01/2023-05=61"),
    case("a gap of years", M, "linear", DOWN, "2010=100", "2030=20", "2014=91;2015=90;2021=71;2022=70"),
    case("negative figures", M, "linear", UP, "2018=-160", "2025=0", "2019=-150;2020=-131;2021=-142;2022=-118"),
    case("a level's line", M, "level", UP, "2018=7000", "2025=7500", "2018=7000;2019=6540;2020=7480;2021=6120;2022=6047"),
    case("a ceiling that one line breaks", M, "level", DOWN, "2018=13", "2026=14", "2018=13;2019=13;2020=13;2021=13;2022=14.5", decimals=1),
    case("a band's line", M, "band", "keep", "2018=20", "2026=", "2018=20;2019=21;2020=20.5;2021=21.5;2022=21.9", target_low="18", target_high="22", decimals=1),
    case("growth", M, "cagr", UP, "2015=100", "2030=200", "2015=100;2017=109;2018=116;2020=121;2021=131;2022=139"),
]

if __name__ == "__main__":
    out = csv.DictWriter(sys.stdout, worked.COLUMNS + RESULTS, lineterminator="\n")
    out.writeheader()
    for row in CASES:
        out.writerow({**row, **projected(row)})

"""Runs of Open SDG's own progress measure, which `cagr` is held against.

    python3 tests/assess/open-sdg.py CHECKOUT > tests/assess/open-sdg.csv

CHECKOUT is a work tree of github.com/open-sdg/sdg-build at a commit that has `sdg/ProgressMeasure.py`
(pull request 318); pandas has to be installed. The cases are this file's own, the results are what the
measure gives: its class, and the ratio or rate that it held against its limits.
"""

import csv
import importlib.util
import math
import platform
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pandas

COLUMNS = ["case", "direction", "base_year", "target_year", "target", "series", "class", "value"]


def cases():
    """(case, direction, base year, target year, target, series)"""
    for base, latest in [(80, 84), (100, 104.5), (50, 57.3), (12.5, 14.1), (3.2, 3.1)]:
        for target, year in [(round(base * 1.3, 2), 2030), (round(base * 1.12, 2), 2025)]:
            series = f"2018={base};2020={base};2022={latest}"
            yield f"{base} to {latest}, more towards {target} in {year}", "positive", 2018, year, target, series
    for base, latest in [(3510, 2637), (100, 91), (48.6, 33.1), (7.75, 7.9), (1250, 1249)]:
        for target, year in [(round(base * 0.2, 2), 2035), (round(base * 0.7, 2), 2025)]:
            series = f"2016={base};2019={base};2022={latest}"
            yield f"{base} to {latest}, less towards {target} in {year}", "negative", 2016, year, target, series
    for base, latest in [(100, 101), (100, 102.5), (100, 103.1), (100, 100), (100, 97), (0.4, 0.41), (7000, 7211)]:
        for direction in ["positive", "negative"]:
            yield f"{base} to {latest} without a target, {direction}", direction, 2020, 2030, None, f"2020={base};2022={latest}"
    for base, latest in [(-20, -22), (-20, -18)]:
        yield f"below zero from {base} to {latest}, towards -30", "negative", 2019, 2030, -30, f"2019={base};2022={latest}"
    yield "just at the upper limit of growth", "positive", 2021, 2030, None, "2021=1000;2022=1015"
    yield "just below the upper limit of growth", "positive", 2021, 2030, None, "2021=1000;2022=1014.9"
    yield "just at the lower limit of growth", "positive", 2021, 2030, None, "2021=1000;2022=1005"
    yield "just below the lower limit of growth", "positive", 2021, 2030, None, "2021=1000;2022=1004.9"
    yield "on the required rate", "positive", 2020, 2024, 146.41, "2020=100;2022=121"
    yield "just under the share of on track", "positive", 2020, 2024, 146.41, "2020=100;2022=119.9"
    yield "just over the share of on track", "positive", 2020, 2024, 146.41, "2020=100;2022=119.91"
    yield "just under the share of at risk", "positive", 2020, 2024, 146.41, "2020=100;2022=112.35"
    yield "just over the share of at risk", "positive", 2020, 2024, 146.41, "2020=100;2022=112.37"
    yield "target reached before its year", "positive", 2018, 2030, 90, "2018=80;2022=91"
    yield "target reached exactly", "negative", 2018, 2030, 60, "2018=80;2022=60"
    yield "ceiling that was never broken", "negative", 2018, 2030, 90, "2018=80;2022=85"
    yield "forty years of growth", "positive", 1982, 2030, 5000, "1982=1000;1992=1400;2002=2100;2012=2900;2022=3700"
    yield "one year only", "positive", 2021, 2022, 55, "2021=50;2022=54"
    # Where a rate is not defined, or is read in another way.
    yield "zero target", "negative", 2018, 2030, 0, "2018=80;2022=40"
    yield "zero baseline", "positive", 2018, 2030, 50, "2018=0;2022=10"
    yield "baseline of a year without a figure", "positive", 2017, 2030, 100, "2018=80;2022=84"
    yield "years as spans", "positive", 2018, 2030, 100, "2018/2019=80;2021/2022=84"
    yield "value of the other sign", "positive", 2018, 2030, 100, "2018=80;2022=-4"
    yield "target of the other sign", "positive", 2018, 2030, 10, "2018=-10;2022=-8"
    yield "target equal to the baseline", "positive", 2018, 2030, 80, "2018=80;2022=78"
    yield "target on the wrong side", "positive", 2018, 2030, 70, "2018=80;2022=69"
    yield "shrinking debt below zero without a target", "positive", 2019, 2030, None, "2019=-20;2022=-16"


def load(checkout):
    spec = importlib.util.spec_from_file_location("measure", Path(checkout, "sdg", "ProgressMeasure.py"))
    measure = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(measure)
    return measure


def run(measure, direction, base, year, target, series):
    """The measure's class and the value that it judged, caught on its way to the limits."""
    seen = []
    judge = measure.get_progress_status
    measure.get_progress_status = lambda value, config: seen.append(value) or judge(value, config)
    points = [point.split("=") for point in series.split(";")]
    plain = all(when.isdigit() for when, _ in points)
    data = pandas.DataFrame({"Year": [int(when) if plain else when for when, _ in points],
                             "Value": [float(value) for _, value in points]})
    options = {"base_year": base, "target_year": year, "direction": direction, "target": target}
    meta = {"auto_progress_calculation": True, "progress_calculation_options": [options]}
    try:
        result = measure.measure_indicator_progress(SimpleNamespace(data=data, meta=meta))
    except (ArithmeticError, TypeError, ValueError) as fault:
        result = type(fault).__name__
    finally:
        measure.get_progress_status = judge
    return result or "none", seen[0] if seen else None


def written(value):
    if value is None:
        return ""
    if isinstance(value, complex):
        return "complex"
    return f"{value:.9f}" if math.isfinite(value) else "not finite"


def main(checkout):
    asked = subprocess.run(["git", "-C", checkout, "rev-parse", "HEAD"], capture_output=True, text=True, check=True)
    version = re.search(r"version='([^']+)'", Path(checkout, "setup.py").read_text()).group(1)
    print(f"# open-sdg/sdg-build {asked.stdout.strip()}, version {version}; "
          f"pandas {pandas.__version__}, Python {platform.python_version()}")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    measure = load(checkout)
    for case, direction, base, year, target, series in cases():
        result, value = run(measure, direction, base, year, target, series)
        table.writerow([case, direction, base, year, "" if target is None else target, series, result, written(value)])


if __name__ == "__main__":
    main(sys.argv[1])

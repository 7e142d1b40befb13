"""Worked examples of how indicators are judged, reckoned with fractions, apart from the program.

    python3 tests/assess/worked.py > tests/assess/worked.csv

Each row is an indicator of its own with its figures; status, share, reason and flags are what the rules give.
"""

import calendar
import csv
import sys
from datetime import date
from fractions import Fraction as F

A, B = F(95, 100), F(60, 100)
TERM = (date(2021, 8, 2), date(2025, 5, 31))
AS_OF = {"mid-term": date(2023, 6, 30), "interim": date(2023, 6, 30), "end-of-term": date(2025, 3, 31)}
STAGES = ["not-started", "started", "under-way", "done"]
COLUMNS = ["case", "checkpoint", "method", "direction", "baseline_period", "baseline_value", "target_period",
           "target_value", "target_low", "target_high", "milestones", "tolerance", "decimals", "error", "series"]
RESULTS = ["status", "share", "reason", "flags"]


def months(period):
    """(year, last month passed, day or None)"""
    if "-Q" in period:
        return int(period[:4]), 3 * int(period[-1]), None
    if "-H" in period:
        return int(period[:4]), 6 * int(period[-1]), None
    if "spring" in period or "autumn" in period:
        return int(period[:4]), 6 if "spring" in period else 12, None
    if "/" in period:
        return int(period[:4]), int(period[-2:]), None
    if len(period) == 10:
        return int(period[:4]), int(period[5:7]) - 1, int(period[8:])
    return int(period), 12, None


def time(period):
    year, passed, day = months(period)
    t = year - 1 + F(passed, 12)
    if day:
        t += F(day, calendar.monthrange(year, passed + 1)[1]) / 12
    return t


def last_day(period):
    if len(period) == 10:
        return date.fromisoformat(period)
    year, month, _ = months(period)
    return date(year, month, calendar.monthrange(year, month)[1])


def first_day(period):
    if len(period) == 10:
        return date.fromisoformat(period)
    if period.isdigit():
        return date(int(period), 1, 1)
    raise ValueError(period)


class No(Exception):
    pass


def number(text):
    return F(text) if text else None


def pairs(text):
    return [tuple(part.split("=")) for part in text.split(";") if part]


def path(p):
    return "on-track" if p >= A else "at-risk" if p >= B else "off-track"


def over_term(met, latest_met):
    if not met:
        raise No("stale-value")
    if all(met):
        return "achieved"
    return "partly-achieved" if latest_met or 2 * sum(met) >= len(met) else "not-achieved"


def in_term(series):
    return [(p, v) for p, v in series if TERM[0] <= last_day(p) <= TERM[1]]


def unmeasured(c, tx):
    if not c["target_period"] or tx >= time(c["target_period"]):
        return None
    return "target-beyond-term" if last_day(c["target_period"]) > TERM[1] else "target-not-yet-measured"


def way(c, series, end):
    """Target, baseline, the latest time, and the flag of a target not measured."""
    T, b = number(c["target_value"]), number(c["baseline_value"])
    tx = time(series[-1][0])
    flag = unmeasured(c, tx) if end else None
    return T, b, tx, flag


def linear(c, series, x, end):
    T, b, tx, flag = way(c, series, end)
    if T is None:
        raise No("no-target")
    s = {"increase": 1, "decrease": -1}.get(c["direction"])
    if s is None and b is not None and b != T:
        s = 1 if T > b else -1
    reached = s is not None and s * (x - T) >= 0

    def share():
        if not c["target_period"]:
            raise No("no-target")
        if b is None or not c["baseline_period"]:
            raise No("no-baseline")
        if b == T:
            raise No("target-equals-baseline")
        if s * (T - b) < 0:
            raise No("wrong-way-target")
        tb, tT = time(c["baseline_period"]), time(c["target_period"])
        if tx <= tb:
            raise No("not-after-baseline")
        points = [(tb, b)] + sorted((time(p), F(v)) for p, v in pairs(c["milestones"]) if tb < time(p) < tT) + [(tT, T)]
        e = T
        for (t0, v0), (t1, v1) in zip(points, points[1:]):
            if t0 < tx <= t1:
                e = v0 + (v1 - v0) * (tx - t0) / (t1 - t0)
        D = s * (e - b) if s * (e - b) > 0 else abs(T - b)
        return 1 - s * (e - x) / D

    if reached:
        try:
            p = share()
        except No:
            p = None
        return "achieved", p, flag
    p = share()
    if end and flag is None:
        q = (x - b) / (T - b)
        return ("partly-achieved" if q >= B else "not-achieved"), q, None
    return path(p), p, flag


def cagr(c, series, x, end):
    T, b, tx, flag = way(c, series, end)
    s = {"increase": 1, "decrease": -1}.get(c["direction"])

    def start():
        if b is None:
            raise No("no-baseline")
        if b == 0:
            raise No("zero-baseline")
        if tx <= time(c["baseline_period"]):
            raise No("not-after-baseline")
        if x / b < 0:
            raise No("sign-change")
        return tx - time(c["baseline_period"])

    def rate(to, years):
        return F(round(float(to / b) ** (1 / float(years)) - 1, 9)).limit_denominator(10**9)

    if T is None:
        if s is None:
            raise No("no-target")
        o = s * (1 if b > 0 else -1) * rate(x, start())
        return ("on-track" if o >= F(15, 1000) else "at-risk" if o >= F(5, 1000) else "off-track"), None, None

    def share():
        years = start()
        if T == 0:
            raise No("zero-target")
        if T / b < 0:
            raise No("sign-change")
        if T == b:
            raise No("target-equals-baseline")
        if s * (T - b) < 0:
            raise No("wrong-way-target")
        return rate(x, years) / rate(T, time(c["target_period"]) - time(c["baseline_period"]))

    if s * (x - T) >= 0:
        try:
            p = share()
        except No:
            p = None
        return "achieved", p, flag
    p = share()
    if end and flag is None:
        q = (x - b) / (T - b)
        return ("partly-achieved" if q >= B else "not-achieved"), q, None
    return path(p), p, flag


def level(c, series, x, end, low=None, high=None):
    s = {"increase": 1, "decrease": -1}.get(c["direction"])
    if low is not None or high is not None:
        s = 1 if low is not None else -1
    if s is None:
        raise No("no-target")

    def of(period):
        if low is not None or high is not None:
            return low if low is not None else high
        steps = [(time(p), F(v)) for p, v in pairs(c["milestones"]) if first_day(p) <= last_day(period)]
        return max(steps)[1] if steps else number(c["target_value"])

    L = of(series[-1][0])
    if L is None:
        raise No("no-target")
    met = s * (x - L) >= 0
    p = (F(1) if met else F(0)) if L == 0 else 1 - s * (L - x) / abs(L)
    flag = unmeasured(c, time(series[-1][0])) if end else None
    if flag:
        return ("achieved" if met else "at-risk" if p >= A else "off-track"), p, flag
    if end:
        figures = [(q, v) for q, v in in_term(series) if of(q) is not None]
        return over_term([s * (v - of(q)) >= 0 for q, v in figures], met), p, None
    return ("on-track" if met else "at-risk" if p >= A else "off-track"), p, None


def band(c, series, x, end):
    low, high = number(c["target_low"]), number(c["target_high"])
    if low is None and high is None:
        raise No("no-target")
    if low is None or high is None:
        return level(c, series, x, end, low, high)
    if high <= low:
        raise No("empty-band")
    d = lambda v: max(low - v, v - high, F(0))
    p = 1 - d(x) / (high - low)
    flag = unmeasured(c, time(series[-1][0])) if end else None
    if flag:
        return ("achieved" if d(x) == 0 else "at-risk" if p >= B else "off-track"), p, flag
    if end:
        return over_term([d(v) == 0 for _, v in in_term(series)], d(x) == 0), p, None
    return ("on-track" if d(x) == 0 else "at-risk" if p >= B else "off-track"), p, None


def trend(c, series, x, end):
    s = {"increase": 1, "decrease": -1}.get(c["direction"])
    if s is None:
        raise No("no-target")
    tx = time(series[-1][0])
    if c["baseline_value"]:
        if tx <= time(c["baseline_period"]):
            raise No("not-after-baseline")
        b = number(c["baseline_value"])
    else:
        first = [(p, v) for p, v in in_term(series) if time(p) < tx]
        if not first:
            raise No("single-point")
        b = first[0][1]
    tolerance = number(c["tolerance"]) if c["tolerance"] else F(1, 2) / 10 ** int(c["decimals"] or 0)
    change = s * (x - b)
    return ("on-track" if change > tolerance else "at-risk" if change >= -tolerance else "off-track"), None, None


def milestone(c, series, end):
    plan = sorted((time(p), last_day(p), STAGES.index(v)) for p, v in pairs(c["milestones"]))
    if not plan:
        raise No("no-target")
    as_of = AS_OF[c["checkpoint"]]
    planned = ([0] + [rank for _, day, rank in plan if day <= as_of])[-1]
    reached = STAGES.index(series[-1][1])
    flag = None
    if plan[-1][1] > as_of:
        flag = "target-beyond-term" if plan[-1][1] > TERM[1] else "target-not-yet-measured"
    if end and flag is None:
        return {3: "achieved", 2: "partly-achieved"}.get(reached, "not-achieved"), None, None
    behind = planned - reached
    status = "achieved" if reached == 3 else "on-track" if behind <= 0 else "at-risk" if behind == 1 else "off-track"
    return status, None, flag if end else None


def judge(c, series, x):
    end = c["checkpoint"] == "end-of-term"
    if c["method"] == "milestone":
        return milestone(c, series, end)
    series = series[:-1] + [(series[-1][0], x)]
    return {"linear": linear, "level": level, "cagr": cagr, "band": band, "trend": trend}[c["method"]](c, series, x, end)


def worked(c):
    figures = pairs(c["series"])
    if c["method"] == "milestone":
        series, x = figures, None
    else:
        series = [(p, F(v)) for p, v in figures]
        x = series[-1][1]
    flags = set()
    if any(mark in series[-1][0] for mark in ("/", "-Q", "-H")):
        flags.add("partial-year")
    if time(AS_OF[c["checkpoint"]].isoformat()) - time(series[-1][0]) > 1:
        flags.add("old")
    try:
        status, p, flag = judge(c, series, x)
    except No as no:
        return {"status": "not-assessable", "share": "", "reason": str(no), "flags": " ".join(sorted(flags))}
    if flag:
        flags.add(flag)
    if x is not None:
        reach = number(c["error"]) if c["error"] else F(1, 2) / 10 ** int(c["decimals"] or 0)
        for other in (x - reach, x + reach):
            try:
                if judge(c, series, other)[0] != status:
                    flags.add("near-edge")
            except No:
                pass
    share = "" if p is None else decimal(p)
    return {"status": status, "share": share, "reason": "", "flags": " ".join(sorted(flags))}


def decimal(p):
    """To three places, half to even."""
    thousandths = round(p * 1000)
    sign = "-" if thousandths < 0 else ""
    return f"{sign}{abs(thousandths) // 1000}.{abs(thousandths) % 1000:03d}"


def case(name, checkpoint, method, direction="", b="", T="", series="", **more):
    """`b` and `T` as period=value; either half may be empty."""
    bp, bv = (b.split("=") + [""])[:2] if b else ("", "")
    tp, tv = (T.split("=") + [""])[:2] if T else ("", "")
    row = dict.fromkeys(COLUMNS, "")
    row.update(case=name, checkpoint=checkpoint, method=method, direction=direction, baseline_period=bp,
               baseline_value=bv, target_period=tp, target_value=tv, series=series, decimals=more.pop("decimals", "0"))
    row.update({key: str(value) for key, value in more.items()})
    return row


M, I, E, UP, DOWN = "mid-term", "interim", "end-of-term", "increase", "decrease"
CASES = [
    case("emissions far behind the straight way", M, "linear", DOWN, "1990=3510", "2030=702", "2020=2360;2021=2354;2022=2637"),
    case("emissions at the end, target beyond the term", E, "linear", DOWN, "1990=3510", "2030=702", "2022=2637;2023=1954"),
    case("exactly at the upper limit is on track", M, "linear", UP, "2020=0", "2030=1000", "2022=190"),
    case("just below the upper limit is at risk", M, "linear", UP, "2020=0", "2030=1000", "2022=189.9", decimals=1),
    case("exactly at the lower limit is at risk", M, "linear", UP, "2020=0", "2030=1000", "2022=120"),
    case("just below the lower limit is off track", M, "linear", UP, "2020=0", "2030=1000", "2022=119.9", decimals=1),
    case("a third of the way at a third of the time", M, "linear", UP, "2020=0", "2026=1", "2022=0.3333", decimals=4),
    case("a share whose print would cross the limit", M, "linear", UP, "2020=0", "2030=100000", "2022=18999", decimals=0),
    case("backwards", M, "linear", UP, "2020=80", "2025=90", "2022=78"),
    case("at the target early", M, "linear", UP, "2020=80", "2025=90", "2022=91"),
    case("at the target without a baseline", M, "linear", UP, "", "2025=90", "2022=90"),
    case("below the target without a baseline", M, "linear", UP, "", "2025=90", "2022=89"),
    case("no target", M, "linear", UP, "2020=80", "", "2022=89"),
    case("a target without a period", M, "linear", UP, "2020=80", "=90", "2022=89"),
    case("target equals baseline", M, "linear", UP, "2020=80", "2025=80", "2022=79"),
    case("target equals baseline and is held", M, "linear", UP, "2020=80", "2025=80", "2022=80"),
    case("wrong way target not reached", M, "linear", UP, "2020=80", "2025=70", "2022=60"),
    case("wrong way target surpassed", M, "linear", UP, "2020=80", "2025=70", "2022=75"),
    case("latest is the baseline's year", M, "linear", UP, "2022=80", "2025=90", "2022=81"),
    case("direction read from the way", M, "linear", "", "2020=50", "2030=40", "2022=48"),
    case("through milestones", M, "linear", DOWN, "2020=3000", "2030=700", "2022=2300", milestones="2023=2100;2025=1800"),
    case("between two milestones", E, "linear", DOWN, "2020=3000", "2030=700", "2023=2100;2024=2000", milestones="2023=2100;2025=1800"),
    case("milestones that first go back", M, "linear", UP, "2020=100", "2030=200", "2022=90", milestones="2022=95"),
    case("a part of a year against a way in years", M, "linear", UP, "2020=50", "2025=70", "2022-01/2022-08=57"),
    case("a quarter's end", M, "linear", UP, "2020=50", "2025=70", "2023-Q1=59"),
    case("survey of the autumn", M, "linear", UP, "2019-autumn=70", "2025-autumn=80", "2021-autumn=73.2", decimals=1),
    case("a day", M, "linear", UP, "2020-12-31=100", "2025-12-31=200", "2023-03-31=140"),
    case("target year past at mid-term", M, "linear", UP, "2018=10", "2021=20", "2022=19.6", decimals=1),
    case("survey's error makes it near the edge", M, "linear", UP, "2020=0", "2030=1000", "2022=200", error="15"),
    case("end: reached", E, "linear", UP, "2020=80", "2024=90", "2023=85;2024=90"),
    case("end: partly, exactly six tenths", E, "linear", UP, "2020=80", "2024=90", "2023=85;2024=86"),
    case("end: not", E, "linear", UP, "2020=80", "2024=90", "2023=85;2024=85.9", decimals=1),
    case("end: not yet measured, on the path", E, "linear", UP, "2020=80", "2024=90", "2023=88"),
    case("end: not yet measured, already there", E, "linear", UP, "2020=80", "2024=90", "2023=90"),
    case("end: beyond the term, off", E, "linear", UP, "2020=80", "2030=90", "2023=80.5", decimals=1),
    case("level met", M, "level", UP, "", "=95", "2022-01/2022-08=99"),
    case("level at risk at exactly the limit", M, "level", UP, "", "=100", "2022=95"),
    case("level off", M, "level", UP, "", "=70", "2022=57"),
    case("level in steps: first step", M, "level", UP, "", "=7000", "2021=7105;2022=6047", milestones="2023=8000"),
    case("level in steps: part of the new step's year", M, "level", UP, "", "=7000", "2021=7105;2022=7047;2023-01/2023-03=7900", milestones="2023=8000"),
    case("ceiling held", M, "level", DOWN, "", "=14", "2022=14"),
    case("ceiling broken", M, "level", DOWN, "", "=14", "2022=15"),
    case("level zero met", M, "level", DOWN, "", "=0", "2022=0"),
    case("level zero not met", M, "level", DOWN, "", "=0", "2022=3"),
    case("a negative floor", M, "level", UP, "", "=-100", "2022=-95"),
    case("a negative floor missed", M, "level", UP, "", "=-100", "2022=-104"),
    case("level without direction", M, "level", "", "", "=95", "2022=99"),
    case("level without level", M, "level", UP, "", "", "2022=99"),
    case("level at the end: all", E, "level", UP, "", "=5", "2021=5;2022=6;2023=5;2024=7"),
    case("level at the end: latest", E, "level", UP, "", "=5", "2021=4;2022=4;2023=4;2024=7"),
    case("level at the end: half", E, "level", UP, "", "=5", "2021=5;2022=6;2023=4;2024=4"),
    case("level at the end: less than half", E, "level", UP, "", "=5", "2021=5;2022=4;2023=4;2024=4"),
    case("level at the end: figures before the term do not count", E, "level", UP, "", "=5", "2019=1;2020=1;2021=5;2022=6;2023=6;2024=6"),
    case("level at the end: its own period not measured, held", E, "level", UP, "", "2024=5", "2022=4;2023=5"),
    case("level at the end: its own period not measured, missed", E, "level", UP, "", "2030=100", "2023=90;2024=96"),
    case("band at the end: its own period not measured", E, "band", "keep", "", "2024=", "2022=19;2023=23", target_low="18", target_high="22"),
    case("band inside", M, "band", "keep", series="2022=20", target_low="18", target_high="22"),
    case("band at risk exactly", M, "band", "keep", series="2022=23.6", target_low="18", target_high="22", decimals=1),
    case("band off below", M, "band", "keep", series="2022=16", target_low="18", target_high="22"),
    case("band empty", M, "band", "keep", series="2022=18", target_low="22", target_high="22"),
    case("band without limits", M, "band", "keep", series="2022=18"),
    case("band with one limit", M, "band", "keep", series="2022=18", target_low="17"),
    case("band at the end: partly", E, "band", "keep", series="2021=20;2022=30;2023=30;2024=21", target_low="18", target_high="22"),
    case("band at the end: not", E, "band", "keep", series="2021=20;2022=30;2023=30;2024=31", target_low="18", target_high="22"),
    case("growth on track", M, "cagr", UP, "2015=100", "2030=200", "2022=139"),
    case("growth at risk", M, "cagr", UP, "2015=100", "2030=200", "2022=127"),
    case("growth off track", M, "cagr", UP, "2015=100", "2030=200", "2022=115"),
    case("growth reached", M, "cagr", UP, "2015=100", "2030=200", "2022=201"),
    case("growth, zero baseline", M, "cagr", UP, "2015=0", "2030=200", "2022=100"),
    case("growth, zero target", M, "cagr", DOWN, "2015=200", "2030=0", "2022=100"),
    case("growth, change of sign of the value", M, "cagr", UP, "2015=100", "2030=200", "2022=-5"),
    case("growth, change of sign of the target", M, "cagr", DOWN, "2015=100", "2030=-20", "2022=50"),
    case("growth, target equals baseline", M, "cagr", UP, "2015=100", "2030=100", "2022=99"),
    case("growth, wrong way", M, "cagr", UP, "2015=100", "2030=50", "2022=40"),
    case("growth, no baseline", M, "cagr", UP, "", "2030=50", "2022=40"),
    case("growth, not after baseline", M, "cagr", UP, "2022=30", "2030=50", "2022=40"),
    case("growth without target, on track", M, "cagr", UP, "2015=100", "", "2022=112"),
    case("growth without target, at risk", M, "cagr", UP, "2015=100", "", "2022=105"),
    case("growth without target, off track", M, "cagr", UP, "2015=100", "", "2022=103"),
    case("shrinking without target, on track", M, "cagr", DOWN, "2015=100", "", "2022=80"),
    case("growth at the end: partly", E, "cagr", UP, "2015=100", "2024=200", "2024=170"),
    case("trend better", M, "trend", UP, "2020=79", "", "2022=87"),
    case("trend within half a digit", M, "trend", UP, "2020=79", "", "2022=79.5", decimals=0),
    case("trend worse than the tolerance", M, "trend", DOWN, "2020=79", "", "2022=82", tolerance="2"),
    case("trend within the tolerance", M, "trend", DOWN, "2020=79", "", "2022=81", tolerance="2"),
    case("trend from the term's first actual", M, "trend", UP, "", "", "2020=50;2021=60;2022=62"),
    case("trend with one point of the term", M, "trend", UP, "", "", "2020=50;2022=62"),
    case("trend keeps its words at the end", E, "trend", UP, "2020=79", "", "2024=70"),
    case("trend without direction", M, "trend", "", "2020=79", "", "2022=70"),
    case("stage on plan", M, "milestone", series="2022=under-way", milestones="2021=started;2022=under-way;2024=done"),
    case("stage one behind", M, "milestone", series="2022=started", milestones="2021=started;2022=under-way;2024=done"),
    case("stage two behind", M, "milestone", series="2022=not-started", milestones="2021=started;2022=under-way;2024=done"),
    case("stage done early", M, "milestone", series="2022=done", milestones="2021=started;2022=under-way;2024=done"),
    case("stage before any is planned", M, "milestone", series="2022=not-started", milestones="2024=started;2025=done"),
    case("stage without plan", M, "milestone", series="2022=started"),
    case("stage at the end: partly", E, "milestone", series="2024=under-way", milestones="2022=under-way;2024=done"),
    case("stage at the end: not", E, "milestone", series="2024=started", milestones="2022=under-way;2024=done"),
    case("stage at the end: due beyond the term", E, "milestone", series="2024=under-way", milestones="2022=under-way;2027=done"),
    case("a share that is printed at an exact half, to the even digit", M, "linear", UP, "2020=0", "2030=10000", "2022=1825"),
    case("another exact half, which the even digit rounds up", M, "linear", UP, "2020=0", "2030=10000", "2022=1827"),
    case("end: measured after the target's period", E, "linear", DOWN, "2018=40", "2022=30", "2022=33;2024=32"),
    case("end: backwards", E, "linear", UP, "2020=80", "2024=90", "2024=77"),
    case("end: the target's half-year is measured", E, "linear", UP, "2020-H1=20", "2024-H1=28", "2024-spring=26"),
    case("end: the target's half-year is not measured", E, "linear", UP, "2020-H1=20", "2024-H2=28", "2024-spring=26"),
    case("at an interim as at mid-term", I, "linear", DOWN, "2020=2360", "2030=702", "2021=2354;2022=2637"),
    case("at an interim, at the target level", I, "linear", UP, "2020=72.3", "2024=75", "2022=76.5", decimals=1),
    case("level at an interim", I, "level", DOWN, "", "=6.5", "2021=6.4;2022=6.7", decimals=1),
    case("level at the end: none of the term's periods measured", E, "level", UP, "", "=5", "2019=6;2020=7"),
    case("level at the end: one step held, the next not", E, "level", UP, "2020=-160", "2024=-120", "2021=120;2022=64;2023=-142;2024=-95", milestones="2021=-50;2023=-100;2024=-120"),
    case("level at the end: a ceiling in every half-year", E, "level", DOWN, "", "=14", "2022-H1=13;2022-H2=14;2023-H1=12;2023-H2=14;2024-H1=13;2024-H2=11"),
    case("an exact half in a level's share", M, "level", UP, "", "=8000", "2022=4260"),
    case("band at the end: in every period", E, "band", "keep", series="2021=20;2022=18;2023=22;2024=21", target_low="18", target_high="22"),
    case("band at the end: in half of the periods", E, "band", "keep", series="2021=20;2022=30;2023=19;2024=25", target_low="18", target_high="22"),
    case("band at the end: no period of the term measured", E, "band", "keep", series="2019=20;2020=21", target_low="18", target_high="22"),
    case("band with an upper limit only, missed by little", M, "band", "keep", series="2022=102", target_high="100"),
    case("band at an interim, its share an exact half", I, "band", "keep", series="2022=143.5", target_low="100", target_high="140", decimals=1),
    case("growth of negative figures", M, "cagr", DOWN, "2019=-20", "2030=-30", "2022=-22"),
    case("growth over half-years", M, "cagr", UP, "2021-H2=112.4", "2024-H2=128", "2022-autumn=118.3", decimals=1),
    case("growth over a part of a year", M, "cagr", UP, "2020=100", "2025=150", "2022-01/2022-08=118"),
    case("growth at the end: reached", E, "cagr", UP, "2015=100", "2024=200", "2024=203"),
    case("growth at the end: not", E, "cagr", UP, "2015=100", "2024=200", "2024=150"),
    case("growth at the end: target beyond the term", E, "cagr", UP, "2015=100", "2030=200", "2023=160"),
    case("growth without target, not after baseline", M, "cagr", UP, "2022=100", "", "2022=103"),
    case("growth, no target and no direction", M, "cagr", "", "2015=100", "", "2022=103"),
    case("trend at exactly the tolerance", M, "trend", UP, "2020=79", "", "2022=81", tolerance="2"),
    case("trend at an interim, worse", I, "trend", UP, "2021-H2=87", "", "2022-autumn=84", tolerance="1", error="2"),
    case("trend, latest not after the baseline", M, "trend", UP, "2022-H1=86", "", "2022-spring=86"),
    case("trend at the end from the term's first actual", E, "trend", DOWN, "", "", "2021=806;2022=762;2023=739", tolerance="20"),
    case("stage at the end: done", E, "milestone", series="2024=done", milestones="2022=under-way;2024=done"),
    case("stage at the end: done before it is due", E, "milestone", series="2024=done", milestones="2022=under-way;2027=done"),
    case("stage at an interim, two behind", I, "milestone", series="2022=started", milestones="2021=started;2022=done"),
    case("stage planned for a day", M, "milestone", series="2023-06-30=under-way", milestones="2022-03-31=started;2023-06-30=under-way"),
]

if __name__ == "__main__":
    out = csv.DictWriter(sys.stdout, COLUMNS + RESULTS, lineterminator="\n")
    out.writeheader()
    for row in CASES:
        out.writerow({**row, **worked(row)})

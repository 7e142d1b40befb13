"""What is owed, and how indicators stand: the rules of assessment, worked out with exact fractions.

Written from the rules alone and sharing no line with the program, so that the program can be held against it.
"""

import calendar
import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path

from readback import period

SAMPLE = Path(__file__).resolve().parent.parent.parent / "sample-data"
A, B = Fraction("0.95"), Fraction("0.60")
STRATEGY = tomllib.loads((SAMPLE / "strategy.toml").read_text(encoding="utf-8"))
CHECKPOINTS = {c["id"]: c for c in STRATEGY["checkpoint"]}
STAGE_RANK = {"not-started": 0, "started": 1, "under-way": 2, "done": 3}


def fraction(text):
    return Fraction(text.replace(",", ".")) if text else None


def last_day(name):
    """The last day of an ISO-like period."""
    if name.count("-") == 2 and "/" not in name:
        return date.fromisoformat(name)
    year, rest = int(name[:4]), name[4:]
    month = {"": 12, "-H1": 6, "-H2": 12}.get(rest) or int(rest[-2:])
    return date(year, month, calendar.monthrange(year, month)[1])


# ----------------------------------------------------------------- what is owed

def valid_on(row, day):
    return (not row["valid_from"] or date.fromisoformat(row["valid_from"]) <= day) and \
        (not row["valid_to"] or day <= date.fromisoformat(row["valid_to"]))


def owed_periods(row, checkpoint):
    """The periods due at the checkpoint, oldest first."""
    start, end, as_of = STRATEGY["strategy"]["term"]["from"], STRATEGY["strategy"]["term"]["to"], CHECKPOINTS[checkpoint]["as-of"]
    if row["method"] == "judged":
        return []
    frequency, years = row["frequency"], range(start.year, end.year + 1)
    if frequency.startswith("survey:"):
        first = row["baseline_period"]
        names = [f"{year}{first[4:]}" for year in range(int(first[:4]), end.year + 1, int(frequency[7:]))]
    else:
        names = [f"{year}{part}" for year in years for part in ({"year": [""], "half": ["-H1", "-H2"]}[frequency])]
    names = [n for n in names if start <= last_day(n) <= end and (not row["valid_from"] or last_day(n) >= date.fromisoformat(row["valid_from"]))]
    if row["kind"] == "numeric" and not row["baseline_value"] and row["baseline_period"] and row["baseline_period"] not in names:
        names.insert(0, row["baseline_period"])
    return [n for n in names if out_by(n, int(row["lag"] or 0)) <= as_of]


def out_by(name, lag):
    day = last_day(name)
    months = day.year * 12 + day.month - 1 + lag
    year, month = divmod(months, 12)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1]) if lag else day


# ------------------------------------------------------------------- statuses

def series(row, held, as_of):
    """[(time, value, period, flags)] of the whole, aggregated over organisations; and who is missing where."""
    organisations = row["organisations"].split(";")
    periods = sorted({(time, name) for (id, _, breakdown, name, kind), (value, time, *_) in held.items()
                      if id == row["id"] and kind == "actual" and breakdown is None and last_day(name) <= as_of and value is not None})
    points, missing = [], {}
    for time, name in periods:
        parts = {o: held.get((row["id"], o, None, name, "actual")) for o in organisations}
        absent = [o for o, part in parts.items() if part is None or part[0] is None]
        if absent:
            missing[name] = absent
            continue
        values = [part[0] for part in parts.values()]
        value = sum(values) / (len(values) if row["aggregate"] == "mean" else 1)
        points.append((time, value, name, [flag for part in parts.values() for flag in part[2]]))
    return points, missing


def by_share(p):
    return "on-track" if p >= A else "at-risk" if p >= B else "off-track"


def milestones(row):
    for part in filter(None, row["milestones"].split(";")):
        name, value = part.split("=")
        yield period(name)[1], Fraction(STAGE_RANK[value]) if value in STAGE_RANK else fraction(value)


def linear(row, points, end):
    b, T = fraction(row["baseline_value"]), fraction(row["target_value"])
    t_b, t_T = period(row["baseline_period"])[1], period(row["target_period"])[1]
    if b is None:
        b = next((value for time, value, _, _ in points if time == t_b), None)
    if b is None:
        return "not-assessable", None, "no-baseline"
    t_x, x = points[-1][:2]
    s = 1 if row["direction"] == "increase" else -1
    if t_x <= t_b:
        return "not-assessable", None, "not-after-baseline"
    if T == b:
        return "not-assessable", None, "target-equals-baseline"
    if s * (T - b) < 0:
        return "not-assessable", None, "wrong-way-target"
    path = [(t_b, b), *milestones(row), (t_T, T)]
    e = T
    for (t0, v0), (t1, v1) in zip(path, path[1:]):
        if t0 <= t_x <= t1:
            e = v0 + (v1 - v0) * (t_x - t0) / (t1 - t0)
            break
    D = s * (e - b) if s * (e - b) > 0 else abs(T - b)
    p = 1 - s * (e - x) / D
    if s * (x - T) >= 0:
        return "achieved", p, ""
    if end and t_x >= t_T:
        return ("partly-achieved" if (x - b) / (T - b) >= B else "not-achieved"), p, ""
    return by_share(p), p, ""


def level(row, points, end):
    T, t_T = fraction(row["target_value"]), period(row["target_period"])[1]
    s = 1 if row["direction"] == "increase" else -1
    steps = sorted(milestones(row))

    def bar(time):
        passed = [value for t, value in steps if t <= time]
        return passed[-1] if passed else T

    t_x, x = points[-1][:2]
    L = bar(t_x)
    met = s * (x - L) >= 0
    p = (Fraction(met) if L == 0 else 1 - s * (L - x) / abs(L))
    start = STRATEGY["strategy"]["term"]["from"]
    term = [s * (value - bar(time)) >= 0 for time, value, name, _ in points if last_day(name) >= start]
    note = f"met in {sum(term)} of {len(term)}"
    if end and t_x >= t_T:
        status = "achieved" if all(term) else "partly-achieved" if met or 2 * sum(term) >= len(term) else "not-achieved"
        return status, p, note
    if end and met:
        return "achieved", p, note
    return ("on-track" if met else "at-risk" if p >= A else "off-track"), p, note


def band(row, points, end):
    low, high = fraction(row["target_low"]), fraction(row["target_high"])
    t_x, x = points[-1][:2]
    outside = max(low - x, x - high, Fraction(0))
    p = 1 - outside / (high - low)
    if end and (t_x >= period(row["target_period"])[1] or outside == 0):
        inside = [low <= value <= high for _, value, _, _ in points]
        if t_x < period(row["target_period"])[1] or all(inside):
            return "achieved", p, ""
        return ("partly-achieved" if outside == 0 or 2 * sum(inside) >= len(inside) else "not-achieved"), p, ""
    return ("on-track" if outside == 0 else "at-risk" if p >= B else "off-track"), p, ""


def cagr(row, points, end):
    b, t_b = fraction(row["baseline_value"]), period(row["baseline_period"])[1]
    t_x, x = points[-1][:2]
    s = 1 if row["direction"] == "increase" else -1
    o = float(x / b) ** (1 / float(t_x - t_b)) - 1
    if not row["target_value"]:
        return ("on-track" if s * o >= 0.015 else "at-risk" if s * o >= 0.005 else "off-track"), None, f"growth {o:.4f}"
    T, t_T = fraction(row["target_value"]), period(row["target_period"])[1]
    p = o / (float(T / b) ** (1 / float(t_T - t_b)) - 1)
    if s * (x - T) >= 0:
        return "achieved", p, ""
    if end and t_x >= t_T:
        q = (x - b) / (T - b)
        return ("partly-achieved" if q >= B else "not-achieved"), q, ""
    return by_share(p), p, ""


def trend(row, points, end):
    t_x, x = points[-1][:2]
    t_b, b = (period(row["baseline_period"])[1], fraction(row["baseline_value"])) if row["baseline_value"] else points[0][:2]
    if t_x <= t_b:
        return "not-assessable", None, "single-point"
    change = (x - b) * (1 if row["direction"] == "increase" else -1)
    tolerance = fraction(row["tolerance"])
    return ("on-track" if change > tolerance else "at-risk" if abs(change) <= tolerance else "off-track"), None, f"change {float(change):g}"


def stage(row, points, end, as_of):
    reached = points[-1][1]
    planned = max([value for t, value in milestones(row) if last_day(str(int(t))) <= as_of], default=Fraction(0))
    if reached == 3:
        return "achieved", None, ""
    last_due = max(t for t, _ in milestones(row))
    if end and last_day(str(int(last_due))) <= as_of:
        return ("partly-achieved" if reached == 2 else "not-achieved"), None, ""
    gap = reached - planned
    return ("on-track" if gap >= 0 else "at-risk" if gap == -1 else "off-track"), None, ""


METHODS = {"linear": linear, "level": level, "band": band, "cagr": cagr, "trend": trend}


def status_of(row, held, accounts, checkpoint):
    """(status, share or None, reason or remark) as the rules of assessment give it."""
    as_of, end = CHECKPOINTS[checkpoint]["as-of"], checkpoint == "end-of-term"
    if row["method"] == "judged":
        given = accounts.get((row["organisations"], row["id"]), {}).get("status")
        return ("own: " + given, None, "judged") if given else ("not-assessable", None, "not-judged")
    points, missing = series(row, held, as_of)
    owed = owed_periods(row, checkpoint)
    if not points and not missing:
        return "not-reported", None, ""
    if owed and owed[-1] in missing:
        return "not-assessable", None, "missing-part: " + ", ".join(missing[owed[-1]])
    if owed and not any(time >= period_time(owed[-1]) for time, *_ in points):
        return "not-assessable", None, "stale-value"
    if row["method"] == "milestone":
        return stage(row, points, end, as_of)
    return METHODS[row["method"]](row, points, end)


def period_time(name):
    return period(name)[1]

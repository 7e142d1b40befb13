"""Checks the sample, prints its series, and writes expected-statuses.csv. Exit 1 where anything is wrong.

The statuses come from `statuses.py`, which knows the rules of assessment and nothing of the program.
"""

import csv
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from readback import number, period, records, sheets  # noqa: E402
from statuses import CHECKPOINTS, SAMPLE, STRATEGY, fraction, owed_periods, series, status_of, valid_on  # noqa: E402

REGISTER = list(csv.DictReader(open(SAMPLE / "indicators.csv", encoding="utf-8"), delimiter=";"))
BY_NAME = {name: row for row in REGISTER for name in
           [row["id"], row["name_fi"], row["name_sv"], *filter(None, row["aliases"].split(";"))]}
GOALS = {goal["id"]: goal for priority in STRATEGY["priority"] for goal in priority["goal"]}
GOAL_BY_NAME = {name: id for id, goal in GOALS.items() for name in [id, goal["name"]["fi"], goal["name"]["sv"]]}
ORGANISATIONS = {o["id"]: o for o in STRATEGY["organisation"]}
ORGANISATION_BY_NAME = {name: o["id"] for o in STRATEGY["organisation"] for name in [o["id"], o["short"], *o["name"].values()]}
FILE_SOURCES = {s["file"]: s["organisation"] for s in STRATEGY["source"]}
SCALE = {("t", "kt"): Fraction(1, 1000), ("€", "M€"): Fraction(1, 1000000)}
STATUS_WORDS = {
    "mid-term": {"tavoitetasolla", "etenee", "vaarassa", "ei etene", "ei arvioitavissa", "framskrider"},
    "end-of-term": {"toteutunut", "etenee", "vaarassa", "ei etene", "osittain toteutunut", "ei toteutunut", "delvis uppnått"},
}
problems = []


def wrong(*parts):
    problems.append(" ".join(str(part) for part in parts))


# -------------------------------------------------------------------- reading

def read_checkpoint(checkpoint):
    """Observations {(indicator, organisation, breakdown, period, kind): …} and assessment rows of one round."""
    observations, accounts = {}, {}
    for path in sorted((SAMPLE / "returns" / checkpoint).iterdir()):
        first = FILE_SOURCES.get(path.name) or path.stem.split("_")[0].split(" ")[0]
        for sheet, rows in sheets(path).items():
            for record in records(rows):
                where = f"{checkpoint}/{path.name}/{sheet}:{record['row']}"
                owner = ORGANISATION_BY_NAME.get(record.get("organisation", first))
                if owner is None:
                    wrong(where, "organisation", record.get("organisation", first))
                elif "status" in record or "successes" in record:
                    account(checkpoint, where, owner, record, accounts)
                else:
                    observe(where, owner, record, observations)
    return observations, accounts


def observe(where, owner, record, observations):
    row = BY_NAME.get(record.get("indicator"))
    if row is None:
        return wrong(where, "indicator", record.get("indicator"))
    if owner not in row["organisations"].split(";"):
        wrong(where, owner, "does not report", row["id"])
    name, time = period(record["period"])
    value, flags, unit = number(record["value"], row["kind"])
    written = record.get("unit") or ""
    if unit and unit != written:
        wrong(where, "unit in the cell", unit, written)
    if value is not None and written != row["unit"]:
        if (written, row["unit"]) not in SCALE:
            wrong(where, row["id"], "unit", written, "expected", row["unit"])
        value *= SCALE.get((written, row["unit"]), 1)
    allowed = {f"{d}={g}" for part in filter(None, row["breakdowns"].split(";")) for d, gs in [part.split("=")] for g in gs.split(",")}
    if record.get("breakdown") and record["breakdown"] not in allowed:
        wrong(where, "breakdown", record["breakdown"])
    if not record.get("source"):
        wrong(where, row["id"], "has no source")
    for bound, sign in (("min", 1), ("max", -1)):
        if value is not None and row[bound] and sign * (value - fraction(row[bound])) < 0:
            wrong(where, row["id"], value, "outside", row[bound])
    if row["min_count"] and value is not None and value < fraction(row["min_count"]):
        wrong(where, row["id"], "below the smallest count")
    key = (row["id"], owner, record.get("breakdown"), name, record["kind"])
    if key in observations:
        wrong(where, "duplicate", key)
    observations[key] = (value, time, flags, record["value"], record["source"])


def account(checkpoint, where, owner, record, accounts):
    if record.get("indicator"):
        row = BY_NAME.get(record["indicator"])
        subject = row and row["id"]
        if row and row["method"] != "judged":
            wrong(where, "is not a judged indicator", subject)
    else:
        subject = GOAL_BY_NAME.get(record.get("goal"))
    if subject is None:
        return wrong(where, "goal or indicator", record.get("goal") or record.get("indicator"))
    if record.get("status") and record["status"] not in STATUS_WORDS[checkpoint]:
        wrong(where, "status", record["status"])
    if (owner, subject) in accounts:
        wrong(where, "second account", owner, subject)
    accounts[owner, subject] = record


# ------------------------------------------------------------------- register

def check_register():
    ids = [row["id"] for row in REGISTER]
    if len(set(ids)) != len(ids):
        wrong("an indicator id occurs twice")
    called = [name.casefold() for row in REGISTER for name in
              {row["name_fi"], row["name_sv"], row["name_en"], *filter(None, row["aliases"].split(";"))}]
    for name in sorted({name for name in called if called.count(name) > 1}):
        wrong("two indicators are called", name)
    for row in REGISTER:
        if row["goal"] not in GOALS:
            wrong(row["id"], "goal", row["goal"])
        for organisation in row["organisations"].split(";"):
            if organisation not in ORGANISATIONS:
                wrong(row["id"], "organisation", organisation)
        for column in ("name_fi", "name_sv", "name_en", "definition_fi", "definition_sv", "definition_en", "decided", "source"):
            if not row[column]:
                wrong(row["id"], "lacks", column)
    for goal in GOALS:
        if not any(row["goal"] == goal for row in REGISTER):
            wrong("goal without an indicator:", goal)
    spaces = [ids, list(GOALS), [p["id"] for p in STRATEGY["priority"]], [p["id"] for p in STRATEGY["programme"]], list(ORGANISATIONS)]
    taken = [name for space in spaces for name in space]
    for name in sorted({name for name in taken if taken.count(name) > 1}):
        wrong("two things have the id", name)
    for programme in STRATEGY["programme"]:
        for goal in programme["goals"]:
            if goal not in GOALS:
                wrong("programme", programme["id"], goal)


# ----------------------------------------------------------------------- report

def check_accounts(checkpoint, statuses, accounts):
    """Every organisation writes on each of its goals; what goes badly is explained."""
    gaps = []
    for row in REGISTER:
        as_of = CHECKPOINTS[checkpoint]["as-of"]
        if not valid_on(row, as_of):
            continue
        for organisation in row["organisations"].split(";"):
            to = ORGANISATIONS[organisation].get("valid", {}).get("to")
            written = accounts.get((organisation, row["goal"]))
            if written is None:
                if not (to and to < as_of):
                    gaps.append(f"{organisation} wrote nothing on {row['goal']}")
            elif statuses[row["id"]][0] in ("at-risk", "off-track", "not-achieved"):
                for column in ("explanation", "measures"):
                    if not written.get(column):
                        gaps.append(f"{organisation} gives no {column} for {row['goal']} ({row['id']})")
    return sorted(set(gaps))


def main():
    check_register()
    held, expected = {}, []
    for checkpoint in CHECKPOINTS:
        observations, accounts = read_checkpoint(checkpoint)
        revisions = [(key, held[key][3], new[3]) for key, new in observations.items()
                     if key in held and held[key][0] is not None and held[key][0] != new[0]]
        held |= observations
        as_of = CHECKPOINTS[checkpoint]["as-of"]
        rows = [row for row in REGISTER if valid_on(row, as_of)]
        statuses = {row["id"]: status_of(row, held, accounts, checkpoint) for row in rows}
        print(f"\n== {checkpoint}: {len(observations)} figures, {len(accounts)} accounts")
        for row in rows:
            status, share, remark = statuses[row["id"]]
            line = "  ".join(f"{name}: {float(value):g}" for _, value, name, _ in series(row, held, as_of)[0])
            print(f"{row['id']:24} {row['method']:9} {status:16} {'' if share is None else f'{float(share):7.3f}'} {remark:22} | {line}")
            absent = [(o, name) for name in owed_periods(row, checkpoint) for o in row["organisations"].split(";")
                      if (row["id"], o, None, name, "actual") not in held]
            if absent:
                print(" " * 24, "owed, not given:", absent)
            if row["method"] != "judged":
                expected.append([checkpoint, row["id"], status, "" if share is None else f"{round(share, 3):.3f}" if isinstance(share, float) else decimal(share)])
        counts = {}
        for status, _, _ in statuses.values():
            counts[status] = counts.get(status, 0) + 1
        print("counts:", counts)
        print("revisions:", *[f"{key[0]} {key[3]}: {old} → {new}" for key, old, new in revisions], sep="\n  ")
        print("gaps:", *check_accounts(checkpoint, statuses, accounts), sep="\n  ")
    with open(HERE / "expected-statuses.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["checkpoint", "indicator", "status", "share"])
        writer.writerows(expected)
    print("\nproblems:", *problems or ["none"], sep="\n  ")
    return 1 if problems else 0


def decimal(share):
    """Three decimals, half to even, exactly."""
    thousandths = round(share * 1000)
    sign = "-" if thousandths < 0 else ""
    return f"{sign}{abs(thousandths) // 1000}.{abs(thousandths) % 1000:03d}"


if __name__ == "__main__":
    sys.exit(main())

"""Makes what is generated of sample-data/: the register and the returns of both checkpoints. See README.md."""

import csv
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
SAMPLE = HERE.parent.parent / "sample-data"

import end_of_term  # noqa: E402
import mid_term  # noqa: E402
import texts  # noqa: E402
from register import COLUMNS, INDICATORS  # noqa: E402
from workbook import empty_folder, write_book, write_csv  # noqa: E402


def write_register():
    with open(SAMPLE / "indicators.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=";", lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(INDICATORS)


def write_returns(checkpoint, module):
    strategy = tomllib.loads((SAMPLE / "strategy.toml").read_text(encoding="utf-8"))
    goals = {goal["id"]: goal["name"] for priority in strategy["priority"] for goal in priority["goal"]}
    folder = SAMPLE / "returns" / checkpoint
    empty_folder(folder)
    blocks = texts.load(HERE / f"{checkpoint}.txt")
    for name, sheets in module.books(blocks, goals).items():
        if name.endswith(".csv"):
            rows, encoding = sheets
            write_csv(folder / name, rows, encoding)
        else:
            write_book(folder / name, sheets)
        print(folder.name, name, (folder / name).stat().st_size)


if __name__ == "__main__":
    write_register()
    write_returns("mid-term", mid_term)
    write_returns("end-of-term", end_of_term)

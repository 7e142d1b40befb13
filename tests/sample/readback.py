"""Reads the sample's files back, independently of how they were written.

Knows just the layouts of the sample: it is a check on the sample, not a second program.
"""

import csv
import io
import re
import subprocess
import tempfile
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import openpyxl
import xlrd

HEADINGS = {
    "indicator": ["mittari", "tunnus", "mätare"],
    "organisation": ["yksikön nimi"],
    "period": ["ajankohta", "vuosi", "jakso", "år"],
    "value": ["arvo", "toteuma", "utfall"],
    "unit": ["yksikkö", "enhet"],
    "kind": ["laji"],
    "breakdown": ["ryhmittely", "ryhmä"],
    "source": ["lähde", "källa"],
    "as-of": ["päivitetty"],
    "note": ["huomautus", "huomio", "lisätieto", "anmärkning"],
    "goal": ["tavoite", "mål"],
    "status": ["oma arvio", "bedömning"],
    "successes": ["onnistumiset", "framgångar"],
    "challenges": ["haasteet", "utmaningar"],
    "impacts": ["vaikutukset", "effekter"],
    "explanation": ["selvitys", "utredning"],
    "measures": ["toimenpiteet", "åtgärder"],
    "recommendations": ["suositukset", "rekommendationer"],
}
COLUMN = {name: column for column, names in HEADINGS.items() for name in names}
WIDE = re.compile(r"^(TP|TA|TS|ENN|Vuositavoite) (\d{4})$")
KINDS = {"TP": "actual", "TA": "budget", "TS": "plan", "ENN": "forecast", "Vuositavoite": "target",
         "toteuma": "actual", "ennuste": "forecast", None: "actual"}
STAGES = {"ei aloitettu": 0, "aloitettu": 1, "käynnissä": 2, "valmis": 3}


def sheets(path):
    """Sheet name → rows of plain values; percent-formatted cells as percent."""
    if path.suffix == ".csv":
        data = path.read_bytes()
        text = data.decode("utf-8-sig") if data.startswith(b"\xef\xbb\xbf") else data.decode("cp1252")
        return {"": [[cell or None for cell in row] for row in csv.reader(io.StringIO(text), delimiter=";")]}
    if path.suffix == ".xls":
        return {s.name: [[c or None for c in s.row_values(r)] for r in range(s.nrows)] for s in xlrd.open_workbook(path).sheets()}
    if path.suffix == ".ods":
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                            "--outdir", folder, str(path)], check=True, capture_output=True)
            return from_openpyxl(Path(folder) / (path.stem + ".xlsx"))
    return from_openpyxl(path)


def from_openpyxl(path):
    book = openpyxl.load_workbook(path)
    return {ws.title: [[plain(cell) for cell in row] for row in ws.iter_rows()] for ws in book}


def plain(cell):
    if isinstance(cell.value, (int, float)) and "%" in cell.number_format:
        return float(round(Fraction(str(cell.value)) * 100, 6))
    return cell.value


def records(rows):
    """Every data row below a heading row as {column: value}; wide columns as one record each."""
    heading = None
    for number, row in enumerate(rows, 1):
        names = [COLUMN.get(str(cell).strip().lower()) if cell is not None else None for cell in row]
        wides = [WIDE.match(str(cell)) if cell is not None else None for cell in row]
        if sum(name is not None for name in names) >= 3:
            heading = (names, wides)
            continue
        if heading is None or sum(cell is not None for cell in row) < 3:
            continue
        base = {name: cell for name, cell in zip(heading[0], row) if name}
        base["row"] = number
        if base.get("indicator") == "Yhteensä":
            continue
        if any(heading[1]):
            for match, cell in zip(heading[1], row):
                if match and cell is not None:
                    yield {**base, "period": match[2], "value": cell, "kind": KINDS[match[1]]}
        else:
            yield {**base, "kind": KINDS[base.get("kind")]}


def period(text):
    """(ISO-like name, its end in years as a fraction)."""
    if isinstance(text, datetime):
        return text.date().isoformat(), Fraction(text.year - 1) + Fraction(text.month, 12)
    text = re.sub(r"\.0$", "", str(text))
    if re.fullmatch(r"\d{4}", text):
        return text, Fraction(int(text))
    for pattern, name, months in [(r"kevät (\d{4})|(\d{4})-H1", "{}-H1", 6), (r"syksy (\d{4})|(\d{4})-H2", "{}-H2", 12),
                                  (r"tammi–elokuu (\d{4})|1-8/(\d{4})", "{0}-01/{0}-08", 8)]:
        if match := re.fullmatch(pattern, text):
            year = match[1] or match[2]
            return name.format(year), Fraction(int(year) - 1) + Fraction(months, 12)
    raise ValueError(f"period {text!r}")


def number(value, kind):
    """(value or None where missing, flags); the unit written in a cell is returned last."""
    if kind == "stage":
        return Fraction(STAGES[value]), [], None
    if isinstance(value, (int, float)):
        return Fraction(str(round(value, 9))), [], None
    text = str(value).replace("−", "-")
    if text in ("-", ".."):
        return None, ["missing"], None
    match = re.fullmatch(r"(n\.|noin|yli|>)?\s*(-?\d[\d ]*)(,\d+)?(\*)?(?: (t|kt|%))?", text)
    if not match:
        raise ValueError(f"number {value!r}")
    flags = ["estimate"] * (match[1] in ("n.", "noin")) + ["bound"] * (match[1] in ("yli", ">")) + ["preliminary"] * bool(match[4])
    return Fraction(match[2].replace(" ", "") + (match[3] or "").replace(",", ".")), flags, match[5]

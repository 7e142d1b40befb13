"""Writes the sample's workbooks, byte for byte the same each time.

A book is a list of sheets, a sheet a list of rows, a row a list of cells: text, numbers, dates, `Pct` or None.
"""

import csv
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import xlwt
from openpyxl.styles import Alignment, Font, PatternFill

EPOCH = (2021, 8, 2, 0, 0, 0)
PROSE = 100  # texts of more letters than this are wrapped


class Pct:
    """A share that a spreadsheet stores as 0.57 and shows as 57 %. Units: percent."""

    def __init__(self, percent):
        self.share = round(percent / 100, 6)


class Sheet:
    """Rows, and how they look: which are headings, which ranges are merged, which columns are wide."""

    def __init__(self, name, rows, headings=(1,), merged=(), widths=None):
        self.name, self.rows, self.headings, self.merged, self.widths = name, rows, headings, merged, widths or {}


def fill_sheet(ws, sheet):
    bold, wrap = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    shade = PatternFill("solid", fgColor="FFDCE6F1")
    for r, row in enumerate(sheet.rows, 1):
        for c, value in enumerate(row, 1):
            if value is None:
                continue
            cell = ws.cell(r, c)
            if isinstance(value, Pct):
                cell.value, cell.number_format = value.share, "0.0%" if round(value.share * 1000) % 10 else "0%"
            else:
                cell.value = value
            if isinstance(value, str) and len(value) > PROSE:
                cell.alignment = wrap
                lines = -(-len(value) // 42)  # columns of prose are 46 wide
                ws.row_dimensions[r].height = max(ws.row_dimensions[r].height or 0, 15 * (lines + 1))
            if r in sheet.headings:
                cell.font, cell.fill = bold, shade
    for area in sheet.merged:
        ws.merge_cells(area)
    for letter, width in sheet.widths.items():
        ws.column_dimensions[letter].width = width


def to_openpyxl(sheets):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for sheet in sheets:
        fill_sheet(wb.create_sheet(sheet.name), sheet)
    wb.properties.creator = "Seuranta"
    wb.properties.created = wb.properties.modified = datetime(*EPOCH)
    return wb


def settle(data, edits=()):
    """Packs a zip again with fixed times; `edits` are (part, pattern, replacement). The first part keeps its storage."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            body = old.read(item)
            for part, pattern, replacement in edits:
                if item.filename == part:
                    body = re.sub(pattern, replacement, body.decode("utf-8"), flags=re.S).encode("utf-8")
            info = zipfile.ZipInfo(item.filename, EPOCH)
            info.compress_type = zipfile.ZIP_STORED if item.filename == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, body, compresslevel=9)
    return out.getvalue()


MODIFIED = ("docProps/core.xml", r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>2021-08-02T00:00:00Z")
MACRO_TYPE = ("[Content_Types].xml", r"application/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml",
              "application/vnd.ms-excel.sheet.macroEnabled.main+xml")


def write_xlsx(path, sheets):
    buffer = io.BytesIO()
    to_openpyxl(sheets).save(buffer)
    edits = [MODIFIED] + ([MACRO_TYPE] if path.suffix == ".xlsm" else [])
    path.write_bytes(settle(buffer.getvalue(), edits))


def write_ods(path, sheets):
    """Lets LibreOffice write the file, as an organisation would, then takes the times and the generator's trace out."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / (path.stem + ".xlsx")
        to_openpyxl(sheets).save(source)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods",
                        "--outdir", f"{folder}/out", str(source)], check=True, capture_output=True)
        data = (Path(folder) / "out" / (path.stem + ".ods")).read_bytes()
    stamp = r"\g<1>2021-08-02T00:00:00"
    path.write_bytes(settle(without_pictures(data), [
        ("meta.xml", r"(<meta:creation-date>)[^<]*", stamp), ("meta.xml", r"(<dc:date>)[^<]*", stamp),
        ("meta.xml", r"<meta:editing-duration>[^<]*</meta:editing-duration>", ""),
        ("styles.xml", r"(?:<style:master-page .*?</style:master-page>)+", sorted_pages)]))


def sorted_pages(match):
    """Page styles come in an order that changes from run to run."""
    return "".join(sorted(re.findall(r"<style:master-page .*?</style:master-page>", match[0], re.S)))


def without_pictures(data):
    """Drops the thumbnail, which is drawn anew each time, and its manifest entry."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            if item.filename.startswith("Thumbnails/"):
                continue
            body = old.read(item)
            if item.filename == "META-INF/manifest.xml":
                body = re.sub(rb"\s*<manifest:file-entry[^>]*Thumbnails[^>]*/>", b"", body)
            new.writestr(item, body)
    return out.getvalue()


def write_xls(path, sheets):
    book = xlwt.Workbook(encoding="utf-8")
    bold, wrap = xlwt.easyxf("font: bold on"), xlwt.easyxf("align: wrap on, vert top")
    for sheet in sheets:
        ws = book.add_sheet(sheet.name)
        for letter, width in sheet.widths.items():
            ws.col(ord(letter) - ord("A")).width = 256 * width
        for r, row in enumerate(sheet.rows):
            for c, value in enumerate(row):
                assert not isinstance(value, Pct), "percent formats belong to .xlsx only"
                if value is not None:
                    long = isinstance(value, str) and len(value) > PROSE
                    style = bold if r + 1 in sheet.headings else wrap if long else xlwt.Style.default_style
                    ws.write(r, c, value, style)
    book.save(str(path))


def write_csv(path, rows, encoding):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow(["" if value is None else value for value in row])
    path.write_bytes(text.getvalue().encode(encoding))


def write_book(path, sheets):
    """Writes the sheets in the form that the file's name asks for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    {".xlsx": write_xlsx, ".xlsm": write_xlsx, ".xls": write_xls, ".ods": write_ods}[path.suffix](path, sheets)


def empty_folder(path):
    if path.exists():
        shutil.rmtree(path)
    path.mkdir(parents=True)

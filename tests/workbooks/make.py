"""Makes the small workbooks that tests/reading.rs reads.

Run in this folder: python3 make.py
It needs openpyxl, xlwt and LibreOffice (soffice). The files are committed, so that tests need none
of these. The .xlsb is written record by record here, because no free program writes one.
"""

import datetime
import pathlib
import re
import struct
import subprocess
import zipfile

import openpyxl
import xlwt

HERE = pathlib.Path(__file__).parent
STAMP = (2023, 6, 30, 0, 0, 0)

HEADINGS = ["Mittari", "Ajankohta", "Arvo", "Yksikkö", "Päivitetty", "Huomautus"]
ROWS = [
    ["co2-total", "2021", 2360.5, "kt", datetime.date(2022, 3, 31), "Ennakkotieto*"],
    ["co2-total", "TP 2022", 2637, "kt", datetime.date(2023, 3, 31), None],
    ["employment", 2022, 0.542, "%", datetime.datetime(2023, 6, 30, 8, 30), "osuus – andel"],
    ["housing", "2022", 7.000000000000001, "1 000 kpl", None, "rivi 1\nrivi 2"],
]


def settled(path):
    """Writes a zip package again with fixed times, so that a new run changes little."""
    with zipfile.ZipFile(path) as old:
        parts = [(entry.filename, old.read(entry)) for entry in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, STAMP)
            if name in ("docProps/core.xml", "meta.xml"):
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+", b"2023-06-30T00:00:00", content)
            stored = name == "mimetype"
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            new.writestr(entry, content)


def return_xlsx():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(*STAMP)
    sheet = book.active
    sheet.title = "Mittarit"
    sheet["A1"] = "Kaupunkistrategian mittarit 2021–2025"
    sheet.merge_cells("A1:F1")
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(3, column, heading)
    for row, values in enumerate(ROWS, 4):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            if isinstance(value, datetime.datetime):
                cell.number_format = "d.m.yyyy h:mm"
            elif isinstance(value, datetime.date):
                cell.number_format = "d.m.yyyy"
    sheet["C4"].number_format = "# ##0.0"
    sheet["C6"].number_format = "0.0 %"
    sheet["C9"] = "=C4+C5"
    sheet["C10"] = "#DIV/0!"
    sheet["C10"].data_type = "e"
    sheet["D9"] = True
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["D"].hidden = True
    hidden = book.create_sheet("Apu")
    hidden["B2"] = "piilossa"
    hidden.sheet_state = "hidden"
    deeper = book.create_sheet("Asetukset")
    deeper["A1"] = "org=kymp"
    deeper.sheet_state = "veryHidden"
    book.create_sheet("Tyhjä")
    book.save(HERE / "return.xlsx")
    settled(HERE / "return.xlsx")


def by_libreoffice():
    """The same return, calculated, as LibreOffice writes it: .xlsx and .ods."""
    for suffix in ("ods", "xlsx"):
        out = HERE / "converted"
        subprocess.run(
            ["soffice", "--headless", "--convert-to", suffix, "--outdir", out, HERE / "return.xlsx"],
            check=True,
            capture_output=True,
        )
        target = HERE / f"libreoffice.{suffix}"
        (out / f"return.{suffix}").replace(target)
        out.rmdir()
        settled(target)


def return_xls():
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Mittarit")
    date = xlwt.easyxf(num_format_str="d.m.yyyy")
    moment = xlwt.easyxf(num_format_str="d.m.yyyy h:mm")
    percent = xlwt.easyxf(num_format_str="0.0 %")
    sheet.write_merge(0, 0, 0, 5, "Kaupunkistrategian mittarit 2021–2025")
    for column, heading in enumerate(HEADINGS):
        sheet.write(2, column, heading)
    for row, values in enumerate(ROWS, 3):
        for column, value in enumerate(values):
            if isinstance(value, datetime.datetime):
                sheet.write(row, column, value, moment)
            elif isinstance(value, datetime.date):
                sheet.write(row, column, value, date)
            elif value == 0.542:
                sheet.write(row, column, value, percent)
            elif value is not None:
                sheet.write(row, column, value)
    sheet.write(8, 2, xlwt.Formula("C4+C5"))
    sheet.write(8, 3, True)
    sheet.write(9, 2, xlwt.Formula("1/0"))
    sheet.row(6).hidden = True
    sheet.col(3).hidden = True
    hidden = book.add_sheet("Apu")
    hidden.write(1, 1, "piilossa")
    hidden.visibility = 1
    book.save(str(HERE / "return.xls"))


def times():
    """Times of day where figures are due, as an old workbook and as LibreOffice keep them."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Mittarit")
    for column, heading in enumerate(["Mittari", "2021", "2022", "2023"]):
        sheet.write(0, column, heading)
    sheet.write(1, 0, "rescue-response")
    for column, (days, code) in enumerate([(7.1 / 24, "h:mm"), (414 / 86400, "mm:ss"), (1.25, "[h]:mm")], 1):
        sheet.write(1, column, days, xlwt.easyxf(num_format_str=code))
    book.save(str(HERE / "times.xls"))
    convert = ["soffice", "--headless", "--convert-to", "ods", "--outdir", HERE, HERE / "times.xls"]
    subprocess.run(convert, check=True, capture_output=True)
    settled(HERE / "times.ods")


def far_xls():
    """Two cells at the ends of a sheet: nothing to read, and a rectangle of sixteen million cells."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Mittarit")
    sheet.write(0, 0, "Mittari")
    sheet.write(65535, 255, 1)
    book.save(str(HERE / "far.xls"))


def dates_1904_xlsx():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.properties.created = book.properties.modified = datetime.datetime(*STAMP)
    sheet = book.active
    sheet.append(["Päivitetty", datetime.date(2023, 12, 31)])
    sheet["B1"].number_format = "[$-40B]d. mmmm yyyy"
    sheet["A2"] = 0.354166666666667
    sheet["A2"].number_format = "h:mm"
    book.save(HERE / "dates-1904.xlsx")
    settled(HERE / "dates-1904.xlsx")


CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
</Types>"""
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(*targets):
    lines = [
        f'<Relationship Id="rId{number}" Type="{RELATIONSHIP}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns='
        '"http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(lines)
        + "</Relationships>"
    )


def package(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)


def by_hand_xlsx():
    """What other writers do: prefixes, no cell references, rich text, escapes, an external formula."""
    sheet = f"""<?xml version="1.0" encoding="UTF-8"?>
<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
<x:row><x:c t="inlineStr"><x:is><x:t>Arvo &amp; yksikk&#246;</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>
<x:row><x:c><x:v>0.30000000000000004</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>99</x:v></x:c></x:row>
<x:row r="5"><x:c r="C5"><x:f>[1]Taul1!$A$1</x:f><x:v>12.5</x:v></x:c><x:c r="B5" t="str"><x:f>""</x:f><x:v></x:v></x:c></x:row>
<x:row r="4"><x:c r="A4" t="b"><x:v>1</x:v></x:c><x:c r="B4" t="d"><x:v>2023-12-31</x:v></x:c><x:c r="C4"><x:v>1E400</x:v></x:c></x:row>
<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>
</x:sheetData></x:worksheet>"""
    strings = """<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4294967295" uniqueCount="4294967295">
<si><r><t>Rikas </t></r><r><t>teksti</t></r><rPh sb="0" eb="1"><t>ei tätä</t></rPh></si>
<si><t xml:space="preserve"> reunat _x000D_
rivi </t></si></sst>"""
    workbook = f"""<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{RELATIONSHIP}">
<sheets><sheet name="K&#228;sin &amp; koneella" sheetId="1" r:id="rId1"/></sheets></workbook>"""
    parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", relationships(("officeDocument", "/custom/book.xml"))),
        ("custom/_rels/book.xml.rels", relationships(("worksheet", "s1.xml"), ("sharedStrings", "../strings.xml"))),
        ("custom/book.xml", workbook),
        ("custom/s1.xml", sheet),
        ("strings.xml", strings),
    ]
    package(HERE / "by-hand.xlsx", parts)


def record(kind, body=b""):
    """One record of a binary part: kind and length in seven bits a byte."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(body)
    size = b""
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
        length >>= 7
        if not length:
            return head + size + body


def wide(text):
    units = text.encode("utf-16-le")
    return struct.pack("<I", len(units) // 2) + units


def return_xlsb(name="return.xlsb", code="d.m.yyyy", days=45291):
    """A minimal binary workbook: text, figures, a percent, a day or a time, an error, merged and hidden cells."""
    formats = record(615, struct.pack("<I", 2))
    formats += record(44, struct.pack("<H", 164) + wide("0.0 %"))
    formats += record(44, struct.pack("<H", 165) + wide(code)) + record(616)
    style = lambda number: record(47, struct.pack("<HHHHHBBHH", 0, number, 0, 0, 0, 0, 0, 0, 0)[:16])
    styles = record(278) + formats + record(617, struct.pack("<I", 3))
    styles += style(0) + style(164) + style(165) + record(618) + record(279)
    cell = lambda column, look=0: struct.pack("<II", column, look)
    row = lambda number, flags=0: record(0, struct.pack("<IIHBB", number, 0, 300, 0, flags) + b"\0" * 5)
    sheet = record(129) + record(148, struct.pack("<IIII", 0, 4, 0, 3))
    sheet += record(390) + record(60, struct.pack("<IIIIH", 3, 3, 2560, 0, 1)) + record(391)
    sheet += record(145)
    sheet += row(0) + record(7, cell(0) + struct.pack("<I", 0))
    sheet += row(1) + record(7, cell(0) + struct.pack("<I", 1)) + record(6, cell(1) + wide("Arvo"))
    sheet += row(2) + record(5, cell(1, 1) + struct.pack("<d", 0.542))
    is_whole = isinstance(days, int)
    packed = struct.pack("<I", days << 2 | 2) if is_whole else struct.pack("<d", days)
    sheet += record(2 if is_whole else 5, cell(2, 2) + packed) + record(3, cell(3) + b"\x07")
    sheet += row(3, 0x10) + record(2, cell(1) + struct.pack("<I", 263700 << 2 | 3)) + record(4, cell(2) + b"\x01")
    sheet += record(146) + record(177, struct.pack("<I", 1))
    sheet += record(176, struct.pack("<IIII", 0, 0, 0, 3)) + record(178) + record(130)
    strings = record(159, struct.pack("<II", 2, 2))
    strings += record(19, b"\0" + wide("Kaupunkistrategia")) + record(19, b"\0" + wide("Mittari")) + record(160)
    book = record(131) + record(153, struct.pack("<II", 0, 0) + wide("")) + record(143)
    book += record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Mittarit"))
    book += record(144) + record(157, struct.pack("<III", 191029, 1, 100) + b"\0" * 14) + record(132)
    parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", relationships(("officeDocument", "xl/workbook.bin"))),
        ("xl/_rels/workbook.bin.rels", relationships(
            ("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin"), ("sharedStrings", "sharedStrings.bin"))),
        ("xl/workbook.bin", book),
        ("xl/worksheets/sheet1.bin", sheet),
        ("xl/styles.bin", styles),
        ("xl/sharedStrings.bin", strings),
    ]
    package(HERE / name, parts)


def texts():
    table = "Mittari;Vuosi;Arvo;Huomautus\r\nco2-total;2021;2360,5;ennakko\r\n"
    table += 'housing;2022;7 012;"kaksi\r\nriviä; ja ""lainaus"""\r\n\r\nemployment;2022;54,2 %;päivitetty\r\n'
    (HERE / "semicolon-1252.csv").write_bytes(table.encode("cp1252"))
    (HERE / "semicolon-utf8-bom.csv").write_bytes(b"\xef\xbb\xbf" + table.encode())
    (HERE / "semicolon-utf16.csv").write_bytes(b"\xff\xfe" + table.encode("utf-16-le"))
    pxweb = '"Työllisyysaste muuttujina Alue ja Vuosi"\n\n"Alue","2021","2022"\n"Helsinki",72.5,"74,1"\n"Espoo",..,75.0\n'
    (HERE / "pxweb-latin1.csv").write_bytes(pxweb.encode("latin-1"))
    (HERE / "unclosed-quote.csv").write_bytes('Mittari;Arvo\nco2-total;1\nhousing;"2\nemployment;3\n'.encode())


def encrypted():
    """What a password leaves of a workbook: a compound file with an EncryptedPackage stream."""
    sector = 512
    name = lambda text: text.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(text) + 2)
    entry = lambda text, kind, child, start, size: (
        name(text) + struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        + b"\0" * 36 + struct.pack("<IQ", start, size))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * (436 - 4)
    chain = [0xFFFFFFFD, 0xFFFFFFFE] + list(range(3, 10)) + [0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(sector, b"\xff")
    folder = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("EncryptedPackage", 2, 0xFFFFFFFF, 2, 4096)
    (HERE / "password.xlsx").write_bytes(header + table + folder.ljust(sector, b"\0") + bytes(range(256)) * 16)


if __name__ == "__main__":
    return_xlsx()
    by_libreoffice()
    return_xls()
    times()
    far_xls()
    dates_1904_xlsx()
    by_hand_xlsx()
    return_xlsb()
    return_xlsb("times.xlsb", "h:mm", 7.1 / 24)
    texts()
    encrypted()

"""Reads the organisations' own texts, and lays them out as assessment sheets.

A text file is a sequence of blocks: `@ organisation`, then `# goal | own status` or `% indicator | own status`,
then one line a cell, begun with its sign: + successes, - challenges, = impacts, ? explanation, ! measures,
> recommendations.
"""

from register import INDICATORS

SIGNS = "+-=?!>"
FI = ["Oma arvio", "Onnistumiset", "Haasteet", "Vaikutukset", "Selvitys", "Toimenpiteet", "Suositukset"]
SV = ["Bedömning", "Framgångar", "Utmaningar", "Effekter", "Utredning", "Åtgärder", "Rekommendationer"]
NAMES = {row["id"]: row for row in INDICATORS}


class Block:
    """What one organisation wrote on one goal or judged indicator."""

    def __init__(self, organisation, judged, id, status):
        self.organisation, self.judged, self.id, self.status = organisation, judged, id, status
        self.cells = {}


def load(path):
    """All blocks of a file, in order. Raises ValueError where a line has no known sign."""
    blocks, organisation = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("//"):
            continue
        sign, rest = line[0], line[1:].strip()
        if sign == "@":
            organisation = rest
        elif sign in "#%":
            id, status = (part.strip() for part in rest.split("|"))
            blocks.append(Block(organisation, sign == "%", id, status))
        elif sign in SIGNS and sign not in blocks[-1].cells:
            blocks[-1].cells[sign] = rest
        else:
            raise ValueError(f"{path.name}:{number}: {line[:40]!r}")
    return blocks


def rows(blocks, goals, end, language="fi", with_organisation=None, names="mixed"):
    """The table of an assessment sheet; goals by id and by name in turn, judged indicators by name."""
    judged = blocks[0].judged
    first = {("fi", True): "Mittari", ("fi", False): "Tavoite", ("sv", True): "Mätare", ("sv", False): "Mål"}[language, judged]
    head = (SV if language == "sv" else FI)[: 7 if end else 6]
    table = [([with_organisation[0]] if with_organisation else []) + [first] + head]
    for number, block in enumerate(blocks):
        if judged:
            what = NAMES[block.id]["name_" + language]
        else:
            what = block.id if number % 2 and names == "mixed" else goals[block.id][language]
        lead = [with_organisation[1][block.organisation]] if with_organisation else []
        table.append(lead + [what, block.status or None] + [block.cells.get(sign) for sign in SIGNS[: 6 if end else 5]])
    return table

"""Works statuses out again from a report's printed arithmetic alone, without the program.

    python3 tests/assess/recompute.py REPORT-fi.md [HOW MANY] [SEED]

Takes so many indicators of the Finnish report at random (all, where no number is given), reckons each
printed formula again with fractions, the status from the printed figures by the printed rules, and tells
where anything differs.
"""

import random
import re
import sys
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction as F

NUMBER = r"\(?[−-]?\d[\d\u00a0\u202f ]*(?:,\d+)?\)?"
A, B = F(95, 100), F(60, 100)


def number(text):
    plain = re.sub(r"[()\s]", "", text).replace("−", "-").replace(",", ".")
    return F(Decimal(re.match(r"-?\d+(?:\.\d+)?", plain).group()))


def places(text):
    found = re.search(r",(\d+)", text)
    return len(found.group(1)) if found else 0


def agrees(value, printed):
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, F) else Decimal(value)
    step = Decimal(1).scaleb(-places(printed))
    return F(exact.quantize(step, ROUND_HALF_EVEN)) == number(printed)


def value_of(expression):
    text = re.sub(r"[\s\u00a0\u202f]", "", expression).replace("−", "-").replace("×", "*").replace(",", ".")
    text = text.replace("^", "**")
    if not re.fullmatch(r"[\d.+*/()\-]+", text):
        return None
    if "**" in text:
        return eval(text, {"__builtins__": {}})
    return eval(re.sub(r"\d+(?:\.\d+)?", lambda n: f"F('{n.group()}')", text), {"__builtins__": {}, "F": F})


def formulas(line):
    """Each `… = expression = result` of a line: the result printed and reckoned."""
    parts = line.split(":")[0].rstrip(".").split(" = ") if "jaksosta" in line and "t =" in line else line.rstrip(".").split(" = ")
    for expression, result in zip(parts, parts[1:]):
        printed = re.match(NUMBER, result)
        value = value_of(expression) if printed else None
        if value is not None and re.search(r"[+×/^−-]", expression.lstrip("−")):
            yield printed.group(), value


def judged(method, steps, end):
    """The status by the rules of the report's method annex, from the figures that its steps name."""
    text = "\n".join(steps)
    get = lambda pattern: (m := re.search(pattern, text)) and number(m.group(1))
    b, t, x = (get(rf"{name} = ({NUMBER})") for name in (r"Lähtötaso b", r"Tavoite T", r"Uusin arvo x"))
    if method == "Suora polku tavoitteeseen" or (method == "Vuotuinen kasvuvauhti" and t is not None):
        if (t > b and x >= t) or (t < b and x <= t):
            return "toteutunut" if end else "tavoitetasolla"
        q = re.search(r" q = .* = (" + NUMBER + r")\.?$", text, re.M)
        if q:
            return "osittain toteutunut" if (x - b) / (t - b) >= B else "ei toteutunut"
        e = get(rf"Odotettu arvo[^=]* e = [^=]*= ({NUMBER})")
        if e is None:
            p = number(re.search(rf"p = o / r = .* = ({NUMBER})", text).group(1))
        elif re.search(r"\|T − b\\?\|", text):
            s = 1 if t > b else -1
            p = 1 - s * (e - x) / abs(t - b)
        else:
            p = (x - b) / (e - b)
        p = F(round(Decimal(p.numerator) / Decimal(p.denominator), 3))
        return "etenee" if p >= A else "vaarassa" if p >= B else "ei etene"
    if method == "Vuotuinen kasvuvauhti":
        o = number(re.search(rf"vauhti o = .* = ({NUMBER})", text).group(1))
        return "etenee" if o >= F(15, 1000) else "vaarassa" if o >= F(5, 1000) else "ei etene"
    if method in ("Pidettävä taso", "Tavoiteväli"):
        holds = re.search(r"taso pitää|on tavoitevälissä", text) is not None
        measured, kept = map(int, re.search(r"jaksoja: (\d+); vaatimus täyttyi (\d+|yhdessä)", text).groups())
        if end and "Koko kauden tila" in text:
            return "toteutunut" if kept == measured else "osittain toteutunut" if holds or 2 * kept >= measured else "ei toteutunut"
        if holds:
            return "toteutunut" if end else "etenee"
        p = re.search(rf"Osuus p = (.*) = ({NUMBER})", text)
        return "vaarassa" if value_of(p.group(1)) >= (A if method == "Pidettävä taso" else B) else "ei etene"
    if method == "Kehityssuunta":
        delta = get(rf"Δ = .* = ({NUMBER})")
        tolerance = abs(number(re.search(rf"Δ\\?\|? [<>≤] ({NUMBER})", text).group(1)))
        return "etenee" if delta > tolerance else "vaarassa" if delta >= -tolerance else "ei etene"
    if method == "Vaiheet":
        reached, planned = map(int, re.search(r"\((\d)\).*\((\d)\)", text).groups())
        if end and "joten tilan ratkaisee" not in text:
            return {3: "toteutunut", 2: "osittain toteutunut"}.get(reached, "ei toteutunut")
        behind = planned - reached
        return (("toteutunut" if end else "tavoitetasolla") if reached == 3 else "etenee") if behind <= 0 else "vaarassa" if behind == 1 else "ei etene"
    return re.search(r"oma arvio: (.*)\.", text).group(1)


def main(path, count=None, seed="1"):
    report = open(path, encoding="utf-8").read()
    end = "end-of-term" in path
    body = report.split("### Laskelmat", 1)[1].split("\n## ", 1)[0]
    sections = re.findall(r"#### (.*?)\n\nMenetelmä: (.*?)\. Laskettu tila: .\s(.*?)\.\n(.*?)(?=\n#### |\Z)", body, re.S)
    able = [section for section in sections if section[2] not in ("ei arvioitavissa", "ei raportoitu")]
    chosen = random.Random(int(seed)).sample(able, int(count)) if count else able
    wrong = reckoned = 0
    for name, method, status, text in chosen:
        steps = re.findall(r"^\d+\. (.*)$", text, re.M)
        for line in steps:
            for printed, value in formulas(line):
                reckoned += 1
                if not agrees(value, printed):
                    wrong += 1
                    print(f"{name}: {line}: {float(value)}")
        try:
            again = judged(method, steps, end)
        except (AttributeError, TypeError, ZeroDivisionError) as fault:
            again = f"cannot be told ({fault})"
        if again != status:
            wrong += 1
            print(f"{name} ({method}): printed {status}, reckoned {again}")
    print(f"{len(chosen)} of {len(able)} indicators with a status, {reckoned} formulas: {wrong} differ")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)

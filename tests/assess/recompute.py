"""Works statuses and projections out again from a report's printed pages alone, without the program.

    pdftotext -layout REPORT.pdf REPORT.txt
    python3 tests/assess/recompute.py REPORT.txt fi|sv|en [HOW MANY] [SEED]

Takes so many indicators of the method's annex at random (all, where no number is given). Of each it reckons every
printed equation again with fractions, the status from the printed figures by the printed rules, whether it is near its
limit, and the projection from the printed points, and tells where anything differs.
"""

import random
import re
import sys
from decimal import ROUND_HALF_EVEN, Decimal, getcontext
from fractions import Fraction as F
from itertools import combinations
from statistics import median

getcontext().prec = 40
A, B = F(95, 100), F(60, 100)
METHODS = ["linear", "level", "cagr", "band", "milestone", "trend", "judged"]
STATUSES = ["on", "risk", "off", "partly", "not", "unable", "absent"]
WORDS = {
    "en": {
        "mark": ".", "group": ",", "steps": "Calculations", "head": r"Method: (.*?)\. Computed status: \S (.*?)\. ",
        "methods": ["Straight path to the target", "Level to hold", "Yearly rate of growth", "Target range", "Stages",
                    "Direction of development", "The organisation's own judgement"],
        "statuses": ["on track", "at risk", "off track", "partly achieved", "not achieved", "not assessable", "not reported"],
        "reached": ["at target level", "achieved"], "given": ["Baseline b = ", "Target T = ", "Latest value x = "],
        "projection": "Projection:", "near": r"with the value (.*?) the status would be (.*?) \(", "term": "whole term",
        "times": "Measured periods", "own": r"judgement: (.*)\.", "outlook": "The status in the target period", "end": "End-of-term report",
    },
    "fi": {
        "mark": ",", "group": " ", "steps": "Laskelmat", "head": r"Menetelmä: (.*?)\. Laskettu tila: \S (.*?)\. ",
        "methods": ["Suora polku tavoitteeseen", "Pidettävä taso", "Vuotuinen kasvuvauhti", "Tavoiteväli", "Vaiheet",
                    "Kehityssuunta", "Organisaation oma arvio"],
        "statuses": ["etenee", "vaarassa", "ei etene", "osittain toteutunut", "ei toteutunut", "ei arvioitavissa", "ei raportoitu"],
        "reached": ["tavoitetasolla", "toteutunut"], "given": ["Lähtötaso b = ", "Tavoite T = ", "Uusin arvo x = "],
        "projection": "Kehityksen jatkuminen ennallaan:", "near": r"arvolla (.*?) tila olisi (.*?) \(", "term": "Koko kauden",
        "times": "Kauden mitattuja", "own": r"arvio: (.*)\.", "outlook": "Tila tavoiteajankohtana", "end": "Loppuraportti",
    },
    "sv": {
        "mark": ",", "group": " ", "steps": "Beräkningar", "head": r"Metod: (.*?)\. Beräknad status: \S (.*?)\. ",
        "methods": ["Rak väg mot målet", "Nivå som ska hållas", "Årlig tillväxttakt", "Målintervall", "Skeden",
                    "Utvecklingsriktning", "Organisationens egen bedömning"],
        "statuses": ["framskrider", "i riskzonen", "framskrider inte", "delvis uppnått", "inte uppnått", "svårbedömt", "inte rapporterat"],
        "reached": ["på målnivå", "uppnått"], "given": ["Utgångsnivå b = ", "Mål T = ", "Senaste värde x = "],
        "projection": "Oförändrad utveckling:", "near": r"med värdet (.*?) skulle statusen vara (.*?) \(", "term": "Hela periodens",
        "times": "Uppmätta", "own": r"bedömning: (.*)\.", "outlook": "Statusen vid måltidpunkten", "end": "Slutrapport",
    },
}


class Unreadable(Exception):
    pass


class Print:
    """How a language prints numbers, and what its expressions give."""

    def __init__(self, words):
        group = "," if words["group"] == "," else "[ \u00a0\u202f]"
        mark = re.escape(words["mark"])
        self.group, self.mark = group, words["mark"]
        self.size = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{mark}\d+)?"
        self.any = rf"[−-]?{self.size}"

    def number(self, text):
        found = re.search(self.any, text)
        if not found:
            raise Unreadable(text)
        return F(re.sub(self.group, "", found.group()).replace("−", "-").replace(self.mark, "."))

    def places(self, text):
        found = re.search(self.any, text).group()
        return len(found.split(self.mark)[1]) if self.mark in found else 0

    def same(self, value, text):
        """Whether the value, rounded half to even as it is printed, is the number printed."""
        return rounded(value, self.places(text)) == self.number(text)

    def tokens(self, text):
        at, found = 0, []
        while at < len(text):
            sign = text[at]
            number = re.match(self.size, text[at:])
            if number:
                found.append(self.number(number.group()))
                at += len(number.group())
                continue
            if sign == "²":
                found += ["^", F(2)]
            elif sign in "+×/^()√":
                found.append(sign)
            elif sign in "−-":
                found.append("-")
            elif not sign.isspace():
                raise Unreadable(text)
            at += 1
        return found

    def value(self, text):
        tokens = self.tokens(text)[::-1]
        value = summed(tokens)
        if tokens:
            raise Unreadable(text)
        return value


def decimal(value):
    return Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, F) else value


def rounded(value, places):
    return F(decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))


def applied(sign, one, other):
    if not (isinstance(one, F) and isinstance(other, F)):
        one, other = decimal(one), decimal(other)
    if sign == "^":
        exact = isinstance(other, F) and other.denominator == 1
        return one ** int(other) if exact else (decimal(one).ln() * decimal(other)).exp()
    return {"+": one + other, "-": one - other, "×": one * other}[sign] if sign != "/" else one / other


def atom(tokens):
    token = tokens.pop() if tokens else None
    if token == "(":
        value = summed(tokens)
        if not tokens or tokens.pop() != ")":
            raise Unreadable("brackets")
        return value
    if token == "-":
        return -powered(tokens)
    if token == "√":
        return decimal(atom(tokens)).sqrt()
    if isinstance(token, F):
        return token
    raise Unreadable(str(token))


def chained(next_of, signs):
    def reckon(tokens):
        value = next_of(tokens)
        while tokens and tokens[-1] in signs:
            value = applied(tokens.pop(), value, next_of(tokens))
        return value

    return reckon


powered = chained(atom, ("^",))
multiplied = chained(powered, ("×", "/"))
summed = chained(multiplied, ("+", "-"))


class Sheet:
    """One indicator's printed steps."""

    def __init__(self, report, name, lines):
        self.words, self.print, self.end = report.words, report.print, report.end
        self.name, self.differ, self.reckoned = name, [], 0
        head = " ".join(line for line in lines[:6] if line) + " "
        method, status = re.search(self.words["head"], head).groups()
        self.status = status.split(", ")[0]
        self.method = METHODS[self.words["methods"].index(method.replace("’", "'"))]
        cut = lines.index(self.words["projection"]) if self.words["projection"] in lines else len(lines)
        self.head = head
        self.steps, self.ahead = numbered(lines[:cut]), numbered(lines[cut + 1:])
        self.b, self.T, self.x = (self.given(begin) for begin in self.words["given"])

    def told(self, key):
        reached = self.words["reached"][self.end]
        return reached if key == "reached" else self.words["statuses"][STATUSES.index(key)]

    def given(self, begin):
        found = [step for step in self.steps if step.startswith(begin)]
        return self.print.number(found[0][len(begin):]) if found else None

    def step(self, part):
        return next((step for step in self.steps if part in step), None)

    def check(self, holds, what):
        self.reckoned += 1
        if not holds:
            self.differ.append(what)

    def equations(self):
        """Each `… = expression = result`, the expression being the longest end that is one."""
        for step in self.steps + self.ahead:
            parts = step.split(" = ")
            for before, result in zip(parts, parts[1:]):
                begins = [0] + [found.end() for found in re.finditer(r" |(?<=\()", before)]
                ends = (before[begin:] for begin in begins)
                value = next(filter(lambda value: value is not None, map(self.expression, ends)), None)
                if value is not None and re.match(rf"\(?{self.print.any}", result):
                    self.check(self.print.same(value, result), f"{step}: {float(value)}")

    def expression(self, text):
        try:
            return self.print.value(text) if re.search(r"[+×/^√−]", text.lstrip("(−")) else None
        except (Unreadable, ZeroDivisionError):
            return None

    def on_path(self, p):
        return self.told("on" if p >= A else "risk" if p >= B else "off")

    def again(self, x):
        """The status by the printed rules, had the latest value been `x`."""
        if self.method in ("linear", "cagr") and self.T is not None:
            return self.towards(x)
        return {"cagr": self.growth, "level": self.held, "band": self.held, "trend": self.trend,
                "milestone": self.stage, "judged": self.own}[self.method](x)

    def towards(self, x):
        sign = 1 if self.b is None or self.T > self.b else -1
        if sign * (x - self.T) >= 0:
            return self.told("reached")
        if self.end and self.step(" q = "):
            return self.told("partly" if (x - self.b) / (self.T - self.b) >= B else "not")
        if self.method == "cagr":
            rates = [self.rate(part) for part in (" o = (x", " r = (T")]
            return self.on_path(F(rates[0]) / F(rates[1]))
        expected = self.expected()
        way = sign * (expected - self.b)
        return self.on_path(1 - sign * (expected - x) / (way if way > 0 else abs(self.T - self.b)))

    def rate(self, part):
        return decimal(self.print.value(self.step(part).split(" = ")[2]))

    def expected(self):
        step = self.step(" e = ")
        times = re.findall(r"\(t = ((?:[^()]|\([^()]*\))*)\)", step)
        if len(times) < 3:
            return self.T
        start, now, stop = (self.print.value(time.split(" = ")[0]) for time in times)
        size = rf"\(?({self.print.any})\)?"
        begin, to, back = re.search(rf"e = {size} \+ \({size} − {size}\)", step).groups()
        begin, to, back = map(self.print.number, (begin, to, back))
        self.check(begin == back, step)
        return begin + (to - begin) * (now - start) / (stop - start)

    def growth(self, _):
        o = self.rate(" o = (x") * (-1 if self.step(": −(") else 1)
        return self.told("on" if o >= Decimal("0.015") else "risk" if o >= Decimal("0.005") else "off")

    def held(self, x):
        """Of the periods compared, the latest stands first."""
        size = rf"\(?({self.print.any})\)?"
        periods = []
        for step in self.steps:
            compared = re.match(rf"(?:[^\W\d]+ )?{size} ([<>≥≤]) {size}: .*\(.*\)\.$", step)
            inside = re.match(rf"{size} ≤ {size} ≤ {size}: ", step)
            outside = re.search(rf"\(?{self.print.any}\)?–\(?{self.print.any}", step)
            if compared and "p" not in step[:2]:
                value, sign, level = self.print.number(compared[1]), compared[2], self.print.number(compared[3])
                holds = lambda v, level=level, more=sign in "≥<": v >= level if more else v <= level
                self.check(holds(value) == (sign in "≥≤"), step)
                share = lambda v, level=level, more=sign in "≥<": 1 - (level - v) * (1 if more else -1) / abs(level)
                periods.append((value, holds, share))
            elif inside or (self.method == "band" and outside and not step.startswith("p")):
                found = [self.print.number(part) for part in re.findall(self.print.any, step)]
                value, low, high = (found[1], found[0], found[2]) if inside else (found[0], *found[-2:])
                limits = re.findall(rf"({self.print.any})\)?–\(?({self.print.any})", step)
                if limits:
                    low, high = map(self.print.number, limits[0])
                self.check((low <= value <= high) == bool(inside), step)
                periods.append((value, lambda v, low=low, high=high: low <= v <= high,
                                lambda v, low=low, high=high: 1 - max(low - v, v - high, 0) / (high - low)))
        (_, holds, share), rest = periods[0], periods[1:]
        kept = [holds(x)] + [held(value) for value, held, _ in rest]
        counts = [int(count) for count in re.findall(r"\d+", self.step(self.words["times"]) or "")]
        if x == self.x and counts:
            self.check(counts == [len(kept), sum(kept)], f"{counts}, not {len(kept)} and {sum(kept)}")
        if self.end and self.step(self.words["term"]):
            return self.told("reached" if all(kept) else "partly" if kept[0] or 2 * sum(kept) >= len(kept) else "not")
        if kept[0]:
            return self.told("reached" if self.end else "on")
        return self.told("risk" if share(x) >= (A if self.method == "level" else B) else "off")

    def trend(self, x):
        step = self.step("Δ = ")
        first, second = map(self.print.number, re.search(r"Δ = (.*?) − (.*?) = ", step).groups())
        change = x - second if first == self.x else first - x
        tolerance = abs(self.print.number(re.search(r"Δ\|? [<>≤] (.*)", "\n".join(self.steps))[1]))
        return self.told("on" if change > tolerance else "risk" if change >= -tolerance else "off")

    def stage(self, _):
        reached, planned = map(int, re.findall(r"\((\d)\)", self.steps[0]))
        if self.end and len(self.steps) == 2:
            return self.told({3: "reached", 2: "partly"}.get(reached, "not"))
        behind = planned - reached
        return self.told("reached" if reached == 3 else "on" if behind <= 0 else "risk" if behind == 1 else "off")

    def own(self, _):
        return re.search(self.words["own"], self.steps[0])[1]

    def edge(self):
        """Whether the status would be another within half of the last printed digit, or within the published error."""
        if self.x is None or self.method in ("band", "cagr"):
            return
        begin = self.words["given"][2]
        published = re.search(rf"± ({self.print.any})", self.head)
        half = F(1, 2) / 10 ** self.print.places(self.step(begin)[len(begin):])
        reach = max(self.print.number(published[1]), half) if published else half
        near = re.findall(self.words["near"], "\n".join(self.steps))
        differ = [self.x + way for way in (-reach, reach) if self.again(self.x + way) != self.status]
        told = [(self.print.number(value), status) for value, status in near]
        self.check(told == [(value, self.again(value)) for value in differ], f"near its limit: {told}")

    def projection(self):
        """The lines through the printed points, and what they would mean."""
        points = []
        for point in self.ahead[0].split(": ", 1)[1].split("; "):
            years, value = re.match(r".*? \(u = ([^)]*)\) (.*)", point).groups()
            points.append((self.print.value(years), self.print.number(value)))
        self.slopes(points)
        n, step = len(points), next(step for step in self.ahead if "ŷ = " in step)
        at = self.print.value(re.search(r", u = ([^)]*)\)", step)[1])
        mean_u, mean_y = sum(u for u, _ in points) / n, sum(y for _, y in points) / n
        spread = sum((u - mean_u) ** 2 for u, _ in points)
        slope = sum((u - mean_u) * (y - mean_y) for u, y in points) / spread
        line = lambda u: mean_y + slope * (u - mean_u)
        self.check(self.print.same(line(at), step.rsplit(" = ", 2)[1]), f"{step}: {float(line(at))}")
        middle = median((w - v) / (t - u) for (u, v), (t, w) in combinations(points, 2) if t != u)
        other = median(y - middle * u for u, y in points) + middle * at
        step = next(step for step in self.ahead if step.startswith("Theil") and "a′ = " in step)
        self.check(self.print.same(other, step.rsplit(" = ", 1)[1]), f"{step}: {float(other)}")
        if n >= 5:
            step = next(step for step in self.ahead if "h = t" in step)
            quantile = self.print.number(step.split(" = ")[2])
            left = sum((y - line(u)) ** 2 for u, y in points) / (n - 2)
            half = decimal(quantile) * decimal(left * (1 + F(1, n) + (at - mean_u) ** 2 / spread)).sqrt()
            ends = [part.split(" = ")[1] for part in re.findall(rf"[−+] {self.print.any} = {self.print.any}", step)]
            for end, value in zip(ends, (decimal(line(at)) - half, decimal(line(at)) + half)):
                self.check(self.print.same(value, end), f"{step}: {value}")
        outlook = next((step for step in self.ahead if step.startswith(self.words["outlook"])), None)
        if outlook and None not in (self.T, self.b):
            sign = 1 if self.T > self.b else -1
            for value in (line(at), other):
                partly = "partly" if (value - self.b) / (self.T - self.b) >= B else "not"
                self.check(self.told("reached" if sign * (value - self.T) >= 0 else partly) in outlook, outlook)

    def slopes(self, points):
        """The printed slopes between pairs of points, in their order, or how many there are."""
        step = next(step for step in self.ahead if step.startswith("Theil"))
        slopes = sorted((w - v) / (t - u) for (u, v), (t, w) in combinations(points, 2) if t != u)
        listed = re.findall(rf"({self.print.any}) \([^();]*, [^();]*\)[;:]? ?", step)
        if len(points) <= 6:
            self.check(len(listed) == len(slopes) and all(map(self.print.same, slopes, listed)), step)
        self.check(self.print.same(median(slopes), step.rsplit(" = ", 1)[1]), f"{step}: {float(median(slopes))}")

    def recompute(self):
        self.equations()
        if self.status not in (self.told("unable"), self.told("absent")):
            status = self.again(self.x)
            self.check(status == self.status, f"printed {self.status}, reckoned {status}")
            self.edge()
        if self.ahead:
            self.projection()


class Report:
    def __init__(self, path, language):
        self.words = WORDS[language]
        self.print = Print(self.words)
        pages = open(path, encoding="utf-8").read().replace("\u00ad", "").split("\f")
        self.end = self.words["end"].lower() in pages[0].lower()
        self.lines = [line.strip() for page in pages for line in within(page)]

    def sheets(self):
        last = max(place for place, line in enumerate(self.lines) if line == self.words["steps"])
        lines = self.lines[last + 1:]
        stop = next((k for k, line in enumerate(lines) if re.match(r"(Annex|Liite|Bilaga) \d+\.", line)), len(lines))
        lines = lines[:stop]
        begin = self.words["head"].split(":")[0] + ": "
        heads = [place for place, line in enumerate(lines) if line.startswith(begin)]
        for head, following in zip(heads, heads[1:] + [len(lines) + 1]):
            name = next(line for line in reversed(lines[:head]) if line)
            yield Sheet(self, name, lines[head:following - 1])


def within(page):
    """A page's lines without its running head and number, and without the name of what goes on on it."""
    full = [place for place, line in enumerate(page.split("\n")) if line.strip()]
    lines = page.split("\n")[full[0] + 1:full[-1]] if len(full) > 2 else []
    return [line for line in lines if not re.search(r" \((jatkoa|forts\.|continued)\)$", line)]


def numbered(lines):
    steps = []
    for line in lines:
        found = re.match(r"(\d+)\. (.*)", line)
        if found and int(found[1]) == len(steps) + 1:
            steps.append(found[2])
        elif line and steps:
            steps[-1] += " " + line
    return steps


def main(path, language, count=None, seed="1"):
    sheets = list(Report(path, language).sheets())
    chosen = random.Random(int(seed)).sample(sheets, int(count)) if count else sheets
    for sheet in chosen:
        try:
            sheet.recompute()
        except (AttributeError, IndexError, StopIteration, TypeError, Unreadable, ValueError) as fault:
            sheet.differ.append(f"cannot be told: {fault!r}")
        for what in sheet.differ:
            print(f"{sheet.name}: {what}")
    wrong = sum(len(sheet.differ) for sheet in chosen)
    ahead = sum(bool(sheet.ahead) for sheet in chosen)
    print(f"{len(chosen)} of {len(sheets)} indicators, {ahead} projections: "
          f"{sum(sheet.reckoned for sheet in chosen)} figures reckoned again, {wrong} differ")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)

"""What the organisations sent at mid-term: every file, sheet and row of returns/mid-term/."""

from datetime import date

import texts
from workbook import Pct, Sheet

X = "esimerkkiluku"
LONG = ["Mittari", "Ajankohta", "Arvo", "Yksikkö", "Laji", "Lähde", "Huomautus"]
WIDE_TEXT = {"A": 34, "C": 46, "D": 46, "E": 46, "F": 46, "G": 46, "H": 46}
DEPARTMENTS = {
    "kanslia-elinkeino": "Kaupunginkanslia, elinkeino-osasto",
    "kanslia-hallinto": "HALO",
    "kanslia-henkilosto": "kanslia-henkilosto",
    "kanslia-strategia": "STRA",
}
DEPARTMENT_NAMES = {
    "kanslia-elinkeino": "Kaupunginkanslia, elinkeino-osasto",
    "kanslia-hallinto": "Kaupunginkanslia, hallinto-osasto",
    "kanslia-henkilosto": "Kaupunginkanslia, henkilöstöosasto",
    "kanslia-strategia": "Kaupunginkanslia, strategiaosasto",
}


def instructions(end):
    last = "Suositukset-sarakkeeseen kirjataan lisäksi, mitä seuraavan strategian valmistelussa tulisi ottaa huomioon." if end else \
        "Ennusteet merkitään Laji-sarakkeeseen sanalla ennuste; ne eivät vaikuta arvioon."
    return Sheet("Ohjeet", [
        ["Strategian seuranta: täyttöohje"],
        ["Täyttäkää Mittarit-välilehdelle jokaisesta mittarista ne jaksot, joista luku on valmistunut."],
        ["Jokaisen luvun lähde merkitään. Keksityt luvut merkitään sanalla esimerkkiluku."],
        ["Arviointi-välilehdelle kirjataan tavoitteittain oma arvio, onnistumiset, haasteet ja vaikutukset."],
        ["Jos tavoite ei etene, Selvitys ja Toimenpiteet ovat pakollisia."],
        [last],
    ], widths={"A": 110})


def assessment(blocks, goals, end, organisation, name="Arviointi", **how):
    own = [b for b in blocks if b.organisation == organisation and not b.judged]
    return Sheet(name, texts.rows(own, goals, end, **how), widths=WIDE_TEXT)


def judged(blocks, goals, end, organisation, name="Laadulliset mittarit", **how):
    own = [b for b in blocks if b.organisation == organisation and b.judged]
    return Sheet(name, texts.rows(own, goals, end, **how), widths=WIDE_TEXT)


def kasko(blocks, goals):
    head = ["Tunnus", "Vuosi", "Arvo", "Yksikkö", "Ryhmittely", "Laji", "Lähde", "Huomio"]
    rows = [head,
            ["ecec-rate", 2021, Pct(81.1), "%", None, "toteuma", X, None],
            ["ecec-rate", 2022, Pct(82.3), "%", None, "ennuste", X, "vuoden 2022 tieto valmistuu syyskuussa 2023"],
            ["ecec-rate-foreign", 2021, Pct(74.5), "%", None, "toteuma", X, None],
            ["basic-ed-completion", 2021, Pct(98.3), "%", None, "toteuma", X, None],
            ["basic-ed-completion", 2022, Pct(98.5), "%", None, "toteuma", X, None],
            ["pupil-loneliness", 2021, Pct(16.0), "%", None, "toteuma", X, "kysely joka toinen vuosi"],
            ["pupil-loneliness", 2021, Pct(21.4), "%", "sex=girls", "toteuma", X, None],
            ["pupil-loneliness", 2021, Pct(10.3), "%", "sex=boys", "toteuma", X, None],
            ["ecec-teachers", 2021, Pct(62.0), "%", None, "toteuma", X, None],
            ["ecec-teachers", 2022, Pct(60.0), "%", None, "toteuma", X, "poikkileikkaus 31.10."],
            ["e-services", 2021, Pct(71.0), "%", None, "toteuma", X, None],
            ["e-services", 2022, Pct(74.0), "%", None, "toteuma", X, None]]
    return [instructions(False), Sheet("Mittarit", rows, widths={"A": 22, "G": 18, "H": 40}),
            assessment(blocks, goals, False, "kasko")]


def kymp(blocks, goals):
    wide = [["Kaupunkiympäristön toimiala: strategiamittarien tilanne"],
            ["Seurantaraportin liite, tilanne 30.6.2023"],
            [],
            ["Mittari", "Yksikkö", "TP 2021", "TP 2022", "Vuositavoite 2023", "ENN 2023", "Lähde", "Huomautus"],
            ["Uudet luonnonsuojelualueet", "kpl", 4, 5, 5, 5, X, None],
            ["Asuntokaavoitus", "k-m²", 712000, 735500, 700000, 690000, X, None],
            ["Katutyön keskimääräinen kesto", "pv", 90, 83, 75, 79, X, "vain KYMP:n tilaamat työmaat"],
            ["Pyöräliikenteen laatuverkko", "km", 88, 90, 100, 95, X, None],
            ["Joukkoliikenteen, kävelyn ja pyöräliikenteen osuus matkoista", "%", 76, 81, None, 80, X, None],
            ["Sähköautojen osuus", "%", 8.6, 12.1, None, 16, X, None],
            ["Sähköisen asioinnin osuus", "%", 53, 57, 61, 61, X, None],
            [],
            ["Huom. Vuositavoite on toimialan oma välitavoite eikä korvaa strategian tavoitetasoa."],
            ["Luvut on koonnut toimialan hallinto- ja tukipalvelut."]]
    long = [LONG,
            ["Kokonaispäästöt", 2020, "2 360 000", "t", "toteuma", "ympäristöraportti 2020", "lähtötaso"],
            ["Kokonaispäästöt", 2021, "-", "kt", "toteuma", X, "laskentaa korjataan, luku toimitetaan seuraavalla kierroksella"],
            ["Kokonaispäästöt", 2022, "2 637", "kt", "toteuma", "HSY; ympäristöraportti 2022", None],
            ["Valmistuneet asunnot", 2021, "n. 7 150", "kpl", "toteuma", "talousarvion avainluvut, arvio", "tarkentuu"],
            ["Valmistuneet asunnot", 2022, 6047, "kpl", "toteuma", "hel.fi, strategian seuranta", None],
            ["Aloitetut asunnot", 2021, 7480, "kpl", "toteuma", X, None],
            ["Aloitetut asunnot", 2022, 6120, "kpl", "toteuma", X, None],
            ["Luvitetut asunnot", 2021, 7610, "kpl", "toteuma", X, None],
            ["Luvitetut asunnot", 2022, 5830, "kpl", "toteuma", X, None],
            ["Keskustan kehittämisohjelma", 2021, "aloitettu", None, "toteuma", X, None],
            ["Keskustan kehittämisohjelma", 2022, "käynnissä", None, "toteuma", X, None]]
    return [Sheet("Strategiamittarit", wide, headings=(1, 4), merged=("A2:H2",), widths={"A": 46, "G": 18, "H": 34}),
            Sheet("Asuminen ja päästöt", long, widths={"A": 32, "F": 32, "G": 44}),
            assessment(blocks, goals, False, "kymp")]


def kuva(blocks, goals):
    head = ["Mittari", "Jakso", "Ryhmä", "Toteuma", "Yksikkö", "Lähde", "Lisätieto"]
    activity = "Riittävästi liikkuvien oppilaiden osuus"
    rows = [["Kulttuurin ja vapaa-ajan toimialan arvot 2023"],
            [],
            head,
            ["Kirjastokäynnit", "2021", None, 3900000, "kpl", X, None],
            ["Kirjastokäynnit", "2022", None, "noin 5 450 000", "kpl", X, "kahden toimipisteen laskuri oli rikki"],
            [activity, "2022", None, 33.1, "%", X, "joka toinen vuosi"],
            [activity, "2022", "school=primary", 42.6, "%", X, None],
            [activity, "2022", "school=lower-secondary", 29.4, "%", X, None],
            [activity, "2022", "school=upper-secondary", 24.8, "%", X, None],
            ["Sähköisen asioinnin osuus", "2021", None, 58, "%", X, None],
            ["Sähköisen asioinnin osuus", "2022", None, 62, "%", X, None]]
    return [Sheet("Arvot", rows, headings=(1, 3), widths={"A": 40, "C": 24, "G": 36}), assessment(blocks, goals, False, "kuva")]


def sotepe(blocks, goals):
    as_of = date(2023, 6, 30)
    rows = [["Tunnus", "Ajankohta", "Arvo", "Yksikkö", "Päivitetty", "Lähde", "Huomautus"]]
    for id, period, value, unit, note in [
            ("first-contact-care", "2021", 68, "%", None), ("first-contact-care", "2022", 71, "%", "mittari päättyy vuoteen 2022"),
            ("urgent-care", "2023-H1", 98, "%", None), ("nonurgent-care", "2023-H1", 55, "%", None),
            ("longterm-homeless", "2022", 395, "kpl", None), ("homeless-single", "2021", 806, "kpl", None),
            ("homeless-single", "2022", 762, "kpl", None),
            ("rescue-response", "2021", 6.4, "min", "pelastuslaitos, ennen toimialaan siirtymistä"),
            ("rescue-response", "2022", 6.7, "min", None),
            ("youth-mental-health", "2021", 34, "pv", None), ("youth-mental-health", "2022", 41, "pv", None),
            ("wellbeing-plan", "2021", "aloitettu", None, None), ("wellbeing-plan", "2022", "käynnissä", None, None),
            ("e-services", "2021", 38, "%", None), ("e-services", "2022", 43, "%", None)]:
        rows.append([id, period, value, unit, as_of, X, note])
    rows.insert(6, ["longterm-homeless", "2021", 450, "kpl", as_of, "kestavyys.hel.fi", None])
    return [Sheet("Mittarit", rows, widths={"A": 24, "E": 12, "F": 18, "G": 44}), assessment(blocks, goals, False, "sotepe")]


CHANCELLERY = [
    ("kanslia-elinkeino", "Luovien alojen työpaikat", 2021, 83000, "kpl", None, X, None),
    ("kanslia-elinkeino", "Kotoutumiskoulutukseen ajoissa päässeet", 2021, 74, "%", None, X, None),
    ("kanslia-elinkeino", "Kotoutumiskoulutukseen ajoissa päässeet", 2022, 78, "%", None, X, None),
    ("kanslia-elinkeino", "Työllisyysaste", 2021, 73.3, "%", None, "talousarvio 2022, avainluvut", "arvio vuosineljänneksistä I–II"),
    ("kanslia-elinkeino", "Työllisyysaste", 2022, 76.5, "%", None, "talousarvio 2023, avainluvut", "arvio vuosineljänneksistä I–II"),
    ("kanslia-elinkeino", "Aktivointiaste", "kevät 2022", "noin 25", "%", None, "hel.fi, strategian seuranta", None),
    ("kanslia-elinkeino", "Palkkasumma", "syksy 2021", 112.4, "index", None, X, None),
    ("kanslia-elinkeino", "Palkkasumma", "kevät 2022", 115.0, "index", None, X, None),
    ("kanslia-elinkeino", "Palkkasumma", "syksy 2022", 118.3, "index", None, X, None),
    ("kanslia-hallinto", "Yhdenvertaisuussuunnitelman toteutuneet toimenpiteet", 2021, 0, "%", None, X, "suunnitelma hyväksyttiin vuoden lopussa"),
    ("kanslia-hallinto", "Yhdenvertaisuussuunnitelman toteutuneet toimenpiteet", 2022, 38, "%", None, X, None),
    ("kanslia-henkilosto", "Johtamisen kulmakivet -indeksi", "syksy 2021", 7.4, "index", None, "hel.fi, strategian seuranta", "seuraava mittaus syksyllä 2023"),
    ("kanslia-henkilosto", "Valmentava johtaminen (Kunta10)", 2022, "> 70", "%", None, "Kunta10; hel.fi, strategian seuranta", "julkaistu vain alarajana"),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2021, 4.6, "%", None, X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2021, 5.0, "%", "sex=women", X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2021, 3.5, "%", "sex=men", X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2022, 5.7, "%", None, X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2022, 6.1, "%", "sex=women", X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2022, 4.4, "%", "sex=men", X, None),
    ("kanslia-henkilosto", "Hakijoita avointa tehtävää kohden", 2021, 9.1, "kpl", None, X, None),
    ("kanslia-henkilosto", "Hakijoita avointa tehtävää kohden", 2022, 8.7, "kpl", None, X, "vuoden 2020 lähtötasoa selvitetään vanhasta järjestelmästä"),
    ("kanslia-strategia", "Koettu elämänlaatu", "syksy 2021", 87, "%", None, "Helsinki-barometri; hel.fi, strategian seuranta", None),
    ("kanslia-strategia", "Koettu elämänlaatu", "kevät 2022", 87, "%", None, "Helsinki-barometri; hel.fi, strategian seuranta", None),
    ("kanslia-strategia", "Koettu elämänlaatu", "syksy 2022", 86, "%", None, X, None),
    ("kanslia-strategia", "Sosioekonominen summaindeksi heikoimmissa osa-alueissa", 2021, 138.2, "index", None, X, None),
    ("kanslia-strategia", "Turvallisuuden tunne omalla asuinalueella viikonloppuiltaisin", "kevät 2022", 86, "%", None, "Helsinki-barometri; hel.fi, strategian seuranta", None),
    ("kanslia-strategia", "Turvallisuuden tunne omalla asuinalueella viikonloppuiltaisin", "kevät 2022", 81, "%", "sex=women", "Helsinki-barometri; hel.fi, strategian seuranta", None),
    ("kanslia-strategia", "Turvallisuuden tunne omalla asuinalueella viikonloppuiltaisin", "kevät 2022", 92, "%", "sex=men", "Helsinki-barometri; hel.fi, strategian seuranta", None),
    ("kanslia-strategia", "Oman asuinalueen viihtyisyys", "kevät 2022", "yli 90", "%", None, "Helsinki-barometri; hel.fi, strategian seuranta", "julkaistu vain alarajana"),
    ("kanslia-strategia", "Yhteinen johtamisen tietoalusta", 2021, "ei aloitettu", None, None, X, None),
    ("kanslia-strategia", "Yhteinen johtamisen tietoalusta", 2022, "aloitettu", None, None, X, None),
    ("kanslia-strategia", "Avatut tietoaineistot", 2021, 620, "kpl", None, X, None),
    ("kanslia-strategia", "Avatut tietoaineistot", 2022, 652, "kpl", None, X, None),
    ("kanslia-strategia", "EU-hankerahoitus", 2021, "14 000 000", "€", None, X, None),
    ("kanslia-strategia", "EU-hankerahoitus", 2022, "15 200 000", "€", None, X, None),
]


def chancellery(blocks, goals, end=False, figures=CHANCELLERY):
    head = ["Yksikön nimi", "Mittari", "Ajankohta", "Arvo", "Yksikkö", "Ryhmittely", "Lähde", "Huomautus"]
    rows = [["Kaupunginkanslian osastojen mittaritiedot"], [], head]
    rows += [[DEPARTMENTS[row[0]], *row[1:]] for row in figures]
    who = ("Yksikön nimi", DEPARTMENT_NAMES)
    own = [b for b in blocks if b.organisation in DEPARTMENTS]
    widths = {"A": 34, "B": 34, "D": 46, "E": 46, "F": 46, "G": 46, "H": 46, "I": 46}
    return [Sheet("Mittarit", rows, headings=(1, 3), widths={"A": 36, "B": 52, "C": 12, "F": 12, "G": 44, "H": 44}),
            Sheet("Arviointi", texts.rows([b for b in own if not b.judged], goals, end, with_organisation=who), widths=widths),
            Sheet("Laadulliset mittarit", texts.rows([b for b in own if b.judged], goals, end, with_organisation=who), widths=widths)]


def finance(blocks, goals):
    rows = [["Talouden strategiamittarit"],
            ["Mittari", "Yksikkö", "TP 2020", "TP 2021", "TA 2022", "ENN 2022", "TP 2022", "TA 2023", "TS 2024", "TS 2025", "Lähde"],
            ["Lainakanta asukasta kohden", "€/as.", 1508, 1387, 1434, 1431, 1402, 1489, 1752, 1996,
             "talousarviot 2022 ja 2023, avainluvut; TP 2022 esimerkkiluku"],
            [],
            ["Mittari", "Yksikkö", "TP 2021", "TP 2022", "ENN 2023", "Lähde", "Huomautus"],
            ["Toiminnan ja investointien rahavirta", "M€", 120, 64, "−140", X, "ennuste tarkentuu syksyllä"],
            [],
            ["Luvut ovat kaupungin tilinpäätöksen mukaisia, ilman tytäryhteisöjä."]]
    return [Sheet("Talous", rows, headings=(1, 2, 5), widths={"A": 36, "K": 44}), judged(blocks, goals, False, "kanslia-talous"),
            assessment(blocks, goals, False, "kanslia-talous")]


def communications(blocks, goals):
    name = "Webbtjänster som uppfyller tillgänglighetskraven"
    rows = [["Mätare", "År", "Utfall", "Enhet", "Källa", "Anmärkning"],
            [name, 2021, "61,0", "%", "exempelvärde", "granskning i december"],
            [name, 2022, "68,5", "%", "exempelvärde", None]]
    return [Sheet("Mätare", rows, widths={"A": 50, "E": 16, "F": 30}),
            judged(blocks, goals, False, "kanslia-viestinta", name="Bedömda mätare", language="sv"),
            assessment(blocks, goals, False, "kanslia-viestinta", name="Bedömning", language="sv")]


def occupational_health(blocks, goals):
    rows = [LONG, ["occ-health-wait", 2021, 2.4, "pv", "toteuma", X, None], ["occ-health-wait", 2022, 2.9, "pv", "toteuma", X, None]]
    return [Sheet("Mittarit", rows, widths={"A": 22}), assessment(blocks, goals, False, "tyoterveys")]


def transport(blocks, goals):
    rows = [["Mittari", "TP 2021", "TP 2022", "ENN 2023", "Yksikkö", "Lähde"],
            ["Kaupungin ajoneuvojen ja työkoneiden päästöt", "1 240,0 t", "1 150,0 t", "1 080,0 t", "t", X],
            ["Raitiotieverkon pituus", 41, 41, 62, "km", X]]
    return [Sheet("HKL mittarit", rows, widths={"A": 46}), assessment(blocks, goals, False, "hkl")]


def construction():
    fleet, works = "Kaupungin ajoneuvojen ja työkoneiden päästöt", "Katutyön keskimääräinen kesto"
    return [["Rakentamispalveluliikelaitos Stara; strategiamittarit"], [],
            ["Mittari", "Vuosi", "Arvo", "Yksikkö", "Lähde", "Huomautus"],
            [fleet, "2021", "6 140,0", "t", X, ""],
            [fleet, "2022", "5 720,0", "t", X, "polttoainekulut 1 000 € tarkkuudella, päästöt kulutuksesta"],
            [works, "2021", "82", "pv", X, ""],
            [works, "2022", "75", "pv", X, "vain Staran työmaat"]]


def financial_services():
    return [["Tunnus", "Ajankohta", "Arvo", "Yksikkö", "Lähde"],
            ["invoice-automation", "2021", "58,0", "%", X], ["invoice-automation", "2022", "63,0", "%", X]]


def books(blocks, goals):
    """File name → its sheets, or for a .csv its rows and encoding."""
    return {
        "kasko.xlsx": kasko(blocks, goals),
        "kymp_lopullinen v3 (2).xlsx": kymp(blocks, goals),
        "Kopia Arvot 2023.xlsx": kuva(blocks, goals),
        "sotepe.xlsm": sotepe(blocks, goals),
        "kanslia_osastot.xlsx": chancellery(blocks, goals),
        "kanslia-talous.xls": finance(blocks, goals),
        "kanslia-viestinta.xlsx": communications(blocks, goals),
        "stara.csv": (construction(), "cp1252"),
        "stara_arviointi.csv": (assessment(blocks, goals, False, "stara").rows, "cp1252"),
        "talpa.csv": (financial_services(), "utf-8-sig"),
        "talpa_arviointi.csv": (assessment(blocks, goals, False, "talpa").rows, "utf-8-sig"),
        "tyoterveys.ods": occupational_health(blocks, goals),
        "hkl.xlsx": transport(blocks, goals),
    }

"""What the organisations sent at the end of the term: every file, sheet and row of returns/end-of-term/."""

from datetime import date

from mid_term import X, assessment, chancellery, instructions, judged
from workbook import Pct, Sheet

BAROMETER = "Helsinki-barometri; hel.fi, strategian seuranta"


def kasko(blocks, goals):
    head = ["Tunnus", "Vuosi", "Arvo", "Yksikkö", "Ryhmittely", "Laji", "Lähde", "Huomio"]
    released = "Helsingin kaupunki, tiedote (STT 71154072)"
    rows = [head,
            ["ecec-rate", 2022, Pct(82.3), "%", None, "toteuma", X, None],
            ["ecec-rate", 2023, Pct(83.5), "%", None, "toteuma", released, None],
            ["ecec-rate", 2024, "..", "%", None, "toteuma", released, "vuoden 2024 tieto ei ole vielä saatavilla"],
            ["ecec-rate-foreign", 2022, Pct(76.2), "%", None, "toteuma", X, None],
            ["ecec-rate-foreign", 2023, Pct(77.7), "%", None, "toteuma", released, None],
            ["basic-ed-completion", 2022, Pct(98.4), "%", None, "toteuma", X, "tarkistettu: syksyllä todistuksen saaneet poistettu"],
            ["basic-ed-completion", 2023, Pct(98.6), "%", None, "toteuma", X, None],
            ["basic-ed-completion", 2024, Pct(98.8), "%", None, "toteuma", X, None],
            ["pupil-loneliness", 2023, Pct(15.2), "%", None, "toteuma", X, None],
            ["pupil-loneliness", 2023, Pct(20.1), "%", "sex=girls", "toteuma", X, None],
            ["pupil-loneliness", 2023, Pct(10.4), "%", "sex=boys", "toteuma", X, None],
            ["ecec-teachers", 2023, Pct(64.0), "%", None, "toteuma", X, None],
            ["ecec-teachers", 2024, Pct(69.0), "%", None, "toteuma", X, None],
            ["e-services", 2023, Pct(78.0), "%", None, "toteuma", X, None],
            ["e-services", 2024, Pct(81.0), "%", None, "toteuma", X, None]]
    return [instructions(True), Sheet("Mittarit", rows, widths={"A": 22, "G": 40, "H": 44}), assessment(blocks, goals, True, "kasko")]


def kymp(blocks, goals):
    wide = [["Kaupunkiympäristön toimiala: strategiamittarien tilanne"],
            ["Loppuraportin liite, tilanne 31.3.2025"],
            [],
            ["Mittari", "Yksikkö", "TP 2021", "TP 2022", "TP 2023", "TP 2024", "Lähde", "Huomautus"],
            ["Uudet luonnonsuojelualueet", "kpl", 4, 5, 5, 3, X, None],
            ["Asuntokaavoitus", "k-m²", 712000, 735500, 703000, "654 000*", X, None],
            ["Katutyön keskimääräinen kesto", "pv", 90, 83, 78, 70, X, "vain KYMP:n tilaamat työmaat"],
            ["Sähköautojen osuus", "%", 8.6, 12.1, 16.5, 20.4, X, None],
            ["Sähköisen asioinnin osuus", "%", 53, 57, 62, 65, X, None],
            [],
            ["* ennakkotieto"],
            ["Luvut on koonnut toimialan hallinto- ja tukipalvelut."]]
    seen = "hel.fi, strategian seuranta"
    long = [["Mittari", "Ajankohta", "Arvo", "Yksikkö", "Laji", "Lähde", "Huomautus"],
            ["Kokonaispäästöt", "2021", "2 380", "kt", "toteuma", X, "puuttui puolivälissä"],
            ["Kokonaispäästöt", "2023", "1 975", "kt", "toteuma", X, "vuoden 2024 luku julkaistaan kesällä"],
            ["Valmistuneet asunnot", "2021", 7105, "kpl", "toteuma", "talousarvio 2023, avainluvut", "korvaa arvion 7 150"],
            ["Valmistuneet asunnot", "2023", 8179, "kpl", "toteuma", seen, None],
            ["Valmistuneet asunnot", "2024", "5 900*", "kpl", "toteuma", X, None],
            ["Aloitetut asunnot", "2023", 5027, "kpl", "toteuma", seen, None],
            ["Aloitetut asunnot", "2024", "4 260*", "kpl", "toteuma", X, None],
            ["Luvitetut asunnot", "2023", 4401, "kpl", "toteuma", seen, None],
            ["Luvitetut asunnot", "2024", "4 050*", "kpl", "toteuma", X, None],
            ["Keskustan kehittämisohjelma", "2023", "valmis", None, "toteuma", X, None],
            ["Keskustan kehittämisohjelma", "2024", "valmis", None, "toteuma", X, None],
            ["Pyöräliikenteen laatuverkko", "2023", 95, "km", "toteuma", X, "vuoden 2024 mittaus valmistuu vasta toukokuussa 2025"],
            ["Sähköautojen osuus", date(2024, 3, 31), "noin 18", "%", "toteuma", seen, None],
            ["Joukkoliikenteen, kävelyn ja pyöräliikenteen osuus matkoista", "2023", 79, "%", "toteuma", "HEL 2024-001641",
             "kävely 44, joukkoliikenne 24 ja pyöräily 11 laskettu yhteen"],
            [],
            ["* ennakkotieto"]]
    return [Sheet("Strategiamittarit", wide, headings=(1, 4), merged=("A2:H2",), widths={"A": 46, "G": 18, "H": 44}),
            Sheet("Asuminen ja päästöt", long, widths={"A": 52, "F": 32, "G": 48}),
            assessment(blocks, goals, True, "kymp")]


def kuva(blocks, goals):
    activity = "Riittävästi liikkuvien oppilaiden osuus"
    rows = [["Mittari", "Jakso", "Ryhmä", "Toteuma", "Yksikkö", "Lähde", "Lisätieto"],
            ["Kirjastokäynnit", "2022", None, 5438000, "kpl", X, "tarkistettu laskuritiedoista"],
            ["Kirjastokäynnit", "2023", None, 6120000, "kpl", X, None],
            ["Kirjastokäynnit", "2024", None, 6610000, "kpl", X, None],
            [activity, "2024", None, 36.4, "%", X, None],
            [activity, "2024", "school=primary", 46.2, "%", X, None],
            [activity, "2024", "school=lower-secondary", 32.5, "%", X, None],
            [activity, "2024", "school=upper-secondary", 27.0, "%", X, None],
            ["Sähköisen asioinnin osuus", "2023", None, 66, "%", X, None],
            ["Sähköisen asioinnin osuus", "2024", None, 70, "%", X, None]]
    return [Sheet("Arvot", rows, widths={"A": 40, "C": 24, "G": 30}), assessment(blocks, goals, True, "kuva")]


SOTEPE = [
    ("urgent-care", "tammi–elokuu 2023", 99, "%", "hel.fi, strategian seuranta"), ("urgent-care", "2023-H2", 99, "%", X),
    ("urgent-care", "2024-H1", 98, "%", X), ("urgent-care", "2024-H2", 98, "%", X),
    ("nonurgent-care", "1-8/2023", 57, "%", "hel.fi, strategian seuranta"), ("nonurgent-care", "2023-H2", 60, "%", X),
    ("nonurgent-care", "2024-H1", 64, "%", X), ("nonurgent-care", "2024-H2", 68, "%", X),
    ("longterm-homeless", "2023", 352, "kpl", X), ("homeless-single", "2023", 739, "kpl", "kestavyys.hel.fi"),
    ("rescue-response", "2023", 6.5, "min", X), ("rescue-response", "2024", 6.3, "min", X),
    ("youth-mental-health", "2023", 30, "pv", X), ("youth-mental-health", "2024", 22, "pv", X),
    ("wellbeing-plan", "2023", "käynnissä", None, X), ("wellbeing-plan", "2024", "käynnissä", None, X),
    ("e-services", "2023", 50, "%", X), ("e-services", "2024", 56, "%", X),
]


def sotepe(blocks, goals):
    notes = {("homeless-single", "2023"): "lisäksi 32 perhettä"}
    rows = [["Tunnus", "Ajankohta", "Arvo", "Yksikkö", "Päivitetty", "Lähde", "Huomautus"]]
    rows += [[id, period, value, unit, date(2025, 3, 14), source, notes.get((id, period))] for id, period, value, unit, source in SOTEPE]
    return [Sheet("Mittarit", rows, widths={"A": 24, "B": 18, "E": 12, "F": 28, "G": 30}), assessment(blocks, goals, True, "sotepe")]


SAFETY = "Turvallisuuden tunne omalla asuinalueella viikonloppuiltaisin"
CHANCELLERY = [
    ("kanslia-elinkeino", "Luovien alojen työpaikat", 2022, 85200, "kpl", None, X, None),
    ("kanslia-elinkeino", "Luovien alojen työpaikat", 2023, 87000, "kpl", None, X, None),
    ("kanslia-elinkeino", "Kotoutumiskoulutukseen ajoissa päässeet", 2023, 76, "%", None, X, None),
    ("kanslia-elinkeino", "Kotoutumiskoulutukseen ajoissa päässeet", 2024, 72, "%", None, X, None),
    ("kanslia-elinkeino", "Työllisyysaste", 2021, 74.1, "%", None, "talousarvio 2023, avainluvut", "korvaa arvion 73,3"),
    ("kanslia-elinkeino", "Työllisyysaste", 2023, 75.6, "%", None, X, None),
    ("kanslia-elinkeino", "Työllisyysaste", 2024, 74.2, "%", None, X, None),
    ("kanslia-elinkeino", "Aktivointiaste", "kevät 2024", 26, "%", None, X, None),
    ("kanslia-elinkeino", "Palkkasumma", "kevät 2023", 121.0, "index", None, X, None),
    ("kanslia-elinkeino", "Palkkasumma", "syksy 2023", 123.2, "index", None, X, None),
    ("kanslia-elinkeino", "Palkkasumma", "kevät 2024", 125.0, "index", None, X, None),
    ("kanslia-elinkeino", "Palkkasumma", "syksy 2024", 127.1, "index", None, X, None),
    ("kanslia-hallinto", "Yhdenvertaisuussuunnitelman toteutuneet toimenpiteet", 2023, 66, "%", None, X, None),
    ("kanslia-hallinto", "Yhdenvertaisuussuunnitelman toteutuneet toimenpiteet", 2024, 91, "%", None, X, None),
    ("kanslia-henkilosto", "Johtamisen kulmakivet -indeksi", "syksy 2023", 7.6, "index", None, X, None),
    ("kanslia-henkilosto", "Valmentava johtaminen (Kunta10)", 2024, 74.1, "%", None, X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2023, 5.0, "%", None, X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2023, 5.4, "%", "sex=women", X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2023, 3.8, "%", "sex=men", X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2024, 4.7, "%", None, X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2024, 5.1, "%", "sex=women", X, None),
    ("kanslia-henkilosto", "Sairauspoissaolot", 2024, 3.6, "%", "sex=men", X, None),
    ("kanslia-henkilosto", "Hakijoita avointa tehtävää kohden", 2020, 9.8, "kpl", None, X, "lähtötaso, puuttui puolivälissä"),
    ("kanslia-henkilosto", "Hakijoita avointa tehtävää kohden", 2023, 10.6, "kpl", None, X, None),
    ("kanslia-henkilosto", "Hakijoita avointa tehtävää kohden", 2024, 12.4, "kpl", None, X, None),
    ("kanslia-strategia", "Koettu elämänlaatu", "kevät 2023", 86, "%", None, X, None),
    ("kanslia-strategia", "Koettu elämänlaatu", "syksy 2023", 85, "%", None, X, None),
    ("kanslia-strategia", "Koettu elämänlaatu", "kevät 2024", 86, "%", None, X, None),
    ("kanslia-strategia", "Koettu elämänlaatu", "syksy 2024", 85, "%", None, X, None),
    ("kanslia-strategia", "Sosioekonominen summaindeksi heikoimmissa osa-alueissa", 2022, 139.6, "index", None, X, None),
    ("kanslia-strategia", "Sosioekonominen summaindeksi heikoimmissa osa-alueissa", 2023, 143.5, "index", None, X, None),
    ("kanslia-strategia", SAFETY, "kevät 2024", 85, "%", None, X, None),
    ("kanslia-strategia", SAFETY, "kevät 2024", 80, "%", "sex=women", X, None),
    ("kanslia-strategia", SAFETY, "kevät 2024", 91, "%", "sex=men", X, None),
    ("kanslia-strategia", "Oman asuinalueen viihtyisyys", "kevät 2024", 91, "%", None, X, None),
    ("kanslia-strategia", "Yhteinen johtamisen tietoalusta", 2023, "käynnissä", None, None, X, None),
    ("kanslia-strategia", "Yhteinen johtamisen tietoalusta", 2024, "käynnissä", None, None, X, None),
    ("kanslia-strategia", "Avatut tietoaineistot", 2023, 701, "kpl", None, X, None),
    ("kanslia-strategia", "Avatut tietoaineistot", 2024, 747, "kpl", None, X, None),
    ("kanslia-strategia", "EU-hankerahoitus", 2023, "17 900 000", "€", None, X, None),
    ("kanslia-strategia", "EU-hankerahoitus", 2024, "20 600 000", "€", None, X, None),
]


def finance(blocks, goals):
    rows = [["Talouden strategiamittarit"],
            ["Mittari", "Yksikkö", "TP 2021", "TP 2022", "TP 2023", "TP 2024", "Lähde"],
            ["Lainakanta asukasta kohden", "€/as.", 1387, 1402, 1372, 1790, "TP 2021 talousarvio 2023, avainluvut; muut esimerkkilukuja"],
            ["Toiminnan ja investointien rahavirta", "M€", 120, 64, "−142", "−95", "TP 2024 tilinpäätöstiedote 2024; muut esimerkkilukuja"]]
    return [Sheet("Talous", rows, headings=(1, 2), widths={"A": 36, "G": 44}), judged(blocks, goals, True, "kanslia-talous"),
            assessment(blocks, goals, True, "kanslia-talous")]


def communications(blocks, goals):
    name = "Webbtjänster som uppfyller tillgänglighetskraven"
    rows = [["Mätare", "År", "Utfall", "Enhet", "Källa", "Anmärkning"],
            [name, 2023, "79,0", "%", "exempelvärde", None],
            [name, 2024, "88,0", "%", "exempelvärde", "granskning i december"]]
    return [Sheet("Mätare", rows, widths={"A": 50, "E": 16, "F": 30}),
            judged(blocks, goals, True, "kanslia-viestinta", name="Bedömda mätare", language="sv"),
            assessment(blocks, goals, True, "kanslia-viestinta", name="Bedömning", language="sv")]


def service_centre(blocks, goals):
    rows = [["Palvelukeskusliikelaitoksen strategiamittarit"],
            ["Mittari", "Yksikkö", "TP 2021", "TP 2022", "TP 2023", "TP 2024", "Lähde", "Huomautus"],
            ["Ruokapalvelujen hävikki", "t", 320, 301, 280, 250, X, "puolivälissä tiedot jäivät toimittamatta"],
            ["Kaupungin ajoneuvojen ja työkoneiden päästöt", "t", 620, 590, 540, 470, X, None],
            ["Yhteensä", "t", 940, 891, 820, 720, None, None]]
    return [Sheet("Mittarit", rows, headings=(1, 2), widths={"A": 46, "G": 18, "H": 40}), assessment(blocks, goals, True, "palvelukeskus")]


def transport(blocks, goals):
    rows = [["Mittari", "TP 2021", "TP 2022", "TP 2023", "TP 2024", "Yksikkö", "Lähde", "Huomautus"],
            ["Kaupungin ajoneuvojen ja työkoneiden päästöt", 1240, 1150, 1060, None, "t", X, "vuoden 2024 luku valmistuu huhtikuun lopussa"],
            ["Raitiotieverkon pituus", 41, 41, 66, 67, "km", X, None]]
    return [Sheet("HKL mittarit", rows, widths={"A": 46, "H": 40}), assessment(blocks, goals, True, "hkl")]


def construction():
    fleet, works = "Kaupungin ajoneuvojen ja työkoneiden päästöt", "Katutyön keskimääräinen kesto"
    return [["Mittari", "Vuosi", "Arvo", "Yksikkö", "Lähde", "Huomautus"],
            [fleet, "2023", "5 210,0", "t", X, ""], [fleet, "2024", "4 650,0", "t", X, "kalustosta 41 % on sähköistä"],
            [works, "2023", "66", "pv", X, ""], [works, "2024", "58", "pv", X, "vain Staran työmaat"]]


def financial_services():
    return [["Tunnus", "Ajankohta", "Arvo", "Yksikkö", "Lähde"],
            ["invoice-automation", "2023", "70,0", "%", X], ["invoice-automation", "2024", "76,5", "%", X]]


def books(blocks, goals):
    """File name → its sheets, or for a .csv its rows and encoding."""
    return {
        "kasko.xlsx": kasko(blocks, goals),
        "kymp_loppuraportti.xlsx": kymp(blocks, goals),
        "kuva.ods": kuva(blocks, goals),
        "sotepe.xlsm": sotepe(blocks, goals),
        "kanslia_osastot.xlsx": chancellery(blocks, goals, end=True, figures=CHANCELLERY),
        "kanslia-talous.xls": finance(blocks, goals),
        "kanslia-viestinta.xlsx": communications(blocks, goals),
        "palvelukeskus.xlsx": service_centre(blocks, goals),
        "stara.csv": (construction(), "cp1252"),
        "stara_arviointi.csv": (assessment(blocks, goals, True, "stara").rows, "cp1252"),
        "talpa.csv": (financial_services(), "utf-8-sig"),
        "talpa_arviointi.csv": (assessment(blocks, goals, True, "talpa").rows, "utf-8-sig"),
        "hkl.xlsx": transport(blocks, goals),
    }

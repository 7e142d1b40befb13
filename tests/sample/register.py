"""The indicator register of the sample, as data; `make.py` writes it to sample-data/indicators.csv.

Figures whose `decided` or `source` names a publication are published ones. Targets marked
"esimerkkitavoite" were made up for the sample, as were all indicators whose source is "esimerkkiaineisto".
"""

COLUMNS = [
    "id", "goal", "name_fi", "name_sv", "name_en", "aliases",
    "definition_fi", "definition_sv", "definition_en",
    "kind", "unit", "decimals", "direction", "min", "max", "max_change",
    "baseline_period", "baseline_value", "target_period", "target_value", "target_low", "target_high",
    "milestones", "method", "tolerance", "decided",
    "organisations", "aggregate", "breakdowns", "frequency", "lag", "source", "error", "scope",
    "valid_from", "valid_to", "min_count",
]

EX = "esimerkkitavoite"
EXSRC = "esimerkkiaineisto"
INDICATORS = []


def ind(id, goal, name, sv, en, fi_def, sv_def, en_def, orgs, **more):
    """Adds one row. `base` and `target` are (period, value); everything else is a column by its name."""
    row = dict(id=id, goal=goal, name_fi=name, name_sv=sv, name_en=en,
               definition_fi=fi_def, definition_sv=sv_def, definition_en=en_def,
               organisations=orgs, kind="numeric", aggregate="single", frequency="year",
               decided=EX, source=EXSRC)
    base, target = more.pop("base", ("", "")), more.pop("target", ("", ""))
    row["baseline_period"], row["baseline_value"] = base
    row["target_period"], row["target_value"] = target
    if more.get("unit") == "%":
        row.update(min="0", max="100")
    row.update(more)
    unknown = set(row) - set(COLUMNS)
    assert not unknown, unknown
    INDICATORS.append(row)


# ------------------------------------------------------------------ learning
ind("ecec-rate", "ecec-participation",
    "Varhaiskasvatuksen osallistumisaste", "Deltagandegraden i småbarnspedagogik", "Participation in early childhood education",
    "Varhaiskasvatukseen osallistuvien 1–6-vuotiaiden osuus ikäluokasta vuoden lopussa.",
    "Andelen 1–6-åringar som deltar i småbarnspedagogik, av hela åldersgruppen vid årets slut.",
    "The share of children aged 1–6 who take part in early childhood education, of the whole age group at the end of the year.",
    "kasko", unit="%", decimals="1", direction="increase", base=("2020", "80,4"), method="trend", tolerance="0,5", lag="9",
    decided="kaupunkistrategia 2021–2025: osallistumisaste nousee, ei lukuarvoa", source="Helsingin kaupunki, tiedote (STT 71154072)",
    aliases="Osallistumisaste varhaiskasvatuksessa")
ind("ecec-rate-foreign", "ecec-participation",
    "Vieraskielisten lasten osallistumisaste", "Deltagandegraden bland barn med främmande modersmål", "Participation of foreign-language children",
    "Varhaiskasvatukseen osallistuvien vieraskielisten 1–6-vuotiaiden osuus vieraskielisestä ikäluokasta.",
    "Andelen barn i åldern 1–6 år med ett främmande språk som modersmål som deltar i småbarnspedagogik.",
    "The share of children aged 1–6 with a foreign mother tongue who take part in early childhood education.",
    "kasko", unit="%", decimals="1", direction="increase", base=("2020", "73,6"), target=("2025", "80,0"), method="linear", lag="9",
    decided="lähtötaso julkaistu; 80 % on esimerkkitavoite", source="Helsingin kaupunki, tiedote (STT 71154072)")
ind("basic-ed-completion", "learning-results",
    "Perusopetuksen päättötodistuksen saaneet", "Elever som fått avgångsbetyg från grundläggande utbildningen", "Pupils with a basic education certificate",
    "Perusopetuksen päättötodistuksen kevätlukukaudella saaneiden osuus 9. luokan oppilaista.",
    "Andelen elever i årskurs 9 som fått avgångsbetyg under vårterminen.",
    "The share of ninth-graders who received their certificate in the spring term.",
    "kasko", unit="%", decimals="1", direction="increase", base=("2020", "98,2"), target=("2024", "99,0"), method="linear", lag="3", max_change="0,05")
ind("pupil-loneliness", "school-wellbeing",
    "Yksinäisyyttä kokevat 8.–9.-luokkalaiset", "Elever i årskurs 8–9 som upplever ensamhet", "Lonely pupils in years 8 and 9",
    "Niiden 8.–9.-luokkalaisten osuus, jotka kokevat itsensä yksinäisiksi usein tai aina.",
    "Andelen elever i årskurs 8–9 som ofta eller alltid känner sig ensamma.",
    "The share of pupils in years 8 and 9 who feel lonely often or always.",
    "kasko", unit="%", decimals="1", direction="decrease", base=("2021", "16,0"), target=("2025", "12,0"), method="linear",
    frequency="survey:2", lag="6", error="0,8", breakdowns="sex=girls,boys")

# ------------------------------------------------------------------- climate
ind("co2-total", "carbon-neutral",
    "Helsingin kokonaispäästöt", "Helsingfors totala koldioxidutsläpp", "Total emissions of Helsinki",
    "Helsingin alueella vuoden aikana syntyneet kasvihuonekaasupäästöt hiilidioksidiekvivalentteina.",
    "De växthusgasutsläpp som uppstått i Helsingfors under året, uttryckta som koldioxidekvivalenter.",
    "Greenhouse gas emissions that arose within Helsinki during the year, as carbon dioxide equivalents.",
    "kymp", unit="kt", decimals="0", direction="decrease", min="0", max="5000", max_change="0,3",
    base=("2020", "2360"), target=("2030", "702"), method="linear", lag="6", aliases="Kokonaispäästöt;CO2-päästöt",
    decided="kaupunkistrategia 2021–2025: 702 000 t vuonna 2030 (−80 % vuodesta 1990)", source="HSY; ympäristöraportti", scope="city")
ind("fleet-emissions", "carbon-neutral",
    "Kaupungin ajoneuvojen ja työkoneiden päästöt", "Utsläppen från stadens fordon och arbetsmaskiner", "Emissions of the city’s vehicles and machinery",
    "Stara, HKL ja Palvelukeskus laskevat omien ajoneuvojensa ja työkoneidensa polttoainepäästöt; mittari on niiden summa.",
    "Stara, HST och Servicecentralen räknar bränsleutsläppen från sina egna fordon och maskiner; mätaren är deras summa.",
    "Stara, HKL and the Service Centre each count the fuel emissions of their own vehicles and machinery; the indicator is their sum.",
    "stara;hkl;palvelukeskus", unit="t", decimals="0", direction="decrease", min="0", base=("2021", "8000"), target=("2024", "6000"),
    method="linear", lag="3", aggregate="sum", max_change="0,5")
ind("nature-reserves", "nature",
    "Uudet luonnonsuojelualueet", "Nya naturskyddsområden", "New nature reserves",
    "Vuoden aikana päätöksellä perustetut luonnonsuojelualueet; tavoitteena vähintään viisi vuodessa.",
    "De naturskyddsområden som inrättats genom beslut under året; målet är minst fem om året.",
    "Nature reserves established by decision during the year; at least five a year are aimed at.",
    "kymp", unit="kpl", decimals="0", direction="increase", min="0", base=("2020", "3"), target=("2024", "5"), method="level", lag="2",
    decided="vähintään viisi vuodessa: kaupunkistrategia 2021–2025")
ind("food-waste", "circular-economy",
    "Ruokapalvelujen hävikki", "Matsvinnet i måltidstjänsterna", "Food waste of the catering services",
    "Koulujen, päiväkotien ja palvelutalojen ruokapalveluissa syntynyt ruokahävikki vuodessa.",
    "Matsvinnet under året i måltidstjänsterna för skolor, daghem och servicehus.",
    "Food wasted during the year in the catering of schools, day-care centres and service houses.",
    "palvelukeskus", unit="t", decimals="0", direction="decrease", min="0", base=("2021", "320"), target=("2024", "256"), method="linear", lag="3")

# ------------------------------------------------------------------- culture
ind("library-visits", "culture-access",
    "Kirjastokäynnit", "Biblioteksbesök", "Library visits",
    "Kaupunginkirjaston toimipisteiden kävijälaskurien mukaiset käynnit vuodessa.",
    "Antalet besök under året enligt besöksräknarna på stadsbibliotekets verksamhetsställen.",
    "Visits during the year as counted at the doors of the City Library’s branches.",
    "kuva", unit="kpl", decimals="0", direction="increase", min="0", base=("2021", "3900000"), target=("2024", "6500000"), method="linear", lag="2",
    aliases="Kirjastojen kävijämäärä", max_change="0,6")
ind("creative-jobs", "creative-industries",
    "Luovien alojen työpaikat", "Arbetsplatser i de kreativa branscherna", "Jobs in the creative industries",
    "Luovilla toimialoilla Helsingissä olevien työpaikkojen vuosikeskiarvo.",
    "Årsmedeltalet av arbetsplatserna i de kreativa branscherna i Helsingfors.",
    "The yearly average number of jobs in the creative industries in Helsinki.",
    "kanslia-elinkeino", unit="kpl", decimals="0", direction="increase", min="0", base=("2020", "82100"), method="cagr", lag="12",
    decided="kasvun suunta: kaupunkistrategia 2021–2025; ei lukuarvoa")
ind("physical-activity", "active-life",
    "Riittävästi liikkuvien oppilaiden osuus", "Andelen elever som rör sig tillräckligt", "Pupils who move enough",
    "Päivittäin vähintään tunnin reippaasti liikkuvien oppilaiden osuus kouluasteittain.",
    "Andelen elever som dagligen rör sig raskt i minst en timme, enligt skolstadium.",
    "The share of pupils who move briskly for at least an hour a day, by level of school.",
    "kuva", unit="%", decimals="1", direction="increase", base=("2020", "34,0"), target=("2025", "42,0"), method="linear",
    frequency="survey:2", lag="3", error="1,0", breakdowns="school=primary,lower-secondary,upper-secondary")

# ------------------------------------------------------------------ equality
ind("life-quality", "quality-of-life",
    "Koettu elämänlaatu", "Upplevd livskvalitet", "Perceived quality of life",
    "Elämänlaatunsa hyväksi tai erittäin hyväksi kokevien vastaajien osuus Helsinki-barometrissa.",
    "Andelen svarande i Helsingforsbarometern som upplever sin livskvalitet som god eller mycket god.",
    "The share of respondents of the Helsinki barometer who find their quality of life good or very good.",
    "kanslia-strategia", unit="%", decimals="0", direction="increase", base=("2021-H2", "87"), method="trend", tolerance="1",
    frequency="half", lag="3", error="2", decided="lähtötaso syksy 2021: Helsinki-barometri; ei lukuarvotavoitetta", source="Helsinki-barometri",
    aliases="Elämänlaatu hyvä tai erittäin hyvä")
ind("equality-plan", "equal-services",
    "Yhdenvertaisuussuunnitelman toteutuneet toimenpiteet", "Genomförda åtgärder i likabehandlingsplanen", "Completed measures of the equality plan",
    "Kaupungin palvelujen yhdenvertaisuussuunnitelman toimenpiteistä loppuun saatettujen osuus.",
    "Andelen slutförda åtgärder i stadens likabehandlingsplan för tjänsterna.",
    "The share of the measures in the city’s equality plan for services that have been completed.",
    "kanslia-hallinto", unit="%", decimals="0", direction="increase", base=("2021", "0"), target=("2024", "100"), method="linear", lag="2")
ind("swedish-services", "equal-services",
    "Palvelujen saatavuus ruotsiksi", "Tillgången till service på svenska", "Availability of services in Swedish",
    "Viestintäosaston arvio siitä, saako kaupungin keskeiset palvelut ja niitä koskevan viestinnän ruotsiksi.",
    "Kommunikationsavdelningens bedömning av om stadens centrala tjänster och informationen om dem finns på svenska.",
    "The Communications department’s judgement of whether the city’s main services, and communication about them, are to be had in Swedish.",
    "kanslia-viestinta", kind="stage", unit="", direction="", method="judged", frequency="", decided="arvioitava mittari")
ind("integration-training", "integration",
    "Kotoutumiskoulutukseen ajoissa päässeet", "Personer som fått integrationsutbildning i tid", "Newcomers admitted to integration training in time",
    "Kuuden kuukauden kuluessa suunnitelmansa laatimisesta kotoutumiskoulutukseen päässeiden osuus.",
    "Andelen personer som fått börja på integrationsutbildning inom sex månader från att deras plan gjordes upp.",
    "The share of people admitted to integration training within six months of their plan being drawn up.",
    "kanslia-elinkeino", unit="%", decimals="0", direction="increase", base=("2020", "70"), target=("2024", "80"), method="level", lag="3")

# ------------------------------------------------------------ neighbourhoods
ind("segregation-index", "segregation",
    "Sosioekonominen summaindeksi heikoimmissa osa-alueissa", "Socioekonomiskt summaindex i de svagaste delområdena", "Socio-economic index of the weakest districts",
    "Heikoimman kymmenyksen osa-alueiden huono-osaisuuden summaindeksi, kun koko kaupunki on 100; pidetään tavoitevälillä.",
    "Summaindexet för utsatthet i den svagaste tiondelen av delområdena, då hela staden är 100; hålls inom målintervallet.",
    "The index of disadvantage in the weakest tenth of districts, the whole city being 100; to be kept within its range.",
    "kanslia-strategia", unit="index", decimals="1", direction="keep", min="0", base=("2020", "137,5"), target=("2024", ""),
    target_low="100", target_high="140", method="band", lag="12")
ind("safety-weekend", "safety",
    "Turvallisuuden tunne omalla asuinalueella viikonloppuiltaisin", "Upplevd trygghet i det egna bostadsområdet under veckoslutskvällar", "Feeling safe in one’s own area on weekend evenings",
    "Omalla asuinalueellaan viikonloppuiltaisin turvalliseksi olonsa kokevien osuus Helsinki-barometrissa; Turvallisuustutkimuksen luku ei ole vertailukelpoinen.",
    "Andelen svarande i Helsingforsbarometern som känner sig trygga i sitt eget bostadsområde under veckoslutskvällar; trygghetsenkätens tal är inte jämförbart.",
    "The share of respondents of the Helsinki barometer who feel safe in their own area on weekend evenings; the figure of the safety survey is not comparable.",
    "kanslia-strategia", unit="%", decimals="0", direction="increase", base=("2022-H1", "86"), method="trend", tolerance="1", frequency="survey:2", lag="3",
    error="2", breakdowns="sex=women,men", source="Helsinki-barometri", decided="lähtötaso kevät 2022: Helsinki-barometri; ei lukuarvotavoitetta")
ind("rescue-response", "safety",
    "Pelastustoimen toimintavalmiusaika", "Räddningsväsendets insatstid", "Response time of the rescue services",
    "Kiireellisten pelastustehtävien toimintavalmiusajan mediaani hälytyksestä kohteessa aloitettuun työhön.",
    "Medianen av insatstiden vid brådskande räddningsuppdrag, från larm till inlett arbete på platsen.",
    "The median time of urgent rescue missions from the alarm to the start of work on the spot.",
    "sotepe", unit="min", decimals="1", direction="decrease", min="0", max="60", base=("2020", "6,8"), target=("2024", "6,5"), method="level", lag="2")
ind("area-comfort", "pleasant-areas",
    "Oman asuinalueen viihtyisyys", "Trivseln i det egna bostadsområdet", "Pleasantness of one’s own area",
    "Oman asuinalueensa viihtyisäksi kokevien vastaajien osuus Helsinki-barometrissa.",
    "Andelen svarande i Helsingforsbarometern som upplever sitt bostadsområde som trivsamt.",
    "The share of respondents of the Helsinki barometer who find their own area pleasant.",
    "kanslia-strategia", unit="%", decimals="0", direction="increase", base=("2020-H1", "88"), target=("2024-H1", "90"), method="level",
    frequency="survey:2", lag="3", error="2", source="Helsinki-barometri")

# ---------------------------------------------------------------------- city
HOUSING = "AM-ohjelma: 7 000 asuntoa vuodessa (2021–2022), 8 000 vuodesta 2023"
ind("dwellings-completed", "housing",
    "Valmistuneet asunnot", "Färdigställda bostäder", "Completed dwellings",
    "Vuoden aikana valmistuneiden asuntojen määrä käyttötarkoituksen muutokset mukaan lukien.",
    "Antalet bostäder som färdigställts under året, ändringar av användningsändamål medräknade.",
    "The number of dwellings completed during the year, including changes of use.",
    "kymp", unit="kpl", decimals="0", direction="increase", min="0", max_change="0,5", base=("2020", "7280"), target=("2024", "8000"),
    milestones="2021=7000;2023=8000", method="level", lag="3", decided=HOUSING, source="Helsingin kaupunki; asuntotuotannon seuranta", aliases="Valmistuneet asunnot, kpl")
ind("dwellings-started", "housing",
    "Aloitetut asunnot", "Påbörjade bostäder", "Started dwellings",
    "Vuoden aikana rakenteille lähteneiden asuntojen määrä.",
    "Antalet bostäder vars byggande inletts under året.",
    "The number of dwellings whose construction began during the year.",
    "kymp", unit="kpl", decimals="0", direction="increase", min="0", max_change="0,5", base=("2020", "6540"), target=("2024", "8000"),
    milestones="2021=7000;2023=8000", method="level", lag="3", decided=HOUSING, source="Helsingin kaupunki; asuntotuotannon seuranta")
ind("dwellings-permitted", "housing",
    "Luvitetut asunnot", "Bostäder med bygglov", "Dwellings granted a permit",
    "Vuoden aikana myönnettyihin rakennuslupiin sisältyvien asuntojen määrä.",
    "Antalet bostäder i de bygglov som beviljats under året.",
    "The number of dwellings in the building permits granted during the year.",
    "kymp", unit="kpl", decimals="0", direction="increase", min="0", max_change="0,5", base=("2020", "6310"), target=("2024", "8000"),
    milestones="2021=7000;2023=8000", method="level", lag="3", decided=HOUSING, source="Helsingin kaupunki; asuntotuotannon seuranta")
ind("zoning", "housing",
    "Asuntokaavoitus", "Detaljplaner för bostäder", "Residential zoning",
    "Vuoden aikana hyväksyttyjen asemakaavojen asuinkerrosala.",
    "Bostadsvåningsytan i de detaljplaner som godkänts under året.",
    "The residential floor area in the detailed plans approved during the year.",
    "kymp", unit="k-m²", decimals="0", direction="increase", min="0", base=("2020", "640000"), target=("2024", "700000"), method="level", lag="3",
    decided="AM-ohjelma: 700 000 k-m² vuodessa")
ind("street-works", "urban-environment",
    "Katutyön keskimääräinen kesto", "Gatuarbetenas genomsnittliga längd", "Average length of a street works site",
    "Vuoden aikana päättyneiden katutyömaiden kesto keskimäärin; Staran ja KYMP:n tilaamien työmaiden keskiarvo.",
    "Den genomsnittliga längden på de gatuarbeten som avslutats under året; medelvärdet för Staras och stadsmiljösektorns arbeten.",
    "The average length of the street works that ended during the year; the mean of those of Stara and of the Urban Environment Division.",
    "stara;kymp", unit="pv", decimals="0", direction="decrease", min="0", base=("2021", "86"), target=("2024", "60"), method="linear", lag="2", aggregate="mean")
ind("centre-vision", "urban-environment",
    "Keskustan kehittämisohjelma", "Utvecklingsprogrammet för centrum", "Development programme of the city centre",
    "Ydinkeskustan kävelyalueiden ja maanalaisen huollon suunnitelman valmistuminen vaiheittain.",
    "Planen för gågatuområden och underjordisk service i stadskärnan färdigställs i etapper.",
    "The plan for pedestrian areas and underground servicing of the centre is completed in stages.",
    "kymp", kind="stage", unit="", direction="", milestones="2021=started;2022=done", method="milestone", lag="0")

# ------------------------------------------------------------------- traffic
ind("mode-share", "sustainable-modes",
    "Joukkoliikenteen, kävelyn ja pyöräliikenteen osuus matkoista", "Kollektivtrafikens, gångens och cykeltrafikens andel av resorna", "Share of trips by public transport, on foot and by bicycle",
    "Helsinkiläisten Helsingissä tekemistä matkoista joukkoliikenteellä, kävellen ja pyörällä tehtyjen osuus.",
    "Andelen av helsingforsbornas resor i Helsingfors som görs med kollektivtrafik, till fots och med cykel.",
    "The share of residents' trips within Helsinki that are made by public transport, on foot and by bicycle.",
    "kymp", unit="%", decimals="0", direction="increase", method="trend", tolerance="1", lag="5", error="1",
    decided="osuutta kasvatetaan: kaupunkistrategia 2021–2025; ei lukuarvoa", source="Helsingin kaupunki, HEL 2024-001641")
ind("cycle-network", "sustainable-modes",
    "Pyöräliikenteen laatuverkko", "Kvalitetsnätet för cykeltrafik", "High-quality cycle network",
    "Valmiiden baanojen ja kantakaupungin pyöräliikenteen tavoiteverkon pituus vuoden lopussa.",
    "Längden på färdiga cykelbanor av hög kvalitet och innerstadens målnät vid årets slut.",
    "The length of finished cycle highways and of the inner-city target network at the end of the year.",
    "kymp", unit="km", decimals="0", direction="increase", min="0", base=("2020", "85"), target=("2025", "130"), method="linear", lag="3")
ind("tram-network", "sustainable-modes",
    "Raitiotieverkon pituus", "Spårvägsnätets längd", "Length of the tram network",
    "Liikennöidyn raitiotieverkon linjapituus vuoden lopussa.",
    "Linjelängden på det trafikerade spårvägsnätet vid årets slut.",
    "The route length of the tram network in service at the end of the year.",
    "hkl", unit="km", decimals="0", direction="increase", min="0", base=("2021", "41"), target=("2024", "66"), milestones="2022=41;2023=60", method="linear", lag="2")
ind("ev-share", "electric-traffic",
    "Ladattavien autojen osuus", "Andelen laddbara bilar", "Share of rechargeable cars",
    "Täyssähköautojen ja ladattavien hybridien osuus liikennekäytössä olevista helsinkiläisistä henkilöautoista.",
    "Andelen elbilar och laddhybrider av de personbilar i trafik som är registrerade i Helsingfors.",
    "The share of battery-electric and plug-in hybrid cars among passenger cars in use in Helsinki.",
    "kymp", unit="%", decimals="1", direction="increase", base=("2021", "8,6"), target=("2025", "25,0"), method="linear", lag="3",
    aliases="Sähköautojen osuus", max_change="1")

# ----------------------------------------------------------------- wellbeing
ind("first-contact-care", "access-to-care",
    "Ensikontaktissa toteutunut hoito", "Vård som ges vid första kontakten", "Care given at first contact",
    "Ensimmäisellä yhteydenotolla hoidettujen asioiden osuus terveysasemilla; seuranta päättyi vuoteen 2022.",
    "Andelen ärenden på hälsostationerna som sköts vid första kontakten; uppföljningen avslutades 2022.",
    "The share of matters at health stations that were dealt with at first contact; followed until 2022.",
    "sotepe", unit="%", decimals="0", direction="increase", base=("2020", "66"), target=("2022", "75"), method="level", lag="2", scope="sotepe",
    decided="75 % vuonna 2022: kaupunkistrategian seuranta", valid_to="2022-12-31")
CARE = "kaupunkistrategian seuranta 2023"
ind("urgent-care", "access-to-care",
    "Kiireelliseen hoitoon pääsy", "Tillgång till brådskande vård", "Access to urgent care",
    "Samana tai seuraavana päivänä kiireelliseen hoitoon päässeiden osuus.",
    "Andelen personer som fått brådskande vård samma eller följande dag.",
    "The share of people who got urgent care on the same or the next day.",
    "sotepe", unit="%", decimals="0", direction="increase", base=("2022", "93"), target=("2023", "95"), method="level", frequency="half", lag="0",
    scope="sotepe", decided="95 %: " + CARE, source="Helsingin kaupunki, strategian seuranta", valid_from="2023-01-01")
ind("nonurgent-care", "access-to-care",
    "Kiireettömään hoitoon pääsy 14 vuorokaudessa", "Tillgång till icke-brådskande vård inom 14 dygn", "Access to non-urgent care within 14 days",
    "Neljäntoista vuorokauden kuluessa kiireettömään hoitoon päässeiden osuus.",
    "Andelen personer som fått icke-brådskande vård inom fjorton dygn.",
    "The share of people who got non-urgent care within fourteen days.",
    "sotepe", unit="%", decimals="0", direction="increase", base=("2022", "50"), target=("2023", "70"), method="level", frequency="half", lag="0",
    scope="sotepe", decided="70 %: " + CARE, source="Helsingin kaupunki, strategian seuranta", valid_from="2023-01-01")
ind("dental-callback", "access-to-care",
    "Suun terveydenhuollon takaisinsoitto samana päivänä", "Återuppringning samma dag inom munhälsovården", "Same-day callback in oral health care",
    "Suun terveydenhuollon takaisinsoittopyynnöistä samana päivänä soitettujen osuus.",
    "Andelen begäranden om återuppringning inom munhälsovården som besvarats samma dag.",
    "The share of callback requests to oral health care that were answered the same day.",
    "sotepe", unit="%", decimals="0", direction="increase", base=("2022", "80"), target=("2023", "90"), method="level", frequency="half", lag="0",
    scope="sotepe", decided="90 %: " + CARE, valid_from="2023-01-01")
ind("longterm-homeless", "homelessness",
    "Pitkäaikaisasunnottomat", "Långtidsbostadslösa", "Long-term homeless",
    "Yli vuoden tai toistuvasti asunnottomina olleiden määrä marraskuun poikkileikkauksessa.",
    "Antalet personer som varit bostadslösa över ett år eller upprepade gånger, enligt läget i november.",
    "The number of people homeless for over a year or repeatedly, as counted in November.",
    "sotepe", unit="kpl", decimals="0", direction="decrease", min="0", base=("2018", "602"), target=("2025", "0"), method="linear", lag="6",
    min_count="5", source="kestavyys.hel.fi", decided="asunnottomuus poistetaan vuoteen 2025 mennessä: kaupunkistrategia 2021–2025")
ind("homeless-single", "homelessness",
    "Asunnottomat yksinelävät", "Bostadslösa ensamstående", "Homeless single people",
    "Asunnottomien yksinelävien määrä vuoden lopussa.",
    "Antalet bostadslösa ensamstående vid årets slut.",
    "The number of homeless single people at the end of the year.",
    "sotepe", unit="kpl", decimals="0", direction="decrease", min="0", method="trend", tolerance="20", lag="6", min_count="5",
    source="kestavyys.hel.fi", decided="suunta: kaupunkistrategia 2021–2025")
ind("youth-mental-health", "health-gaps",
    "Nuorten mielenterveyspalvelun odotusaika", "Väntetiden till mentalvårdstjänster för unga", "Waiting time for youth mental health services",
    "Nuorten matalan kynnyksen mielenterveyspalveluun pääsyn odotusajan mediaani.",
    "Medianen av väntetiden till mentalvårdstjänster med låg tröskel för unga.",
    "The median waiting time for the low-threshold mental health service for young people.",
    "sotepe", unit="pv", decimals="0", direction="decrease", min="0", base=("2021", "34"), target=("2024", "14"), method="linear", lag="2", scope="sotepe")
ind("wellbeing-plan", "health-gaps",
    "Hyvinvointisuunnitelman toimeenpano", "Genomförandet av välfärdsplanen", "Carrying out the wellbeing plan",
    "Kaupungin hyvinvointisuunnitelman toimeenpano vaiheittain.",
    "Stadens välfärdsplan genomförs i etapper.",
    "The city’s wellbeing plan is carried out in stages.",
    "sotepe", kind="stage", unit="", direction="", milestones="2021=started;2022=under-way;2025=done", method="milestone", lag="0")

# ------------------------------------------------------------------ finances
ind("expenditure-limit", "balanced-growth",
    "Vastuuperiaatteen mukainen menokasvun raja", "Ansvarsprincipens gräns för utgiftsökningen", "Limit of expenditure growth",
    "Talous- ja suunnitteluosaston arvio siitä, pysyikö käyttömenojen kasvu strategian asettamassa rajassa.",
    "Ekonomi- och planeringsavdelningens bedömning av om driftsutgifternas ökning höll sig inom strategins gräns.",
    "The Economy and Planning department’s judgement of whether expenditure grew within the strategy’s limit.",
    "kanslia-talous", kind="stage", unit="", direction="", method="judged", frequency="", decided="kaupunkistrategia 2021–2025; arvioitava mittari",
    source="arviointikertomus; tilinpäätöstiedotteet")
ind("cash-flow", "balanced-growth",
    "Toiminnan ja investointien rahavirta", "Verksamhetens och investeringarnas kassaflöde", "Cash flow of operations and investments",
    "Toiminnan ja investointien rahavirta tilinpäätöksessä; raja on vuosittain suurin sallittu alijäämä.",
    "Verksamhetens och investeringarnas kassaflöde enligt bokslutet; gränsen är årets största tillåtna underskott.",
    "The cash flow of operations and investments in the financial statements; the limit is the year’s largest allowed deficit.",
    "kanslia-talous", unit="M€", decimals="0", direction="increase", base=("2020", "-160"), target=("2024", "-120"),
    milestones="2021=-50;2023=-100;2024=-120", method="level", lag="3", decided="rajat ovat esimerkkitavoitteita", source="tilinpäätös", scope="city")
ind("debt-per-capita", "debt",
    "Lainakanta asukasta kohden", "Lånestocken per invånare", "Debt per resident",
    "Kaupungin lainakanta vuoden lopussa jaettuna asukasluvulla; ylärajana talousarvion ja taloussuunnitelman taso.",
    "Stadens lånestock vid årets slut delad med antalet invånare; taket är budgetens och ekonomiplanens nivå.",
    "The city’s debt at the end of the year, divided by the number of residents; the ceiling is that of the budget and the financial plan.",
    "kanslia-talous", unit="€/as.", decimals="0", direction="decrease", min="0", target=("2024", "1752"),
    milestones="2021=1810;2022=1434;2023=1489;2024=1752", method="level", lag="3", scope="city",
    decided="TA 2021 (talousarvio 2022), TA 2022, TA 2023 ja TS 2024 (talousarvio 2023)", source="talousarvion avainluvut", aliases="Lainakanta, €/asukas")
ind("invoice-automation", "efficient-support",
    "Ostolaskujen automaatioaste", "Automatiseringsgraden för inköpsfakturor", "Automation of purchase invoices",
    "Ilman käsittelijän työtä maksuun menneiden ostolaskujen osuus.",
    "Andelen inköpsfakturor som gått till betalning utan manuell hantering.",
    "The share of purchase invoices that went to payment without being handled by a person.",
    "talpa", unit="%", decimals="1", direction="increase", base=("2021", "58,0"), target=("2024", "75,0"), method="linear", lag="2")

# ------------------------------------------------------------------ employer
ind("leadership-index", "leadership",
    "Johtamisen kulmakivet -indeksi", "Indexet Ledarskapets hörnstenar", "Cornerstones of leadership index",
    "Henkilöstökyselyn johtamista koskevien väittämien keskiarvo asteikolla 0–10.",
    "Medeltalet av personalenkätens påståenden om ledarskap på skalan 0–10.",
    "The mean of the staff survey’s statements on leadership, on a scale of 0–10.",
    "kanslia-henkilosto", unit="index", decimals="1", direction="increase", min="0", max="10", base=("2021-H2", "7,4"), target=("2023-H2", "7,7"),
    method="linear", frequency="survey:2", lag="3", error="0,1", source="Helsingin kaupungin henkilöstökysely", decided="lähtötaso julkaistu; 7,7 on esimerkkitavoite")
ind("coaching-leadership", "leadership",
    "Valmentava johtaminen (Kunta10)", "Coachande ledarskap (Kommun10)", "Coaching leadership (Kunta10)",
    "Valmentavan johtamisen toteutuminen Kunta10-tutkimuksen mukaan.",
    "Hur det coachande ledarskapet förverkligas enligt Kommun10-undersökningen.",
    "How far coaching leadership is practised, as the Kunta10 study finds.",
    "kanslia-henkilosto", unit="%", decimals="1", direction="increase", base=("2020", "73,0"), target=("2024", "74,0"), method="level",
    frequency="survey:2", lag="3", error="0,9", source="Kunta10", decided="lähtötaso julkaistu; 74 % on esimerkkitavoite")
ind("sickness-absence", "staff-wellbeing",
    "Sairauspoissaolot", "Sjukfrånvaron", "Sickness absence",
    "Sairauspoissaolojen osuus säännöllisestä työajasta.",
    "Sjukfrånvarons andel av den ordinarie arbetstiden.",
    "Sickness absence as a share of regular working time.",
    "kanslia-henkilosto", unit="%", decimals="1", direction="decrease", base=("2021", "4,6"), target=("2024", "4,0"), method="linear", lag="2",
    breakdowns="sex=women,men")
ind("occ-health-wait", "staff-wellbeing",
    "Työterveysvastaanoton odotusaika", "Väntetiden till företagshälsovårdens mottagning", "Waiting time for occupational health care",
    "Odotusaika kiireettömälle työterveyslääkärin vastaanotolle, vuoden mediaani.",
    "Väntetiden till företagsläkarens icke-brådskande mottagning, årets median.",
    "The waiting time for a non-urgent appointment with an occupational physician, the year’s median.",
    "tyoterveys", unit="pv", decimals="1", direction="decrease", min="0", base=("2020", "3,4"), target=("2024", "3,0"), method="level", lag="2",
    valid_to="2024-12-31")
ind("ecec-teachers", "recruitment",
    "Kelpoiset varhaiskasvatuksen opettajat", "Behöriga lärare inom småbarnspedagogiken", "Qualified early childhood teachers",
    "Kelpoisuusehdot täyttävien osuus varhaiskasvatuksen opettajan tehtävissä toimivista lokakuussa.",
    "Andelen som uppfyller behörighetsvillkoren av dem som arbetar som lärare inom småbarnspedagogiken i oktober.",
    "The share of qualified people among those working as early childhood teachers in October.",
    "kasko", unit="%", decimals="1", direction="increase", base=("2021", "62,0"), target=("2024", "75,0"), method="linear", lag="3")
ind("applicants", "recruitment",
    "Hakijoita avointa tehtävää kohden", "Sökande per ledig tjänst", "Applicants per vacancy",
    "Hakemusten määrä avoimeksi julistettua tehtävää kohden vuoden aikana; lähtötaso puuttui seurannan alkaessa.",
    "Antalet ansökningar per lediganslagen tjänst under året; utgångsnivån saknades då uppföljningen inleddes.",
    "Applications per advertised vacancy during the year; the baseline was missing when the follow-up began.",
    "kanslia-henkilosto", unit="kpl", decimals="1", direction="increase", min="0", base=("2020", ""), target=("2024", "12,0"), method="linear", lag="2")

# ------------------------------------------------------------------- digital
ind("data-platform", "data-led",
    "Yhteinen johtamisen tietoalusta", "Den gemensamma dataplattformen för ledning", "Shared data platform for management",
    "Kaupungin yhteisen johtamisen tietoalustan käyttöönotto vaiheittain.",
    "Stadens gemensamma dataplattform för ledning tas i bruk i etapper.",
    "The city’s shared data platform for management is taken into use in stages.",
    "kanslia-strategia", kind="stage", unit="", direction="", milestones="2021=started;2022=under-way;2024=done", method="milestone", lag="0")
ind("open-data", "data-led",
    "Avatut tietoaineistot", "Öppnade datamängder", "Published open data sets",
    "Avoimena datana julkaistujen, ajan tasalla pidettyjen tietoaineistojen määrä vuoden lopussa.",
    "Antalet datamängder som publicerats som öppna data och hålls aktuella, vid årets slut.",
    "The number of data sets published as open data and kept up to date, at the end of the year.",
    "kanslia-strategia", unit="kpl", decimals="0", direction="increase", min="0", base=("2021", "620"), target=("2024", "740"), method="linear", lag="1")
ind("e-services", "digital-services",
    "Sähköisen asioinnin osuus", "Andelen elektroniska ärenden", "Share of services used online",
    "Sähköisesti hoidettujen asiointien osuus; neljän toimialan osuuksien keskiarvo.",
    "Andelen ärenden som skötts elektroniskt; medelvärdet av de fyra sektorernas andelar.",
    "The share of transactions handled online; the mean of the shares of the four divisions.",
    "kasko;kymp;kuva;sotepe", unit="%", decimals="1", direction="increase", base=("2021", "55,0"), target=("2025", "75,0"), method="linear", lag="2", aggregate="mean")
ind("digital-accessibility", "digital-services",
    "Saavutettavuusvaatimukset täyttävät verkkopalvelut", "Webbtjänster som uppfyller tillgänglighetskraven", "Web services that meet the accessibility requirements",
    "Niiden kaupungin verkkopalvelujen osuus, jotka täyttivät saavutettavuusvaatimukset vuoden viimeisessä tarkastuksessa.",
    "Andelen av stadens webbtjänster som uppfyllde tillgänglighetskraven vid årets sista granskning.",
    "The share of the city’s web services that met the accessibility requirements at the year’s last review.",
    "kanslia-viestinta", unit="%", decimals="1", direction="increase", base=("2021", "61,0"), target=("2024", "90,0"), method="linear", lag="2")

# ------------------------------------------------------------------ business
ind("employment-rate", "employment",
    "Työllisyysaste", "Sysselsättningsgraden", "Employment rate",
    "Työllisten osuus 15–64-vuotiaista helsinkiläisistä, vuosikeskiarvo.",
    "Andelen sysselsatta av helsingforsbor i åldern 15–64 år, årsmedeltal.",
    "Employed people as a share of residents aged 15–64, yearly average.",
    "kanslia-elinkeino", unit="%", decimals="1", direction="increase", base=("2020", "72,3"), target=("2024", "75,0"), method="linear", lag="3",
    max_change="0,1", source="Tilastokeskus; talousarvion avainluvut", decided="lähtötaso julkaistu; 75 % on esimerkkitavoite", scope="city")
ind("activation-rate", "employment",
    "Aktivointiaste", "Aktiveringsgraden", "Activation rate",
    "Työllistämistä edistävissä palveluissa olevien osuus työttömistä ja palveluissa olevista keväällä.",
    "Andelen personer i sysselsättningsfrämjande service av arbetslösa och deltagare i servicen, på våren.",
    "People in employment services as a share of the unemployed and those in the services, in spring.",
    "kanslia-elinkeino", unit="%", decimals="0", direction="increase", base=("2020-H1", "20"), target=("2024-H1", "28"), method="linear",
    frequency="survey:2", lag="3", source="Helsingin kaupunki, strategian seuranta", decided="lähtötaso julkaistu; 28 % on esimerkkitavoite")
ind("payroll-index", "business-growth",
    "Palkkasumma", "Lönesumman", "Payroll index",
    "Helsingin yritysten palkkasumman kuuden kuukauden liukuva keskiarvo puolivuoden lopussa, 2015 = 100.",
    "Det glidande medeltalet över sex månader av lönesumman i Helsingfors företag vid halvårets slut, 2015 = 100.",
    "The six-month moving average of the payroll of Helsinki’s businesses at the end of the half-year, 2015 = 100.",
    "kanslia-elinkeino", unit="index", decimals="1", direction="increase", min="0", base=("2021-H2", "112,4"), target=("2024-H2", "128,0"),
    method="cagr", frequency="half", lag="2", aliases="Lönesumma")

# ------------------------------------------------------------- international
ind("advocacy", "national-interests",
    "Edunvalvonnan vaikuttavuus", "Intressebevakningens genomslag", "Effect of the promotion of interests",
    "Strategiaosaston arvio siitä, miten kaupungin edunvalvontatavoitteet näkyvät kansallisissa päätöksissä.",
    "Strategiavdelningens bedömning av hur stadens intressebevakningsmål syns i nationella beslut.",
    "The Strategy department’s judgement of how the city’s aims show in national decisions.",
    "kanslia-strategia", kind="stage", unit="", direction="", method="judged", frequency="", decided="arvioitava mittari")
ind("eu-funding", "city-cooperation",
    "EU-hankerahoitus", "EU-projektfinansiering", "EU project funding",
    "Kaupungille vuoden aikana myönnetty EU-hankerahoitus.",
    "Den EU-projektfinansiering som beviljats staden under året.",
    "EU project funding granted to the city during the year.",
    "kanslia-strategia", unit="M€", decimals="1", direction="increase", min="0", base=("2021", "14,0"), target=("2024", "20,0"), method="linear", lag="2")

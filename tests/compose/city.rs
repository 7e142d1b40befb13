//! A small city, made by hand: two priorities, seven indicators, three organisations, texts that try to be markup.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use seuranta::checkpoint::{Override, Owed, Receipt, Revision, Round, Source, Waiver};
use seuranta::finding::{self, CellRef, Finding, Place};
use seuranta::intake::{
    Account, Key, Kind, Mark, Marks, Observation, Observed, Outcome, Provenance, Qualifier,
    Subject, Text, Topic,
};
use seuranta::strategy::{
    Abbreviation, Aggregate, Bands, Breakdown, Checkpoint, CheckpointKind, Decision, Direction,
    Frequency, Goal, Halves, Id, Indicator, IndicatorKind, Method, Milestone, MilestoneValue,
    MissingReason, Organisation, OrganisationKind, Period, Plan, Priority, Programme, ShortName,
    Stage, Status, Strategy, Validity,
};
use seuranta::words::{Language, LocalText};

/// A text that would be markup in Markdown, HTML and tables.
pub(crate) const EVIL: &str = "# Otsikko |*_<script>alert(1)</script>_*| [linkki](http://x.fi)\n- `koodi` & &amp;\n1. --> <!-- toc -->";

pub(crate) fn id(text: &str) -> Id {
    Id::new(text, true).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn period(text: &str) -> Period {
    Period::from_canonical(text).unwrap()
}

pub(crate) fn local(fi: &str, sv: &str, en: &str) -> LocalText {
    LocalText { fi: Some(fi.to_owned()), sv: Some(sv.to_owned()), en: Some(en.to_owned()) }
}

fn only_fi(fi: &str) -> LocalText {
    LocalText { fi: Some(fi.to_owned()), ..LocalText::default() }
}

fn checkpoint(name: &str, kind: CheckpointKind, as_of: Date, document: Date) -> Checkpoint {
    Checkpoint {
        id: id(name),
        kind,
        as_of,
        due: Some(as_of.checked_add(jiff::ToSpan::days(60)).unwrap()),
        document_date: document,
        decision: Some(Decision {
            number: Some("HEL 2023-000000".to_owned()),
            body: local("Kaupunginvaltuusto", "Stadsfullmäktige", "City Council"),
            meeting: Some(document.checked_add(jiff::ToSpan::days(44)).unwrap()),
            proposal: only_fi("merkitä tiedoksi"),
        }),
    }
}

fn organisation(
    name: &str,
    kind: OrganisationKind,
    short: Option<&str>,
    text: LocalText,
    language: Language,
) -> Organisation {
    Organisation {
        id: id(name),
        kind,
        short: short.map(|short| ShortName::One(short.to_owned())),
        name: text,
        language,
        valid: Validity::default(),
        predecessors: Vec::new(),
    }
}

fn goal(name: &str, text: LocalText, binding: bool) -> Goal {
    Goal { id: id(name), name: text, binding }
}

fn indicator(name: &str, goal: &str, text: LocalText, unit: &str, method: Method) -> Indicator {
    Indicator {
        id: id(name),
        goal: id(goal),
        name: text,
        aliases: Vec::new(),
        definition: only_fi("Mitä lasketaan: *kaikki* | mikä on."),
        kind: IndicatorKind::Numeric,
        unit: unit.to_owned(),
        decimals: Some(0),
        direction: Some(Direction::Increase),
        min: None,
        max: None,
        max_change: None,
        plan: Plan::default(),
        method,
        tolerance: None,
        decided: Some("Khs 12.12.2022 § 97".to_owned()),
        organisations: vec![id("kymp")],
        aggregate: Aggregate::Single,
        weight: None,
        breakdowns: Vec::new(),
        frequency: Frequency::Year,
        lag: 3,
        source: Some("HSY".into()),
        error: None,
        scope: None,
        valid: Validity::default(),
        min_count: None,
        other: BTreeMap::new(),
        place: Place::line("indicators.csv", 2, None),
        halves: Halves::default(),
    }
}

fn indicators() -> Vec<Indicator> {
    let mut co2 = indicator(
        "co2-total",
        "carbon-neutral",
        local(
            "Helsingin kokonaispäästöt",
            "Helsingfors totala utsläpp",
            "Total emissions of Helsinki",
        ),
        "kt",
        Method::Linear,
    );
    co2.direction = Some(Direction::Decrease);
    co2.plan = Plan {
        baseline_period: Some(period("2020")),
        baseline_value: Some(decimal("2360")),
        target_period: Some(period("2030")),
        target_value: Some(decimal("702")),
        ..Plan::default()
    };
    let mut sites = indicator(
        "nature-sites",
        "carbon-neutral",
        local("Uudet luonnonsuojelualueet", "Nya naturskyddsområden", "New nature reserves"),
        "kpl",
        Method::Level,
    );
    sites.plan = Plan { target_value: Some(decimal("5")), ..Plan::default() };
    let mut plan = indicator(
        "adaptation",
        "carbon-neutral",
        local("Sopeutumisohjelma", "Anpassningsprogrammet", "Adaptation programme"),
        "",
        Method::Milestone,
    );
    plan.kind = IndicatorKind::Stage;
    plan.plan.milestones = vec![
        Milestone { period: period("2022"), value: MilestoneValue::Stage(Stage::Started) },
        Milestone { period: period("2025"), value: MilestoneValue::Stage(Stage::Done) },
    ];
    let mut homes = indicator(
        "homes",
        "housing",
        local("Valmistuneet asunnot", "Färdigställda bostäder", "Completed dwellings"),
        "kpl",
        Method::Level,
    );
    homes.organisations = vec![id("kymp"), id("stara")];
    homes.aggregate = Aggregate::Sum;
    homes.plan = Plan {
        milestones: vec![
            Milestone { period: period("2021"), value: MilestoneValue::Value(decimal("7000")) },
            Milestone { period: period("2023"), value: MilestoneValue::Value(decimal("8000")) },
        ],
        target_value: Some(decimal("7000")),
        ..Plan::default()
    };
    let mut safety = indicator(
        "safety",
        "housing",
        local(
            "Turvalliseksi koettu asuinalue",
            "Upplevd trygghet i bostadsområdet",
            "Perceived safety of the neighbourhood",
        ),
        "%",
        Method::Trend,
    );
    safety.breakdowns = vec![Breakdown {
        dimension: "sex".to_owned(),
        groups: vec!["women".to_owned(), "men".to_owned()],
    }];
    // The register and the return name the halves of a year in two ways; the report names them in one.
    safety.plan.baseline_period = Some(period("2021-H2"));
    safety.plan.baseline_value = Some(decimal("82"));
    safety.organisations = vec![id("kanslia")];
    let mut quality = indicator(
        "quality",
        "service",
        local("Palvelujen laatu", "Tjänsternas kvalitet", "Quality of services"),
        "",
        Method::Judged,
    );
    quality.organisations = vec![id("kanslia")];
    let mut silent = indicator(
        "silent",
        "service",
        local("Asiakastyytyväisyys", "Kundnöjdhet", "Customer satisfaction"),
        "%",
        Method::Linear,
    );
    silent.organisations = vec![id("stara")];
    silent.valid.from = Some(date(2023, 1, 1));
    silent.plan = Plan {
        baseline_period: Some(period("2021")),
        baseline_value: Some(decimal("70")),
        target_period: Some(period("2025")),
        target_value: Some(decimal("80")),
        ..Plan::default()
    };
    vec![co2, sites, plan, homes, safety, quality, silent]
}

fn organisations() -> Vec<Organisation> {
    vec![
        organisation(
            "kymp",
            OrganisationKind::Division,
            Some("KYMP"),
            local("Kaupunkiympäristön toimiala", "Stadsmiljösektorn", "Urban Environment Division"),
            Language::Fi,
        ),
        organisation(
            "kanslia",
            OrganisationKind::Chancellery,
            None,
            local("Strategiaosasto", "Strategiavdelningen", "Strategy Department"),
            Language::Fi,
        ),
        organisation(
            "stara",
            OrganisationKind::Enterprise,
            Some("Stara"),
            local(
                "Rakentamispalveluliikelaitos",
                "Affärsverket byggtjänsten",
                "Construction Services",
            ),
            Language::Sv,
        ),
    ]
}

pub(crate) fn strategy() -> Strategy {
    Strategy {
        id: id("city-2021-2025"),
        name: local("Kasvun paikka", "Läge för tillväxt", "A Place of Growth"),
        owner: local("Helsingin kaupunki", "Helsingfors stad", "City of Helsinki"),
        notice: local(
            "Esimerkki: luvut ovat keksittyjä.",
            "Exempel: siffrorna är påhittade.",
            "An example: the figures are made up.",
        ),
        term: (date(2021, 8, 2), date(2025, 5, 31)),
        languages: Language::ALL.to_vec(),
        summary_only: vec![Language::En],
        plan: Some("Kaupunkistrategia 2021–2025".to_owned()),
        bands: Bands { on_track: decimal("0.95"), at_risk: decimal("0.60") },
        missing: BTreeMap::new(),
        conversions: Vec::new(),
        abbreviations: vec![Abbreviation {
            short: "HSY".to_owned(),
            name: local(
                "Helsingin seudun ympäristöpalvelut",
                "Helsingforsregionens miljötjänster",
                "Helsinki Region Environmental Services",
            ),
        }],
        units: BTreeMap::new(),
        file_sources: BTreeMap::new(),
        checkpoints: vec![mid_term(), end_of_term()],
        organisations: organisations(),
        priorities: vec![
            Priority {
                id: id("climate"),
                name: local("Ilmastovastuu", "Klimatansvar", "Climate responsibility"),
                goals: vec![goal(
                    "carbon-neutral",
                    local(
                        "Hiilineutraali Helsinki",
                        "Ett koldioxidneutralt Helsingfors",
                        "A carbon-neutral Helsinki",
                    ),
                    true,
                )],
            },
            Priority {
                id: id("city"),
                name: local("Toimiva kaupunki", "En fungerande stad", "A functioning city"),
                goals: vec![
                    goal(
                        "housing",
                        local(
                            "Asuntotuotanto kasvaa",
                            "Bostadsproduktionen ökar",
                            "Housing production grows",
                        ),
                        false,
                    ),
                    goal(
                        "service",
                        local("Palvelut toimivat", "Tjänsterna fungerar", "Services work"),
                        false,
                    ),
                ],
            },
        ],
        programmes: vec![Programme {
            id: id("responsibility"),
            name: local(
                "Kunnianhimoinen ilmastovastuu",
                "Ambitiöst klimatansvar",
                "Ambitious climate responsibility",
            ),
            goals: vec![id("carbon-neutral"), id("housing")],
        }],
        indicators: indicators(),
    }
}

pub(crate) fn mid_term() -> Checkpoint {
    checkpoint("mid-term", CheckpointKind::MidTerm, date(2023, 6, 30), date(2023, 10, 2))
}

pub(crate) fn end_of_term() -> Checkpoint {
    checkpoint("end-of-term", CheckpointKind::EndOfTerm, date(2025, 3, 31), date(2025, 4, 22))
}

const KYMP: (&str, &str) = ("returns/mid-term/kymp.xlsx", "aa11");
const KANSLIA: (&str, &str) = ("returns/mid-term/kanslia.csv", "bb22");

fn provenance(file: (&str, &str), row: u32, raw: &str) -> Provenance {
    let place = if file == KANSLIA {
        Place::line(file.0, row, Some(3))
    } else {
        Place::cell(file.0, "Mittarit", CellRef::new(row, 4))
    };
    Provenance { place, sha256: file.1.into(), raw: raw.into(), conversion: None }
}

/// A figure of `indicator`; `raw` is the cell's text.
pub(crate) fn figure(indicator: &str, at: &str, value: &str, row: u32, raw: &str) -> Observation {
    let (organisation, file) = match indicator {
        "safety" | "quality" => ("kanslia", KANSLIA),
        _ => ("kymp", KYMP),
    };
    Observation::from(Observed {
        key: Key {
            indicator: id(indicator),
            breakdown: None,
            period: period(at),
            kind: Kind::Actual,
            scope: None,
            as_of: None,
        },
        outcome: Outcome::Value(decimal(value), Qualifier::Exact),
        marks: Marks::default(),
        organisation: id(organisation),
        source: Some("HSY".into()),
        note: None,
        checkpoint: id("mid-term"),
        provenance: provenance(file, row, raw),
    })
}

fn observations() -> Vec<Observation> {
    let mut co2 = figure("co2-total", "2022", "2637", 6, "2 637*");
    co2.marks.insert(Mark::Preliminary);
    co2.note = Some(EVIL.into());
    let mut forecast = figure("co2-total", "2023", "2500", 7, "n. 2 500");
    forecast.key.kind = Kind::Forecast;
    forecast.outcome = Outcome::Value(decimal("2500"), Qualifier::About);
    let mut homes = figure("homes", "2022", "6047", 12, "6 047");
    homes.provenance.conversion = Some("kpl × 1".to_owned());
    let mut others = figure("homes", "2022", "53", 13, "53");
    others.organisation = id("stara");
    let mut secret = figure("nature-sites", "2021", "0", 9, "..");
    secret.outcome = Outcome::Missing(MissingReason::NotAvailable);
    let mut women = figure("safety", "2022-spring", "81", 3, "81");
    women.key.breakdown = Some("sex=women".to_owned());
    let mut men = figure("safety", "2022-spring", "92", 4, "92");
    men.key.breakdown = Some("sex=men".to_owned());
    vec![
        figure("adaptation", "2022", "2", 20, "käynnissä"),
        figure("co2-total", "2021", "2354", 5, "2 354"),
        co2,
        forecast,
        homes,
        others,
        secret,
        figure("nature-sites", "2022", "7", 10, "7 kpl"),
        figure("safety", "2022-spring", "86", 2, "86 %"),
        women,
        men,
    ]
}

fn account(
    subject: Subject,
    organisation: &str,
    status: Option<Status>,
    texts: &[(Topic, &str)],
) -> Account {
    let file = if organisation == "kanslia" { KANSLIA } else { KYMP };
    Account {
        subject,
        organisation: id(organisation),
        checkpoint: id("mid-term"),
        status: status.map(|status| (status, provenance(file, 30, "etenee"))),
        texts: texts
            .iter()
            .map(|(topic, text)| {
                (*topic, Text { text: (*text).to_owned(), provenance: provenance(file, 31, text) })
            })
            .collect(),
    }
}

fn accounts() -> Vec<Account> {
    vec![
        account(
            Subject::Goal(id("carbon-neutral")),
            "kymp",
            Some(Status::OnTrack),
            &[
                (
                    Topic::Successes,
                    "Suojelualueita perustettiin suunnitellusti.\n\nVerkosto kattaa nyt koko kaupungin.",
                ),
                (Topic::Challenges, EVIL),
                (Topic::Explanation, "Päästöt kasvoivat hiilen käytön vuoksi."),
                (Topic::Measures, "• Hanasaaren voimala suljetaan\n• Lämpöpumppuja lisätään"),
            ],
        ),
        account(
            Subject::Goal(id("housing")),
            "stara",
            None,
            &[
                (Topic::Successes, "Byggtakten har varit god."),
                (Topic::Recommendations, "Målet bör delas upp enligt område."),
            ],
        ),
        account(
            Subject::Indicator(id("quality")),
            "kanslia",
            Some(Status::AtRisk),
            &[(Topic::Impacts, "Palvelut ovat nopeutuneet.")],
        ),
    ]
}

fn owed() -> Vec<Owed> {
    let one = |organisation: &str, indicator: &str, at: &str, came: bool| Owed {
        organisation: id(organisation),
        indicator: id(indicator),
        breakdown: None,
        period: period(at),
        came,
    };
    vec![
        one("kymp", "co2-total", "2021", true),
        one("kymp", "co2-total", "2022", true),
        one("kymp", "homes", "2021", false),
        one("kymp", "homes", "2022", true),
        one("stara", "silent", "2021", false),
        one("stara", "silent", "2022", false),
        one("kanslia", "safety", "2022-spring", true),
    ]
}

fn receipt(organisation: &str, received: Date) -> Receipt {
    Receipt {
        checkpoint: id("mid-term"),
        organisation: id(organisation),
        file: None,
        received: Some(received),
        approved_by: Some("toimialajohtaja".to_owned()),
        body: Some("lautakunta".to_owned()),
        date: Some(date(2023, 8, 29)),
        section: Some("12".to_owned()),
    }
}

fn sources() -> Vec<Source> {
    let one = |file: (&str, &str), organisation: &str| Source {
        file: file.0.to_owned(),
        sha256: file.1.to_owned(),
        size: 1000,
        checkpoint: id("mid-term"),
        organisations: vec![id(organisation)],
    };
    vec![one(KANSLIA, "kanslia"), one(KYMP, "kymp")]
}

/// The round of the mid-term.
pub(crate) fn round() -> Round {
    let mut old = figure("homes", "2022", "6150", 12, "6 150");
    old.provenance.place =
        Place::cell("returns/interim/kymp.xlsx", "Mittarit", CellRef::new(11, 4));
    let new = figure("homes", "2022", "6047", 12, "6 047");
    let mut round = Round {
        strategy: strategy(),
        checkpoint: mid_term(),
        observations: observations(),
        accounts: accounts(),
        earlier_accounts: Vec::new(),
        revisions: vec![Revision { key: new.key.clone(), old, new }],
        register_changes: Vec::new(),
        owed: owed(),
        sources: sources(),
        receipts: vec![receipt("kymp", date(2023, 8, 28)), receipt("kanslia", date(2023, 9, 4))],
        overrides: vec![Override {
            checkpoint: id("mid-term"),
            id: id("adaptation"),
            status: Status::AtRisk,
            reason: "Rahoitus puuttuu.".to_owned(),
            name: "kansliapäällikkö".to_owned(),
            date: Some(date(2023, 9, 12)),
            place: Some(Place::line("overrides.csv", 2, Some(3))),
        }],
        waivers: vec![Waiver {
            place: Place::line("waivers.csv", 2, None),
            code: "V101".to_owned(),
            indicator: Some("homes".to_owned()),
            period: Some("2022".to_owned()),
            file: None,
            found: None,
            reason: "Luku on varmistettu.".to_owned(),
            name: "strategiapäällikkö".to_owned(),
            expires: Some(date(2023, 12, 31)),
        }],
        narrative: narrative(),
        findings: vec![
            Finding::new(
                &finding::NOT_A_NUMBER,
                Place::cell(KYMP.0, "Mittarit", CellRef::new(40, 4)),
            )
            .found("kts. | liite"),
        ],
        notes: Vec::new(),
        gaps: Vec::new(),
    };
    round.name_halves();
    round
}

fn narrative() -> BTreeMap<(Language, String), String> {
    let summary = "Johtoryhmä on käsitellyt seurannan.\n\n## Onnistumiset\n\n- Suojelualueita on perustettu.\n\n## Haasteet\n\n- Päästöt kasvoivat.\n\n## Vaikutukset\n\n- Verkosto on *laajentunut*.";
    BTreeMap::from([
        ((Language::Fi, "summary".to_owned()), summary.to_owned()),
        (
            (Language::Fi, "climate".to_owned()),
            "Painopistealueen katsaus.\n\n# Tausta\n\nTausta lyhyesti.".to_owned(),
        ),
        (
            (Language::Sv, "summary".to_owned()),
            "Ledningsgruppen har behandlat uppföljningen.".to_owned(),
        ),
    ])
}

/// The round of the end of term: the same city two years on.
pub(crate) fn last_round() -> Round {
    let mut round = round();
    round.checkpoint = end_of_term();
    for account in &mut round.accounts {
        account.checkpoint = id("end-of-term");
    }
    for source in &mut round.sources {
        source.checkpoint = id("end-of-term");
    }
    round.receipts.clear();
    round.overrides.clear();
    round.waivers.clear();
    round.observations.extend([
        figure("co2-total", "2023", "1954", 8, "1 954"),
        figure("homes", "2023", "8179", 14, "8 179"),
        figure("nature-sites", "2023", "4", 11, "4"),
        figure("adaptation", "2024", "3", 21, "valmis"),
    ]);
    round.observations.sort_by(|a, b| a.key.cmp(&b.key));
    round
}

//! Rounds made by hand: one indicator or a few, and the figures of their organisations.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::{Decimal, dec};
use seuranta::checkpoint::{Owed, Round};
use seuranta::finding::Place;
use seuranta::intake::{
    Account, Key, Kind, Marks, Observation, Observed, Outcome, Provenance, Qualifier, Subject,
};
use seuranta::read::Text;
use seuranta::strategy::{
    Aggregate, Bands, Checkpoint, CheckpointKind, Frequency, Goal, Halves, Id, Indicator,
    IndicatorKind, Method, Organisation, OrganisationKind, Period, Plan, Priority, Programme,
    ShortName, Stage, Status, Strategy, Validity,
};
use seuranta::words::{Language, LocalText};

pub(crate) fn id(text: &str) -> Id {
    Id::new(text, true).unwrap()
}

pub(crate) fn period(text: &str) -> Period {
    Period::from_canonical(text).unwrap_or_else(|| panic!("no period: {text}"))
}

pub(crate) fn text(fi: &str, sv: &str, en: &str) -> LocalText {
    LocalText { fi: Some(fi.into()), sv: Some(sv.into()), en: Some(en.into()) }
}

pub(crate) fn as_of(kind: CheckpointKind) -> Date {
    match kind {
        CheckpointKind::MidTerm | CheckpointKind::Interim => date(2023, 6, 30),
        CheckpointKind::EndOfTerm => date(2025, 3, 31),
    }
}

pub(crate) fn organisation(name: &str) -> Organisation {
    Organisation {
        id: id(name),
        kind: OrganisationKind::Division,
        short: Some(ShortName::One(name.to_uppercase())),
        name: text(name, name, name),
        language: Language::Fi,
        valid: Validity::default(),
        predecessors: Vec::new(),
    }
}

pub(crate) fn indicator(name: &str, method: Method) -> Indicator {
    Indicator {
        id: id(name),
        goal: id("carbon-neutral"),
        name: text("Kokonaispäästöt", "Totala utsläpp", "Total emissions"),
        aliases: Vec::new(),
        definition: LocalText::default(),
        kind: if method == Method::Milestone {
            IndicatorKind::Stage
        } else {
            IndicatorKind::Numeric
        },
        unit: if method == Method::Milestone { String::new() } else { "kt".into() },
        decimals: Some(0),
        direction: None,
        min: None,
        max: None,
        max_change: None,
        plan: Plan::default(),
        method,
        tolerance: None,
        decided: None,
        organisations: vec![id("kymp")],
        aggregate: Aggregate::Single,
        weight: None,
        breakdowns: Vec::new(),
        frequency: Frequency::Year,
        lag: 0,
        source: None,
        error: None,
        scope: None,
        valid: Validity::default(),
        min_count: None,
        other: BTreeMap::new(),
        place: Place::file("indicators.csv"),
        halves: Halves::default(),
    }
}

pub(crate) fn provenance(cell: &str) -> Provenance {
    Provenance {
        place: Place::file(format!("returns/mid-term/{cell}.xlsx")),
        sha256: "00".into(),
        raw: Text::default(),
        conversion: None,
    }
}

pub(crate) fn observation(indicator: &str, when: &str, value: Decimal) -> Observation {
    Observation::from(Observed {
        key: Key {
            indicator: id(indicator),
            breakdown: None,
            period: period(when),
            kind: Kind::Actual,
            scope: None,
            as_of: None,
        },
        outcome: Outcome::Value(value, Qualifier::Exact),
        marks: Marks::default(),
        organisation: id("kymp"),
        source: None,
        note: None,
        checkpoint: id("mid-term"),
        provenance: provenance("kymp"),
    })
}

/// `2021=2354;2022=2637`, or stages as their words.
pub(crate) fn series(indicator: &str, text: &str) -> Vec<Observation> {
    text.split(';')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (when, value) = part.split_once('=').unwrap();
            let stage = Stage::from_id(value).map(|stage| Decimal::from(stage.rank()));
            observation(indicator, when, stage.unwrap_or_else(|| value.parse().unwrap()))
        })
        .collect()
}

pub(crate) fn owed(organisation: &str, indicator: &str, when: &str, came: bool) -> Owed {
    Owed {
        organisation: id(organisation),
        indicator: id(indicator),
        breakdown: None,
        period: period(when),
        came,
    }
}

pub(crate) fn judged_by(organisation: &str, subject: Subject, status: Status) -> Account {
    Account {
        subject,
        organisation: id(organisation),
        checkpoint: id("mid-term"),
        status: Some((status, provenance(organisation))),
        texts: BTreeMap::new(),
    }
}

fn checkpoint(kind: CheckpointKind) -> Checkpoint {
    Checkpoint {
        id: id(kind.id()),
        kind,
        as_of: as_of(kind),
        due: None,
        document_date: as_of(kind),
        decision: None,
    }
}

pub(crate) fn strategy(indicators: Vec<Indicator>) -> Strategy {
    let goal = |name: &str, binding| Goal {
        id: id(name),
        name: text("Hiilineutraali kaupunki", "Klimatneutral stad", "Carbon-neutral city"),
        binding,
    };
    Strategy {
        id: id("demo"),
        name: text("Strategia", "Strategi", "Strategy"),
        owner: text("Kaupunki", "Staden", "City"),
        notice: LocalText::default(),
        term: (date(2021, 8, 2), date(2025, 5, 31)),
        languages: Language::ALL.to_vec(),
        summary_only: Vec::new(),
        plan: None,
        bands: Bands { on_track: dec!(0.95), at_risk: dec!(0.60) },
        missing: BTreeMap::new(),
        conversions: Vec::new(),
        abbreviations: Vec::new(),
        units: BTreeMap::new(),
        file_sources: BTreeMap::new(),
        checkpoints: vec![
            checkpoint(CheckpointKind::MidTerm),
            checkpoint(CheckpointKind::EndOfTerm),
        ],
        organisations: ["kymp", "kuva", "sotepe"].map(organisation).to_vec(),
        priorities: vec![
            Priority {
                id: id("climate"),
                name: text(
                    "Kunnianhimoista ilmastovastuuta ja luonnonsuojelua",
                    "Ambitiöst klimatansvar och naturskydd",
                    "Ambitious climate objectives and nature conservation",
                ),
                goals: vec![goal("carbon-neutral", false)],
            },
            Priority {
                id: id("learning"),
                name: text(
                    "Paras paikka oppia",
                    "Bästa platsen för inlärning",
                    "Best place to learn",
                ),
                goals: vec![goal("equal-schools", true)],
            },
        ],
        programmes: vec![Programme {
            id: id("climate-responsibility"),
            name: text(
                "Kunnianhimoinen ilmastovastuu",
                "Ambitiöst klimatansvar",
                "Climate responsibility",
            ),
            goals: vec![id("carbon-neutral")],
        }],
        indicators,
    }
}

pub(crate) fn round(
    kind: CheckpointKind,
    indicators: Vec<Indicator>,
    observations: Vec<Observation>,
) -> Round {
    let mut round = Round {
        strategy: strategy(indicators),
        checkpoint: checkpoint(kind),
        observations,
        accounts: Vec::new(),
        earlier_accounts: Vec::new(),
        revisions: Vec::new(),
        register_changes: Vec::new(),
        owed: Vec::new(),
        sources: Vec::new(),
        receipts: Vec::new(),
        overrides: Vec::new(),
        waivers: Vec::new(),
        narrative: BTreeMap::new(),
        findings: Vec::new(),
        notes: Vec::new(),
        gaps: Vec::new(),
    };
    round.name_halves();
    round
}

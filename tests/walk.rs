//! The whole round, as an analyst goes it: from an empty folder to the end-of-term report.
//!
//! An empty folder, a strategy, forms out, forms back with a fault, feedback, correction, coverage,
//! report, freeze, a revision after it, an erratum, and the end of the term built on the record.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;

#[path = "forms/filling.rs"]
#[allow(dead_code, reason = "other tests fill more of a form")]
mod filling;

use filling::{Entry, Filler, cells_of};

/// The folder of the walk.
struct Walk {
    folder: tempfile::TempDir,
}

impl Walk {
    fn city(&self) -> PathBuf {
        self.folder.path().join("city")
    }

    fn at(&self, path: &str) -> PathBuf {
        self.city().join(path)
    }

    /// Runs a command in the strategy folder and expects the exit code.
    fn run(&self, arguments: &[&str], code: i32) -> String {
        let run: Output = Command::cargo_bin("seuranta")
            .unwrap()
            .args(arguments)
            .current_dir(self.city())
            .env_remove("SEURANTA_STRATEGY")
            .env_remove("SEURANTA_LANG")
            .env("LC_ALL", "C")
            .output()
            .unwrap();
        let said = [run.stdout, run.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(run.status.code(), Some(code), "{arguments:?}: {said}");
        said
    }

    /// The analyst's part: her strategy and register in place of the skeleton's.
    fn write_strategy(&self) {
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
        for file in ["strategy.toml", "indicators.csv"] {
            fs::copy(base.join(file), self.at(file)).unwrap();
        }
    }

    /// An organisation's part: its form filled in and sent back.
    fn send(&self, checkpoint: &str, organisation: &str, figures: &[(&str, &str, &str)]) {
        let form = self.at(&format!("forms/{checkpoint}/{organisation}-{checkpoint}.xlsx"));
        let mut filler = Filler::of(&fs::read(form).unwrap());
        let (ids, periods) = (cells_of(&filler, "A"), cells_of(&filler, "D"));
        for (id, period, value) in figures {
            let of_period =
                |row: u32| periods.iter().any(|(at, text)| *at == row && text == period);
            let row = ids.iter().find(|(row, text)| text == id && of_period(*row)).unwrap().0;
            let entry = match value.parse::<f64>() {
                Ok(_) => Entry::Number((*value).to_owned()),
                Err(_) => Entry::Text((*value).to_owned()),
            };
            filler.put(row, "E", &entry);
        }
        judge(&mut filler, organisation);
        let returns = self.at(&format!("returns/{checkpoint}"));
        fs::create_dir_all(&returns).unwrap();
        fs::write(returns.join(format!("{organisation}.xlsx")), filler.finish()).unwrap();
    }

    fn report(&self, checkpoint: &str, language: &str) -> String {
        let folder = self.at(&format!("reports/{checkpoint}"));
        let ending = format!("-{checkpoint}-{language}.md");
        let file = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.to_string_lossy().ends_with(&ending))
            .unwrap();
        assert!(file.with_extension("pdf").is_file());
        fs::read_to_string(file).unwrap().replace('\u{a0}', " ")
    }
}

/// Fills in the own judgements and texts, in the organisation's language.
fn judge(filler: &mut Filler, organisation: &str) {
    let swedish = organisation == "kasko";
    filler.sheet(if swedish { "Bedömning" } else { "Arviointi" });
    let goals: Vec<(u32, String)> =
        cells_of(filler, "A").into_iter().filter(|(row, _)| *row > 4).collect();
    for (row, goal) in goals {
        let (status, texts) =
            if swedish { ("i riskzonen", SWEDISH) } else { ("vaarassa", FINNISH) };
        filler.put(row, "C", &Entry::Text(status.to_owned()));
        for (column, text) in ["D", "E", "F", "G", "H"].into_iter().zip(texts) {
            filler.put(row, column, &Entry::Text(format!("{text} ({goal}, {organisation})")));
        }
    }
}

const FINNISH: [&str; 5] = [
    "Työ on edennyt sovitussa järjestyksessä, ja kumppanit ovat mukana",
    "Kustannusten nousu on hidastanut hankkeita koko kauden ajan",
    "Asukkaat huomaavat muutoksen palveluissa ja arjessa vähitellen",
    "Tavoitteesta on jääty, koska rahoitus varmistui vasta vuoden lopussa",
    "Toimenpiteitä aikaistetaan, ja niistä raportoidaan neljännesvuosittain",
];
const SWEDISH: [&str; 5] = [
    "Arbetet har framskridit i den ordning som vi kom överens om",
    "Bristen på personal har bromsat verksamheten under hela perioden",
    "Invånarna märker förändringen i tjänsterna så småningom",
    "Målet nåddes inte eftersom finansieringen bekräftades sent på året",
    "Åtgärderna tidigareläggs och följs upp varje kvartal",
];

const KYMP: [(&str, &str, &str); 3] = [
    ("co2-total", "2021", "2354"),
    ("housing-completed", "2021", "7105"),
    ("housing-completed", "2022", "6047"),
];

#[test]
fn the_whole_round_from_an_empty_folder_to_the_end_of_term_report() {
    let walk = Walk { folder: tempfile::tempdir().unwrap() };
    fs::create_dir(walk.city()).unwrap();

    // The start of the term: a skeleton, the city's own strategy in it, looked over.
    walk.run(&["init", "."], 0);
    walk.write_strategy();
    walk.run(&["lint"], 0);

    // Asking: a form for every organisation, and who has not answered.
    walk.run(&["forms", "mid-term"], 0);
    let owed = walk.run(&["coverage", "mid-term", "--reminders", "letters"], 1);
    assert!(owed.contains("kymp") || owed.contains("KYMP"), "{owed}");
    assert_eq!(
        fs::read_dir(walk.at("letters")).unwrap().count(),
        4,
        "three letters and a manifest"
    );

    // What comes back has a fault; it is told at its cell, and the sender gets the workbook back.
    let mut faulty = KYMP;
    faulty[2].2 = "6 047 €";
    walk.send("mid-term", "kymp", &faulty);
    walk.send(
        "mid-term",
        "kanslia",
        &[("climate-plan", "2021", "aloitettu"), ("climate-plan", "2022", "aloitettu")],
    );
    walk.send("mid-term", "kasko", &[("ecec-rate", "2021", "81.5"), ("ecec-rate", "2022", "82.7")]);
    let found = walk.run(&["check", "mid-term", "--feedback", "feedback", "--ui-lang", "en"], 1);
    assert!(found.contains("[V204]") && found.contains("E7"), "{found}");
    let back = seuranta::read::read(
        "back.xlsx",
        &fs::read(walk.at("feedback/kymp.xlsx")).unwrap(),
        &seuranta::read::Limits::default(),
    )
    .unwrap();
    assert!(back.sheets.iter().any(|sheet| &*sheet.name == "Palaute"));
    let refused = walk.run(&["report", "mid-term"], 1);
    assert!(refused.contains("--draft"), "{refused}");

    // Corrected: nothing is missing, the report is written, the checkpoint is the record.
    walk.send("mid-term", "kymp", &KYMP);
    walk.run(&["check", "mid-term"], 0);
    walk.run(&["coverage", "mid-term"], 0);
    walk.run(&["report", "mid-term", "--draft", "--lang", "fi"], 0);
    walk.run(&["report", "mid-term"], 0);
    assert!(walk.report("mid-term", "fi").contains("2 354"));
    walk.run(&["freeze", "mid-term"], 0);
    walk.run(&["freeze", "mid-term", "--verify"], 0);

    // A figure is revised afterwards: visible everywhere, and in the report only by a superseding freeze.
    let mut revised = KYMP;
    revised[0].2 = "2380";
    walk.send("mid-term", "kymp", &revised);
    let differs = walk.run(&["freeze", "mid-term", "--verify"], 1);
    assert!(differs.contains("2,354") && differs.contains("2,380"), "{differs}");
    let compared = walk.run(&["diff", "mid-term", "today", "--ui-lang", "en"], 1);
    assert!(compared.contains("co2-total"), "{compared}");
    walk.run(&["report", "mid-term", "--lang", "fi"], 0);
    assert!(walk.report("mid-term", "fi").contains("2 354"), "a frozen checkpoint stays as it is");
    walk.run(&["freeze", "mid-term"], 1);
    let why = "HSY korjasi vuoden 2021 päästöt";
    walk.run(&["freeze", "mid-term", "--supersede", why, "--name", "A. Analyytikko"], 0);
    assert!(walk.at("checkpoints/mid-term@1.json").is_file());
    walk.run(&["report", "mid-term"], 0);
    let corrected = walk.report("mid-term", "fi");
    assert!(corrected.contains(why) && corrected.contains("2 380"), "the erratum is in the report");

    // The end of the term: forms know what was frozen, and the report is built on it.
    walk.run(&["forms", "end-of-term"], 0);
    walk.send(
        "end-of-term",
        "kymp",
        &[
            ("co2-total", "2022", "2637"),
            ("co2-total", "2023", "1975"),
            ("housing-completed", "2023", "8179"),
            ("housing-completed", "2024", "5900"),
        ],
    );
    walk.send(
        "end-of-term",
        "kanslia",
        &[("climate-plan", "2023", "käynnissä"), ("climate-plan", "2024", "valmis")],
    );
    walk.send("end-of-term", "kasko", &[("ecec-rate", "2023", "83.5")]);
    let waited = walk.run(&["check", "end-of-term", "--ui-lang", "en"], 0);
    assert!(waited.contains("0 errors"), "{waited}");
    walk.run(&["report", "end-of-term"], 0);
    let end = walk.report("end-of-term", "en");
    assert!(end.contains("2,380") && end.contains("1,975"), "mid-term and end stand side by side");
    walk.run(&["freeze", "end-of-term"], 0);
    walk.run(&["diff", "mid-term", "end-of-term"], 1);
}

use seuranta::read::Limits;
use seuranta::strategy::{Folder, load_folder};

#[test]
fn the_sample() {
    let folder = Folder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data"));
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    for finding in &loaded.findings {
        println!(
            "{} {} {:?} {:?} {:?}",
            finding.place, finding.code.id, finding.found, finding.expected, finding.arguments
        );
    }
    let strategy = loaded.strategy.unwrap();
    println!("{} indicators", strategy.indicators.len());
    for finding in seuranta::validate::lint(&strategy, &loaded.places) {
        println!(
            "{} {} {} {:?} {:?} {:?} {:?}",
            finding.place,
            finding.code.id,
            finding.code.name,
            finding.indicator,
            finding.found,
            finding.expected,
            finding.arguments
        );
    }
}

//! Delimited text for other programs.

/// `rows` under `columns`, with commas, quoted where needed, each line ended by a line feed.
pub(super) fn csv(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heading = columns.iter().map(|column| (*column).to_owned()).collect();
    for row in std::iter::once(heading).chain(rows) {
        let written = writer.write_record(&row);
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

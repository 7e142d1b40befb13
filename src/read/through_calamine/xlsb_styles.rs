//! The styles part of an .xlsb file: number formats, fills, and the styles of cells made of them (MS-XLSB, 2.4.650,
//! 2.4.654 and 2.4.836).

use super::compound::{u16_at, u32_at};
use super::records::Styles;
use super::xlsb::{Records, wide};
use crate::read::builder::Listed;
use crate::read::fault::Fault;
use crate::read::look::{Fills, Look};
use crate::read::package::Package;

const FORMAT: u32 = 44;
const FILL: u32 = 45;
const STYLE: u32 = 47;
const BEGIN_STYLES: u32 = 617;
const END_STYLES: u32 = 618;

/// Reads the part; a workbook without one has no styles.
pub(super) fn read(package: &mut Package<'_>) -> Result<Styles, Fault> {
    let (mut styles, mut fills, mut listed) =
        (Styles::default(), Fills::default(), Listed::default());
    let name = "xl/styles.bin";
    let Some(part) = package.part(name)? else {
        return Ok(styles);
    };
    let mut records = Records::new(part, name);
    let mut within = false;
    while let Some(id) = records.next()? {
        let body = &records.body;
        match id {
            FORMAT => {
                if let (Some(number), Some(code)) = (u16_at(body, 0), wide(body, 2)) {
                    styles.add_code(number, &code);
                }
            }
            FILL => {
                fills.begin();
                fills.colour(colour(body));
            }
            BEGIN_STYLES => within = true,
            END_STYLES => within = false,
            STYLE if within => {
                let fill = u16_at(body, 6).map_or(0, |fill| fills.get(fill.into()));
                let look = Look { indent: body.get(11).copied().unwrap_or(0), fill };
                styles.add_style(u16_at(body, 2).unwrap_or(0), look);
            }
            _ => continue,
        }
        listed.add(name, body.len())?;
    }
    Ok(styles)
}

/// The colour of a fill: its kind, number, tint, and red, green and blue; `None` for white, and for no pattern.
fn colour(body: &[u8]) -> Option<[u8; 7]> {
    let written: [u8; 7] = body.get(4..11)?.try_into().ok()?;
    let [kind, number, dark, light, rgb @ ..] = written;
    let is_white = match kind >> 1 {
        1 => matches!(number, 1 | 9 | 64 | 65),
        2 => rgb == [0xFF; 3],
        3 => (number, dark, light) == (0, 0, 0),
        _ => true,
    };
    (u32_at(body, 0)? != 0 && !is_white).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::colour;

    #[test]
    fn white_and_what_has_no_pattern_are_no_colours() {
        let fill = |pattern: u8, written: [u8; 7]| {
            colour(&[&[pattern, 0, 0, 0][..], &written, &[0xFF]].concat())
        };
        let red = [5, 0, 0, 0, 0xFF, 0, 0];
        assert_eq!(fill(1, red), Some(red));
        assert_eq!(fill(0, red), None);
        assert_eq!(fill(1, [5, 0, 0, 0, 0xFF, 0xFF, 0xFF]), None);
        // The theme's background, as it is and darker; a number of the workbook's own table.
        assert_eq!(fill(1, [6, 0, 0, 0, 0, 0, 0]), None);
        assert_eq!(fill(1, [6, 0, 0, 0xD0, 0, 0, 0]), Some([6, 0, 0, 0xD0, 0, 0, 0]));
        assert_eq!(fill(1, [3, 64, 0, 0, 0, 0, 0]), None);
    }
}

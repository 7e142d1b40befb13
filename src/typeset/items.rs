//! Lists whose items are a line each: their items stand closer than those of others.
//!
//! Where an item goes on on a second line, white space tells it from the next one; it is the same in all such lists.
//! Whether one does is known once the lines are.

use super::look::Look;
use super::prepare::{Joint, Prepared};

/// Lets the items of each list of `seated` stand as close as it has them.
pub(super) fn close(seated: &mut [(Prepared, Joint)], look: &Look) {
    let are_of_one = |(_, one): &(Prepared, Joint), (_, next): &(Prepared, Joint)| {
        one.list.is_some() && one.list == next.list
    };
    for items in seated.chunk_by_mut(are_of_one) {
        if items.iter().all(|(item, _)| item.strips.len() == 1) {
            let after_first = items.iter_mut().skip(1);
            for strip in after_first.flat_map(|(item, _)| &mut item.strips) {
                strip.before = look.between_lines();
            }
        }
    }
}

//! A projection that is worked out where it is first asked for: the slopes of all pairs of figures take longer than
//! all else about an indicator, and who only checks returns never sees them.

use std::fmt;
use std::sync::OnceLock;

use super::Projection;
use super::projection::Prospect;

/// A projection, or what it will be worked out from.
#[derive(Clone, Default)]
pub(super) struct Ahead {
    prospect: Option<Box<Prospect>>,
    known: OnceLock<Option<Projection>>,
}

impl Ahead {
    /// What `prospect` will give.
    pub(super) fn of(prospect: Option<Prospect>) -> Self {
        Self { prospect: prospect.map(Box::new), known: OnceLock::new() }
    }

    /// The projection, where there is one.
    pub(super) fn get(&self) -> Option<&Projection> {
        let work_out = || self.prospect.as_deref().and_then(Prospect::projection);
        self.known.get_or_init(work_out).as_ref()
    }
}

/// A projection that is known.
impl From<Option<Projection>> for Ahead {
    fn from(projection: Option<Projection>) -> Self {
        Self { prospect: None, known: OnceLock::from(projection) }
    }
}

impl PartialEq for Ahead {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl fmt::Debug for Ahead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.get(), f)
    }
}

//! The order of statuses in the summary's charts: final results, then what is still under way, then what cannot be
//! told, each from best to worst.

use crate::strategy::Status;
use crate::words::{Words, WordsError};

/// Statuses that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    /// At a checkpoint of the way: where it stands.
    Way,
    /// At the end: what came of it.
    Final,
    /// At the end: where that stands of which the end is not known yet.
    UnderWay,
    /// No judgement.
    Untold,
}

impl Block {
    const ALL: [Self; 4] = [Self::Way, Self::Final, Self::UnderWay, Self::Untold];

    fn statuses(self) -> &'static [Status] {
        match self {
            Self::Way => &[Status::Achieved, Status::OnTrack, Status::AtRisk, Status::OffTrack],
            Self::Final => &[Status::Achieved, Status::PartlyAchieved, Status::NotAchieved],
            Self::UnderWay => &[Status::OnTrack, Status::AtRisk, Status::OffTrack],
            Self::Untold => &[Status::NotAssessable, Status::NotReported],
        }
    }

    /// What stands above it.
    pub(super) fn heading(self, words: &Words) -> Result<Option<String>, WordsError> {
        match self {
            Self::Final => words.text("chart-final").map(Some),
            Self::UnderWay => words.text("chart-under-way").map(Some),
            Self::Way | Self::Untold => Ok(None),
        }
    }
}

/// All statuses in the order of the summary's charts.
pub(crate) fn order() -> impl Iterator<Item = Status> {
    let blocks = [Block::Final, Block::UnderWay, Block::Untold].into_iter();
    blocks.flat_map(|block| block.statuses().iter().copied())
}

/// The statuses that are used in their blocks; there are final results only where some are not on a way.
pub(super) fn blocks(is_used: impl Fn(Status) -> bool) -> Vec<(Block, Vec<Status>)> {
    let is_end = is_used(Status::PartlyAchieved) || is_used(Status::NotAchieved);
    let fits = |block: &Block| match block {
        Block::Way => !is_end,
        Block::Final | Block::UnderWay => is_end,
        Block::Untold => true,
    };
    let used = |block: Block| {
        let statuses = block.statuses().iter().copied().filter(|status| is_used(*status));
        (block, statuses.collect::<Vec<Status>>())
    };
    let blocks = Block::ALL.into_iter().filter(fits).map(used);
    blocks.filter(|(_, statuses)| !statuses.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_results_stand_apart_from_what_is_under_way() {
        let all = blocks(|_| true);
        let order: Vec<Block> = all.iter().map(|(block, _)| *block).collect();
        assert_eq!(order, [Block::Final, Block::UnderWay, Block::Untold]);
        let count = |blocks: &[(Block, Vec<Status>)]| -> usize {
            blocks.iter().map(|(_, statuses)| statuses.len()).sum()
        };
        assert_eq!(count(&all), Status::ALL.len());
        let way = blocks(|status| !matches!(status, Status::PartlyAchieved | Status::NotAchieved));
        assert_eq!((way[0].0, count(&way)), (Block::Way, 6));
    }
}

//! Many phrases sought at once in a block of lines, so that the lines without any need not be looked at.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Phrases to seek. None may hold a line end, or end as another begins.
pub(super) struct Phrases(AhoCorasick);

/// A place where a phrase stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Which one: its number in the list.
    pub(super) phrase: usize,
    /// Where in the block.
    pub(super) place: Range<usize>,
}

impl Phrases {
    #[expect(clippy::expect_used, reason = "it fails only where phrases are counted in billions")]
    pub(super) fn new(phrases: &[&str]) -> Self {
        // Of the kinds only the leftmost ones are searched with vector instructions.
        let search = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(phrases);
        Phrases(search.expect("failed to make a search of a few phrases"))
    }

    /// Finds all places, the first first.
    pub(super) fn find(&self, block: &[u8], hits: &mut Vec<Hit>) {
        hits.clear();
        hits.extend(
            self.0
                .find_iter(block)
                .map(|found| Hit { phrase: found.pattern().as_usize(), place: found.range() }),
        );
    }
}

/// Takes the hits at or after `start` off the end of `hits`.
pub(super) fn split_off<'a>(hits: &mut &'a [Hit], start: usize) -> &'a [Hit] {
    let before = hits.iter().rposition(|hit| hit.place.start < start).map_or(0, |last| last + 1);
    let (rest, taken) = hits.split_at(before);
    *hits = rest;
    taken
}

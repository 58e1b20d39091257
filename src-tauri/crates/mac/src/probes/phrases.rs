//! Many phrases sought at once in a block of lines, so that the lines without any need not be looked at.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Phrases to seek. None may hold a line end, or end as another begins.
pub(super) struct Phrases {
    /// Seeks the second parts.
    search: AhoCorasick,
    /// The first parts.
    before: Vec<&'static [u8]>,
}

/// A place where a phrase stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Which one: its number in the list.
    pub(super) phrase: usize,
    /// Where in the block.
    pub(super) place: Range<usize>,
}

impl Phrases {
    /// Each phrase is in two parts, of which the first may be empty. The second one is what is sought, so its beginning
    /// should be rare in the log.
    #[expect(clippy::expect_used, reason = "it fails only where phrases are counted in billions")]
    pub(super) fn new(phrases: &[[&'static str; 2]]) -> Self {
        // Of the kinds of search only the leftmost ones use vector instructions.
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(phrases.iter().map(|[_, sought]| sought))
            .expect("failed to make a search of a few phrases");
        Phrases { search, before: phrases.iter().map(|[before, _]| before.as_bytes()).collect() }
    }

    /// Finds all places, the first first.
    pub(super) fn find(&self, block: &[u8], hits: &mut Vec<Hit>) {
        hits.clear();
        hits.extend(self.search.find_iter(block).filter_map(|found| {
            let phrase = found.pattern().as_usize();
            let before = self.before.get(phrase)?;
            let is_whole = block.get(..found.start())?.ends_with(before);
            is_whole.then(|| Hit { phrase, place: found.start() - before.len()..found.end() })
        }));
    }
}

/// Takes the hits at or after `start` off the end of `hits`.
pub(super) fn split_off<'a>(hits: &mut &'a [Hit], start: usize) -> &'a [Hit] {
    let before = hits.iter().rposition(|hit| hit.place.start < start).map_or(0, |last| last + 1);
    let (rest, taken) = hits.split_at(before);
    *hits = rest;
    taken
}

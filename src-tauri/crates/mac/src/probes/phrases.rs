//! Many phrases sought at once in a block of lines, so that the lines without any need not be looked at.

use std::ops::Range;

use aho_corasick::packed::{Config, Searcher};

/// Phrases to seek. None may hold a line end, or end as another begins.
pub(super) struct Phrases {
    /// Seeks the second parts.
    search: Searcher,
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
    #[expect(clippy::expect_used, reason = "it fails only with no, empty or hundreds of phrases")]
    pub(super) fn new(phrases: &[[&'static str; 2]]) -> Self {
        // Slow, for processors without vector instructions: no Mac has one.
        let without_vectors = || Phrases::seeking(phrases, Config::new().only_rabin_karp(true));
        Phrases::seeking(phrases, &Config::new())
            .or_else(without_vectors)
            .expect("failed to make a search of a few phrases")
    }

    fn seeking(phrases: &[[&'static str; 2]], config: &Config) -> Option<Self> {
        let search = config.builder().extend(phrases.iter().map(|[_, sought]| sought)).build()?;
        Some(Phrases { search, before: phrases.iter().map(|[before, _]| before.as_bytes()).collect() })
    }

    /// Finds all places, the first first.
    pub(super) fn find(&self, block: &[u8], hits: &mut Vec<Hit>) {
        hits.clear();
        hits.extend(self.search.find_iter(block).filter_map(|found| {
            let phrase = found.pattern().as_usize();
            let before = self.before.get(phrase)?;
            let is_whole = before.is_empty() || block.get(..found.start())?.ends_with(before);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_with_and_without_vector_instructions() {
        let phrases = [["No ", "patches found"], ["", "No policies"], ["", "Error"]];
        let long = format!("{}No patches found{}Error", "x".repeat(500), "patches found ".repeat(50));
        let hit = |phrase, place| Hit { phrase, place };
        let cases = [
            ("", vec![]),
            ("No patches", vec![]),
            ("patches found", vec![]),
            ("No patches found", vec![hit(0, 0..16)]),
            ("No No policies: Error\nError", vec![hit(1, 3..14), hit(2, 16..21), hit(2, 22..27)]),
            (&long, vec![hit(0, 500..516), hit(2, 1216..1221)]),
        ];
        let searches = [Config::new(), Config::new().only_rabin_karp(true).clone()]
            .map(|config| Phrases::seeking(&phrases, &config).unwrap());
        for (text, expected) in cases {
            for search in &searches {
                let mut hits = Vec::new();
                search.find(text.as_bytes(), &mut hits);
                assert_eq!(hits, expected, "{text}");
            }
        }
    }
}

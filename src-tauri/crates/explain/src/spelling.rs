//! Which known word a mistyped one is meant to be.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::Text;

/// The words that phrases are made of.
#[derive(Default)]
pub(crate) struct Spelling {
    words: BTreeSet<String>,
    /// Beginnings of words.
    stems: BTreeSet<String>,
    /// Both, by their first letter: few people mistype that one.
    by_letter: BTreeMap<char, Vec<Known>>,
}

struct Known {
    letters: String,
    length: usize,
    is_stem: bool,
}

/// Shorter words are too near to one another.
const SHORTEST: usize = 4;
/// Longer ones are no words.
const LONGEST: usize = 32;

impl Spelling {
    /// Learns the words of a phrase; with a stem, its last word is the beginning of one.
    pub(crate) fn learn(&mut self, phrase: &Text, is_stem: bool) {
        let last = phrase.len().saturating_sub(1);
        for (number, word) in phrase.words().enumerate() {
            let is_stem = is_stem && number == last;
            let list = if is_stem { &mut self.stems } else { &mut self.words };
            let length = word.chars().count();
            if list.insert(word.to_owned())
                && length >= SHORTEST
                && let Some(first) = word.chars().next()
                && !word.contains(|letter: char| letter.is_numeric())
            {
                let known = Known { letters: word.to_owned(), length, is_stem };
                self.by_letter.entry(first).or_default().push(known);
            }
        }
    }

    /// The known word that an unknown one is nearest to; `None` where it is known, or near to none.
    pub(crate) fn meant(&self, word: &str) -> Option<&str> {
        let letters: Vec<char> = word.chars().collect();
        if !(SHORTEST..=LONGEST).contains(&letters.len())
            || self.words.contains(word)
            || letters.iter().any(|letter| letter.is_numeric())
        {
            return None;
        }
        // What begins as it should may still be mistyped further on, but is no other word.
        let stem = self.stem_of(word);
        let mut firsts = vec![letters[0]];
        if letters[1] != letters[0] {
            firsts.push(letters[1]);
        }
        firsts
            .iter()
            .filter_map(|first| self.by_letter.get(first))
            .flatten()
            .filter(|known| stem.is_none_or(|stem| !known.is_stem && known.letters.starts_with(stem)))
            .filter_map(|known| {
                let apart = distance(&letters, word, known)?;
                Some((apart, known.is_stem, !ends_alike(word, &known.letters), &known.letters))
            })
            .min()
            .map(|(_, _, _, meant)| meant.as_str())
    }

    /// The longest known beginning of a word.
    fn stem_of<'a>(&self, word: &'a str) -> Option<&'a str> {
        let beginnings = word.char_indices().rev().map(|(at, _)| &word[..at]);
        [word].into_iter().chain(beginnings).find(|beginning| self.stems.contains(*beginning))
    }
}

/// How many letters apart a word and a known one are; `None` where that is too far to be a slip.
fn distance(letters: &[char], word: &str, known: &Known) -> Option<usize> {
    if known.is_stem { from_stem(letters, known) } else { from_word(letters.len(), word, known) }
}

fn from_word(length: usize, word: &str, known: &Known) -> Option<usize> {
    let slips = slips_allowed(length.max(known.length));
    if length.abs_diff(known.length) > slips {
        return None;
    }
    let apart = strsim::osa_distance(word, &known.letters);
    let short = length.min(known.length) < 6;
    (apart <= slips && (!short || is_small_slip(word, &known.letters))).then_some(apart)
}

/// The beginning of the word may be as long as the stem, or a letter more or less.
fn from_stem(letters: &[char], known: &Known) -> Option<usize> {
    if known.length < 6 {
        return None;
    }
    let slips = slips_allowed(known.length).min(known.length / 6);
    (known.length - 1..=known.length + 1)
        .filter(|length| *length <= letters.len())
        .map(|length| letters[..length].iter().collect::<String>())
        .map(|beginning| strsim::osa_distance(&beginning, &known.letters))
        .min()
        .filter(|apart| *apart <= slips)
}

fn slips_allowed(length: usize) -> usize {
    match length {
        ..=8 => 1,
        9..=13 => 2,
        _ => 3,
    }
}

/// In short words only letters swapped, doubled or left out are slips: another letter is another word, and so is an
/// ending where little else is left ("team", "teams").
fn is_small_slip(word: &str, known: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let (one, other) = (sorted(word), sorted(known));
    one == other || (one.len() != other.len() && (one.len() > SHORTEST || ends_alike(word, known)))
}

/// Few people mistype the last letter: it tells "registered" from "registers".
fn ends_alike(word: &str, known: &str) -> bool {
    word.chars().next_back() == known.chars().next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood_and_other_words_left_alone() {
        let mut spelling = Spelling::default();
        let text = |raw: &str| Text::read(raw, |_| None);
        spelling.learn(
            &text("keychain token teams entra expire expires expired registered compliant retrieve configuration jamf 530003"),
            false,
        );
        spelling.learn(&text("duplic"), true);
        let cases = [
            ("keychian", Some("keychain")),
            ("kyechain", Some("keychain")),
            ("ekychain", Some("keychain")),
            ("keychain", None),
            ("registred", Some("registered")),
            ("expird", Some("expired")),
            ("exipres", Some("expires")),
            ("retreive", Some("retrieve")),
            ("configration", Some("configuration")),
            ("cnofigurtion", Some("configuration")),
            ("tokens", Some("token")),
            ("taken", None),
            ("tokn", Some("token")),
            ("team", None),
            ("extra", None),
            ("entre", None),
            ("etnra", Some("entra")),
            ("jmaf", Some("jamf")),
            ("jazz", None),
            ("duplicate", None),
            ("duplicaet", None),
            ("duplcate", Some("duplic")),
            ("complaint", Some("compliant")),
            ("completely", None),
            ("530004", None),
            ("", None),
            ("a", None),
        ];
        for (word, meant) in cases {
            assert_eq!(spelling.meant(word), meant, "{word}");
        }
        assert_eq!(spelling.meant(&"k".repeat(10_000)), None);
        spelling.learn(&text("regist"), true);
        spelling.learn(&text("registration"), false);
        assert_eq!(spelling.meant("registraiton"), Some("registration"));
        assert_eq!(spelling.meant("registry"), None);
    }
}

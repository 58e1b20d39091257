//! From what a person types, pastes or reads off a screen to the causes it points to, whatever the language.
//!
//! Three things are looked for: messages of programs anywhere in the text, descriptions (words that are said near
//! one another), and short texts that mean something only where they are all that is said. The phrases stand in
//! `assets/locales/*/phrases.toml`, all languages at once; which of them together point where, in `symptoms.toml`.
//!
//! Pure: it reads no file and asks no Mac. The same text always gives the same answer, in time linear in its length.

mod messages;
mod phrases;
mod spelling;
mod symptoms;
#[cfg(test)]
mod table;
mod text;

use std::borrow::Cow;
use std::collections::BTreeMap;

use rejoin_registration::Cause;

pub use phrases::Phrases;
use symptoms::sayings;
use text::Text;

/// A cause that a text points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The cause.
    pub cause: Cause,
    /// How well it fits: comparable within one answer only.
    pub score: u32,
}

/// The most of a text that is read, in bytes: of a longer one the beginning and the end.
const LONGEST: usize = 1 << 20;

/// How many different words are spelled out at most: nobody mistypes a log.
const SPELLED: usize = 10_000;

/// What a message or a whole text is worth at least.
const MESSAGE: u32 = 1000;
/// What a description is worth: this, …
const SYMPTOM: u32 = 300;
/// … and this for each thing that is said, …
const SAID: u32 = 150;
/// … and up to this where it is said closely.
const CLOSELY: u32 = 40;
/// What is worth less than this part of the best, in hundredths, is left out.
const WORTH_SAYING: u32 = 65;
/// How much less each further cause of a phrase is worth, in hundredths.
const STEP: u32 = 4;

impl Phrases {
    /// The causes that a text points to, the best first; none where nothing fits.
    pub fn explain(&self, text: &str) -> Vec<Match> {
        let mut known: BTreeMap<String, Option<&str>> = BTreeMap::new();
        let text = Text::read(&bounded(text), |word| match known.get(word) {
            Some(meant) => *meant,
            None if known.len() < SPELLED => {
                *known.entry(word.to_owned()).or_insert(self.spelling.meant(word))
            }
            None => None,
        });
        let points = self.points(&text);
        let best = points.iter().map(|(worth, _)| *worth).max().unwrap_or_default();
        let mut scores: BTreeMap<Cause, u32> = BTreeMap::new();
        for (worth, causes) in points.into_iter().filter(|(worth, _)| *worth * 100 >= best * WORTH_SAYING) {
            for (place, cause) in (0u32..).zip(causes) {
                let score = worth.saturating_sub(worth * STEP * place / 100);
                let known = scores.entry(*cause).or_default();
                *known = score.max(*known);
            }
        }
        let mut matches: Vec<Match> =
            scores.into_iter().map(|(cause, score)| Match { cause, score }).collect();
        matches.sort_by(|one, other| other.score.cmp(&one.score).then(one.cause.cmp(&other.cause)));
        matches
    }

    /// Everything that the text says, what it is worth, and the causes it points to.
    fn points(&self, text: &Text) -> Vec<(u32, &[Cause])> {
        let mut sayings = sayings(self, text);
        if let Some(causes) = self.whole(text, &sayings) {
            return vec![(MESSAGE, causes)];
        }
        let messages = self.messages.find(text);
        // The words of a message describe nothing besides.
        sayings.retain(|saying| {
            !messages
                .iter()
                .any(|found| found.words.start <= saying.first() && saying.after() <= found.words.end)
        });
        let mut points: Vec<(u32, &[Cause])> = messages
            .iter()
            .filter(|found| !found.message.causes.is_empty())
            .map(|found| (MESSAGE + found.weight.min(200) as u32, found.message.causes.as_slice()))
            .collect();
        for symptom in &self.symptoms {
            if let Some(columns) = symptom.closest(text, &sayings) {
                let closely = CLOSELY.saturating_sub(columns.min(CLOSELY as usize) as u32);
                points.push((SYMPTOM + SAID * symptom.strength() as u32 + closely, &symptom.causes));
            }
        }
        points
    }

    /// The causes of a text that is, but for words such as "error", one of those that mean something only as a whole.
    fn whole(&self, text: &Text, sayings: &[symptoms::Saying]) -> Option<&[Cause]> {
        let longest = self.whole.iter().map(|(words, _)| words.len()).max().unwrap_or_default();
        let (mut first, mut after) = (0, text.len());
        for saying in sayings.iter().filter(|saying| Some(saying.meaning) == self.filler) {
            if saying.first() <= first {
                first = first.max(saying.after());
            }
        }
        for saying in sayings.iter().rev().filter(|saying| Some(saying.meaning) == self.filler) {
            if saying.after() >= after && saying.first() > first {
                after = after.min(saying.first());
            }
        }
        if after.saturating_sub(first) > longest {
            return None;
        }
        let of = |first: usize, after: usize| {
            let said = phrases::joined(text.words().skip(first).take(after.saturating_sub(first)));
            self.whole.iter().find(|(words, _)| *words == said).map(|(_, causes)| causes.as_slice())
        };
        of(0, text.len()).or_else(|| of(first, after))
    }
}

/// The text, or the beginning and the end of one that is longer than anybody types.
fn bounded(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let letter = |at: &usize| text.is_char_boundary(*at);
    let beginning = (0..=LONGEST / 2).rev().find(letter).unwrap_or_default();
    let end = (text.len() - LONGEST / 2..=text.len()).find(letter).unwrap_or(text.len());
    Cow::Owned(format!("{}\n{}", &text[..beginning], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases::{LANGUAGES, Language};

    fn first(phrases: &Phrases, text: &str) -> Option<Cause> {
        phrases.explain(text).first().map(|found| found.cause)
    }

    /// Every message that points somewhere, with where it points first.
    fn messages() -> Vec<(String, Cause)> {
        let languages = LANGUAGES.iter().map(|(_, file)| toml::from_str::<Language>(file).unwrap());
        let said = languages.flat_map(|language| language.message);
        said.filter_map(|said| Some((*said.causes.first()?, said.texts)))
            .flat_map(|(cause, texts)| texts.into_iter().map(move |text| (text, cause)))
            .collect()
    }

    /// Two letters of the longest word swapped, as hasty fingers do.
    fn mistyped(text: &str) -> String {
        let longest = text.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
        let mut letters: Vec<char> = longest.chars().collect();
        let middle = letters.len() / 2;
        if letters.len() > 6 && letters.iter().all(char::is_ascii_alphabetic) {
            letters.swap(middle, middle + 1);
        }
        text.replacen(longest, &letters.into_iter().collect::<String>(), 1)
    }

    #[test]
    fn a_message_is_understood_however_it_was_copied() {
        let phrases = Phrases::built_in();
        let messages = messages();
        assert!(messages.len() > 50);
        for (message, cause) in messages {
            let copies = [
                message.clone(),
                message.to_uppercase(),
                message.replace(' ', "\r\n   "),
                format!("“{}”", message.replace('.', "…").replace('\'', "’")),
                format!(
                    "2026-04-21 08:13:02,114 [ERROR] [main] - {message}\n\tat java.base (Thread.java:829)"
                ),
                format!("> {message}\n> Sent from my phone. Any idea what to do about it?"),
                mistyped(&message),
            ];
            for copy in copies {
                assert_eq!(first(&phrases, &copy), Some(cause), "{copy}");
            }
        }
    }

    #[test]
    fn half_a_message_is_not_taken_for_another() {
        let phrases = Phrases::built_in();
        for text in
            ["Unable to connect to Microsoft Exchange", "could not retrieve the file", "launched without"]
        {
            assert_eq!(phrases.explain(text), [], "{text}");
        }
    }

    #[test]
    fn of_a_text_that_is_too_long_the_beginning_and_the_end_are_read() {
        let phrases = Phrases::built_in();
        let message = "Device Signature Error";
        let filling = "é ".repeat(LONGEST);
        for (text, expected) in [
            (format!("{message} {filling}"), Some(Cause::DeviceSignatureError)),
            (format!("{filling} {message}"), Some(Cause::DeviceSignatureError)),
            (format!("{filling} {message} {filling}"), None),
        ] {
            assert_eq!(first(&phrases, &text), expected);
        }
    }

    #[test]
    fn every_cause_can_be_explained_and_the_best_comes_first() {
        let phrases = Phrases::built_in();
        let found = phrases.explain("Could not retrieve the access token for Microsoft Graph API");
        let causes: Vec<&str> = found.iter().map(|found| found.cause.id()).collect();
        assert_eq!(
            causes,
            ["graph_token_refused", "jamf_app_permissions", "license_missing", "hosts_unreachable"]
        );
        assert!(found.is_sorted_by(|one, other| one.score > other.score));
    }
}

//! What people and programs say, of all languages at once, made ready for searching.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rejoin_registration::Cause;
use serde::Deserialize;

use crate::messages::{Message, Messages};
use crate::spelling::Spelling;
use crate::symptoms::{Meaning, Symptom};
use crate::text::Text;

/// A file `phrases.toml`: what is said in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// The forms of each meaning.
    pub(crate) words: BTreeMap<String, Vec<String>>,
    /// What programs show or write.
    #[serde(default)]
    pub(crate) message: Vec<Said>,
    /// What means something only where it is all that is said.
    #[serde(default)]
    pub(crate) whole: Vec<Said>,
}

/// Texts that point to the same causes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    /// The causes, the best first.
    pub(crate) causes: Vec<Cause>,
    /// The texts.
    pub(crate) texts: Vec<String>,
    /// Words without which a text is another one.
    #[serde(default)]
    pub(crate) needs: Vec<String>,
}

/// The file `symptoms.toml`: which meanings together point to which causes.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// Meanings that are not said where they are part of another.
    pub(crate) hides: BTreeMap<String, Vec<String>>,
    /// The rules.
    pub(crate) symptom: Vec<Rule>,
}

/// A rule, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// Meanings that must all be said; `a|b` is either.
    pub(crate) all: Vec<String>,
    /// Meanings that must not be said nearby.
    #[serde(default)]
    pub(crate) unless: Vec<String>,
    /// How near, in columns of [`Text`].
    #[serde(default = "sixty")]
    pub(crate) within: usize,
    /// The causes, the best first.
    pub(crate) causes: Vec<Cause>,
}

fn sixty() -> usize {
    60
}

/// What people and programs say, and what it points to.
#[derive(Default)]
pub struct Phrases {
    pub(crate) spelling: Spelling,
    pub(crate) forms: Forms,
    pub(crate) messages: Messages,
    pub(crate) whole: Vec<(String, Vec<Cause>)>,
    pub(crate) symptoms: Vec<Symptom>,
    /// For each meaning those it hides.
    pub(crate) hides: Vec<Vec<Meaning>>,
    pub(crate) filler: Option<Meaning>,
}

/// The phrases of the program, by language.
pub(crate) const LANGUAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/phrases.rs"));
/// The rules of the program.
pub(crate) const SYMPTOMS: &str = include_str!("../symptoms.toml");

/// Words that may stand around a text that is otherwise all that is said.
const FILLER: &str = "filler";

impl Phrases {
    /// The phrases that the program comes with. What in them cannot be read is left out; a test sees to it that
    /// nothing is.
    pub fn built_in() -> Self {
        let languages: Vec<Language> =
            LANGUAGES.iter().filter_map(|(_, file)| toml::from_str(file).ok()).collect();
        Phrases::new(&languages, &toml::from_str(SYMPTOMS).unwrap_or_default())
    }

    fn new(languages: &[Language], rules: &Rules) -> Self {
        let mut phrases = Phrases::default();
        let mut meanings: BTreeMap<&str, Meaning> = BTreeMap::new();
        let mut forms = Vec::new();
        for (name, written) in languages.iter().flat_map(|language| &language.words) {
            let next = meanings.len();
            let meaning = *meanings.entry(name).or_insert(next);
            forms.extend(written.iter().map(|form| (meaning, form.as_str())));
        }
        phrases.forms = Forms::new(&forms, &mut phrases.spelling);
        for said in languages.iter().flat_map(|language| &language.message) {
            for text in &said.texts {
                let message = Message::new(text, &said.needs, &said.causes, &mut phrases.spelling);
                phrases.messages.add(message);
            }
        }
        for said in languages.iter().flat_map(|language| &language.whole) {
            for text in &said.texts {
                let text = Text::read(text, |_| None);
                phrases.spelling.learn(&text, false);
                phrases.whole.push((joined(text.words()), said.causes.clone()));
            }
        }
        let known = |names: &[String]| -> Vec<Meaning> {
            names.iter().filter_map(|name| meanings.get(name.as_str()).copied()).collect()
        };
        phrases.symptoms = rules.symptom.iter().map(|rule| Symptom::new(rule, known)).collect();
        phrases.hides = vec![Vec::new(); meanings.len()];
        for (name, hidden) in &rules.hides {
            if let Some(meaning) = meanings.get(name.as_str()) {
                phrases.hides[*meaning] = known(hidden);
            }
        }
        phrases.filler = meanings.get(FILLER).copied();
        phrases
    }
}

/// Words in a row, as two texts are compared.
pub(crate) fn joined<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

/// Every form of every meaning, and the search for all of them at once.
#[derive(Default)]
pub(crate) struct Forms {
    search: Option<AhoCorasick>,
    /// What each searched-for piece is a part of.
    pub(crate) pieces: Vec<Piece>,
    /// The forms: what they mean, and the gaps before each of their pieces.
    pub(crate) forms: Vec<Form>,
}

/// A piece of a form, in a row without gaps.
pub(crate) struct Piece {
    pub(crate) form: usize,
    pub(crate) number: usize,
}

/// A form of a meaning.
pub(crate) struct Form {
    pub(crate) meaning: Meaning,
    /// Before each piece, how many columns at most come after the piece before it.
    pub(crate) gaps: Vec<usize>,
}

/// What `…` in a form stands for, in columns.
const GAP: usize = 10;

impl Forms {
    fn new(written: &[(Meaning, &str)], spelling: &mut Spelling) -> Self {
        let mut forms = Forms::default();
        let mut patterns = Vec::new();
        for (meaning, form) in written {
            let mut gaps = Vec::new();
            for (gap, piece) in pieces(form) {
                let text = Text::read(piece.trim_end_matches('*'), |_| None);
                if text.len() == 0 {
                    continue;
                }
                let is_stem = piece.ends_with('*');
                spelling.learn(&text, is_stem);
                let letters = if is_stem { text.letters().trim_end() } else { text.letters() };
                patterns.push(letters.to_owned());
                forms.pieces.push(Piece { form: forms.forms.len(), number: gaps.len() });
                gaps.push(gap);
            }
            forms.forms.push(Form { meaning: *meaning, gaps });
        }
        forms.search = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(patterns).ok();
        forms
    }

    /// Every place where a piece of a form stands, overlapping ones too: its index, start and end in the letters.
    pub(crate) fn find<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = (usize, usize, usize)> + 'a {
        let found = self.search.iter().flat_map(move |search| search.find_overlapping_iter(letters));
        found.map(|found| (found.pattern().as_usize(), found.start(), found.end()))
    }
}

/// A form in pieces: a gap, and words in a row of which at most the last is a stem.
fn pieces(form: &str) -> impl Iterator<Item = (usize, &str)> {
    form.split('…').flat_map(|row| {
        row.split_inclusive('*')
            .enumerate()
            .map(|(number, piece)| (if number == 0 { GAP } else { 0 }, piece.trim()))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn languages() -> Vec<(&'static str, Language)> {
        LANGUAGES.iter().map(|(name, file)| (*name, toml::from_str(file).unwrap())).collect()
    }

    fn rules() -> Rules {
        toml::from_str(SYMPTOMS).unwrap()
    }

    fn meanings_of(rule: &Rule) -> impl Iterator<Item = &str> {
        rule.all.iter().chain(&rule.unless).flat_map(|either| either.split('|'))
    }

    #[test]
    fn every_language_has_words_for_what_the_rules_are_about() {
        let names: Vec<&str> = LANGUAGES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["en", "fr", "ja", "ko", "pt", "zh-Hant"]);
        let rules = rules();
        let mut used: BTreeSet<&str> = rules.symptom.iter().flat_map(meanings_of).collect();
        let hides = rules.hides.iter().flat_map(|(name, hidden)| hidden.iter().chain([name]));
        assert_eq!(hides.filter(|name| !used.contains(name.as_str())).count(), 0);
        used.insert(FILLER);
        for (name, language) in languages() {
            let words: BTreeSet<&str> = language.words.keys().map(String::as_str).collect();
            assert_eq!(words.difference(&used).count(), 0, "{name}: {:?}", words.difference(&used));
            // Names of products and servers are English everywhere.
            let named = ["host", "jamfaad", "platform_sso", "update_device_attributes", "graph_alone"];
            let missing: Vec<_> =
                used.difference(&words).filter(|meaning| name == "en" || !named.contains(meaning)).collect();
            assert!(missing.is_empty(), "{name}: {missing:?}");
        }
    }

    #[test]
    fn no_form_is_empty_and_none_stands_twice_in_a_language() {
        for (name, language) in languages() {
            for (meaning, forms) in &language.words {
                let mut seen = BTreeSet::new();
                for form in forms {
                    assert!(Text::read(form, |_| None).len() > 0, "{name}: {meaning}: {form:?}");
                    assert!(seen.insert(form), "{name}: {meaning}: {form:?} stands there twice");
                }
            }
        }
    }

    #[test]
    fn something_points_to_every_cause() {
        let said: BTreeSet<Cause> = languages()
            .into_iter()
            .flat_map(|(_, language)| language.message.into_iter().chain(language.whole))
            .flat_map(|said| said.causes)
            .chain(rules().symptom.into_iter().flat_map(|rule| rule.causes))
            .collect();
        let missing: Vec<&Cause> = Cause::ALL.iter().filter(|cause| !said.contains(cause)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn a_form_is_searched_in_pieces() {
        let cases: [(&str, &[(usize, &str)]); 4] = [
            ("not … registered", &[(GAP, "not"), (GAP, "registered")]),
            ("fail* to register", &[(GAP, "fail*"), (0, "to register")]),
            ("duplic*", &[(GAP, "duplic*")]),
            ("登録されていな", &[(GAP, "登録されていな")]),
        ];
        for (form, expected) in cases {
            assert_eq!(pieces(form).collect::<Vec<_>>(), expected);
        }
    }
}

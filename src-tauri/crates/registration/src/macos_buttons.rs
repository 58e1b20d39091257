//! The buttons of macOS's keychain prompt, in the words of macOS (mac.md 5.6): they follow the Mac's own language and
//! region, not Rejoin's.

/// A button of the prompt, in their order from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Button {
    /// The app may use the key from now on.
    AlwaysAllow,
    /// The app may not use it now.
    Deny,
    /// The app may use it this once.
    Allow,
}

/// What stands on a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// It was seen on a Mac in that language.
    Seen(&'static str),
    /// Nobody has seen it: it has to be told with the English name and its place.
    Likely(&'static str),
    /// Nothing is known of that language.
    Unknown,
}

use Words::{Likely, Seen};

/// A language or region of macOS: its tags, and what stands on Always Allow, Deny and Allow.
type Row = (&'static [&'static str], [Words; 3]);

/// Of several tags that fit, the longest counts.
const BUTTONS: [Row; 7] = [
    (&["en"], [Seen("Always Allow"), Seen("Deny"), Seen("Allow")]),
    (&["fr"], [Seen("Toujours autoriser"), Likely("Refuser"), Likely("Autoriser")]),
    (&["ja"], [Seen("常に許可"), Likely("拒否"), Seen("許可")]),
    (&["ko"], [Seen("항상 허용"), Likely("거부"), Seen("허용")]),
    (&["zh-Hant", "zh-TW"], [Seen("永遠允許"), Likely("拒絕"), Likely("允許")]),
    (&["pt-PT"], [Likely("Permitir sempre"), Likely("Recusar"), Likely("Permitir")]),
    (&["pt-BR", "pt"], [Likely("Sempre Permitir"), Likely("Negar"), Likely("Permitir")]),
];

/// Languages of macOS of their own, whose buttons nobody has seen although their relatives' are known.
const RELATIVES: [(&str, &str); 4] =
    [("fr-CA", "fr"), ("zh-HK", "zh-TW"), ("zh-MO", "zh-TW"), ("zh-Hant-HK", "zh-TW")];

impl Button {
    /// Every button, from left to right.
    pub(crate) const ALL: [Button; 3] = [Button::AlwaysAllow, Button::Deny, Button::Allow];

    /// What stands on it on a Mac of these languages, as BCP 47 tags, the preferred first: macOS speaks that one.
    pub(crate) fn words(self, languages: &[String]) -> Words {
        let Some(language) = languages.first().map(|tag| tag.trim().replace('_', "-")) else {
            return Words::Unknown;
        };
        let relative = RELATIVES.iter().find(|(tag, _)| is_of(&language, tag));
        let words = self.of_language(relative.map_or(&language, |(_, relative)| relative));
        match words {
            Seen(words) if relative.is_some() => Likely(words),
            words => words,
        }
    }

    /// What stands on it in English.
    pub(crate) fn english(self) -> &'static str {
        match self {
            Button::AlwaysAllow => "Always Allow",
            Button::Deny => "Deny",
            Button::Allow => "Allow",
        }
    }

    fn of_language(self, language: &str) -> Words {
        let fitting = BUTTONS.iter().flat_map(|(tags, words)| tags.iter().map(move |tag| (*tag, words)));
        let best = fitting.filter(|(tag, _)| is_of(language, tag)).max_by_key(|(tag, _)| tag.len());
        match (best, self) {
            (None, _) => Words::Unknown,
            (Some((_, [always_allow, _, _])), Button::AlwaysAllow) => *always_allow,
            (Some((_, [_, deny, _])), Button::Deny) => *deny,
            (Some((_, [_, _, allow])), Button::Allow) => *allow,
        }
    }
}

/// Whether a language is that of a tag, or more closely described.
fn is_of(language: &str, tag: &str) -> bool {
    let beginning = language.get(..tag.len());
    let ends = language.get(tag.len()..).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    ends && beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_are_those_of_the_macs_own_language_and_region() {
        let cases: [(&[&str], [Words; 3]); 17] = [
            (&["en-GB", "fr"], BUTTONS[0].1),
            (&["fr-FR", "en-US"], BUTTONS[1].1),
            (&["fr_BE"], BUTTONS[1].1),
            (&["fr-CA"], [Likely("Toujours autoriser"), Likely("Refuser"), Likely("Autoriser")]),
            (&["ja-JP"], [Seen("常に許可"), Likely("拒否"), Seen("許可")]),
            (&["ko-KR"], [Seen("항상 허용"), Likely("거부"), Seen("허용")]),
            (&["zh-Hant-TW"], BUTTONS[4].1),
            (&["zh-TW"], BUTTONS[4].1),
            (&["zh-Hant-HK"], [Likely("永遠允許"), Likely("拒絕"), Likely("允許")]),
            (&["zh-HK"], [Likely("永遠允許"), Likely("拒絕"), Likely("允許")]),
            (&["zh-Hans-CN"], [Words::Unknown; 3]),
            (&["pt-PT"], [Likely("Permitir sempre"), Likely("Recusar"), Likely("Permitir")]),
            (&["pt-BR"], [Likely("Sempre Permitir"), Likely("Negar"), Likely("Permitir")]),
            (&["pt"], BUTTONS[6].1),
            (&["de-DE", "fr-FR"], [Words::Unknown; 3]),
            (&["fro", "enx"], [Words::Unknown; 3]),
            (&[], [Words::Unknown; 3]),
        ];
        for (languages, expected) in cases {
            let languages: Vec<String> = languages.iter().map(|tag| String::from(*tag)).collect();
            assert_eq!(Button::ALL.map(|button| button.words(&languages)), expected, "{languages:?}");
        }
    }
}

//! Which of the languages that exist suits somebody best.

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Script;

/// Where Chinese is written in traditional characters unless a tag says otherwise (CLDR, likely subtags).
const TRADITIONAL: [&str; 15] =
    ["AU", "BN", "GB", "GF", "HK", "ID", "MO", "PA", "PF", "PH", "SR", "TH", "TW", "US", "VN"];

/// The best of the available languages, by language and script; the first preferred one that has one decides.
pub(crate) fn best(preferred: &[&str], available: &[&'static str]) -> Option<&'static str> {
    let preferred: Vec<LanguageIdentifier> = preferred.iter().filter_map(|tag| language(tag)).collect();
    let available: Vec<(LanguageIdentifier, &'static str)> =
        available.iter().filter_map(|tag| Some((tag.parse().ok()?, *tag))).collect();
    let identifiers: Vec<&LanguageIdentifier> = available.iter().map(|(identifier, _)| identifier).collect();
    let best = *negotiate_languages(&preferred, &identifiers, None, NegotiationStrategy::Lookup).first()?;
    available.iter().find(|(identifier, _)| identifier == *best).map(|(_, tag)| *tag)
}

/// Language, script and region of a tag: BCP 47 (`fr-CA-u-ca-gregory`) or as in `LANG` (`fr_CA.UTF-8`).
fn language(tag: &str) -> Option<LanguageIdentifier> {
    let tag = tag.trim().split(['.', '@']).next()?;
    let subtags: Vec<&str> = tag.split(['-', '_']).take_while(|subtag| subtag.len() != 1).collect();
    let mut identifier: LanguageIdentifier = subtags.join("-").parse().ok()?;
    if identifier.language == "zh" && identifier.script.is_none() {
        identifier.script = chinese_script(&identifier);
    }
    (!identifier.language.is_empty()).then_some(identifier)
}

/// The script of Chinese, of which there are two: the one thing about languages that a tag may leave unsaid and that
/// decides between catalogues.
fn chinese_script(identifier: &LanguageIdentifier) -> Option<Script> {
    let is_traditional = identifier.region.is_some_and(|region| TRADITIONAL.contains(&region.as_str()));
    if is_traditional { "Hant" } else { "Hans" }.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_is_found_by_language_and_script() {
        const SIX: &[&str] = &["en", "fr", "ja", "ko", "pt", "zh-Hant"];
        let cases: &[(&[&str], Option<&str>)] = &[
            (&["fr"], Some("fr")),
            (&["fr-CA"], Some("fr")),
            (&["FR-fr"], Some("fr")),
            (&["en-GB"], Some("en")),
            (&["en-FR"], Some("en")),
            (&["ja-JP"], Some("ja")),
            (&["ko-KR"], Some("ko")),
            (&["pt-BR"], Some("pt")),
            (&["pt-PT"], Some("pt")),
            (&["zh-TW"], Some("zh-Hant")),
            (&["zh-HK"], Some("zh-Hant")),
            (&["zh-MO"], Some("zh-Hant")),
            (&["zh-US"], Some("zh-Hant")),
            (&["zh-Hant"], Some("zh-Hant")),
            (&["zh-Hant-US"], Some("zh-Hant")),
            (&["zh"], None),
            (&["zh-CN"], None),
            (&["zh-SG"], None),
            (&["zh-Hans"], None),
            (&["zh-Hans-TW"], None),
            (&["zh-Hans-CN", "fr-FR"], Some("fr")),
            (&["de-DE", "fr-FR", "en-US"], Some("fr")),
            (&["de-DE"], None),
            (&["fr_FR.UTF-8"], Some("fr")),
            (&["fr_CA@euro"], Some("fr")),
            (&["fr-CA-u-ca-gregory"], Some("fr")),
            (&["fr-x-private"], Some("fr")),
            (&[" fr "], Some("fr")),
            (&["C"], None),
            (&["POSIX"], None),
            (&["und"], None),
            (&["x-fr"], None),
            (&["i-klingon"], None),
            (&["", "-", "_", "fr-", "--", "\u{0}", "français", "frfrfrfrfr"], None),
            (&["", "fr"], Some("fr")),
            (&[], None),
        ];
        for (preferred, expected) in cases {
            assert_eq!(best(preferred, SIX), *expected, "{preferred:?}");
        }
    }

    #[test]
    fn a_language_that_is_not_there_yet_is_passed_over() {
        let cases: &[(&[&str], Option<&str>)] =
            &[(&["ja"], None), (&["ja", "fr"], Some("fr")), (&["zh-TW", "en"], Some("en"))];
        for (preferred, expected) in cases {
            assert_eq!(best(preferred, &["en", "fr"]), *expected, "{preferred:?}");
        }
    }
}

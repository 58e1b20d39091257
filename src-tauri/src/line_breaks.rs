//! Where a line may break: at a blank, and in Chinese and Japanese, which have none, between letters, but never before a
//! full stop or after an opening quote.

use std::iter;

use textwrap::WordSeparator;
use textwrap::core::Word;

/// The parts of a line that stay together, each with the blanks after it. Unicode (UAX 14) would also break paths
/// after a slash and Korean within a word: neither is wanted here.
pub(crate) fn words_of(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut parts = WordSeparator::UnicodeBreakProperties.find_words(line);
    let (mut start, mut end) = (0, 0);
    Box::new(iter::from_fn(move || {
        for part in parts.by_ref() {
            end += part.word.len() + part.whitespace.len();
            if may_break(line, end) {
                break;
            }
        }
        let word = line.get(start..end).filter(|word| !word.is_empty())?;
        start = end;
        Some(Word::from(word))
    }))
}

fn may_break(line: &str, at: usize) -> bool {
    let Some((before, after)) = line.split_at_checked(at) else { return false };
    before.ends_with(' ') || before.ends_with(has_no_blanks) || after.starts_with(has_no_blanks)
}

/// Letters and punctuation of scripts that are written without blanks.
fn has_no_blanks(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_where_the_language_allows() {
        let cases: [(&str, &[&str]); 9] = [
            ("Open Self Service.", &["Open ", "Self ", "Service."]),
            ("/Library/Managed Preferences/x.plist", &["/Library/Managed ", "Preferences/x.plist"]),
            ("이 Mac의 등록을", &["이 ", "Mac의 ", "등록을"]),
            ("登録する。次", &["登", "録", "す", "る。", "次"]),
            ("「許可」、", &["「許", "可」、"]),
            ("このMacは", &["こ", "の", "Mac", "は"]),
            ("Self Serviceを", &["Self ", "Service", "を"]),
            ("  – x", &["  ", "– ", "x"]),
            ("", &[]),
        ];
        for (line, expected) in cases {
            let words: Vec<String> =
                words_of(line).map(|word| format!("{}{}", word.word, word.whitespace)).collect();
            assert_eq!(words, expected, "{line}");
        }
    }
}

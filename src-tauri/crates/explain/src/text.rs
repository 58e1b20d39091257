//! A text as it is compared: without case, accents, quotes, hyphens and other differences that nobody means.

use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};

/// A text in words. Of Chinese, Japanese and Korean, which set no reliable blanks, every letter is a word.
#[derive(Default)]
pub(crate) struct Text {
    /// Each word of another script between blanks; letters that are words on their own without.
    letters: String,
    words: Vec<Word>,
    /// Where each word begins in columns, and last where the text ends.
    columns: Vec<usize>,
}

struct Word {
    start: usize,
    end: usize,
}

/// How much a word takes: as much as two letters of Chinese, Japanese or Korean say.
const WORD_COLUMNS: usize = 2;

impl Text {
    /// Reads a text; `spell` may put another word in place of one that is no letter on its own.
    pub(crate) fn read<'a>(raw: &str, mut spell: impl FnMut(&str) -> Option<&'a str>) -> Self {
        let mut text = Text { columns: vec![0], ..Text::default() };
        let mut word = String::new();
        for letter in folded(raw) {
            if is_word_of_its_own(letter) {
                text.end_word(&mut word, &mut spell);
                text.push(letter.encode_utf8(&mut [0; 4]), 1);
            } else if letter.is_alphanumeric() {
                word.push(letter);
            } else {
                text.end_word(&mut word, &mut spell);
            }
        }
        text.end_word(&mut word, &mut spell);
        text
    }

    fn end_word<'a>(&mut self, word: &mut String, spell: &mut impl FnMut(&str) -> Option<&'a str>) {
        if word.is_empty() {
            return;
        }
        if !self.letters.ends_with(' ') {
            self.letters.push(' ');
        }
        match spell(word) {
            Some(meant) => self.push(meant, WORD_COLUMNS),
            None => self.push(word, WORD_COLUMNS),
        }
        self.letters.push(' ');
        word.clear();
    }

    fn push(&mut self, word: &str, columns: usize) {
        let start = self.letters.len();
        self.letters.push_str(word);
        self.words.push(Word { start, end: self.letters.len() });
        let column = self.columns.last().copied().unwrap_or_default();
        self.columns.push(column + columns);
    }

    /// The letters, as a search looks through them.
    pub(crate) fn letters(&self) -> &str {
        &self.letters
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &self.letters[word.start..word.end])
    }

    /// The words that a match in [`Text::letters`] touches: the first, and the one after the last.
    pub(crate) fn words_at(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.words.partition_point(|word| word.end <= start);
        let after = self.words.partition_point(|word| word.start < end);
        (first, after.max(first))
    }

    /// How many columns the words from `first` to before `after` take.
    pub(crate) fn columns(&self, first: usize, after: usize) -> usize {
        let at = |word: usize| self.columns.get(word).or(self.columns.last()).copied().unwrap_or_default();
        at(after).saturating_sub(at(first))
    }
}

/// The letters without what nobody means by them.
fn folded(raw: &str) -> impl Iterator<Item = char> {
    let visible = raw.chars().filter(|letter| !is_invisible(*letter));
    // Where words end must stay seen: some marks that stand alone decompose into a blank and an accent.
    let apart: String = DecomposingNormalizer::new_nfkd().normalize_iter(visible).collect();
    let plain: String = apart
        .chars()
        .filter(|letter| !is_accent(*letter) && *letter != LONG_VOWEL)
        .map(alike)
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_accent(*letter))
        .collect();
    ComposingNormalizer::new_nfc().normalize_iter(plain.chars()).collect::<Vec<_>>().into_iter()
}

/// ー, which Japanese sets or leaves out at the end of a borrowed word.
const LONG_VOWEL: char = '\u{30fc}';

/// Accents of Latin, Greek and Cyrillic; the voicing marks of Japanese change the word and are none.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Soft hyphens, joiners and marks of direction, which come along when text is copied.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Korean vowels that sound alike today and are mixed up in writing: ㅐ as ㅔ, ㅒ as ㅖ, ㅙ and ㅞ as ㅚ.
fn alike(letter: char) -> char {
    match letter {
        '\u{1162}' => '\u{1166}',
        '\u{1164}' => '\u{1168}',
        '\u{116b}' | '\u{1170}' => '\u{116c}',
        letter => letter,
    }
}

/// Whether a letter belongs to a script that sets no reliable blanks between words.
fn is_word_of_its_own(letter: char) -> bool {
    matches!(letter,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}'
        | '\u{30fd}'..='\u{30ff}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(raw: &str) -> Vec<String> {
        Text::read(raw, |_| None).words().map(String::from).collect()
    }

    #[test]
    fn what_nobody_means_makes_no_difference() {
        let cases = [
            ("Not  REGISTERED.", "“not registered”"),
            ("l’inscription échouée", "L'INSCRIPTION ECHOUEE"),
            ("l’e\u{301}cran", "l'écran"),
            ("Registration‑only (–r)", "registration only -r"),
            ("wants\r\n  to\tsign\u{a0}using", "wants to sign using"),
            ("Work\u{ad}place \u{200b}Join\u{feff}", "workplace join"),
            ("ｲﾝｽﾄｰﾙ Ｊａｍｆ", "インストール jamf"),
            ("サーバー", "サーバ"),
            ("キーチェーン", "キ ー チ ェ\nー ン"),
            ("등록이 안 돼요", "등록이안되요"),
            ("라이센스 체인", "라이센스 채인"),
            ("ﬁle", "file"),
            ("Intuneで準拠", "INTUNE で 準拠"),
        ];
        for (one, other) in cases {
            assert_eq!(words(one), words(other), "{one}");
        }
    }

    #[test]
    fn what_changes_the_word_stays() {
        for (one, other) in [("か", "が"), ("ハ", "パ"), ("not", "nut"), ("등록", "등륙"), ("a b", "ab")]
        {
            assert_ne!(words(one), words(other), "{one}");
        }
    }

    #[test]
    fn words_stand_between_blanks_and_letters_on_their_own_do_not() {
        for (raw, letters) in [
            ("Jamf Pro", " jamf pro "),
            ("Jamfで応答なし", " jamf で応答なし"),
            ("が2台", "が 2 台"),
            ("…", ""),
            ("", ""),
        ] {
            assert_eq!(Text::read(raw, |_| None).letters(), letters);
        }
    }

    #[test]
    fn a_match_is_told_in_words_and_columns() {
        let text = Text::read("my Jamf で応答", |_| None);
        let at = text.letters().find("jamf").unwrap();
        assert_eq!(text.words_at(at - 1, at + 4), (1, 2));
        let at = text.letters().find("応答").unwrap();
        assert_eq!(text.words_at(at, at + 6), (3, 5));
        assert_eq!(text.columns(0, text.len()), 7);
        assert_eq!(text.columns(3, 5), 2);
        assert_eq!(text.columns(3, 99), 2);
    }

    #[test]
    fn a_speller_may_put_another_word() {
        let text = Text::read("Keychian 鑰匙圈", |word| (word == "keychian").then_some("keychain"));
        assert_eq!(text.letters(), " keychain 鑰匙圈");
    }
}

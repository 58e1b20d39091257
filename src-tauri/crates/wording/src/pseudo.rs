//! A language that nobody speaks, made from English for those who draw pages: accents show what was not translated,
//! brackets show what was cut, and its words are longer, as those of real languages are.
//!
//! It exists where Rejoin is developed only, and is offered to nobody.

use std::borrow::Cow;

/// Its tag: the one that the field's tools give to accented English.
pub(crate) const TAG: &str = "en-XA";

/// How much longer it is: a letter is doubled for each so many letters.
const LETTERS_FOR_ONE: usize = 5;

const PLAIN: &str = "aceghilnorstuwyzACDEGHIJKLNORSTUWYZ";
const ACCENTED: &str = "áçéĝĥîļñöŕšţûŵýžÁÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ";
const VOWELS: &str = "aeiouAEIOU";

/// A text of a message with accents and more vowels: 40 % longer. What stands in for a name or a number stays.
pub(crate) fn accented(text: &str) -> Cow<'_, str> {
    let mut accented = String::with_capacity(text.len() * 2);
    let mut letters = 0;
    for letter in text.chars() {
        let other = PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter);
        let other = other.map_or(letter, |(_, accented)| accented);
        accented.push(other);
        letters += usize::from(letter.is_alphabetic());
        // Two for each five letters, at a vowel, so that words stay words.
        if VOWELS.contains(letter) && letters * 2 >= LETTERS_FOR_ONE {
            accented.push(other);
            letters = letters.saturating_sub(LETTERS_FOR_ONE / 2);
        }
    }
    Cow::Owned(accented)
}

/// The whole sentence in brackets.
pub(crate) fn bracketed(sentence: &str) -> String {
    format!("⟦{sentence}⟧")
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{Label, Message};

    use crate::Wording;

    #[test]
    fn what_is_said_is_longer_and_stands_in_brackets() {
        let (english, pseudo) = (Wording::new(&["en"]), Wording::new(&[super::TAG]));
        assert_eq!((english.language(), pseudo.language()), ("en", super::TAG));
        let (mut before, mut after) = (0, 0);
        for message in Message::every() {
            let said = pseudo.say(&message);
            assert!(said.starts_with('⟦') && said.ends_with('⟧'), "{said}");
            before += english.say(&message).chars().count();
            after += said.chars().count();
        }
        let longer = 100 * (after - before) / before;
        assert!((30..=50).contains(&longer), "{longer} % longer");
        assert_eq!(pseudo.say(&Message::Label(Label::Quit)), "⟦Qûîîţ Ŕééjööîîñ⟧");
    }

    #[test]
    fn names_stay_as_they_are_and_nobody_gets_it_unasked() {
        let pseudo = Wording::new(&[super::TAG]);
        assert!(pseudo.say(&Message::WouldOpen("https://a.example".into())).contains("https://a.example"));
        assert_eq!(pseudo.say(&Message::Verbatim("Teams".into())), "Teams");
        for tags in [&["en"][..], &["en-US"], &["de", "en-XA"], &["en-GB", "en-XA"]] {
            assert_eq!(Wording::new(tags).language(), "en", "{tags:?}");
        }
        assert!(!Wording::languages().contains(&super::TAG));
    }
}

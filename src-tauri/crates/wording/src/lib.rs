//! The words of Rejoin: message ids and arguments in, sentences out, in the language that fits best.
//!
//! The sentences stand in `assets/locales/<language>/*.ftl` (Project Fluent). Nothing here can fail: what a language
//! lacks is said in English.

mod catalogue;
mod language;
#[cfg(test)]
mod languages_are_complete;
#[cfg(debug_assertions)]
mod pseudo;
#[cfg(test)]
mod typography;

use rejoin_registration::{Argument, Message, View};

use catalogue::{Arguments, Catalogue};

/// Every language: its folder's name, and its files.
const LOCALES: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The language that every other falls back to.
const ENGLISH: &str = "en";

/// What stands where no language has words.
const NO_WORDS: &str = "–";

/// Says messages in one language.
pub struct Wording {
    language: &'static str,
    /// The language's own catalogue, then the English one.
    catalogues: Vec<Catalogue>,
}

impl Wording {
    /// The best language for somebody who prefers these (BCP 47 tags, the preferred first); English where none
    /// fits. What is no language tag is passed over.
    pub fn new(preferred: &[&str]) -> Self {
        #[cfg(debug_assertions)]
        if preferred.first() == Some(&pseudo::TAG) {
            return Wording::pseudo();
        }
        let available: Vec<&'static str> = LOCALES.iter().map(|(language, _)| *language).collect();
        let language = language::best(preferred, &available).unwrap_or(ENGLISH);
        let of = |wanted: &str| LOCALES.iter().find(|(language, _)| *language == wanted);
        let mut catalogues: Vec<Catalogue> =
            of(language).map(|(language, files)| Catalogue::new(language, files)).into_iter().collect();
        if language != ENGLISH {
            catalogues.extend(of(ENGLISH).map(|(language, files)| Catalogue::new(language, files)));
        }
        Wording { language, catalogues }
    }

    /// Every language that there is: BCP 47 tags.
    pub fn languages() -> Vec<&'static str> {
        LOCALES.iter().map(|(language, _)| *language).collect()
    }

    /// English with accents, in brackets.
    #[cfg(debug_assertions)]
    fn pseudo() -> Self {
        let english = LOCALES.iter().filter(|(language, _)| *language == ENGLISH);
        let catalogues = english.map(|(language, files)| Catalogue::accented(language, files)).collect();
        Wording { language: pseudo::TAG, catalogues }
    }

    /// The language it speaks: a BCP 47 tag.
    pub fn language(&self) -> &str {
        self.language
    }

    /// The sentence.
    pub fn say(&self, message: &Message) -> String {
        if let Message::Verbatim(words) = message {
            return words.clone();
        }
        let Some(id) = message.id() else { return NO_WORDS.into() };
        let arguments = self.arguments(message);
        let said = self.catalogues.iter().find_map(|catalogue| catalogue.say(&id, &arguments));
        said.unwrap_or_else(|| NO_WORDS.into())
    }

    /// A View in this language.
    pub fn view(&self, view: View<Message>) -> View<String> {
        view.map(|message| self.say(&message))
    }

    fn arguments(&self, message: &Message) -> Arguments {
        let mut arguments = Arguments::new();
        for (name, argument) in message.arguments() {
            match argument {
                Argument::Text(text) => arguments.set(name, text),
                Argument::Number(number) => arguments.set(name, number),
                Argument::Message(message) => arguments.set(name, self.say(&message)),
            }
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{
        Answer, Cause, CausePart, Circumstances, Label, Names, Place, Reason, State, StatePart, Unit, Who,
    };

    use super::*;

    fn named() -> Names {
        Names {
            organization: Some("Contoso".into()),
            support: Some("Contoso Service Desk".into()),
            item: Some("Register my Mac".into()),
        }
    }

    #[test]
    fn messages_become_sentences() {
        let not_registered = |names| {
            Message::Cause(
                Cause::NotRegistered,
                CausePart::Headline,
                Circumstances { names, ..Default::default() },
            )
        };
        let cases = [
            ("en", not_registered(Names::default()), "This Mac isn't registered with your company."),
            ("en", not_registered(named()), "This Mac isn't registered with Contoso."),
            ("fr", not_registered(Names::default()), "Ce Mac n’est pas inscrit auprès de votre entreprise."),
            ("fr", not_registered(named()), "Ce Mac n’est pas inscrit chez Contoso."),
            ("ja", not_registered(Names::default()), "このMacは会社に登録されていません。"),
            ("ja", not_registered(named()), "このMacはContosoに登録されていません。"),
            ("ko", not_registered(Names::default()), "이 Mac이 회사에 등록되어 있지 않습니다."),
            ("ko", not_registered(named()), "이 Mac이 Contoso에 등록되어 있지 않습니다."),
            ("pt", not_registered(Names::default()), "Este Mac não está registado na sua empresa."),
            ("pt", not_registered(named()), "Este Mac não está registado em Contoso."),
            ("zh-Hant", not_registered(Names::default()), "這台 Mac 尚未向你的公司註冊。"),
            ("zh-Hant", not_registered(named()), "這台 Mac 尚未向「Contoso」註冊。"),
            (
                "en",
                Message::Cause(Cause::RegistrationUnfinished, CausePart::Headline, Circumstances::default()),
                "This Mac's registration isn't finished.",
            ),
            ("en", Message::Who(Who::UserThenIt, named()), "You; if that doesn't help, Contoso Service Desk"),
            (
                "en",
                Message::UnknownBecause(Place::LoginKeychain, Reason::PermissionDenied),
                "Rejoin couldn't look at your login keychain: macOS didn't allow it. That doesn't mean that \
                 anything is wrong, only that there is no telling either way.",
            ),
            ("en", Message::Ago(Unit::Days, 1), "1 day ago"),
            ("en", Message::Ago(Unit::Days, 12345), "12345 days ago"),
            ("en", Message::Ago(Unit::Minutes, 0), "just now"),
            ("fr", Message::Ago(Unit::Days, 1), "il y a 1 jour"),
            ("fr", Message::Ago(Unit::Hours, 3), "il y a 3 heures"),
            ("ja", Message::Ago(Unit::Minutes, 0), "たった今"),
            ("ja", Message::Ago(Unit::Days, 12345), "12345日前"),
            ("ko", Message::Ago(Unit::Months, 1), "1개월 전"),
            ("pt", Message::Ago(Unit::Hours, 1), "há 1 hora"),
            ("pt", Message::Ago(Unit::Hours, 3), "há 3 horas"),
            ("zh-Hant", Message::Ago(Unit::Hours, 1), "1 小時前"),
            ("fr", Message::Reported(Answer::Yes), "Oui"),
            ("fr", Message::Verbatim("{ $x } ana@example.com".into()), "{ $x } ana@example.com"),
            ("fr", Message::State(State::Unknown, StatePart::Label, Names::default()), "Inconnu"),
        ];
        for (language, message, expected) in cases {
            assert_eq!(Wording::new(&[language]).say(&message), expected);
        }
    }

    #[test]
    fn a_name_is_put_in_as_it_is() {
        let names = Names { support: Some("{ $item } <b>\u{202e}".into()), ..Names::default() };
        let said = Wording::new(&["en"]).say(&Message::Who(Who::It, names));
        assert_eq!(said, "{ $item } <b>\u{202e}");
    }

    #[test]
    fn nobody_is_told_to_register_where_it_is_not_offered() {
        let say = |may_register| {
            let circumstances = Circumstances { names: named(), may_register, ..Circumstances::default() };
            Wording::new(&["en"]).say(&Message::Cause(
                Cause::NotRegistered,
                CausePart::Explanation,
                circumstances,
            ))
        };
        assert!(say(true).contains("Open Self Service and choose “Register my Mac”."));
        assert!(!say(false).contains("Open Self Service"));
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english_and_what_english_lacks_is_a_dash() {
        let poor = Wording {
            language: "fr",
            catalogues: vec![
                Catalogue::new("fr", &["label-quit = Quitter"]),
                Catalogue::new(
                    "en",
                    &["label-quit = Quit\nlabel-user = User { $missing }\nlabel-since = Began"],
                ),
            ],
        };
        let cases =
            [(Label::Quit, "Quitter"), (Label::Since, "Began"), (Label::User, "–"), (Label::Help, "–")];
        for (label, expected) in cases {
            assert_eq!(poor.say(&Message::Label(label)), expected);
        }
    }
}

//! The pages Support and About, from the company's settings.

use crate::keys::Key;
use crate::{
    AboutText, Configuration, ContactWay, HelpPart, HelpTopic, Label, Link, Message, Names, REPORT_QUESTIONS,
    ReportText, State, StatePart, SupportText, ViewAbout, ViewContact, ViewState, ViewSupport, ViewTopic,
    WindowMessage,
};

/// Who helps, and the report for them.
pub(crate) fn view_support(configuration: &Configuration) -> ViewSupport<Message> {
    let names = Names::of(configuration);
    let say = |text| Message::Window(WindowMessage::Support(text, names.clone()));
    let contacts: Vec<_> = ContactWay::all().iter().filter_map(|way| contact(*way, configuration)).collect();
    let is_somebody_named = !contacts.is_empty() || names.support.is_some();
    ViewSupport {
        title: say(SupportText::Title),
        intro: say(if is_somebody_named { SupportText::Intro } else { SupportText::Nobody }),
        contacts,
        report: say(SupportText::Report),
        report_intro: ReportText::Title.into(),
        ask: ReportText::Questions.into(),
        questions: REPORT_QUESTIONS.map(Message::from).into(),
        review: say(SupportText::Review),
        looking: Message::Label(Label::Looking),
        save: say(SupportText::Save),
        show: say(SupportText::Show),
    }
}

fn contact(way: ContactWay, configuration: &Configuration) -> Option<ViewContact<Message>> {
    Link::contact(configuration, way)?;
    let (text, value) = match way {
        ContactWay::Page => (SupportText::Page, &configuration.support_url),
        ContactWay::Email => (SupportText::Email, &configuration.support_email),
        ContactWay::Phone => (SupportText::Phone, &configuration.support_phone),
    };
    let title = Message::Window(WindowMessage::Support(text, Names::of(configuration)));
    Some(ViewContact { way, title, value: value.clone().unwrap_or_default() })
}

/// Rejoin itself.
pub(crate) fn view_about(configuration: &Configuration) -> ViewAbout<Message> {
    let names = Names::of(configuration);
    let say = |text| Message::Window(WindowMessage::About(text, names.clone()));
    let has_settings = !configuration.sources.is_empty();
    let help = |topic, part| Message::Window(WindowMessage::Help(topic, part, names.clone()));
    let topic = |topic: &HelpTopic| ViewTopic {
        title: help(*topic, HelpPart::Title),
        text: help(*topic, HelpPart::Text),
    };
    let state = |state: &State| ViewState {
        state: *state,
        label: Message::State(*state, StatePart::Label, names.clone()),
    };
    ViewAbout {
        title: say(AboutText::Title),
        version: Message::Window(WindowMessage::Version(env!("CARGO_PKG_VERSION").into())),
        intro: say(AboutText::Intro),
        language: say(AboutText::Language),
        automatic: say(AboutText::Automatic),
        language_forced: configuration.forced_language().map(|_| say(AboutText::LanguageForced)),
        settings: say(AboutText::Settings),
        settings_of: say(if has_settings { AboutText::SettingsMade } else { AboutText::SettingsNone }),
        settings_in: configuration.sources.clone(),
        help: say(AboutText::Help),
        topics: HelpTopic::ALL.iter().map(topic).collect(),
        shapes: say(AboutText::Shapes),
        states: State::ALL.iter().map(state).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_contact_that_can_be_opened_has_a_button() {
        let configuration = |url: &str, email: &str, phone: &str| Configuration {
            support_url: Some(url.into()),
            support_email: Some(email.into()),
            support_phone: Some(phone.into()),
            ..Configuration::default()
        };
        let cases: [(Configuration, &[ContactWay]); 4] = [
            (
                configuration("https://help.example", "it@example.com", "+351 21 000 00 00"),
                &[ContactWay::Page, ContactWay::Email, ContactWay::Phone],
            ),
            (configuration("http://help.example", "it@example.com?bcc=x", "ask Ana"), &[]),
            (configuration("", "", "(0) 30 / 1234-5"), &[ContactWay::Phone]),
            (Configuration::default(), &[]),
        ];
        for (configuration, expected) in cases {
            let view = view_support(&configuration);
            let ways: Vec<_> = view.contacts.iter().map(|contact| contact.way).collect();
            assert_eq!(ways, expected);
            let intro = if expected.is_empty() { SupportText::Nobody } else { SupportText::Intro };
            assert_eq!(view.intro, Message::Window(WindowMessage::Support(intro, Names::default())));
        }
    }

    #[test]
    fn it_is_said_whose_settings_rejoin_follows() {
        let sources = vec!["/Library/Managed Preferences/org.rejoin.menubar.plist".to_owned()];
        let language = Some("fr".into());
        let made = Configuration { sources: sources.clone(), language, ..Configuration::default() };
        let about = |text| Message::Window(WindowMessage::About(text, Names::default()));
        let view = view_about(&made);
        assert_eq!((view.settings_of, view.settings_in), (about(AboutText::SettingsMade), sources));
        assert_eq!(view.language_forced, Some(about(AboutText::LanguageForced)));
        let view = view_about(&Configuration::default());
        assert_eq!((view.settings_of, view.language_forced), (about(AboutText::SettingsNone), None));
    }
}

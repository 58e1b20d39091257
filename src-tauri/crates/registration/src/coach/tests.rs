//! The coach as tables: who asks, what it says, and when it speaks.

use rejoin_keychain::Signature;
use rejoin_keychain::maker::{AccessList, App as Trusted};

use super::*;
use crate::made_up::*;
use crate::{App, Message, Names, PlatformSsoStatus, RunningApp, diagnose, view};

const TEAMS: &str = "com.microsoft.teams2";
const MICROSOFT: &str = "UBF8T346G9";

/// Registered in the login keychain, with Teams, whose key has that access list.
fn with_teams(access: AccessList) -> Evidence {
    let mut identity = identity(DEVICE, ago(1001));
    if let Some(key) = &mut identity.key {
        key.access = access.read();
    }
    let signature = Signature { identifier: TEAMS.into(), signer: Signer::Team(MICROSOFT.into()) };
    let teams = App { name: "Microsoft Teams".into(), signature: Some(signature), ..app(TEAMS) };
    let mut evidence = healthy();
    evidence.apps.installed = vec![teams];
    Evidence { login_keychain: keychain(vec![identity]), ..evidence }
}

fn trusted() -> Trusted {
    Trusted::developer_id("/Applications/Microsoft Teams.app", TEAMS, MICROSOFT)
}

fn other() -> Trusted {
    Trusted::developer_id("/Applications/X.app", "com.x", MICROSOFT)
}

fn again() -> Evidence {
    with_teams(AccessList::apps([other()]).partitions(["apple:"]))
}

fn cards(evidence: &Evidence) -> Vec<CoachCard> {
    coach(evidence, &diagnose(evidence))
}

#[test]
fn there_is_a_card_for_each_app_that_will_ask_and_for_no_other() {
    use Dialog::{Access, Sign};
    let partition = ["teamid:UBF8T346G9"];
    let unsigned = || {
        let mut evidence = again();
        evidence.apps.installed[0].signature = None;
        evidence
    };
    let secure = Evidence {
        sso_status: crate::made_up::status(PlatformSsoStatus::NotEnabled, Some(OTHER_DEVICE)),
        ..again()
    };
    type Expected<'a> = Option<(Asks, &'a [Dialog])>;
    let cases: [(&str, Evidence, Expected); 8] = [
        ("may use the key", with_teams(AccessList::apps([trusted()]).partitions(partition)), None),
        (
            "not listed",
            with_teams(AccessList::apps([other()]).partitions(partition)),
            Some((Asks::Once, &[Sign])),
        ),
        (
            "not in the partition list",
            with_teams(AccessList::apps([trusted()]).partitions(["apple:"])),
            Some((Asks::Once, &[Access])),
        ),
        ("neither", again(), Some((Asks::Again, &[Sign, Access]))),
        ("refused", with_teams(AccessList::nobody().partitions(partition)), None),
        ("nobody knows who signed it", unsigned(), None),
        ("no registration", Evidence { login_keychain: absent(), ..again() }, None),
        ("the Secure Enclave's is shown", secure, None),
    ];
    for (name, evidence, expected) in cases {
        let cards = cards(&evidence);
        let found = cards.first().map(|card| (card.asks, card.dialogs.as_slice()));
        assert_eq!(found, expected, "{name}");
        assert_eq!(
            view(&evidence, &diagnose(&evidence), false).coach.is_some(),
            expected.is_some(),
            "{name}"
        );
    }
    let card = &cards(&again())[0];
    assert_eq!((card.name.as_str(), card.key.as_str()), ("Microsoft Teams", "Microsoft Workplace Join Key"));
    assert_eq!(card.signer, Some(Signer::Team(MICROSOFT.into())));
}

#[test]
fn the_coach_speaks_once_per_app_and_registration() {
    let started = |bundle_id: &str, path: &str| RunningApp {
        bundle_id: bundle_id.into(),
        path: path.into(),
        started_at: now(),
    };
    let place = format!("/Applications/{TEAMS}.app");
    let teams = || started(TEAMS, &place);
    let spoken = |device_id: &str| vec![Spoken { app: TEAMS.into(), device_id: device_id.into() }];
    let quiet = with_teams(AccessList::apps([trusted()]).partitions(["teamid:UBF8T346G9"]));
    let cases = [
        ("an app that will ask", again(), teams(), Vec::new(), true),
        ("spoken of before", again(), teams(), spoken(DEVICE), false),
        ("spoken of before, registered anew", again(), teams(), spoken(OTHER_DEVICE), true),
        ("another app", again(), started("com.apple.TextEdit", "/x.app"), Vec::new(), false),
        ("another copy", again(), started(TEAMS, "/Users/ana/Downloads/Teams.app"), Vec::new(), false),
        ("may use the key", quiet, teams(), Vec::new(), false),
        ("no registration", Evidence { login_keychain: absent(), ..again() }, teams(), Vec::new(), false),
    ];
    for (name, evidence, app, spoken, expected) in cases {
        let speaks = coach_speaks(&app, &evidence, &diagnose(&evidence), &spoken);
        assert_eq!(speaks.is_some(), expected, "{name}");
        if let Some((card, spoken)) = speaks {
            assert_eq!((card.app.as_str(), spoken.device_id.as_str()), (TEAMS, DEVICE), "{name}");
        }
    }
}

#[test]
fn buttons_are_told_as_surely_as_they_are_known() {
    let always_allow = |languages: &[&str]| {
        let languages = languages.iter().map(|tag| String::from(*tag)).collect();
        let evidence = Evidence { languages, ..again() };
        let coach = view(&evidence, &diagnose(&evidence), false).coach.unwrap();
        let button = coach.cards[0].buttons[0].clone();
        assert!(button.right && !coach.cards[0].buttons[1].right);
        (button.label, button.face)
    };
    let words_of = |words: &str| Message::Coach(CoachMessage::ButtonWords(words.into()));
    let seen = |words: &str| (words_of(words), Message::Verbatim(words.into()));
    let button = crate::Button::AlwaysAllow;
    let likely = |words: &str| {
        let message = Message::Coach(CoachMessage::ButtonLikely(button, words.into()));
        (message, Message::Verbatim(words.into()))
    };
    let unknown =
        (Message::Coach(CoachMessage::ButtonInEnglish(button)), Message::Verbatim("Always Allow".into()));
    let cases: [(&[&str], (Message, Message)); 5] = [
        (&["en-US"], seen("Always Allow")),
        (&["ja-JP"], seen("常に許可")),
        (&["pt-BR"], likely("Sempre Permitir")),
        (&["pt-PT"], likely("Permitir sempre")),
        (&["de-DE"], unknown),
    ];
    for (languages, expected) in cases {
        assert_eq!(always_allow(languages), expected, "{languages:?}");
    }
}

#[test]
fn sentences_name_buttons_as_the_mac_does_whatever_rejoin_speaks() {
    let words = |words: &str| CoachMessage::ButtonWords(words.into());
    let cases = [
        ("en-US", words("Allow"), words("Deny")),
        ("fr-FR", words("Autoriser"), words("Refuser")),
        (
            "de-DE",
            CoachMessage::ButtonInEnglish(crate::Button::Allow),
            CoachMessage::ButtonInEnglish(crate::Button::Deny),
        ),
    ];
    for (language, allow, deny) in cases {
        let evidence = Evidence { languages: vec![language.into()], ..again() };
        let coach = view(&evidence, &diagnose(&evidence), false).coach.unwrap();
        let names = Names::of(&evidence.configuration);
        let boxed = |message| Box::new(Message::Coach(message));
        let why = CoachMessage::Why(WhyAlways::Again, boxed(allow));
        assert_eq!(coach.cards[0].why, Message::Coach(why), "{language}");
        let real_or_fake = CoachMessage::RealOrFake(names, boxed(deny));
        assert_eq!(coach.real_or_fake, Message::Coach(real_or_fake), "{language}");
    }
}

//! The status item and its menu.

use std::collections::BTreeMap;

use rejoin_registration::{GuideLabel, GuideMessage, Label, Message};
use rejoin_wording::Wording;

use crate::desktop::Desktop;
use crate::recordings::{Copy, headline, next_step, recording, status, word};

#[tokio::test]
async fn the_menu_says_what_the_command_line_says() {
    let cases = [
        ("registration-unfinished", "en", true),
        ("registration-unfinished", "fr", true),
        ("healthy-login-keychain", "en", false),
        ("healthy-login-keychain", "fr", false),
    ];
    for (name, language, has_next_step) in cases {
        let mac = Copy::of(name).in_language(language);
        let mut desktop = Desktop::start().await;
        let _app = desktop.rejoin(mac.path());
        let tray = desktop.tray().await;
        let headline = headline(mac.path()).await;
        let next_step = if has_next_step { Some(next_step(mac.path()).await) } else { None };
        let lines = tray.lines_once(|lines| lines[0].text == headline).await;
        let start = Message::Guide(GuideMessage::Label(GuideLabel::Start));
        let guide = next_step.as_ref().map(|_| Wording::new(&[language]).say(&start));
        let expected = [
            Some((headline, false)),
            next_step.map(|words| (words, true)),
            guide.map(|words| (words, true)),
            Some((word(language, Label::OpenRejoin), true)),
            Some((word(language, Label::ISeeAMessage), true)),
            Some((word(language, Label::Quit), true)),
            Some((word(language, Label::Simulated), false)),
        ];
        let expected: Vec<_> = expected.into_iter().flatten().collect();
        let lines: Vec<_> = lines.into_iter().map(|line| (line.text, line.enabled)).collect();
        assert_eq!(lines, expected, "{name} in {language}");
    }
}

#[tokio::test]
async fn no_letter_of_a_name_is_lost_in_the_menu() {
    let settings = "<key>RegistrationPolicyID</key><integer>12</integer>\
                    <key>RegistrationPolicyName</key><string>R&amp;D_Mac &amp;&amp; more</string>";
    let mac = Copy::of("registration-unfinished").with_settings(settings);
    let next_step = next_step(mac.path()).await;
    assert!(next_step.contains("R&D_Mac && more"), "{next_step}");
    let mut desktop = Desktop::start().await;
    let _app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    tray.lines_once(|lines| lines[1].text == next_step).await;
}

#[tokio::test]
async fn the_picture_tells_the_state() {
    let cases = [
        "healthy-login-keychain",
        "healthy-platform-sso",
        "registration-unfinished",
        "not-registered",
        "outside-scope",
        "not-registered-unreadable",
    ];
    let mut pictures = BTreeMap::new();
    for name in cases {
        let mac = recording(name);
        let mut desktop = Desktop::start().await;
        let _app = desktop.rejoin(&mac);
        let tray = desktop.tray().await;
        let headline = headline(&mac).await;
        tray.lines_once(|lines| lines[0].text == headline).await;
        let state = status(&mac).await["state"].as_str().unwrap().to_owned();
        let picture = tray.picture().await;
        let same_state = pictures.entry(state).or_insert_with(|| picture.clone());
        assert_eq!(*same_state, picture, "{name}");
    }
    let states = pictures.len();
    let mut distinct: Vec<_> = pictures.into_values().collect();
    distinct.sort();
    distinct.dedup();
    assert_eq!((states, distinct.len()), (4, 4));
}

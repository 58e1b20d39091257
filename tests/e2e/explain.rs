//! "I see a message": from the menu to the field, from there to what it means, without a mouse.

use std::path::Path;

use rejoin_registration::{Label, Message, Names};
use rejoin_wording::Wording;
use serde_json::{Value, json};
use tokio::process::Command;

use crate::accessibility::axe_finds_nothing;
use crate::limit::within;
use crate::page::Page;
use crate::recordings::{Copy, headline, recording, word};

/// What WebDriver calls the keys.
const TAB: &str = "\u{e004}";
const RETURN: &str = "\u{e006}";
const SHIFT: &str = "\u{e008}";

const FOCUSED: &str = "return document.activeElement.localName;";
const TITLES: &str = "return [...document.querySelectorAll('article h3')].map(title => title.innerText);";

const SETTINGS: &str = "<key>SupportName</key><string>Help</string>\
                        <key>SupportEmail</key><string>help@contoso.example</string>";

/// Chooses the menu's line, and waits for the page.
async fn go(page: &Page, language: &str) {
    page.tray.choose(&word(language, Label::ISeeAMessage)).await;
    page.wait_for_heading(&word(language, Label::WhatDoYouSee)).await;
    assert_eq!(page.run(FOCUSED).await, Ok(json!("textarea")), "typing begins at once");
}

/// The sentence that the page says above so many explanations.
fn fits(language: &str, number: i64) -> String {
    Wording::new(&[language]).say(&Message::Fits(number))
}

/// The titles that `rejoin explain` says.
async fn titles(mac: &Path, text: &str) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    command.args(["explain", text, "--json", "--mac"]).arg(mac).kill_on_drop(true);
    let output = within("rejoin explain", command.output()).await.unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["causes"].as_array().unwrap().iter().map(|cause| cause["title"].clone()).collect()
}

#[tokio::test]
async fn the_page_explains_what_the_command_line_explains() {
    for language in ["en", "fr"] {
        let mac = Copy::of("registration-unfinished").in_language(language);
        let page = Page::open_in(language, mac.path(), &[]).await;
        go(&page, language).await;
        let mut asked = String::new();
        for (before, text) in [
            ("", "Device Signature Error"),
            (" ", "Could not retrieve the access token for Microsoft Graph API"),
        ] {
            page.press(&format!("{before}{text}{RETURN}")).await;
            asked += &format!("{before}{text}");
            let titles = titles(mac.path(), &asked).await;
            assert!(!titles.is_empty());
            page.wait_for_status(&fits(language, titles.len().try_into().unwrap())).await;
            page.wait_for_text(titles[0].as_str().unwrap()).await;
            assert_eq!(page.run(TITLES).await, Ok(Value::Array(titles)));
            assert_eq!(page.run(FOCUSED).await, Ok(json!("textarea")), "the focus stays");
        }
    }
}

#[tokio::test]
async fn where_nothing_fits_the_help_desk_is_one_key_away() {
    let mac = Copy::of("registration-unfinished").with_settings(SETTINGS);
    let mut page = Page::open(mac.path()).await;
    go(&page, "en").await;
    let names = Names { support: Some("Help".into()), ..Names::default() };
    page.press(&format!("My coffee is cold{RETURN}")).await;
    page.wait_for_status(&Wording::new(&["en"]).say(&Message::NothingFits(names))).await;
    page.press(TAB).await;
    page.press(TAB).await;
    page.press(" ").await;
    assert_eq!(page.driver.line().await.as_deref(), Some("would-open mailto:help@contoso.example"));
}

#[tokio::test]
async fn what_the_mac_shows_has_its_button() {
    let mac = recording("registration-unfinished");
    let mut page = Page::open(&mac).await;
    go(&page, "en").await;
    // A line break belongs to the message; the button asks, as Return does.
    page.press(&format!("JamfAAD keeps asking{SHIFT}{RETURN}{SHIFT}for my keychain password{TAB}")).await;
    page.press(" ").await;
    page.wait_for_text(&word("en", Label::FoundHere)).await;
    let text = page.run("return document.querySelector('textarea').value;").await;
    assert_eq!(text, Ok(json!("JamfAAD keeps asking\nfor my keychain password")));
    page.press(TAB).await;
    page.press(" ").await;
    assert!(page.driver.line().await.unwrap().starts_with("would-start com.jamf"));
    page.wait_for_status("jamfselfservice://").await;
}

#[tokio::test]
async fn what_was_asked_stays_while_the_window_is_open() {
    let mac = recording("registration-unfinished");
    let page = Page::open(&mac).await;
    go(&page, "en").await;
    page.press(&format!("Device Signature Error{RETURN}")).await;
    page.wait_for_status(&fits("en", 1)).await;
    page.run("document.querySelector('nav a').click();").await.unwrap();
    page.wait_for_heading(&headline(&mac).await).await;
    assert_eq!(page.run(FOCUSED).await, Ok(json!("h1")), "a page begins at its heading");
    go(&page, "en").await;
    page.wait_for_status(&fits("en", 1)).await;
    let text = page.run("return document.querySelector('textarea').value;").await;
    assert_eq!(text, Ok(json!("Device Signature Error")));
}

#[tokio::test]
async fn axe_finds_nothing_before_and_after_an_answer() {
    for (language, theme) in [("en", "Adwaita"), ("fr", "Adwaita:dark")] {
        let mac = Copy::of("registration-unfinished").with_settings(SETTINGS).in_language(language);
        let page = Page::open_in(language, mac.path(), &[("GTK_THEME", theme)]).await;
        go(&page, language).await;
        axe_finds_nothing(&page, theme).await;
        page.press(&format!("JamfAAD keeps asking for my keychain password{RETURN}")).await;
        page.wait_for_text(&word(language, Label::FoundHere)).await;
        axe_finds_nothing(&page, theme).await;
    }
}

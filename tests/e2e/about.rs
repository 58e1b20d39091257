//! The page About, and what stands around every page: the language, the list of pages, the icon's absence.

use rejoin_registration::Label;
use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::page::Page;
use crate::recordings::{Copy, headline, recording, word};
use crate::windows::{TITLE, Windows};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// The company wants the icon only when something is needed.
const QUIET: &str = "<key>ShowIcon</key><string>when_needed</string>";

#[tokio::test]
async fn the_user_chooses_the_language_for_window_and_menu() {
    let mac = Copy::of("registration-unfinished");
    let page = Page::open(mac.path()).await;
    page.go_to("about").await;
    let choose = |value: &str| {
        format!(
            "const choice = document.querySelector('select');
             choice.value = '{value}';
             choice.dispatchEvent(new Event('change', {{ bubbles: true }}));
             while (document.documentElement.lang === before) await new Promise(requestAnimationFrame);
             return [document.documentElement.lang, document.querySelector('select').value];"
        )
    };
    let before = "const before = document.documentElement.lang;";
    let chosen = page.run(&format!("{before}{}", choose("ja"))).await;
    assert_eq!(chosen, Ok(json!(["ja", "ja"])));
    page.tray.lines_once(|lines| lines.iter().any(|line| line.text == word("ja", Label::Quit))).await;
    let chosen = page.run(&format!("{before}{}", choose(""))).await;
    assert_eq!(chosen, Ok(json!(["en", ""])), "macOS's own");
    let none = page.invoke("choose_language", &json!({ "tag": "tlh" })).await.unwrap();
    assert_eq!((&none["language"], &none["chosen"]), (&json!("en"), &Value::Null));
}

#[tokio::test]
async fn a_language_that_the_company_forces_cannot_be_chosen() {
    let mac = Copy::of("registration-unfinished").with_settings("<key>Language</key><string>fr</string>");
    let page = Page::open_in("fr", mac.path(), &[]).await;
    page.go_to("about").await;
    assert_eq!(page.run("return document.querySelector('select');").await, Ok(Value::Null));
    let shown = page.invoke("choose_language", &json!({ "tag": "ja" })).await.unwrap();
    assert_eq!(shown["language"], "fr");
}

#[tokio::test]
async fn the_pages_are_reached_by_the_keyboard_in_a_narrow_window() {
    let mac = recording("registration-unfinished");
    let page = Page::open(&mac).await;
    page.resize(360, 640).await;
    const OPEN: &str =
        "return [document.querySelector('nav button').ariaExpanded, document.activeElement.className,
        getComputedStyle(document.querySelector('nav ul')).display !== 'none'];";
    page.run("document.activeElement.blur();").await.unwrap();
    page.press(TAB).await;
    assert_eq!(page.run("return document.activeElement.className;").await, Ok(json!("skip")));
    page.press(TAB).await;
    assert_eq!(page.run(OPEN).await, Ok(json!(["false", "pages", false])));
    page.press(ENTER).await;
    assert_eq!(page.run(OPEN).await, Ok(json!(["true", "pages", true])));
    page.press(ESCAPE).await;
    assert_eq!(page.run(OPEN).await, Ok(json!(["false", "pages", false])));
    page.press(ENTER).await;
    for _ in 0..page.pages().await.len() {
        page.press(TAB).await;
    }
    page.press(ENTER).await;
    page.run("while (location.hash !== '#about') await new Promise(requestAnimationFrame);").await.unwrap();
    let focused =
        "while (document.activeElement.localName !== 'h1') await new Promise(requestAnimationFrame);
                   return getComputedStyle(document.querySelector('nav ul')).display;";
    assert_eq!(
        page.run(focused).await,
        Ok(json!("none")),
        "the list closes, and the page begins at its heading"
    );
}

#[tokio::test]
async fn the_skip_link_leads_past_the_pages() {
    let mac = recording("registration-unfinished");
    let page = Page::open(&mac).await;
    page.run("document.activeElement.blur();").await.unwrap();
    page.press(TAB).await;
    page.press(ENTER).await;
    let focused = page.run("return [document.activeElement.localName, location.hash];").await;
    assert_eq!(focused, Ok(json!(["h1", ""])));
}

#[tokio::test]
async fn the_focus_stays_when_the_page_is_drawn_anew() {
    let mac = Copy::of("registration-unfinished");
    let page = Page::open(mac.path()).await;
    for name in page.pages().await {
        page.go_to(&name).await;
        let kept = "const all = [...document.querySelectorAll('main button, main summary, main textarea, main select, main a')];
             const lost = [];
             for (const focused of all.filter(element => element.checkVisibility?.() ?? true)) {
                 focused.focus();
                 await window.__TAURI_INTERNALS__.invoke('view');
                 await new Promise(requestAnimationFrame);
                 if (document.activeElement !== focused) lost.push(focused.outerHTML);
             }
             return lost;";
        assert_eq!(page.run(kept).await, Ok(json!([])), "{name}");
    }
}

#[tokio::test]
async fn the_icon_goes_and_comes_with_what_is_needed() {
    let mac = Copy::of("healthy-login-keychain").with_settings(QUIET);
    let mut desktop = Desktop::start().await;
    let mut windows = Windows::watch(desktop.display());
    let mut app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let headline = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == headline).await;
    tray.status_once("Passive").await;
    let mut second = desktop.rejoin(mac.path());
    windows.shown(TITLE).await;
    assert_eq!(second.exit_code().await, Some(0), "opened again, it shows its window");
    mac.put_file_of("registration-unfinished", crate::recordings::JAMF_AAD);
    tray.status_once("Active").await;
    mac.put_file_of("healthy-login-keychain", crate::recordings::JAMF_AAD);
    tray.status_once("Passive").await;
    assert!(app.is_running());
}

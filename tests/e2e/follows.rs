//! What changes on the Mac is soon on every face, without anybody asking.

use std::time::{Duration, Instant};

use rejoin_registration::Label;

use crate::desktop::Desktop;
use crate::page::Page;
use crate::process::Process;
use crate::recordings::{Copy, JAMF_AAD, headline, recording, word};
use crate::tray::{Line, Tray};

/// How long a change may take until it is on the faces.
const SOON: Duration = Duration::from_secs(1);

const KEYCHAIN: &str = "disk/Users/lena/Library/Keychains/login.keychain-db";

/// The app on a copy of a recording, after its first look.
struct Started {
    mac: Copy,
    tray: Tray,
    before: Vec<Line>,
    _app: Process,
    _desktop: Desktop,
}

impl Started {
    async fn on(recording: &str) -> Self {
        let mac = Copy::of(recording);
        let mut desktop = Desktop::start().await;
        let app = desktop.rejoin(mac.path());
        let tray = desktop.tray().await;
        let first = headline(mac.path()).await;
        let before = tray.lines_once(|lines| lines[0].text == first).await;
        Started { mac, tray, before, _app: app, _desktop: desktop }
    }
}

#[tokio::test]
async fn the_menu_follows_each_change_and_keeps_its_lines() {
    let started = Started::on("healthy-login-keychain").await;
    let Started { mac, tray, before, .. } = &started;
    let changes = [
        ("registration-unfinished", JAMF_AAD),
        ("not-registered", KEYCHAIN),
        ("healthy-login-keychain", KEYCHAIN),
        ("healthy-login-keychain", JAMF_AAD),
    ];
    let mut shown = before[0].text.clone();
    for (recording, file) in changes {
        mac.put_file_of(recording, file);
        let changed_at = Instant::now();
        let lines = tray.lines_once(|lines| lines[0].text != shown).await;
        let took = changed_at.elapsed();
        assert!(took < SOON, "{file} of {recording}: {took:?}");
        shown = lines[0].text.clone();
        assert_eq!(shown, headline(mac.path()).await, "{file} of {recording}");
    }
    let after = tray.lines_once(|lines| lines.len() == before.len()).await;
    assert_eq!(&after, before, "the lines, and the ids under which the panel knows them");
}

#[tokio::test]
async fn a_change_touches_the_lines_that_say_something_else() {
    let started = Started::on("healthy-login-keychain").await;
    let Started { mac, tray, before, .. } = &started;
    mac.put_file_of("registration-unfinished", JAMF_AAD);
    let after = tray.lines_once(|lines| lines.len() > before.len()).await;
    assert_eq!(after[0].id, before[0].id, "the headline is the same line with other words");
    for line in &before[1..] {
        assert!(after.contains(line), "{line:?} was touched");
    }
}

#[tokio::test]
async fn a_window_begins_with_what_was_seen_last() {
    let mac = recording("registration-unfinished");
    let page = Page::open_after_a_look(&mac).await;
    // A second beginning, which no answer to a question can be in time for.
    let begun = "document.body.replaceChildren();
         await import('/main.js?again');
         return document.querySelector('h1')?.innerText ?? '';";
    let heading = page.run(begun).await.unwrap();
    assert_eq!(heading.as_str().unwrap().replace('\u{200b}', ""), headline(&mac).await);
}

#[tokio::test]
async fn the_open_window_follows_a_change() {
    let mac = Copy::of("healthy-login-keychain");
    let page = Page::open(mac.path()).await;
    page.run(
        "const heading = document.querySelector('h1');
         const before = heading.innerText;
         window.changed = new Promise(resolve => {
             new MutationObserver(() => document.querySelector('h1').innerText !== before && resolve(Date.now()))
                 .observe(document.body, { subtree: true, childList: true, characterData: true });
         });",
    )
    .await
    .unwrap();
    let before = page.run("return Date.now();").await.unwrap();
    mac.put_file_of("registration-unfinished", JAMF_AAD);
    let changed = page.run("return await window.changed;").await.unwrap();
    let took = changed.as_u64().unwrap() - before.as_u64().unwrap();
    assert!(u128::from(took) < SOON.as_millis(), "{took} ms");
    page.wait_for_heading(&headline(mac.path()).await).await;
}

#[tokio::test]
async fn a_recording_that_breaks_stays_as_it_was_until_it_is_whole_again() {
    let mac = Copy::of("registration-unfinished");
    let mut desktop = Desktop::start().await;
    let mut app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let first = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == first).await;
    mac.add("mac.toml", "\nmeal = 2\n");
    let mac = mac.with_file_of("healthy-login-keychain", JAMF_AAD);
    let lines = tray.lines_once(|lines| lines[0].text != first).await;
    let mac = mac.replace("mac.toml", "\nmeal = 2\n", "\n");
    assert_eq!(lines[0].text, headline(mac.path()).await);
    let mac = mac.in_language("fr");
    let french = headline(mac.path()).await;
    let lines = tray.lines_once(|lines| lines[0].text == french).await;
    assert!(lines.iter().any(|line| line.text == word("fr", Label::Quit)), "{lines:?}");
    assert!(app.is_running());
}

//! Notifications: at a change that needs the user, once, with one button that does what it says.

use std::time::{Duration, Instant};

use rejoin_registration::{CoachLabel, CoachMessage, CoachPart, Label, Message};
use rejoin_wording::Wording;

use crate::desktop::Desktop;
use crate::notifications::Notification;
use crate::page::Page;
use crate::process::Process;
use crate::recordings::{Copy, JAMF_AAD, headline, next_step, recording, status, word};

const PORTAL: &str = "com.microsoft.CompanyPortalMac";
const PORTAL_PATH: &str = "/Applications/Company Portal.app";
const START: &str = "would-start com.jamfsoftware.selfservice.mac";
const OPEN: &str = "would-open jamfselfservice://content?entity=policy&id=12&action=view";

/// How long it may take until the user is told that Company Portal was opened by hand.
const LIMIT: Duration = Duration::from_secs(2);

/// Chooses the button, and reads what the app prints.
async fn choose(desktop: &Desktop, app: &mut Process, notification: &Notification, expected: &[&str]) {
    let reading = async {
        for line in expected {
            assert_eq!(app.line().await.as_deref(), Some(*line));
        }
    };
    tokio::select! {
        () = reading => {}
        () = notification.choose(desktop.bus()) => {}
    }
}

#[tokio::test]
async fn company_portal_opened_by_hand_is_told_once_a_launch() {
    let mac = Copy::of("not-registered");
    let mut desktop = Desktop::start().await;
    let mut app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let before = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == before).await;

    let mac = mac.with_running(PORTAL, PORTAL_PATH);
    let started_at = Instant::now();
    let notification = desktop.notification().await;
    let took = started_at.elapsed();
    assert!(took < LIMIT, "{took:?}");
    let finding = status(mac.path()).await["findings"][0].take();
    assert_eq!(finding["cause"], "opened_by_hand");
    assert_eq!(notification.app, "Rejoin");
    assert_eq!(notification.summary, headline(mac.path()).await);
    assert_eq!(notification.body, finding["explanation"].as_str().unwrap());
    let words: Vec<_> = notification.buttons.iter().map(|(_, words)| words.clone()).collect();
    assert_eq!(words, [word("en", Label::OpenTheRightItem)]);

    // What else changes meanwhile is no launch.
    mac.put_file_of("report-left-over", JAMF_AAD);
    let with_report = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == with_report).await;
    choose(&desktop, &mut app, &notification, &[START, OPEN]).await;

    let mac = mac.replace("mac.toml", "2026-04-25T05:02:00Z", "2026-06-17T08:19:00Z");
    let again = desktop.notification().await;
    assert_eq!((again.summary, again.id), (headline(mac.path()).await, 2));
    assert_eq!(desktop.more_notifications(), []);
}

#[tokio::test]
async fn company_portal_opened_by_its_item_is_nobodys_business() {
    let mac = Copy::of("opened-by-hand-near-miss");
    let portal = "[[running]]\nbundle_id = \"com.microsoft.CompanyPortalMac\"";
    let other = "[[running]]\nbundle_id = \"com.example.other\"";
    let mac = mac.replace("mac.toml", portal, other);
    let mut desktop = Desktop::start().await;
    let _app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let before = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == before).await;
    // The item opens it; then the user quits it, and opens it by hand.
    let mac = mac.replace("mac.toml", other, portal);
    let mac =
        mac.replace("mac.toml", "started_at = 2026-06-17T08:18:00Z", "started_at = 2026-06-17T08:59:00Z");
    let notification = desktop.notification().await;
    assert_eq!(notification.summary, headline(mac.path()).await);
    assert_eq!(desktop.more_notifications(), []);
}

#[tokio::test]
async fn a_change_for_the_worse_is_told_with_its_next_step() {
    for language in ["en", "fr"] {
        let mac = Copy::of("healthy-login-keychain").in_language(language);
        let mut desktop = Desktop::start().await;
        let mut app = desktop.rejoin(mac.path());
        let tray = desktop.tray().await;
        let healthy = headline(mac.path()).await;
        tray.lines_once(|lines| lines[0].text == healthy).await;
        for id in [1, 2] {
            mac.put_file_of("registration-unfinished", JAMF_AAD);
            let notification = desktop.notification().await;
            assert_eq!((notification.id, &notification.summary), (id, &headline(mac.path()).await));
            assert_eq!(notification.buttons[0].1, next_step(mac.path()).await);
            if id == 2 {
                choose(&desktop, &mut app, &notification, &[START, OPEN]).await;
            }
            mac.put_file_of("healthy-login-keychain", JAMF_AAD);
            tray.lines_once(|lines| lines[0].text == healthy).await;
        }
        assert_eq!(desktop.more_notifications(), []);
    }
}

#[tokio::test]
async fn the_coach_speaks_once_when_an_app_starts_that_will_ask() {
    let mac = Copy::of("prompts-ahead");
    let mut desktop = Desktop::start().await;
    let _app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let before = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == before).await;
    let mac = mac.with_running("com.microsoft.Outlook", "/Applications/Microsoft Outlook.app");
    let mac = mac.with_running("com.microsoft.teams2", "/Applications/Microsoft Teams.app");
    let notification = desktop.notification().await;
    let speaks = CoachMessage::Part(CoachPart::Speaks, "Microsoft Teams".into());
    assert_eq!(notification.summary, Wording::new(&["en"]).say(&Message::Coach(speaks)));
    let words: Vec<_> = notification.buttons.iter().map(|(_, words)| words.clone()).collect();
    assert_eq!(words, [word("en", Label::WhatToClick)]);
    // Teams is quit and started again; then something else needs the user.
    let mac = mac.replace("mac.toml", "2026-04-25T05:02:00Z", "2026-06-17T08:19:00Z");
    mac.put_file_of("registration-unfinished", JAMF_AAD);
    let next = desktop.notification().await;
    assert_eq!(next.summary, headline(mac.path()).await);
    assert_eq!(desktop.more_notifications(), []);
}

#[tokio::test]
async fn the_coachs_button_shows_what_to_click() {
    let mac = Copy::of("prompts-ahead");
    let mut page = Page::open(mac.path()).await;
    let mac = mac.with_running("com.microsoft.teams2", "/Applications/Microsoft Teams.app");
    let notification = page.notification().await;
    let title = Message::Coach(CoachMessage::Label(CoachLabel::Title));
    let title = Wording::new(&["en"]).say(&title);
    tokio::select! {
        () = page.wait_for_heading(&title) => {}
        () = page.choose(&notification) => {}
    }
    drop(mac);
}

#[tokio::test]
async fn the_acts_of_a_recording_play_on_a_copy() {
    let mac = Copy::of("opened-by-hand-and-helped");
    let before = mac.files();
    let mut desktop = Desktop::start().await;
    let mut app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let notification = desktop.notification().await;
    let opened = headline(&recording("opened-by-hand-running")).await;
    assert_eq!(notification.summary, opened);
    tray.lines_once(|lines| lines[0].text == opened).await;
    choose(&desktop, &mut app, &notification, &[START, OPEN]).await;
    let registered = headline(&recording("healthy-login-keychain")).await;
    tray.lines_once(|lines| lines[0].text == registered).await;
    assert_eq!(mac.files(), before);
    let temporary = desktop.temporary_folders();
    assert_eq!(temporary.len(), 1, "the copy: {temporary:?}");
    tray.choose(&word("en", Label::Quit)).await;
    assert_eq!(app.exit_code().await, Some(0));
    assert_eq!(desktop.temporary_folders(), temporary[..0]);
}

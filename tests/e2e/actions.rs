//! What an action does: on a recording the app prints it and says it, and touches nothing.

use rejoin_registration::{Label, Message, Names, WayPart};
use rejoin_wording::Wording;
use serde_json::json;

use crate::desktop::Desktop;
use crate::page::Page;
use crate::recordings::{Copy, JAMF_AAD, headline, next_step, recording, status, word};

const START: &str = "would-start com.jamfsoftware.selfservice.mac";
const OPEN: &str = "would-open jamfselfservice://content?entity=policy&id=12&action=view";
const LINK: &str = "jamfselfservice://content?entity=policy&id=12&action=view";

#[tokio::test]
async fn the_menus_next_step_starts_self_service_and_opens_the_item_there() {
    let running = |bundle_id, path| Copy::of("registration-unfinished").with_running(bundle_id, path);
    let with_self_service_plus =
        Copy::of("self-service-plus-only").with_file_of("registration-unfinished", JAMF_AAD);
    let cases = [
        (Copy::of("registration-unfinished"), vec![START, OPEN]),
        (running("com.jamfsoftware.selfservice.mac", "/Applications/Self Service.app"), vec![OPEN]),
        (running("com.microsoft.teams2", "/Applications/Microsoft Teams.app"), vec![START, OPEN]),
        (with_self_service_plus, vec!["would-start com.jamf.selfserviceplus", OPEN]),
    ];
    for (mac, expected) in cases {
        let mut desktop = Desktop::start().await;
        let mut app = desktop.rejoin(mac.path());
        let tray = desktop.tray().await;
        tray.choose(&next_step(mac.path()).await).await;
        for line in expected {
            assert_eq!(app.line().await.as_deref(), Some(line));
        }
        tray.choose(&word("en", Label::Quit)).await;
        assert_eq!(app.line().await, None, "nothing else was done");
    }
}

#[tokio::test]
async fn the_pages_button_opens_the_item_and_says_so() {
    let mac = recording("registration-unfinished");
    let mut page = Page::open(&mac).await;
    page.click(&next_step(&mac).await).await;
    for line in [START, OPEN] {
        assert_eq!(page.driver.line().await.as_deref(), Some(line));
    }
    page.wait_for_status(LINK).await;
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    const TAB: &str = "\u{e004}";
    const FOCUSED: &str = "return document.activeElement.textContent;";
    let mac = recording("registration-unfinished");
    let next_step = next_step(&mac).await;
    let mut page = Page::open(&mac).await;
    let pages = page.run("return document.querySelectorAll('nav :is(a, button)').length;").await.unwrap();
    for _ in 0..=pages.as_u64().unwrap() {
        page.press(TAB).await;
    }
    assert_eq!(page.run(FOCUSED).await, Ok(json!(next_step)), "after the pages the next step comes first");
    page.press(" ").await;
    for line in [START, OPEN] {
        assert_eq!(page.driver.line().await.as_deref(), Some(line));
    }
    page.wait_for_status(LINK).await;
    assert_eq!(page.run(FOCUSED).await, Ok(json!(next_step)), "the focus stays");
}

#[tokio::test]
async fn the_open_window_says_what_the_menu_did() {
    let mac = recording("registration-unfinished");
    let page = Page::open(&mac).await;
    page.tray.choose(&next_step(&mac).await).await;
    page.wait_for_status(LINK).await;
}

#[tokio::test]
async fn a_refused_link_starts_self_service_and_names_the_item() {
    let mac = recording("way-link-refused");
    let mut page = Page::open(&mac).await;
    page.tray.choose(&next_step(&mac).await).await;
    for line in [START, START] {
        assert_eq!(page.driver.line().await.as_deref(), Some(line));
    }
    let names = Names {
        organization: Some("Contoso".into()),
        support: Some("Contoso IT".into()),
        item: Some("Register this Mac with Microsoft".into()),
    };
    let said = Message::Way(WayPart::ByHand, "Self Service".into(), names);
    page.wait_for_status(&Wording::new(&["en"]).say(&said)).await;
}

#[tokio::test]
async fn a_look_again_changes_every_face() {
    let mac = Copy::of("registration-unfinished");
    let page = Page::open(mac.path()).await;
    let headline_before = headline(mac.path()).await;
    page.tray.lines_once(|lines| lines[0].text == headline_before).await;
    let picture_before = page.tray.picture().await;
    let mac = mac.with_file_of("healthy-login-keychain", JAMF_AAD);
    let headline = headline(mac.path()).await;
    page.look_again("en").await;
    page.wait_for_heading(&headline).await;
    page.tray.lines_once(|lines| lines[0].text == headline).await;
    assert_ne!(page.tray.picture().await, picture_before);
}

#[tokio::test]
async fn hosts_are_tried_when_a_person_asks() {
    let mac = recording("hosts-unreachable");
    let finding = status(&mac).await["findings"][0]["title"].as_str().unwrap().to_owned();
    let page = Page::open(&mac).await;
    let text = page.run("return document.body.textContent;").await.unwrap();
    assert!(!text.as_str().unwrap().contains(&finding), "{text}");
    page.look_again("en").await;
    page.wait_for_text(&finding).await;
}

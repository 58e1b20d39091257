//! The guides from the first click to "Done", by clicking what a person would click, on recordings whose acts answer.

use rejoin_registration::{
    ActionId, Button, CoachLabel, CoachMessage, CoachPart, GuideKind, GuideLabel, GuideMessage, GuidePart,
    Message, Names, StepId, StepPart, WayPart, WrongTurnId, WrongTurnPart,
};
use rejoin_wording::Wording;
use serde_json::{Value, json};

use crate::accessibility::axe_finds_nothing;
use crate::desktop::Desktop;
use crate::page::Page;
use crate::recordings::{Copy, headline, recording};
use crate::windows::{TITLE, Windows};

const START: &str = "would-start com.jamfsoftware.selfservice.mac";
const OPEN: &str = "would-open jamfselfservice://content?entity=policy&id=12&action=view";

/// Every step that was the one to be done, in the order in which the page showed them.
const FOLLOW: &str = "window.steps = [];
    const note = () => {
        const step = document.querySelector('[aria-current=step] > h2')?.firstChild.data;
        if (step !== undefined && step !== window.steps.at(-1)) window.steps.push(step);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    note();";

fn say(message: Message) -> String {
    Wording::new(&["en"]).say(&message)
}

fn guide(message: GuideMessage) -> String {
    say(Message::Guide(message))
}

/// The names that the company's settings of the recordings give.
fn names() -> Names {
    Names {
        organization: Some("Contoso".into()),
        support: Some("Contoso IT".into()),
        item: Some("Register this Mac with Microsoft".into()),
    }
}

fn of_kind(kind: GuideKind, part: GuidePart) -> String {
    guide(GuideMessage::Guide(kind, part, names()))
}

fn step(step: StepId) -> String {
    guide(GuideMessage::Step(step, StepPart::Title, names(), None))
}

fn label(label: GuideLabel) -> String {
    guide(GuideMessage::Label(label))
}

fn wrong_turn(id: WrongTurnId, part: WrongTurnPart) -> String {
    guide(GuideMessage::WrongTurn(id, part, names()))
}

fn open_item() -> String {
    say(Message::Action(ActionId::OpenRegistration, names()))
}

/// Reads what there is to know before the start, and opens the item.
async fn open(page: &mut Page) {
    page.click(&label(GuideLabel::Tick)).await;
    page.click(&open_item()).await;
    did(page, &[START, OPEN]).await;
}

/// Starts the guide by the button of the status page, and notes the steps from then on.
async fn begin(name: &str, kind: GuideKind) -> Page {
    let page = Page::open(&recording(name)).await;
    page.click(&label(GuideLabel::Start)).await;
    page.wait_for_heading(&of_kind(kind, GuidePart::Title)).await;
    page.run(
        "while (!document.querySelector('[aria-current=step]')) await new Promise(requestAnimationFrame);",
    )
    .await
    .unwrap();
    page.run(FOLLOW).await.unwrap();
    page
}

async fn did(page: &mut Page, expected: &[&str]) {
    for line in expected {
        assert_eq!(page.driver.line().await.as_deref(), Some(*line));
    }
}

/// Waits for the end, and closes the guide: then nothing is left of it.
async fn arrive(page: &Page, kind: GuideKind) {
    page.wait_for_text(&of_kind(kind, GuidePart::Done)).await;
    page.wait_for_text(&label(GuideLabel::WhatChanged)).await;
    let registered = headline(&recording("healthy-login-keychain")).await;
    page.tray.lines_once(|lines| lines[0].text == registered).await;
    page.click(&label(GuideLabel::Close)).await;
    page.wait_for_heading(&registered).await;
    let pages = page.run("return document.querySelectorAll('nav a[href=\"#guide\"]').length;").await;
    assert_eq!(pages, Ok(json!(0)), "nothing is left to be led through");
}

async fn steps(page: &Page) -> Value {
    page.run("return window.steps;").await.unwrap()
}

fn titles(ids: &[StepId]) -> Value {
    ids.iter().map(|id| step(*id)).collect::<Vec<_>>().into()
}

#[tokio::test]
async fn a_whole_registration() {
    use StepId::*;
    let mut page = begin("guide-register", GuideKind::Register).await;
    open(&mut page).await;
    arrive(&page, GuideKind::Register).await;
    let expected = [BeforeYouStart, OpenItem, SignIn, Prompts];
    assert_eq!(steps(&page).await, titles(&expected));
    let notification = page.notification().await;
    assert_eq!(
        notification.summary,
        say(Message::Coach(CoachMessage::Part(CoachPart::Speaks, "Jamf Conditional Access".into(),)))
    );
    assert_eq!(page.more_notifications(), []);
}

#[tokio::test]
async fn a_finish() {
    let mut page = begin("guide-finish", GuideKind::Finish).await;
    open(&mut page).await;
    arrive(&page, GuideKind::Finish).await;
}

#[tokio::test]
async fn deny_and_its_rescue() {
    let mut page = begin("guide-denied", GuideKind::Finish).await;
    open(&mut page).await;
    page.wait_for_status(&wrong_turn(WrongTurnId::Denied, WrongTurnPart::What)).await;
    page.wait_for_text(&wrong_turn(WrongTurnId::Denied, WrongTurnPart::WayBack)).await;
    page.click(&open_item()).await;
    did(&mut page, &[OPEN]).await;
    arrive(&page, GuideKind::Finish).await;
}

#[tokio::test]
async fn allow_instead_of_always_allow_and_its_rescue() {
    let mut page = begin("guide-allowed-once", GuideKind::Finish).await;
    open(&mut page).await;
    page.wait_for_status(&wrong_turn(WrongTurnId::AllowedOnce, WrongTurnPart::What)).await;
    page.wait_for_text(&of_kind(GuideKind::Finish, GuidePart::Done)).await;
    page.run("while (document.querySelector('.wrong-turn')) await new Promise(requestAnimationFrame);")
        .await
        .unwrap();
    arrive(&page, GuideKind::Finish).await;
}

#[tokio::test]
async fn company_portal_closed_too_early_and_its_rescue() {
    let mut page = begin("guide-portal-closed", GuideKind::Register).await;
    open(&mut page).await;
    page.wait_for_status(&wrong_turn(WrongTurnId::PortalClosedEarly, WrongTurnPart::What)).await;
    page.click(&open_item()).await;
    did(&mut page, &[OPEN]).await;
    arrive(&page, GuideKind::Register).await;
}

#[tokio::test]
async fn self_service_not_reached_and_its_rescue() {
    let mut page = begin("guide-self-service-not-reached", GuideKind::Register).await;
    open(&mut page).await;
    page.wait_for_status(&wrong_turn(WrongTurnId::SelfServiceNotReached, WrongTurnPart::What)).await;
    page.click(&open_item()).await;
    // The link has led nowhere: the second way is another one.
    did(&mut page, &[START]).await;
    let said = Message::Way(WayPart::NothingHappened, "Self Service".into(), names());
    page.wait_for_status(&say(said)).await;
    arrive(&page, GuideKind::Register).await;
}

#[tokio::test]
async fn the_menu_leads_into_the_guide_and_back_to_it() {
    let mac = Copy::of("not-registered");
    let mut desktop = Desktop::start().await;
    let _app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    tray.choose(&label(GuideLabel::Start)).await;
    let now = |number, id| {
        let step = Box::new(Message::Guide(GuideMessage::Step(id, StepPart::Title, names(), None)));
        guide(GuideMessage::GoOn { number, total: 5, step })
    };
    let first = now(1, StepId::BeforeYouStart);
    tray.lines_once(|lines| lines.iter().any(|line| line.text == first)).await;
    assert_eq!(desktop.more_notifications(), []);
}

#[tokio::test]
async fn a_tick_is_taken_back() {
    let page = begin("not-registered", GuideKind::Register).await;
    for now in [2, 1, 2] {
        page.click(&label(GuideLabel::Tick)).await;
        page.wait_for_text(&guide(GuideMessage::StepOf(now, 5))).await;
    }
    go(&page, "guide").await;
    axe_finds_nothing(&page, "a step that is ticked").await;
}

#[tokio::test]
async fn a_guide_that_is_stopped_is_gone() {
    let page = begin("not-registered", GuideKind::Register).await;
    page.click(&label(GuideLabel::End)).await;
    page.click(&label(GuideLabel::Start)).await;
    page.wait_for_text(&guide(GuideMessage::StepOf(1, 5))).await;
}

#[tokio::test]
async fn the_exercise_answers_each_button() {
    let page = Page::open(&recording("prompts-ahead-always-ask")).await;
    page.run("location.hash = 'prompts';").await.unwrap();
    let title = say(Message::Coach(CoachMessage::Label(CoachLabel::Title)));
    page.wait_for_heading(&title).await;
    for (words, button) in
        [("Deny", Button::Deny), ("Allow", Button::Allow), ("Always Allow", Button::AlwaysAllow)]
    {
        page.click(words).await;
        page.wait_for_status(&say(Message::Coach(CoachMessage::Tried(button)))).await;
    }
}

/// Goes to a page by its place in the address, and unfolds all that is on it.
async fn go(page: &Page, place: &str) {
    page.run(&format!(
        "location.hash = '{place}';
         while (document.querySelector('[aria-current=page]').hash !== '#{place}') await new Promise(requestAnimationFrame);
         for (const details of document.querySelectorAll('details')) details.open = true;
         await Promise.allSettled(document.getAnimations().map(animation => animation.finished));"
    ))
    .await
    .unwrap();
}

#[tokio::test]
async fn axe_finds_nothing_on_guide_and_exercise() {
    let cases = [
        ("in-progress", "en", "Adwaita", "guide"),
        ("not-registered", "fr", "Adwaita:dark", "guide"),
        ("in-progress-done", "fr", "Adwaita", "guide"),
        ("prompts-ahead-always-ask", "fr", "Adwaita:dark", "prompts"),
    ];
    for (name, language, theme, place) in cases {
        let mac = Copy::of(name).in_language(language);
        let page = Page::open_in(language, mac.path(), &[("GTK_THEME", theme)]).await;
        go(&page, place).await;
        axe_finds_nothing(&page, &format!("{name} in {theme}")).await;
    }
}

#[tokio::test]
async fn guide_and_exercise_fit_into_the_smallest_window() {
    for (name, place) in [("in-progress", "guide"), ("prompts-ahead-always-ask", "prompts")] {
        let mac = Copy::of(name).in_language("fr");
        let page = Page::open_in("fr", mac.path(), &[]).await;
        Windows::watch(page.display()).resize(TITLE, 360, 400);
        page.run("while (innerWidth != 360) await new Promise(resolve => onresize = resolve);")
            .await
            .unwrap();
        go(&page, place).await;
        let widths = page
            .run("const page = document.scrollingElement; return [page.scrollWidth, page.clientWidth];")
            .await
            .unwrap();
        assert_eq!(widths[0], widths[1], "{name}");
    }
}

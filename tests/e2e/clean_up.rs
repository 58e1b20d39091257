//! The clean-up: the whole guide on a recording whose acts do what others do, a program that is ended in the middle of it,
//! and the way back.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use rejoin_registration::{
    ActionId, GuideKind, GuideLabel, GuideMessage, GuidePart, Message, Names, RemovalLabel, RemovalMessage,
    RemovalPart, RemovalWords, StepId, StepPart,
};
use rejoin_wording::Wording;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::Command;

use crate::accessibility::axe_finds_nothing;
use crate::limit::{LIMIT, eventually, within};
use crate::page::Page;
use crate::recordings::{Copy, headline, recording, status};

const SELF_SERVICE: &str = "would-start com.jamfsoftware.selfservice.mac";
const FILES: i64 = 7;
const ITEMS: i64 = 8;

fn say(message: impl Into<Message>) -> String {
    Wording::new(&["en"]).say(&message.into())
}

fn names() -> Names {
    Names {
        organization: Some("Contoso".into()),
        support: Some("Contoso IT".into()),
        item: Some("Register this Mac with Microsoft".into()),
    }
}

fn guide(message: GuideMessage) -> String {
    say(Message::Guide(message))
}

fn title(step: StepId) -> String {
    guide(GuideMessage::Step(step, StepPart::Title, names(), None))
}

fn action(id: ActionId) -> String {
    say(Message::Action(id, names()))
}

fn removal(part: RemovalPart, words: RemovalWords, number: i64) -> String {
    say(RemovalMessage::Of(part, words, number))
}

/// Waits until a step is the one to be done.
async fn at(page: &Page, step: StepId) {
    let body = format!(
        "const end = performance.now() + {};
         const now = () => document.querySelector('[aria-current=step] > h2')?.firstChild.data;
         while (now() !== {} && performance.now() < end) await new Promise(requestAnimationFrame);
         return now();",
        // It is said what was there instead, before the page itself is given up.
        LIMIT.as_millis() / 2,
        json!(title(step)),
    );
    assert_eq!(page.run(&body).await, Ok(Value::from(title(step))));
}

/// Clicks a button of the step that is to be done now, once Rejoin is not busy: before, a click does nothing.
async fn click(page: &Page, words: &str) {
    let body = format!(
        "const ours = button => button.textContent.trim() === {} && !button.closest('dialog:not([open])');
         const button = () => [...document.querySelectorAll('[aria-current=step] button')].find(ours);
         const end = performance.now() + {};
         const busy = () => button()?.ariaDisabled === 'true';
         while (busy() && performance.now() < end) await new Promise(requestAnimationFrame);
         const clicked = button();
         clicked?.click();
         return clicked !== undefined;",
        json!(words),
        LIMIT.as_millis() / 2,
    );
    assert_eq!(page.run(&body).await, Ok(json!(true)), "{words}");
}

/// Reads the list, and says yes in the dialog.
async fn say_yes(page: &Page, part: RemovalPart, number: i64) {
    page.click(&removal(part, RemovalWords::Ask, number)).await;
    let dialog = page
        .run("return [document.querySelector('dialog').open, document.activeElement.closest('dialog') !== null];")
        .await;
    assert_eq!(dialog, Ok(json!([true, true])), "the focus is in the dialog");
    page.click(&removal(part, RemovalWords::Yes, number)).await;
}

async fn did(page: &mut Page, expected: &[&str]) {
    for line in expected {
        assert_eq!(page.driver.line().await.as_deref(), Some(*line));
    }
}

fn policy(number: u32) -> String {
    format!("would-open jamfselfservice://content?entity=policy&id={number}&action=view")
}

async fn begin(page: &Page) {
    page.click(&guide(GuideMessage::Label(GuideLabel::Start))).await;
    page.wait_for_heading(&guide(GuideMessage::Guide(GuideKind::CleanUp, GuidePart::Title, names()))).await;
}

#[tokio::test]
async fn a_whole_clean_up() {
    use StepId::*;
    let mut page = Page::open(&recording("clean-up-whole")).await;
    begin(&page).await;
    at(&page, RemoveFiles).await;
    say_yes(&page, RemovalPart::Files, FILES).await;
    at(&page, SystemFiles).await;
    page.wait_for_status(&removal(RemovalPart::Files, RemovalWords::Done, FILES)).await;
    click(&page, &action(ActionId::OpenCleanUpPolicy)).await;
    did(&mut page, &[SELF_SERVICE, &policy(31)]).await;
    at(&page, RemoveItems).await;
    say_yes(&page, RemovalPart::Items, ITEMS).await;
    at(&page, UninstallPortal).await;
    page.wait_for_status(&removal(RemovalPart::Items, RemovalWords::Done, ITEMS)).await;
    click(&page, &action(ActionId::OpenCleanUpPolicy)).await;
    did(&mut page, &[SELF_SERVICE, &policy(31)]).await;
    for step in [JamfRecord, EntraRecords, IntuneRecords] {
        at(&page, step).await;
        let letter = page.run("return document.querySelector('#letter').value;").await.unwrap();
        for told in [
            "lena@contoso.example",
            "4e0d9f2a-7c61-4b8e-a3d5-1f2e3d4c5b6a",
            "b7a1c3e5-2d4f-4a6b-8c9d-0e1f2a3b4c5d",
        ] {
            assert!(letter.as_str().unwrap().contains(told), "{step:?}: {told}");
        }
        click(&page, &guide(GuideMessage::Label(GuideLabel::Tick))).await;
    }
    at(&page, Wait).await;
    let timer = page.run("return document.querySelector('[role=timer]').ariaLive;").await;
    assert_eq!(timer, Ok(json!("off")), "nobody is told of each second");
    at(&page, InstallPortal).await;
    click(&page, &action(ActionId::InstallCompanyPortal)).await;
    did(&mut page, &[SELF_SERVICE, &policy(32)]).await;
    at(&page, OpenItem).await;
    click(&page, &action(ActionId::OpenRegistration)).await;
    did(&mut page, &[SELF_SERVICE, &policy(12)]).await;
    page.wait_for_text(&guide(GuideMessage::Guide(GuideKind::CleanUp, GuidePart::Done, names()))).await;
    page.wait_for_text("c2d84a61-5e0f-4f37-9b1a-7c6d5e4f3a2b").await;
    page.click(&guide(GuideMessage::Label(GuideLabel::Close))).await;
    page.wait_for_heading(&headline(&recording("healthy-login-keychain")).await).await;
}

#[tokio::test]
async fn no_is_no_and_the_focus_comes_back() {
    let page = Page::open(&recording("clean-up-removal")).await;
    begin(&page).await;
    at(&page, StepId::RemoveFiles).await;
    let ask = removal(RemovalPart::Files, RemovalWords::Ask, FILES);
    for key in ["\u{e00c}", "\u{e007}"] {
        page.click(&ask).await;
        // Escape, and Enter on what has the focus: the first button says no.
        page.press(key).await;
        let after = page
            .run("return [document.querySelector('dialog').open, document.activeElement.textContent.trim()];")
            .await;
        assert_eq!(after, Ok(json!([false, ask])), "{key:?}");
    }
    at(&page, StepId::RemoveFiles).await;
}

const MAC: &str = "clean-up-removal";
/// Where the program puts its copy of a recording.
const STAGE: &str = "REJOIN_STAGE";

/// A private copy that outlives the program.
struct Stage {
    folder: TempDir,
}

impl Stage {
    fn new() -> Self {
        Stage { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("mac")
    }

    fn home(&self) -> PathBuf {
        self.path().join("disk/Users/lena/Library")
    }

    /// The app on a new copy.
    async fn open(&self) -> Page {
        let path = self.path();
        Page::open_in("en", &recording(MAC), &[(STAGE, path.to_str().unwrap())]).await
    }

    /// The app on the copy as it was left: what it shows first is soon over, since it goes on by itself.
    async fn open_again(&self) -> Page {
        let path = self.path();
        Page::start("en", &recording(MAC), &[(STAGE, path.to_str().unwrap())]).await
    }

    /// The files and the items that a clean-up of the copy would remove now.
    async fn left(&self) -> (Value, Value) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rejoin"));
        command.args(["cleanup", "--dry-run", "--json", "--mac"]).arg(self.path()).kill_on_drop(true);
        let output = within("the list", command.output()).await.unwrap();
        let list: Value = serde_json::from_slice(&output.stdout).unwrap();
        (list["files"].clone(), list["items"].clone())
    }

    fn journals(&self) -> Vec<String> {
        let removed = self.home().join("Application Support/org.rejoin.menubar/removed");
        let folders = fs::read_dir(removed).into_iter().flatten().filter_map(Result::ok);
        folders.filter_map(|folder| fs::read_to_string(folder.path().join("journal.json")).ok()).collect()
    }

    fn is_at_the_keychain(&self) -> bool {
        self.journals().iter().any(|journal| journal.contains(r#""phase":"items""#))
    }
}

#[tokio::test]
async fn files_are_moved_aside_and_put_back() {
    let stage = Stage::new();
    let page = stage.open().await;
    let plist = stage.home().join("Preferences/com.microsoft.CompanyPortalMac.plist");
    let before = fs::read(&plist).unwrap();
    begin(&page).await;
    at(&page, StepId::RemoveFiles).await;
    say_yes(&page, RemovalPart::Files, FILES).await;
    at(&page, StepId::SystemFiles).await;
    assert!(!plist.exists());
    page.click(&say(RemovalLabel::PutBack)).await;
    at(&page, StepId::RemoveFiles).await;
    page.wait_for_status(&say(RemovalLabel::IsPutBack)).await;
    assert_eq!(fs::read(&plist).unwrap(), before);
    assert_eq!(stage.journals(), [""; 0]);
}

/// Ends the program at the moment in which it has begun with the keychain; whether that was in the middle.
async fn ended_in_the_middle(stage: &Stage) -> bool {
    let page = stage.open().await;
    begin(&page).await;
    at(&page, StepId::RemoveFiles).await;
    say_yes(&page, RemovalPart::Files, FILES).await;
    at(&page, StepId::SystemFiles).await;
    click(&page, &guide(GuideMessage::Label(GuideLabel::Tick))).await;
    at(&page, StepId::RemoveItems).await;
    let app = Pid::from_raw(page.driver.app().try_into().unwrap());
    page.click(&removal(RemovalPart::Items, RemovalWords::Ask, ITEMS)).await;
    let caught = thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let begun = Instant::now();
            while !stage.is_at_the_keychain() && begun.elapsed() < LIMIT {
                thread::yield_now();
            }
            kill(app, Signal::SIGKILL)
        });
        // The window goes with the program, whatever the driver says of it.
        let yes = removal(RemovalPart::Items, RemovalWords::Yes, ITEMS);
        tokio::task::block_in_place(|| {
            let _ = tokio::runtime::Handle::current()
                .block_on(async { tokio::time::timeout(LIMIT, page.try_to_click(&yes)).await });
        });
        watch.join().unwrap()
    });
    caught.unwrap();
    // It may have come a little further before it was gone.
    eventually("its end", || has_ended(app).then_some(())).await;
    stage.is_at_the_keychain()
}

fn has_ended(program: Pid) -> bool {
    fs::read_to_string(format!("/proc/{program}/stat")).is_ok_and(|stat| stat.contains(") Z"))
        || !Path::new(&format!("/proc/{program}")).exists()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_killed_goes_on_where_it_was() {
    for _ in 0..5 {
        let stage = Stage::new();
        if !ended_in_the_middle(&stage).await {
            continue;
        }
        let page = stage.open_again().await;
        page.wait_for_status(&say(RemovalLabel::Resumed)).await;
        assert_eq!(stage.left().await, (json!([]), json!([])));
        assert!(!stage.is_at_the_keychain());
        assert_eq!(status(&stage.path()).await["registration"]["storage"], "none");
        page.go_to("guide").await;
        at(&page, StepId::UninstallPortal).await;
        return;
    }
    panic!("it was never caught in the middle");
}

#[tokio::test]
async fn axe_finds_nothing_in_a_clean_up() {
    let cases = [
        ("clean-up-started", "en", "Adwaita"),
        ("clean-up-keychain", "fr", "Adwaita:dark"),
        ("clean-up-records", "ja", "Adwaita:dark"),
        ("clean-up-waiting", "fr", "Adwaita"),
    ];
    for (name, language, theme) in cases {
        let mac = Copy::of(name).in_language(language);
        let page = Page::open_in(language, mac.path(), &[("GTK_THEME", theme)]).await;
        page.go_to("guide").await;
        axe_finds_nothing(&page, &format!("{name} in {theme}")).await;
        page.run("document.querySelector('dialog')?.showModal();").await.unwrap();
        axe_finds_nothing(&page, &format!("the question of {name} in {theme}")).await;
    }
}

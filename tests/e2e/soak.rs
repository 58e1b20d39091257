//! The program over a long time: what it holds does not grow. Takes minutes, so only `make soak` runs it.

use std::env;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rejoin_registration::Label;
use tokio::time::sleep;

use crate::desktop::Desktop;
use crate::limit::eventually;
use crate::process::{Process, children, kib};
use crate::recordings::{Copy, headline, recording, word};
use crate::tray::Tray;
use crate::windows::{TITLE, Windows};

/// How long the program runs: minutes.
const MINUTES: &str = "REJOIN_SOAK_MINUTES";

const WINDOWS: u32 = 50;
/// So many windows fill what is kept for the next one.
const FIRST_WINDOWS: u32 = 10;
/// What a program settles in after its last window.
const SETTLED: Duration = Duration::from_secs(5);
/// By how many KiB the memory of the same program differs from one moment to the next.
const CHANCE: u64 = 2048;
/// How often the Mac changes.
const PACE: Duration = Duration::from_secs(1);
/// The program is looked at so often.
const SAMPLES: u32 = 10;

const TEAMS: (&str, &str) = ("com.microsoft.teams2", "/Applications/Microsoft Teams.app");
const KEYCHAIN: &str = "disk/Users/lena/Library/Keychains/login.keychain-db";
const JAMF_LOG: &str = "disk/private/var/log/jamf.log";
/// What a Mac writes that has nothing to do.
const CHECKED_IN: &str = "Wed Jun 17 10:19:00 LENAS-MBP jamf[2900]: Checking for policies triggered by \"recurring check-in\" for user \"lena\"...
Wed Jun 17 10:19:06 LENAS-MBP jamf[2900]: No patch policies were found.
";

/// Memory in KiB that only the program and what it started hold, whatever else runs, and its own open handles.
fn held(app: &Process) -> (u64, usize) {
    (kib(app, "Anonymous:"), fs::read_dir(format!("/proc/{}/fd", app.id())).unwrap().count())
}

/// What the program holds after the first windows and after all.
async fn open_and_close(
    desktop: &Desktop,
    app: &Process,
    tray: &Tray,
    open: &str,
    title: &str,
) -> [(u64, usize); 2] {
    let mut windows = Windows::watch(desktop.display());
    let mut all = [(0, 0); 2];
    for number in 1..=WINDOWS {
        tray.choose(open).await;
        let window = windows.shown(title).await;
        eventually("a web process", || children(app.id(), "WebKitWebProces").first().copied()).await;
        windows.close(window);
        windows.gone(window).await;
        eventually("no web process", || children(app.id(), "WebKitWebProces").is_empty().then_some(())).await;
        if number == FIRST_WINDOWS || number == WINDOWS {
            sleep(SETTLED).await;
            all[usize::from(number == WINDOWS)] = held(app);
        }
    }
    all
}

#[tokio::test]
#[ignore = "opens a hundred windows: make soak"]
async fn windows_come_and_go() {
    let mut desktop = Desktop::start().await;
    let program = Path::new(env!("CARGO_BIN_EXE_rejoin")).with_file_name("examples").join("bare-tray");
    let bare = Process::start(&mut desktop.command(program.to_str().unwrap()));
    let tray = desktop.tray().await;
    let bare = open_and_close(&desktop, &bare, &tray, "Open", "Bare").await;

    let mac = recording("healthy-login-keychain");
    let mut desktop = Desktop::start().await;
    let app = desktop.rejoin(&mac);
    let tray = desktop.tray().await;
    let headline = headline(&mac).await;
    tray.lines_once(|lines| lines[0].text == headline).await;
    let rejoin = open_and_close(&desktop, &app, &tray, &word("en", Label::OpenRejoin), TITLE).await;

    println!("{:24} {:>12} {:>12}", "KiB (handles) after", FIRST_WINDOWS, WINDOWS);
    for (name, [first, all]) in [("a bare tray of Tauri", bare), ("Rejoin", rejoin)] {
        println!("{name:24} {:>6} ({:>3}) {:>6} ({:>3})", first.0, first.1, all.0, all.1);
    }
    let growth = |[(first, _), (all, _)]: [(u64, usize); 2]| all.saturating_sub(first);
    let more_handles = |[(_, first), (_, all)]: [(u64, usize); 2]| all.saturating_sub(first);
    assert!(growth(rejoin) <= growth(bare) + CHANCE);
    assert!(more_handles(rejoin) <= more_handles(bare));
}

#[tokio::test]
#[ignore = "runs as long as asked: make soak MINUTES=10"]
async fn a_program_runs_on() {
    let minutes: u32 = env::var(MINUTES).ok().and_then(|minutes| minutes.parse().ok()).unwrap_or(1);
    let each = Duration::from_secs(60) * minutes / SAMPLES;
    let mac = Copy::of("prompts-ahead");
    let mut desktop = Desktop::start().await;
    let app = desktop.rejoin(mac.path());
    let tray = desktop.tray().await;
    let headline = headline(mac.path()).await;
    tray.lines_once(|lines| lines[0].text == headline).await;
    let without_teams = fs::read_to_string(mac.path().join("mac.toml")).unwrap();
    let mut mac = mac;
    let mut samples = Vec::new();
    for _ in 0..SAMPLES {
        let end = Instant::now() + each;
        while Instant::now() < end {
            mac = mac.with_running(TEAMS.0, TEAMS.1);
            mac.add(JAMF_LOG, CHECKED_IN);
            sleep(PACE).await;
            fs::write(mac.path().join("mac.toml"), &without_teams).unwrap();
            mac.put_file_of("prompts-ahead", KEYCHAIN);
            sleep(PACE).await;
        }
        samples.push(held(&app));
        println!("{:?}", samples.last());
    }
    assert_eq!(desktop.more_notifications().len(), 1, "the coach speaks once");
    let (first, rest) = samples.split_at(2);
    let most = first.iter().map(|(memory, _)| memory).max().unwrap();
    assert!(rest.iter().all(|(memory, _)| *memory <= most + CHANCE), "{samples:?}");
    assert!(rest.iter().all(|(_, handles)| *handles <= first[1].1), "{samples:?}");
}

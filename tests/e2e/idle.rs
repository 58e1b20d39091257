//! What Rejoin costs while nobody looks at it, beside the least that such an app can be. Takes four minutes, so only
//! `tests/bench/idle` runs it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use rejoin_registration::Label;
use tokio::time::sleep;

use crate::desktop::Desktop;
use crate::limit::eventually;
use crate::process::{Process, children, descendants};
use crate::recordings::{headline, recording, word};
use crate::windows::{TITLE, Windows};

/// What a program settles in after it has started or lost its window.
const SETTLED: Duration = Duration::from_secs(12);
/// By how many wake-ups the same program differs from one minute to the next.
const CHANCE: u64 = 2;
/// How long wake-ups are counted.
const COUNTED: Duration = Duration::from_secs(60);

#[tokio::test]
#[ignore = "measures for minutes: tests/bench/idle"]
async fn idle() {
    println!("{:34} {:>9} {:>9} {:>9}", "", "RSS MiB", "PSS MiB", "wake-ups");
    let bare = bare_tray().await;
    let mac = recording("healthy-login-keychain");
    let mut desktop = Desktop::start().await;
    let mut windows = Windows::watch(desktop.display());
    let app = desktop.rejoin(&mac);
    let tray = desktop.tray().await;
    let headline = headline(&mac).await;
    tray.lines_once(|lines| lines[0].text == headline).await;
    let without_window = row("Rejoin, no window yet", &app).await;
    tray.choose(&word("en", Label::OpenRejoin)).await;
    let window = windows.shown(TITLE).await;
    sleep(SETTLED).await;
    let (rss, pss) = memory(&app);
    println!("{:34} {rss:9} {pss:9} {:>9}", "Rejoin, window shown", "-");
    windows.close(window);
    windows.gone(window).await;
    eventually("no web process", || children(app.id(), "WebKitWebProces").is_empty().then_some(())).await;
    row("Rejoin, window closed again", &app).await;
    assert!(
        without_window <= bare + CHANCE,
        "{without_window} wake-ups in a minute, the bare tray has {bare}"
    );
}

async fn bare_tray() -> u64 {
    let mut desktop = Desktop::start().await;
    let program = Path::new(env!("CARGO_BIN_EXE_rejoin")).with_file_name("examples").join("bare-tray");
    let app = Process::start(&mut desktop.command(program.to_str().unwrap()));
    let _tray = desktop.tray().await;
    row("a bare tray of Tauri", &app).await
}

/// Prints a row of the table, and the threads that woke.
async fn row(name: &str, app: &Process) -> u64 {
    sleep(SETTLED).await;
    let before = wake_ups(app);
    sleep(COUNTED).await;
    let after = wake_ups(app);
    let woken: Vec<(String, u64)> = after
        .into_iter()
        .map(|(thread, count)| {
            let since = count.saturating_sub(before.get(&thread).copied().unwrap_or_default());
            (thread.1, since)
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let total = woken.iter().map(|(_, count)| count).sum();
    let (rss, pss) = memory(app);
    println!("{name:34} {rss:9} {pss:9} {total:9}   {woken:?}");
    total
}

/// How often each thread has waited for something and was woken, by its id and name.
fn wake_ups(app: &Process) -> BTreeMap<(u32, String), u64> {
    let mut counts = BTreeMap::new();
    for process in descendants(app.id()) {
        let Ok(threads) = fs::read_dir(format!("/proc/{process}/task")) else { continue };
        for thread in threads.filter_map(Result::ok) {
            let Ok(status) = fs::read_to_string(thread.path().join("status")) else { continue };
            let field = |name: &str| {
                let line = status.lines().find_map(|line| line.strip_prefix(name));
                line.map(str::trim).unwrap_or_default().to_owned()
            };
            let id = thread.file_name().to_str().unwrap().parse().unwrap();
            counts.insert((id, field("Name:")), field("voluntary_ctxt_switches:").parse().unwrap_or(0));
        }
    }
    counts
}

/// Resident and proportional memory of the program and all it started, in MiB.
fn memory(app: &Process) -> (u64, u64) {
    (kib(app, "Rss:") / 1024, kib(app, "Pss:") / 1024)
}

/// One kind of memory of the program and all it started, in KiB, as the kernel names it.
pub(crate) fn kib(app: &Process, kind: &str) -> u64 {
    let of = |process: u32| {
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix(kind));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0)
    };
    descendants(app.id()).into_iter().map(of).sum()
}

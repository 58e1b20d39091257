//! What Rejoin costs beside the least that a Tauri app in the menu bar can be: start, window, memory, wake-ups. Takes
//! minutes, so only `tests/bench/bare-tray` runs it.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rejoin_registration::Label;
use tokio::time::sleep;

use crate::desktop::Desktop;
use crate::limit::eventually;
use crate::process::{Process, children, descendants, kib};
use crate::recordings::{Copy, headline, word};
use crate::tray::Line;
use crate::windows::{TITLE, Windows};

/// The folder with the two programs; without it, those that were built for the tests.
const PROGRAMS: &str = "REJOIN_BENCH_PROGRAMS";
/// The recording that Rejoin runs on.
const MAC: &str = "healthy-login-keychain";
/// How often each is started, and opens its first window.
const ROUNDS: usize = 15;
/// What a program settles in after it has started, shown a window or lost it.
const SETTLED: Duration = Duration::from_secs(12);
/// By how many wake-ups the same program differs from one minute to the next.
const CHANCE: f64 = 2.0;
/// How long wake-ups are counted.
const COUNTED: Duration = Duration::from_secs(60);

/// A program of the two.
struct Program {
    path: PathBuf,
    arguments: Vec<PathBuf>,
    /// The line of the menu that opens its window.
    open: String,
    title: &'static str,
    /// The line that stands in its menu once it has nothing more to say.
    last: String,
}

impl Program {
    fn bare() -> Self {
        let path = programs().join("examples/bare-tray");
        let (open, last) = ("Open".to_owned(), "Quit".to_owned());
        Program { path, arguments: Vec::new(), open, title: "Bare", last }
    }

    async fn rejoin(mac: &Path) -> Self {
        let last = headline(mac).await;
        let open = word("en", Label::OpenRejoin);
        let arguments = vec!["--mac".into(), mac.into()];
        Program { path: programs().join("rejoin"), arguments, open, title: TITLE, last }
    }

    fn start(&self, desktop: &Desktop) -> Process {
        let mut command = desktop.command(self.path.to_str().unwrap());
        // Where there is no GPU, WebKit would have LLVM compile what one would do.
        command.args(&self.arguments).env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
        Process::start(&mut command)
    }
}

fn programs() -> PathBuf {
    let built = || Path::new(env!("CARGO_BIN_EXE_rejoin")).parent().unwrap().to_owned();
    env::var_os(PROGRAMS).map_or_else(built, PathBuf::from)
}

/// How long a program takes, from the same moment each time.
#[derive(Clone, Copy)]
struct Times {
    menu: Duration,
    last_line: Duration,
    window: Duration,
}

/// What a program holds, in KiB, and how often its threads are woken in a minute.
struct Costs {
    started: u64,
    wake_ups: BTreeMap<String, u64>,
    shown: u64,
    closed: u64,
}

#[tokio::test]
#[ignore = "measures for minutes: tests/bench/bare-tray"]
async fn beside_a_bare_tray() {
    // One that nobody else looks at, which would wake Rejoin.
    let mac = Copy::of(MAC);
    let programs = [Program::bare(), Program::rejoin(mac.path()).await];
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for turn in [round % 2, (round + 1) % 2] {
            times[turn].push(times_of(&programs[turn]).await);
        }
    }
    let [bare, rejoin] = [costs_of(&programs[0]).await, costs_of(&programs[1]).await];
    println!("{:38} {:>10} {:>10} {:>6}  target", "", "bare tray", "Rejoin", "ratio");
    let milliseconds = |name: &str, time: fn(&Times) -> Duration, target: &str| {
        let [bare, rejoin] = times.each_ref().map(|times| median(times.iter().map(time).collect()));
        row(name, bare.as_secs_f64() * 1e3, rejoin.as_secs_f64() * 1e3, target);
    };
    milliseconds("start to the menu, ms", |times| times.menu, "1.1");
    milliseconds("start to the verdict, ms", |times| times.last_line, "-");
    milliseconds("first window with something in it, ms", |times| times.window, "1.3");
    let mebibytes = |name: &str, bare: u64, rejoin: u64, target: &str| {
        row(name, bare as f64 / 1024.0, rejoin as f64 / 1024.0, target);
    };
    mebibytes("memory without a window, MiB", bare.started, rejoin.started, "1.05");
    mebibytes("memory with the window, MiB", bare.shown, rejoin.shown, "1.15");
    mebibytes("memory after the window, MiB", bare.closed, rejoin.closed, "1.15");
    let all = |wake_ups: &BTreeMap<String, u64>| wake_ups.values().sum::<u64>() as f64;
    row("wake-ups in a minute", all(&bare.wake_ups), all(&rejoin.wake_ups), "1");
    println!("woken: {:?}, Rejoin {:?}", bare.wake_ups, rejoin.wake_ups);
    assert!(all(&rejoin.wake_ups) <= all(&bare.wake_ups) + CHANCE, "something of ours wakes up");
}

fn row(name: &str, bare: f64, rejoin: f64, target: &str) {
    println!("{name:38} {bare:>10.1} {rejoin:>10.1} {:>6.2}  {target}", rejoin / bare);
}

/// On a desktop of its own, so that nothing is left of the time before.
async fn times_of(program: &Program) -> Times {
    let mut desktop = Desktop::start().await;
    let mut windows = Windows::watch(desktop.display());
    let started_at = Instant::now();
    let _app = program.start(&desktop);
    let tray = desktop.tray().await;
    tray.lines_once(|lines| !lines.is_empty()).await;
    let menu = started_at.elapsed();
    tray.lines_once(|lines| says(lines, &program.last)).await;
    let last_line = started_at.elapsed();
    let chosen_at = Instant::now();
    tray.choose(&program.open).await;
    let window = windows.shown(program.title).await;
    windows.painted(window).await;
    Times { menu, last_line, window: chosen_at.elapsed() }
}

async fn costs_of(program: &Program) -> Costs {
    let mut desktop = Desktop::start().await;
    let mut windows = Windows::watch(desktop.display());
    let app = program.start(&desktop);
    let tray = desktop.tray().await;
    tray.lines_once(|lines| says(lines, &program.last)).await;
    sleep(SETTLED).await;
    let wake_ups = wake_ups_of(&app).await;
    let started = memory(&app);
    tray.choose(&program.open).await;
    let window = windows.shown(program.title).await;
    sleep(SETTLED).await;
    let shown = memory(&app);
    windows.close(window);
    windows.gone(window).await;
    eventually("no web process", || children(app.id(), "WebKitWebProces").is_empty().then_some(())).await;
    sleep(SETTLED).await;
    Costs { started, wake_ups, shown, closed: memory(&app) }
}

fn says(lines: &[Line], text: &str) -> bool {
    lines.iter().any(|line| line.text == text)
}

/// Its share of all memory, with that of all it started.
fn memory(app: &Process) -> u64 {
    kib(app, "Pss:")
}

/// How often a minute each thread has waited for something and was woken, by the threads' names.
async fn wake_ups_of(app: &Process) -> BTreeMap<String, u64> {
    let before = waits(app);
    sleep(COUNTED).await;
    let mut woken = BTreeMap::new();
    for ((thread, name), count) in waits(app) {
        let since = count.saturating_sub(before.get(&(thread, name.clone())).copied().unwrap_or_default());
        if since > 0 {
            *woken.entry(name).or_default() += since;
        }
    }
    woken
}

/// How often each thread has waited since it began, by its id and name.
fn waits(app: &Process) -> BTreeMap<(u32, String), u64> {
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

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

//! Builds the page where it is missing or older than its sources, then lets Tauri read its configuration.

use std::error::Error;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::SystemTime;

/// The commands that the page may be given; each needs a permission in capabilities/ as well.
const COMMANDS: &[&str] = &[
    "view",
    "look_again",
    "perform",
    "tick",
    "end_guide",
    "remove",
    "put_back",
    "explain",
    "contact",
    "choose_language",
    "make_report",
    "save_report",
    "show_report",
];

/// What the page is made of; a change makes it again.
const SOURCES: [&str; 4] = ["src", "package.json", "package-lock.json", "tsconfig.json"];

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Box<dyn Error>> {
    page(Path::new("../ui"))?;
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

fn page(ui: &Path) -> Result<(), Box<dyn Error>> {
    let icons = ui.join("../assets/icons");
    println!("cargo::rerun-if-changed={}", icons.display());
    let mut changed = newest(&icons)?;
    for source in SOURCES {
        let source = ui.join(source);
        println!("cargo::rerun-if-changed={}", source.display());
        changed = changed.max(newest(&source)?);
    }
    // Two builds with different target folders share ui/: the second waits, and finds the page made.
    let lock = File::open(ui.join("package.json"))?;
    lock.lock()?;
    if !is_since(&ui.join("node_modules/.package-lock.json"), newest(&ui.join("package-lock.json"))?) {
        npm(ui, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    }
    if !is_since(&ui.join("dist/index.html"), changed) {
        npm(ui, &["run", "build"])?;
    }
    Ok(())
}

fn npm(ui: &Path, words: &[&str]) -> Result<(), Box<dyn Error>> {
    let run = Command::new("npm").args(words).current_dir(ui).output();
    let output = run.map_err(|error| {
        format!("failed to start npm, which builds the page in ui/ (install Node.js 20 or newer): {error}")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(failure(words, &output.status.to_string(), &String::from_utf8_lossy(&said)).into())
}

/// What to tell whoever builds, before what npm itself says.
fn failure(words: &[&str], status: &str, said: &str) -> String {
    let command = format!("npm {}", words.join(" "));
    let cause = match words {
        ["ci", ..] => {
            "npm downloads here: see that this machine reaches npm's registry, and where a proxy opens TLS, \
                       that npm knows its certificate (npm config set cafile …)"
        }
        _ => "most likely the page's sources in ui/src are at fault",
    };
    format!(
        "failed to build the page: “{command}” ended in ui/ with {status}; {cause}. By hand: (cd ui && {command})\n{said}"
    )
}

/// Whether a file is there and was written at or after a time.
fn is_since(file: &Path, time: SystemTime) -> bool {
    fs::metadata(file).and_then(|metadata| metadata.modified()).is_ok_and(|modified| modified >= time)
}

/// When a file, or the newest file below a folder, was written.
fn newest(path: &Path) -> Result<SystemTime, Box<dyn Error>> {
    let metadata =
        fs::metadata(path).map_err(|error| format!("failed to look at {}: {error}", path.display()))?;
    let mut newest = metadata.modified()?;
    if metadata.is_dir() {
        for entry in fs::read_dir(path)? {
            let path = entry?.path();
            if path.file_name() != Some(OsStr::new(".DS_Store")) {
                newest = newest.max(self::newest(&path)?);
            }
        }
    }
    Ok(newest)
}

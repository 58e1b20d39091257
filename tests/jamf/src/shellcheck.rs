//! Every shell script of the tree passes shellcheck, notes included.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::pretend_mac::{installed, program, top};

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 4] = ["target", "node_modules", "dist", ".git"];

fn scripts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if metadata.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            scripts(&path, found);
        } else if metadata.is_file() && is_shell(&path) {
            found.push(path);
        }
    }
}

fn is_shell(path: &Path) -> bool {
    let mut first = Vec::new();
    fs::File::open(path).unwrap().take(64).read_to_end(&mut first).unwrap();
    let line = first.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    line.strip_prefix("#!").is_some_and(|program| {
        program.split(['/', ' ']).any(|word| ["sh", "bash", "dash", "zsh"].contains(&word))
    })
}

fn shellcheck(scripts: &[PathBuf]) -> (bool, String) {
    let mut command = Command::new(program("shellcheck"));
    // Scripts of the tree run at its top, and so do those that they read.
    command.args(["--norc", "--external-sources"]).args(scripts).current_dir(top());
    let output = command.output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// On Debian `bundle/tools` installs it; on a Mac it is up to whoever works there.
fn may_be_missing() -> bool {
    let missing = env::consts::OS == "macos" && installed("shellcheck").is_none();
    if missing {
        eprintln!("not checked: shellcheck is not installed");
    }
    missing
}

#[test]
fn every_script_passes() {
    if may_be_missing() {
        return;
    }
    let mut found = Vec::new();
    for folder in ["assets", "bundle", "tests", ".ci"] {
        let folder = top().join(folder);
        if folder.exists() {
            scripts(&folder, &mut found);
        }
    }
    for expected in ["bundle/run", "bundle/jamf/clean-up.sh", "bundle/jamf/extension-attribute.sh"] {
        assert!(found.contains(&top().join(expected)), "{expected} is not among {found:?}");
    }
    let (passes, says) = shellcheck(&found);
    assert!(passes, "{says}");
}

#[test]
fn the_check_sees_a_mistake() {
    if may_be_missing() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script");
    fs::write(&script, "#!/bin/sh\nrm $1\n").unwrap();
    assert!(is_shell(&script));
    assert!(!shellcheck(&[script]).0);
}

//! `rejoin status --reports FOLDER`: every recording and report of a folder, a table or an object a line
//! (contracts.md 2).

mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use rejoin_mac::Recorded;
use rejoin_registration::{Message, State, View, diagnose, view};
use rejoin_wording::Wording;

use super::json;
use crate::{WRONG_USE, finish, terminal, which_mac};

/// What the folders of a recording and its description are called.
const MARKS: [&str; 3] = ["mac.toml", "disk", "output"];

/// A recording or a report, and what was found in it, or why it cannot be used.
struct Row {
    name: String,
    found: Result<View<String>, String>,
}

/// Looks at each. Ends with 0 where all could be used, whatever they show; with 2 where one could not, which is told
/// in its row, and how many in a line on standard error.
pub(super) fn run(folder: &Path, json: bool, wording: &Wording) -> ExitCode {
    let reports = match reports(folder) {
        Ok(reports) => reports,
        Err(error) => {
            let folder = folder.display().to_string();
            let why = Message::ReportsUnreadable { folder, why: error.to_string() };
            terminal::complain(&wording.say(&why));
            return ExitCode::from(WRONG_USE);
        }
    };
    let rows: Vec<Row> = reports.iter().map(|path| row(path, wording)).collect();
    let written = if json {
        lines(&rows).and_then(|lines| terminal::print(&lines))
    } else if rows.is_empty() {
        let none = Message::ReportsNone { folder: folder.display().to_string() };
        terminal::print(&format!("{}\n", terminal::harmless(&wording.say(&none))))
    } else {
        terminal::print(&table::face(&rows, wording))
    };
    let broken = rows.iter().filter(|row| row.found.is_err()).count();
    if broken > 0 && written.is_ok() {
        let number = i64::try_from(broken).unwrap_or(i64::MAX);
        terminal::complain(&wording.say(&Message::ReportsBroken(number)));
        return ExitCode::from(WRONG_USE);
    }
    finish(written, wording, ExitCode::SUCCESS)
}

/// The recordings and the zips in a folder, sorted by name. Other folders and files are none, nor is what is hidden.
fn reports(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut reports = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_zip = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
        let is_recording = || MARKS.iter().any(|mark| path.join(mark).symlink_metadata().is_ok());
        if !name.starts_with('.') && (is_zip || is_recording()) {
            reports.push(path);
        }
    }
    reports.sort();
    Ok(reports)
}

fn row(path: &Path, wording: &Wording) -> Row {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let found = match Recorded::open(path) {
        Ok(mac) => {
            let evidence = rejoin_mac::look_and_try_hosts(&mac);
            Ok(wording.view(view(&evidence, &diagnose(&evidence), true)))
        }
        Err(error) => Err(which_mac::reasons(&error)),
    };
    Row { name, found }
}

/// One object a line: that of `rejoin status --json` after the report's name; of a broken one, why.
fn lines(rows: &[Row]) -> io::Result<String> {
    let mut lines = String::new();
    for row in rows {
        lines += &match &row.found {
            Ok(view) => json::line(&row.name, view)?,
            Err(why) => json::broken_line(&row.name, why)?,
        };
        lines.push('\n');
    }
    Ok(lines)
}

/// The words of a state, and of what cannot be used.
fn state(row: &Row, wording: &Wording) -> (Option<State>, String) {
    match &row.found {
        Ok(view) => (Some(view.state), view.labels.state.clone()),
        Err(_) => (None, wording.say(&rejoin_registration::ReportText::Broken.into())),
    }
}

//! `rejoin report`: shows in words what a report holds, then saves it as one zip (contracts.md 5).

mod file;
mod text;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, io};

use jiff::tz::TimeZone;
use rejoin_mac::{Mac, Report};
use rejoin_registration::Message;
use rejoin_wording::Wording;

use crate::command_line::ReportOptions;
use crate::{WRONG_USE, finish, terminal, which_mac};

/// More reports of one minute than anybody makes.
const MOST_NAMES: usize = 100;

/// Looks at a Mac, tells what the report holds, and saves it. `caller` words what goes wrong before there is a Mac.
pub(crate) fn run(options: &ReportOptions, language: Option<&str>, caller: &Wording) -> ExitCode {
    let mac = match which_mac::open(options.mac.as_deref()) {
        Ok(mac) => mac,
        Err(why) => return refuse(&why, caller),
    };
    // Nobody shall wait for a report that cannot be saved.
    if let Some(file) = options.out.as_deref().filter(|file| file.symlink_metadata().is_ok()) {
        return refuse(&Message::ReportExists { file: file.display().to_string() }, caller);
    }
    let report = rejoin_mac::report(mac.as_ref());
    let wording = which_mac::wording(language, &report.evidence.configuration, mac.as_ref());
    if let Err(error) = terminal::print(&text::preview(&report.preview, &wording, terminal::width())) {
        return finish(Err(error), &wording, ExitCode::SUCCESS);
    }
    match save(options, mac.as_ref(), &report, &wording) {
        Ok(file) => {
            let saved = wording.say(&Message::ReportSaved { file: file.display().to_string() });
            finish(terminal::print(&text::paragraph(&saved)), &wording, ExitCode::SUCCESS)
        }
        Err(why) => refuse(&why, &wording),
    }
}

fn refuse(why: &Message, wording: &Wording) -> ExitCode {
    terminal::complain(&wording.say(why));
    ExitCode::from(WRONG_USE)
}

/// Saves the report; where. The error is what to tell the caller.
fn save(
    options: &ReportOptions,
    mac: &dyn Mac,
    report: &Report,
    wording: &Wording,
) -> Result<PathBuf, Message> {
    match &options.out {
        Some(file) => save_as(file, report, &[], wording),
        None => {
            let folder = default_folder(options.mac.is_none().then(|| mac.user().home));
            save_in(&folder, &mac.time_zone(), report, &[], wording)
        }
    }
}

/// Saves a report in a folder, under a name of the time at which it was taken that no other file has; where. The error
/// is what to tell the user.
pub(crate) fn save_in(
    folder: &Path,
    zone: &TimeZone,
    report: &Report,
    answers: &[String],
    wording: &Wording,
) -> Result<PathBuf, Message> {
    // Of a name that is taken the next is tried.
    let mut last = Err(Message::ReportExists { file: folder.display().to_string() });
    for name in file::names(report.evidence.taken_at, zone).take(MOST_NAMES) {
        last = save_as(&folder.join(name), report, answers, wording);
        if !matches!(last, Err(Message::ReportExists { .. })) {
            break;
        }
    }
    last
}

fn save_as(file: &Path, report: &Report, answers: &[String], wording: &Wording) -> Result<PathBuf, Message> {
    let zip = report.zip(&text::questions(wording, answers));
    saved(file, zip.and_then(|zip| rejoin_mac::write_new_file(file, &zip)))
}

/// Saves a report as the file that the user has chosen, who has been asked whether it may take another one's place.
/// The error is what to tell them.
pub(crate) fn save_over(
    file: &Path,
    report: &Report,
    answers: &[String],
    wording: &Wording,
) -> Result<PathBuf, Message> {
    let zip = report.zip(&text::questions(wording, answers));
    saved(file, zip.and_then(|zip| rejoin_mac::write_chosen_file(file, &zip)))
}

/// The name that a report of this moment would have.
pub(crate) fn name(report: &Report, zone: &TimeZone) -> String {
    file::names(report.evidence.taken_at, zone).next().unwrap_or_default()
}

fn saved(file: &Path, outcome: io::Result<()>) -> Result<PathBuf, Message> {
    outcome.map(|()| file.to_owned()).map_err(|error| {
        let file = file.display().to_string();
        match error.kind() {
            io::ErrorKind::AlreadyExists => Message::ReportExists { file },
            _ => Message::ReportNotSaved { file, why: error.to_string() },
        }
    })
}

/// The desktop of the Mac's user; on a recording, or without a desktop, where the caller is.
fn default_folder(home: Option<String>) -> PathBuf {
    let desktop = home.map(|home| Path::new(&home).join("Desktop")).filter(|desktop| desktop.is_dir());
    desktop.or_else(|| env::current_dir().ok()).unwrap_or_default()
}

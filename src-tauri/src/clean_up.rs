//! `rejoin cleanup`: shows exactly what earlier registrations have left, asks, and removes it; or puts back what was
//! moved aside (contracts.md 5, docs/clean-up.md).

mod ask;
mod json;
mod place;
mod text;

use std::cell::Cell;
use std::io;
use std::process::ExitCode;

use rejoin_mac::CleanUpError;
use rejoin_registration::{
    CleanUpList, CleanUpMessage, CleanUpOutcome, CleanUpScope, CleanUpText, Evidence, Message, Names,
    RemovalLabel, Storage, diagnose,
};
use rejoin_wording::Wording;

use crate::command_line::{CleanUpCourse, CleanUpOptions};
use crate::{WRONG_USE, finish, terminal, which_mac};
use place::Place;

/// The exit code where something stays that was to go, or to come back.
const LEFT: u8 = 1;

/// What was asked for, and what came of it.
struct Work<'a> {
    place: &'a Place,
    wording: &'a Wording,
    json: bool,
    /// Whether anything stands in the terminal: a blank line parts what comes then, and does not come first.
    has_spoken: Cell<bool>,
}

/// The list that is shown, with what it was made of.
struct Shown {
    evidence: Evidence,
    storage: Storage,
    list: CleanUpList,
}

/// What there is to say at the end.
#[derive(Default)]
struct End {
    answer: Option<json::Answer>,
    outcomes: Vec<CleanUpOutcome>,
    /// Sentences after all else.
    last_words: Vec<Message>,
    /// Whether something stays that was to go, or to come back.
    left: bool,
}

/// Carries out what the caller wants. `caller` words what goes wrong before there is a Mac.
pub(crate) fn run(options: &CleanUpOptions, language: Option<&str>, caller: &Wording) -> ExitCode {
    let place = match Place::open(options.mac.as_deref(), options.course) {
        Ok(place) => place,
        Err(why) => return refuse(&why, caller),
    };
    let configuration = rejoin_mac::configuration(place.mac());
    let wording = which_mac::wording(language, &configuration, place.mac());
    if options.course == CleanUpCourse::Ask && !ask::is_possible() {
        return refuse(&CleanUpText::NoTerminal.into(), &wording);
    }
    let work = Work { place: &place, wording: &wording, json: options.json, has_spoken: Cell::new(false) };
    let done = match options.course {
        CleanUpCourse::DryRun => work.dry_run(),
        CleanUpCourse::Ask => work.ask(),
        CleanUpCourse::Restore => work.restore(),
    };
    let exit = match &done {
        Ok(end) if end.left => ExitCode::from(LEFT),
        _ => ExitCode::SUCCESS,
    };
    finish(done.map(drop), &wording, exit)
}

fn refuse(why: &Message, wording: &Wording) -> ExitCode {
    terminal::complain(&wording.say(why));
    ExitCode::from(WRONG_USE)
}

impl Work<'_> {
    fn dry_run(&self) -> io::Result<End> {
        let shown = self.look();
        self.show(&shown)?;
        let mut end = End { answer: Some(json::Answer::DryRun), ..End::default() };
        let kept = rejoin_mac::clean_ups_kept(self.place.mac());
        let of_earlier =
            [(kept.interrupted, CleanUpText::Interrupted), (kept.not_read, CleanUpText::NotRead)];
        end.last_words.extend(of_earlier.into_iter().filter(|(is, _)| *is).map(|(_, text)| text.into()));
        if !shown.list.is_empty() {
            end.last_words.push(CleanUpText::DryRun.into());
        }
        self.close(Some(&shown), end)
    }

    fn ask(&self) -> io::Result<End> {
        let mut end = End::default();
        match rejoin_mac::resume_clean_up(self.place.mac(), self.place.hands()) {
            Ok(outcomes) => self.tell(outcomes, &mut end)?,
            Err(error) => return self.not_done(error, None, end),
        }
        let mut shown = self.look();
        loop {
            self.show(&shown)?;
            if shown.list.is_empty() {
                end.left |= leaves_something(&shown.list);
                return self.close(Some(&shown), end);
            }
            if !ask::yes(self.wording, self.json)? {
                end.answer = Some(json::Answer::No);
                end.left = true;
                end.last_words.push(CleanUpText::Declined.into());
                return self.close(Some(&shown), end);
            }
            end.answer = Some(json::Answer::Yes);
            let (mac, hands) = (self.place.mac(), self.place.hands());
            let fingerprint = shown.list.fingerprint();
            match rejoin_mac::clean_up(mac, hands, CleanUpScope::Everything, &fingerprint) {
                Ok(outcome) => {
                    end.left |= leaves_something(&shown.list);
                    let did_something = outcome.did_something();
                    self.tell(vec![outcome], &mut end)?;
                    if did_something && !shown.storage.outlasts_a_clean_up() {
                        let names = Names::of(&shown.evidence.configuration);
                        end.last_words.push(Message::CleanUp(CleanUpMessage::Next(names)));
                    }
                    end.last_words.extend(self.place.whereabouts());
                    return self.close(Some(&shown), end);
                }
                Err(CleanUpError::Changed(_)) => {
                    self.say(&RemovalLabel::Changed.into())?;
                    shown = self.look();
                }
                Err(error) => return self.not_done(error, Some(&shown), end),
            }
        }
    }

    fn restore(&self) -> io::Result<End> {
        let mut end = End::default();
        match rejoin_mac::restore_clean_up(self.place.mac(), self.place.hands()) {
            Ok(outcome) if !outcome.did_something() && !outcome.left_something() => {
                end.last_words.push(CleanUpText::NothingToRestore.into());
            }
            Ok(outcome) => {
                self.tell(vec![outcome], &mut end)?;
                end.last_words.extend(self.place.whereabouts());
            }
            Err(error) => return self.not_done(error, None, end),
        }
        self.close(None, end)
    }

    fn look(&self) -> Shown {
        let evidence = rejoin_mac::look(self.place.mac());
        let storage = diagnose(&evidence).registration.storage;
        let list = rejoin_mac::clean_up_list_seen(self.place.mac(), &evidence);
        Shown { evidence, storage, list }
    }

    /// Shows the list to a person, beside the answer for a program where one is wanted.
    fn show(&self, shown: &Shown) -> io::Result<()> {
        let text = text::list(shown, self.wording, terminal::width());
        if !self.json {
            let parted = if self.has_spoken.get() { format!("\n{text}") } else { text };
            return self.print(&parted);
        }
        if ask::is_possible() { terminal::print_aside(&text) } else { Ok(()) }
    }

    /// Tells what came of some work.
    fn tell(&self, outcomes: Vec<CleanUpOutcome>, end: &mut End) -> io::Result<()> {
        let home = self.place.mac().user().home;
        for outcome in &outcomes {
            end.left |= outcome.left_something();
            if !self.json {
                self.print(&text::outcome(outcome, &home, self.wording, terminal::width()))?;
            }
        }
        end.outcomes.extend(outcomes);
        Ok(())
    }

    fn say(&self, message: &Message) -> io::Result<()> {
        let words = text::paragraph(&self.wording.say(message), terminal::width());
        if self.json { terminal::print_aside(&words) } else { self.print(&words) }
    }

    fn print(&self, text: &str) -> io::Result<()> {
        let is_first = !self.has_spoken.replace(true);
        terminal::print(if is_first { text.trim_start_matches('\n') } else { text })
    }

    /// Nothing could be done, or not all of it: another clean-up is at work, or the home cannot be written.
    fn not_done(&self, error: CleanUpError, shown: Option<&Shown>, mut end: End) -> io::Result<End> {
        end.left = true;
        if let CleanUpError::CutOff { outcomes, .. } = error {
            self.tell(outcomes, &mut end)?;
            end.last_words.push(RemovalLabel::CutOff.into());
        } else {
            end.last_words.push(RemovalLabel::NotNow.into());
        }
        self.close(shown, end)
    }

    /// The last words, or the answer for a program.
    fn close(&self, shown: Option<&Shown>, end: End) -> io::Result<End> {
        if self.json {
            let taken_at = self.place.mac().now();
            let home = self.place.mac().user().home;
            let list = shown.map(|shown| &shown.list);
            let json = json::face(taken_at, &home, list, end.answer, &end.outcomes);
            terminal::print(&json.map_err(io::Error::from)?)?;
        } else {
            end.last_words.iter().try_for_each(|message| self.say(message))?;
        }
        Ok(end)
    }
}

/// Whether something stays that the list cannot hold.
fn leaves_something(list: &CleanUpList) -> bool {
    !list.unreadable.is_empty() || !list.links.is_empty()
}

/// That all happened on a copy, and where it is.
fn on_a_copy(folder: Option<&std::path::Path>) -> Message {
    match folder {
        Some(folder) => Message::CleanUp(CleanUpMessage::KeptCopy(folder.display().to_string())),
        None => CleanUpText::Copy.into(),
    }
}

//! `rejoin status`: looks once and answers in the terminal, for people or for programs (contracts.md 2).

mod json;
#[cfg(test)]
pub(crate) mod made_up;
mod reports;
mod text;

pub(crate) use json::escaped;
use std::io;
use std::process::ExitCode;

use rejoin_registration::{State, diagnose, view};
use rejoin_wording::Wording;

use crate::command_line::StatusOptions;
use crate::{WRONG_USE, finish, terminal, which_mac};

/// Looks at a Mac and says what it found. `caller` words what goes wrong before there is a Mac to ask.
pub(crate) fn run(options: &StatusOptions, language: Option<&str>, caller: &Wording) -> ExitCode {
    if let Some(folder) = &options.reports {
        return reports::run(folder, options.json, caller);
    }
    let mac = match which_mac::open(options.mac.as_deref()) {
        Ok(mac) => mac,
        Err(why) => {
            terminal::complain(&caller.say(&why));
            return ExitCode::from(WRONG_USE);
        }
    };
    let evidence = rejoin_mac::look_and_try_hosts(mac.as_ref());
    let wording = which_mac::wording(language, &evidence.configuration, mac.as_ref());
    let view = wording.view(view(&evidence, &diagnose(&evidence), options.mac.is_some()));
    let written = if options.json {
        json::face(&view).map_err(io::Error::from).and_then(|json| terminal::print(&json))
    } else {
        terminal::print(&text::face(&view, terminal::width()))
    };
    finish(written, &wording, exit_code(view.state))
}

/// contracts.md 2.
fn exit_code(state: State) -> ExitCode {
    ExitCode::from(match state {
        State::Registered => 0,
        State::ActionNeeded | State::ItNeeded | State::InProgress => 1,
        State::Unknown => 3,
    })
}

//! The program `rejoin`: the app in the menu bar, and its subcommands in a terminal.

mod app;
mod clean_up;
mod command_line;
mod config;
mod explain;
mod line_breaks;
mod report;
mod self_test;
mod sheet;
mod status;
mod terminal;
mod which_mac;

use std::process::ExitCode;
use std::{env, io};

use command_line::{CommandLine, Order};
use rejoin_registration::{Label, Message, NoMac};
use rejoin_wording::Wording;

/// The exit code for wrong use and for what cannot be looked at (contracts.md 2).
const WRONG_USE: u8 = 2;

fn main() -> ExitCode {
    rejoin_mac::never_prompt();
    if rejoin_mac::is_keychain_child(env::args_os().skip(1)) {
        return rejoin_mac::serve_keychain();
    }
    let CommandLine { language, order } = CommandLine::read(env::args_os().skip(1));
    let wording = which_mac::wording_without_mac(language.as_deref());
    match order {
        Ok(Order::App { .. }) if !rejoin_mac::has_a_screen() => {
            terminal::complain(&wording.say(&Message::NoMac(NoMac::NoScreen)));
            ExitCode::from(WRONG_USE)
        }
        Ok(Order::App { mac }) => app::run(mac, &wording),
        Ok(Order::CleanUp(options)) => clean_up::run(&options, language.as_deref(), &wording),
        Ok(Order::SelfTest(options)) => self_test::run(&options, language.as_deref(), &wording),
        Ok(Order::Config(options)) => config::run(&options, language.as_deref(), &wording),
        Ok(Order::Status(options)) => status::run(&options, language.as_deref(), &wording),
        Ok(Order::Explain(options)) => explain::run(&options, language.as_deref(), &wording),
        Ok(Order::Report(options)) => report::run(&options, language.as_deref(), &wording),
        Ok(Order::Help) => answer(&wording.say(&Message::Label(Label::Help)), &wording),
        Ok(Order::Version) => answer(concat!("rejoin ", env!("CARGO_PKG_VERSION")), &wording),
        Err((what, word)) => {
            let mistake = wording.say(&Message::WrongUse(what, word));
            terminal::complain(&format!("{mistake} {}", wording.say(&Message::Label(Label::TryHelp))));
            ExitCode::from(WRONG_USE)
        }
    }
}

/// Prints a text that needs no Mac.
fn answer(text: &str, wording: &Wording) -> ExitCode {
    finish(terminal::print(&format!("{text}\n")), wording, ExitCode::SUCCESS)
}

/// The exit code once the answer is written; where it could not be, the caller is told.
fn finish(written: io::Result<()>, wording: &Wording, exit: ExitCode) -> ExitCode {
    match written {
        Ok(()) => exit,
        Err(error) => {
            terminal::complain(&wording.say(&Message::NotWritten { why: error.to_string() }));
            ExitCode::from(WRONG_USE)
        }
    }
}

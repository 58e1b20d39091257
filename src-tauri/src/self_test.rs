//! `rejoin selftest`: what of a Mac could be looked at and what was refused, for people or for programs. It shows
//! nothing of what it saw, and raises no prompt (contracts.md 5).

mod json;
mod text;

use std::io;
use std::process::ExitCode;

use rejoin_mac::{Live, Mac, Recorded};
use rejoin_registration::{Check, Message, self_test};
use rejoin_wording::Wording;

use crate::command_line::SelfTestOptions;
use crate::{WRONG_USE, finish, terminal, which_mac};

/// The exit code where something was refused.
const REFUSED: u8 = 1;

/// Tries everything and says how it went. `caller` words what goes wrong before there is a Mac to ask.
pub(crate) fn run(options: &SelfTestOptions, language: Option<&str>, caller: &Wording) -> ExitCode {
    let (mac, checks) = match try_everything(options) {
        Ok(tried) => tried,
        Err(why) => {
            terminal::complain(&caller.say(&why));
            return ExitCode::from(WRONG_USE);
        }
    };
    let wording = which_mac::wording(language, &rejoin_mac::configuration(mac.as_ref()), mac.as_ref());
    let seen = self_test(checks).map(|message| wording.say(&message));
    let exit = if seen.is_good() { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) };
    let written = if options.json {
        json::face(&seen).map_err(io::Error::from).and_then(|json| terminal::print(&json))
    } else {
        terminal::print(&text::face(&seen, terminal::width()))
    };
    finish(written, &wording, exit)
}

/// On this Mac more can be tried than on a recording.
fn try_everything(options: &SelfTestOptions) -> Result<(Box<dyn Mac>, Vec<Check>), Message> {
    match &options.mac {
        Some(folder) => {
            let mac = Recorded::open(folder).map_err(|error| which_mac::broken(folder, &error))?;
            let checks = rejoin_mac::self_test(&mac);
            Ok((Box::new(mac), checks))
        }
        None => {
            let mac = Live::new().map_err(|error| which_mac::none(&error))?;
            let checks = mac.self_test();
            Ok((Box::new(mac), checks))
        }
    }
}

#[cfg(test)]
pub(crate) mod made_up {
    use rejoin_registration::{Outcome, Primitive, Reason, SelfTest};

    use super::*;

    /// A self-test with every kind of outcome, in a language.
    pub(crate) fn mixed(language: &str) -> SelfTest<String> {
        let checks = [
            (Primitive::LoginKeychain, Outcome::Refused(Reason::PermissionDenied)),
            (Primitive::Version, Outcome::Worked),
            (Primitive::SsoStatus, Outcome::Refused(Reason::Failed)),
            (Primitive::PortalLog, Outcome::Absent),
            (Primitive::LockState, Outcome::Refused(Reason::Timeout)),
        ];
        said(&checks, language)
    }

    /// One where nothing was refused.
    pub(crate) fn good(language: &str) -> SelfTest<String> {
        said(&[(Primitive::Version, Outcome::Worked), (Primitive::Proxy, Outcome::Absent)], language)
    }

    fn said(checks: &[(Primitive, Outcome)], language: &str) -> SelfTest<String> {
        let checks =
            checks.iter().map(|(primitive, outcome)| Check { primitive: *primitive, outcome: *outcome });
        let wording = Wording::new(&[language]);
        self_test(checks.collect()).map(|message| wording.say(&message))
    }
}

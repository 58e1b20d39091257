//! `rejoin explain`: what a message or a description points to, for people or for programs (contracts.md 2).

mod json;
mod text;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use rejoin_explain::Phrases;
use rejoin_mac::Live;
use rejoin_registration::{Cause, Configuration, Explanation, Message, diagnose, explained};
use rejoin_wording::Wording;

use crate::command_line::ExplainOptions;
use crate::{WRONG_USE, finish, terminal, which_mac};

/// The exit code where nothing fits (contracts.md 2).
const NOTHING_FITS: u8 = 1;

/// Says what a text points to. `caller` words what goes wrong with a recording, and the answer where there is no Mac.
pub(crate) fn run(options: &ExplainOptions, language: Option<&str>, caller: &Wording) -> ExitCode {
    let causes = causes(&options.text);
    match &options.mac {
        Some(recording) => match on_a_recording(&causes, recording, language) {
            Ok((explanation, wording)) => answer(explanation, options.json, &wording),
            Err(why) => {
                terminal::complain(&caller.say(&why));
                ExitCode::from(WRONG_USE)
            }
        },
        None => match on_this_mac(&causes, language) {
            Some((explanation, wording)) => answer(explanation, options.json, &wording),
            None => answer(explained(&causes, &Configuration::default(), None), options.json, caller),
        },
    }
}

/// The causes that a text points to, the best first. The phrases are read anew each time: people ask seldom, and the
/// app idles for days.
pub(crate) fn causes(text: &str) -> Vec<Cause> {
    Phrases::built_in().explain(text).into_iter().map(|found| found.cause).collect()
}

/// What the recording shows comes first. Hosts are not tried (causes.md, "Hosts").
fn on_a_recording(
    causes: &[Cause],
    recording: &Path,
    language: Option<&str>,
) -> Result<(Explanation<Message>, Wording), Message> {
    let mac = which_mac::open(Some(recording))?;
    let evidence = rejoin_mac::look(mac.as_ref());
    let verdict = diagnose(&evidence);
    let explanation = explained(causes, &evidence.configuration, Some((&evidence, &verdict)));
    Ok((explanation, which_mac::wording(language, &evidence.configuration, mac.as_ref())))
}

/// Of this Mac only the company's settings matter, which give names and the language; `None` where there are none.
fn on_this_mac(causes: &[Cause], language: Option<&str>) -> Option<(Explanation<Message>, Wording)> {
    let mac = Live::new().ok()?;
    let configuration = rejoin_mac::configuration(&mac);
    let wording = which_mac::wording(language, &configuration, &mac);
    Some((explained(causes, &configuration, None), wording))
}

fn answer(explanation: Explanation<Message>, as_json: bool, wording: &Wording) -> ExitCode {
    let explanation = explanation.map(|message| wording.say(&message));
    let exit = if explanation.causes.is_empty() { ExitCode::from(NOTHING_FITS) } else { ExitCode::SUCCESS };
    let written = if as_json {
        json::face(&explanation).map_err(io::Error::from).and_then(|json| terminal::print(&json))
    } else {
        terminal::print(&text::face(&explanation, terminal::width()))
    };
    finish(written, wording, exit)
}

//! The arguments of the program: what the caller wants, or why that cannot be made out.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};
use rejoin_registration::WrongUse;

/// What the caller wants.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The app in the menu bar.
    App {
        /// The recording to look at; `None`: this Mac.
        mac: Option<PathBuf>,
    },
    /// The answer in the terminal.
    Status(StatusOptions),
    /// What a text points to.
    Explain(ExplainOptions),
    /// How to use the program.
    Help,
    /// The program's version.
    Version,
}

/// How the answer in the terminal is given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct StatusOptions {
    /// The recording to look at; `None`: this Mac.
    pub(crate) mac: Option<PathBuf>,
    /// As one JSON object.
    pub(crate) json: bool,
}

/// What is to be explained, and how the answer is given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ExplainOptions {
    /// A message or a description.
    pub(crate) text: String,
    /// The recording to look at; `None`: no Mac decides what comes first.
    pub(crate) mac: Option<PathBuf>,
    /// As one JSON object.
    pub(crate) json: bool,
}

/// Wrong use: what is wrong, and the word in question.
pub(crate) type Wrong = (WrongUse, String);

/// A command line, read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CommandLine {
    /// The language asked for; known for wrong use, too, where it comes before the mistake.
    pub(crate) language: Option<String>,
    /// What the caller wants.
    pub(crate) order: Result<Order, Wrong>,
}

impl CommandLine {
    /// Reads the arguments; the program's own name is not one of them.
    pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let mut words = Words::default();
        let read = words.read(Parser::from_args(arguments));
        let language = words.language.clone();
        CommandLine { language, order: read.and_then(|()| words.order()) }
    }
}

/// The options as they were given.
#[derive(Default)]
struct Words {
    command: Option<Command>,
    text: Option<String>,
    mac: Option<PathBuf>,
    language: Option<String>,
    json: bool,
    help: bool,
    version: bool,
}

#[derive(Clone, Copy)]
enum Command {
    Status,
    Explain,
}

impl Words {
    fn read(&mut self, mut parser: Parser) -> Result<(), Wrong> {
        while let Some(argument) = parser.next().map_err(wrong)? {
            match argument {
                Arg::Long("mac") => {
                    let folder = PathBuf::from(value("--mac", &mut parser)?);
                    once("--mac", self.mac.replace(folder).is_some())?;
                }
                Arg::Long("lang") => {
                    let tag = value("--lang", &mut parser)?.to_string_lossy().into_owned();
                    once("--lang", self.language.replace(tag).is_some())?;
                }
                Arg::Long("json") => once("--json", std::mem::replace(&mut self.json, true))?,
                Arg::Long("help") | Arg::Short('h') => self.help = true,
                Arg::Long("version") | Arg::Short('V') => self.version = true,
                Arg::Long(name) => return Err((WrongUse::UnknownOption, format!("--{name}"))),
                Arg::Short(letter) => return Err((WrongUse::UnknownOption, format!("-{letter}"))),
                Arg::Value(word) => self.word(word.to_string_lossy().into_owned())?,
            }
        }
        Ok(())
    }

    /// A word that belongs to no option: the command, then what it is about.
    fn word(&mut self, word: String) -> Result<(), Wrong> {
        match (self.command, word.as_str()) {
            (None, "status") => self.command = Some(Command::Status),
            (None, "explain") => self.command = Some(Command::Explain),
            (None, _) => return Err((WrongUse::UnknownCommand, word)),
            (Some(Command::Explain), _) if self.text.is_none() => self.text = Some(word),
            (Some(_), _) => return Err((WrongUse::ExtraWord, word)),
        }
        Ok(())
    }

    fn order(self) -> Result<Order, Wrong> {
        if self.help {
            return Ok(Order::Help);
        }
        if self.version {
            return Ok(Order::Version);
        }
        match (self.command, self.text) {
            (Some(Command::Status), _) => {
                return Ok(Order::Status(StatusOptions { mac: self.mac, json: self.json }));
            }
            (Some(Command::Explain), Some(text)) => {
                return Ok(Order::Explain(ExplainOptions { text, mac: self.mac, json: self.json }));
            }
            (Some(Command::Explain), None) => return Err((WrongUse::MissingText, "explain".into())),
            (None, _) => {}
        }
        let misplaced = [("--json", self.json), ("--lang", self.language.is_some())];
        match misplaced.iter().find(|(_, given)| *given) {
            Some((option, _)) => Err((WrongUse::UnknownOption, (*option).to_owned())),
            None => Ok(Order::App { mac: self.mac }),
        }
    }
}

/// The value of an option; an empty one is none.
fn value(option: &str, parser: &mut Parser) -> Result<OsString, Wrong> {
    let value = parser.value().map_err(wrong)?;
    if value.is_empty() { Err((WrongUse::MissingValue, option.to_owned())) } else { Ok(value) }
}

fn once(option: &str, given_before: bool) -> Result<(), Wrong> {
    if given_before { Err((WrongUse::Twice, option.to_owned())) } else { Ok(()) }
}

fn wrong(error: lexopt::Error) -> Wrong {
    match error {
        lexopt::Error::MissingValue { option } => (WrongUse::MissingValue, option.unwrap_or_default()),
        lexopt::Error::UnexpectedValue { option, .. } => (WrongUse::NeedlessValue, option),
        lexopt::Error::UnexpectedOption(option) => (WrongUse::UnknownOption, option),
        other => (WrongUse::ExtraWord, other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::ffi::OsStringExt;

    use super::*;

    type Read = Result<Order, Wrong>;

    fn read(arguments: &[&str]) -> CommandLine {
        CommandLine::read(arguments.iter().map(OsString::from))
    }

    fn status(mac: Option<&str>, json: bool) -> Read {
        Ok(Order::Status(StatusOptions { mac: mac.map(PathBuf::from), json }))
    }

    fn explain(text: &str, mac: Option<&str>, json: bool) -> Read {
        Ok(Order::Explain(ExplainOptions { text: text.into(), mac: mac.map(PathBuf::from), json }))
    }

    fn app(mac: Option<&str>) -> Read {
        Ok(Order::App { mac: mac.map(PathBuf::from) })
    }

    #[test]
    fn orders_are_understood_in_any_order() {
        let cases: &[(&[&str], Option<&str>, Read)] = &[
            (&[], None, app(None)),
            (&["--mac", "x"], None, app(Some("x"))),
            (&["--mac=x y"], None, app(Some("x y"))),
            (&["--"], None, app(None)),
            (&["status"], None, status(None, false)),
            (&["status", "--json"], None, status(None, true)),
            (&["--json", "status"], None, status(None, true)),
            (&["--mac", "x", "status", "--lang", "fr"], Some("fr"), status(Some("x"), false)),
            (&["status", "--lang=fr", "--json", "--mac=x"], Some("fr"), status(Some("x"), true)),
            (&["status", "--mac", "-x"], None, status(Some("-x"), false)),
            (&["status", "--mac=a=b"], None, status(Some("a=b"), false)),
            (&["status", "--"], None, status(None, false)),
            (&["--json", "--", "status"], None, status(None, true)),
            (&["status", "--lang", "no such tag!"], Some("no such tag!"), status(None, false)),
            (&["explain", "not registered"], None, explain("not registered", None, false)),
            (&["explain", ""], None, explain("", None, false)),
            (&["explain", "status"], None, explain("status", None, false)),
            (&["explain", "explain"], None, explain("explain", None, false)),
            (&["explain", "--", "-25244"], None, explain("-25244", None, false)),
            (&["explain", "--json", "--", "--help"], None, explain("--help", None, true)),
            (&["--", "explain", "--json"], None, explain("--json", None, false)),
            (&["explain", "-"], None, explain("-", None, false)),
            (
                &["--json", "explain", "--mac=m", "x\ny", "--lang", "fr"],
                Some("fr"),
                explain("x\ny", Some("m"), true),
            ),
            (&["explain", "--help"], None, Ok(Order::Help)),
            (&["--help"], None, Ok(Order::Help)),
            (&["-h"], None, Ok(Order::Help)),
            (&["status", "--help", "--lang", "fr"], Some("fr"), Ok(Order::Help)),
            (&["--version"], None, Ok(Order::Version)),
            (&["-V"], None, Ok(Order::Version)),
        ];
        for (arguments, language, order) in cases {
            let command_line = read(arguments);
            assert_eq!(command_line.language.as_deref(), *language, "{arguments:?}");
            assert_eq!(command_line.order, *order, "{arguments:?}");
        }
    }

    #[test]
    fn wrong_use_names_the_word() {
        let cases: &[(&[&str], WrongUse, &str)] = &[
            (&["config"], WrongUse::UnknownCommand, "config"),
            (&["explain"], WrongUse::MissingText, "explain"),
            (&["explain", "--json"], WrongUse::MissingText, "explain"),
            (&["explain", "--"], WrongUse::MissingText, "explain"),
            (&["explain", "not", "registered"], WrongUse::ExtraWord, "registered"),
            (&["explain", "x", ""], WrongUse::ExtraWord, ""),
            (&["explain", "x", "--", "--json"], WrongUse::ExtraWord, "--json"),
            (&["explain", "-25244"], WrongUse::UnknownOption, "-2"),
            (&["explain", "x", "--reports"], WrongUse::UnknownOption, "--reports"),
            (&["explain", "x", "--mac"], WrongUse::MissingValue, "--mac"),
            (&["status", "explain"], WrongUse::ExtraWord, "explain"),
            (&["Explain", "x"], WrongUse::UnknownCommand, "Explain"),
            (&["report"], WrongUse::UnknownCommand, "report"),
            (&["cleanup", "--dry-run"], WrongUse::UnknownCommand, "cleanup"),
            (&["selftest"], WrongUse::UnknownCommand, "selftest"),
            (&["Status"], WrongUse::UnknownCommand, "Status"),
            (&[""], WrongUse::UnknownCommand, ""),
            (&["-"], WrongUse::UnknownCommand, "-"),
            (&["--", "--json"], WrongUse::UnknownCommand, "--json"),
            (&["status", "x"], WrongUse::ExtraWord, "x"),
            (&["status", "status"], WrongUse::ExtraWord, "status"),
            (&["status", "--", "--json"], WrongUse::ExtraWord, "--json"),
            (&["status", "--verbose"], WrongUse::UnknownOption, "--verbose"),
            (&["status", "--reports", "x"], WrongUse::UnknownOption, "--reports"),
            (&["status", "-j"], WrongUse::UnknownOption, "-j"),
            (&["--json"], WrongUse::UnknownOption, "--json"),
            (&["--lang", "fr"], WrongUse::UnknownOption, "--lang"),
            (&["status", "--mac"], WrongUse::MissingValue, "--mac"),
            (&["status", "--mac="], WrongUse::MissingValue, "--mac"),
            (&["status", "--mac", ""], WrongUse::MissingValue, "--mac"),
            (&["status", "--lang="], WrongUse::MissingValue, "--lang"),
            (&["status", "--lang"], WrongUse::MissingValue, "--lang"),
            (&["status", "--json=yes"], WrongUse::NeedlessValue, "--json"),
            (&["--help=yes"], WrongUse::NeedlessValue, "--help"),
            (&["status", "--mac", "x", "--mac", "x"], WrongUse::Twice, "--mac"),
            (&["status", "--lang", "fr", "--lang=en"], WrongUse::Twice, "--lang"),
            (&["status", "--json", "--json"], WrongUse::Twice, "--json"),
        ];
        for (arguments, what, word) in cases {
            assert_eq!(read(arguments).order, Err((*what, (*word).to_owned())), "{arguments:?}");
        }
    }

    #[test]
    fn arguments_need_not_be_utf_8() {
        let bytes = |bytes: &[u8]| OsString::from_vec(bytes.to_vec());
        let folder = bytes(b"caf\xe9");
        let command_line = CommandLine::read(["status".into(), "--mac".into(), folder.clone()]);
        let options = StatusOptions { mac: Some(PathBuf::from(folder)), json: false };
        assert_eq!(command_line.order, Ok(Order::Status(options)));
        let command_line = CommandLine::read(["explain".into(), bytes(b"caf\xe9")]);
        assert_eq!(command_line.order, explain("caf\u{fffd}", None, false));
        let wrong: [(&[u8], WrongUse, &str); 3] = [
            (b"caf\xe9", WrongUse::UnknownCommand, "caf\u{fffd}"),
            (b"--caf\xe9", WrongUse::UnknownOption, "--caf\u{fffd}"),
            (b"-\xe9", WrongUse::UnknownOption, "-\u{fffd}"),
        ];
        for (argument, what, word) in wrong {
            assert_eq!(CommandLine::read([bytes(argument)]).order, Err((what, word.to_owned())));
        }
    }
}

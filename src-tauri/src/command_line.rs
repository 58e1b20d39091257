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
    /// One file for help desk.
    Report(ReportOptions),
    /// What earlier registrations have left is removed, or put back.
    CleanUp(CleanUpOptions),
    /// What of a Mac could be looked at.
    SelfTest(SelfTestOptions),
    /// The settings that the company forces.
    Config(ConfigOptions),
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
    /// A folder of recordings and reports to look at, one after the other; there is no `mac` then.
    pub(crate) reports: Option<PathBuf>,
    /// As one JSON object; of many, one a line.
    pub(crate) json: bool,
}

/// What a report is made of, and where it is saved.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ReportOptions {
    /// The recording to look at; `None`: this Mac.
    pub(crate) mac: Option<PathBuf>,
    /// The file; `None`: one on the desktop, or beside the caller.
    pub(crate) out: Option<PathBuf>,
}

/// How far a clean-up goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CleanUpCourse {
    /// The list only.
    DryRun,
    /// The list, a question, and then the work.
    Ask,
    /// The files of earlier clean-ups are put back.
    Restore,
}

/// What is cleaned up, and how the answer is given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CleanUpOptions {
    /// How far it goes.
    pub(crate) course: CleanUpCourse,
    /// The recording that stands for the Mac; `None`: this Mac.
    pub(crate) mac: Option<PathBuf>,
    /// As one JSON object.
    pub(crate) json: bool,
}

/// What is tried, and how the answer is given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SelfTestOptions {
    /// The recording to walk; `None`: this Mac.
    pub(crate) mac: Option<PathBuf>,
    /// As one JSON object.
    pub(crate) json: bool,
}

/// Whose settings are shown, and how the answer is given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ConfigOptions {
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
    reports: Option<PathBuf>,
    out: Option<PathBuf>,
    language: Option<String>,
    json: bool,
    dry_run: bool,
    restore: bool,
    help: bool,
    version: bool,
}

#[derive(Clone, Copy)]
enum Command {
    Status,
    CleanUp,
    Config,
    Explain,
    Report,
    SelfTest,
}

impl Words {
    fn read(&mut self, mut parser: Parser) -> Result<(), Wrong> {
        while let Some(argument) = parser.next().map_err(wrong)? {
            match argument {
                Arg::Long("mac") => path("--mac", &mut self.mac, &mut parser)?,
                Arg::Long("reports") => path("--reports", &mut self.reports, &mut parser)?,
                Arg::Long("out") => path("--out", &mut self.out, &mut parser)?,
                Arg::Long("lang") => {
                    let tag = value("--lang", &mut parser)?.to_string_lossy().into_owned();
                    once("--lang", self.language.replace(tag).is_some())?;
                }
                Arg::Long("json") => once("--json", std::mem::replace(&mut self.json, true))?,
                Arg::Long("dry-run") => once("--dry-run", std::mem::replace(&mut self.dry_run, true))?,
                Arg::Long("restore") => once("--restore", std::mem::replace(&mut self.restore, true))?,
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
            (None, "cleanup") => self.command = Some(Command::CleanUp),
            (None, "config") => self.command = Some(Command::Config),
            (None, "explain") => self.command = Some(Command::Explain),
            (None, "report") => self.command = Some(Command::Report),
            (None, "selftest") => self.command = Some(Command::SelfTest),
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
        if let Some(option) = self.misplaced() {
            return Err((WrongUse::UnknownOption, option.to_owned()));
        }
        let course = match (self.dry_run, self.restore) {
            (true, _) => CleanUpCourse::DryRun,
            (false, true) => CleanUpCourse::Restore,
            (false, false) => CleanUpCourse::Ask,
        };
        let Words { mac, reports, out, json, .. } = self;
        match (self.command, self.text) {
            (None, _) => Ok(Order::App { mac }),
            (Some(Command::Status), _) => Ok(Order::Status(StatusOptions { mac, reports, json })),
            (Some(Command::Report), _) => Ok(Order::Report(ReportOptions { mac, out })),
            (Some(Command::SelfTest), _) => Ok(Order::SelfTest(SelfTestOptions { mac, json })),
            (Some(Command::CleanUp), _) => Ok(Order::CleanUp(CleanUpOptions { course, mac, json })),
            (Some(Command::Config), _) => Ok(Order::Config(ConfigOptions { mac, json })),
            (Some(Command::Explain), Some(text)) => Ok(Order::Explain(ExplainOptions { text, mac, json })),
            (Some(Command::Explain), None) => Err((WrongUse::MissingText, "explain".into())),
        }
    }

    /// An option that does not fit the command.
    fn misplaced(&self) -> Option<&'static str> {
        let fits: &[&str] = match self.command {
            None => &["--mac"],
            Some(Command::Status) if self.reports.is_some() => &["--reports", "--json", "--lang"],
            Some(Command::Status | Command::Config | Command::Explain | Command::SelfTest) => {
                &["--mac", "--json", "--lang"]
            }
            Some(Command::Report) => &["--mac", "--out", "--lang"],
            Some(Command::CleanUp) if self.dry_run => &["--dry-run", "--mac", "--json", "--lang"],
            Some(Command::CleanUp) => &["--restore", "--mac", "--json", "--lang"],
        };
        let given = [
            ("--mac", self.mac.is_some()),
            ("--reports", self.reports.is_some()),
            ("--out", self.out.is_some()),
            ("--dry-run", self.dry_run),
            ("--restore", self.restore),
            ("--json", self.json),
            ("--lang", self.language.is_some()),
        ];
        given.into_iter().find(|(option, given)| *given && !fits.contains(option)).map(|(option, _)| option)
    }
}

/// Takes an option's path.
fn path(option: &str, place: &mut Option<PathBuf>, parser: &mut Parser) -> Result<(), Wrong> {
    let path = PathBuf::from(value(option, parser)?);
    once(option, place.replace(path).is_some())
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
        Ok(Order::Status(StatusOptions { mac: mac.map(PathBuf::from), reports: None, json }))
    }

    fn self_test(mac: Option<&str>, json: bool) -> Read {
        Ok(Order::SelfTest(SelfTestOptions { mac: mac.map(PathBuf::from), json }))
    }

    fn clean_up(course: CleanUpCourse, mac: Option<&str>, json: bool) -> Read {
        Ok(Order::CleanUp(CleanUpOptions { course, mac: mac.map(PathBuf::from), json }))
    }

    fn config(mac: Option<&str>, json: bool) -> Read {
        Ok(Order::Config(ConfigOptions { mac: mac.map(PathBuf::from), json }))
    }

    fn explain(text: &str, mac: Option<&str>, json: bool) -> Read {
        Ok(Order::Explain(ExplainOptions { text: text.into(), mac: mac.map(PathBuf::from), json }))
    }

    fn reports(folder: &str, json: bool) -> Read {
        Ok(Order::Status(StatusOptions { mac: None, reports: Some(PathBuf::from(folder)), json }))
    }

    fn report(mac: Option<&str>, out: Option<&str>) -> Read {
        Ok(Order::Report(ReportOptions { mac: mac.map(PathBuf::from), out: out.map(PathBuf::from) }))
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
            (&["selftest"], None, self_test(None, false)),
            (&["--mac", "x", "selftest", "--json", "--lang=fr"], Some("fr"), self_test(Some("x"), true)),
            (&["cleanup"], None, clean_up(CleanUpCourse::Ask, None, false)),
            (&["--dry-run", "cleanup", "--json"], None, clean_up(CleanUpCourse::DryRun, None, true)),
            (
                &["cleanup", "--mac=x", "--restore", "--lang", "fr"],
                Some("fr"),
                clean_up(CleanUpCourse::Restore, Some("x"), false),
            ),
            (&["config"], None, config(None, false)),
            (&["--json", "config", "--mac=x", "--lang", "fr"], Some("fr"), config(Some("x"), true)),
            (&["explain", "selftest"], None, explain("selftest", None, false)),
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
            (&["status", "--reports", "x"], None, reports("x", false)),
            (&["--json", "status", "--reports=x", "--lang", "fr"], Some("fr"), reports("x", true)),
            (&["report"], None, report(None, None)),
            (&["report", "--out", "a.zip", "--mac", "x"], None, report(Some("x"), Some("a.zip"))),
            (&["report", "--lang", "fr"], Some("fr"), report(None, None)),
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
            (&["config", "x"], WrongUse::ExtraWord, "x"),
            (&["config", "--out", "x"], WrongUse::UnknownOption, "--out"),
            (&["configuration"], WrongUse::UnknownCommand, "configuration"),
            (&["explain"], WrongUse::MissingText, "explain"),
            (&["explain", "--json"], WrongUse::MissingText, "explain"),
            (&["explain", "--"], WrongUse::MissingText, "explain"),
            (&["explain", "not", "registered"], WrongUse::ExtraWord, "registered"),
            (&["explain", "x", ""], WrongUse::ExtraWord, ""),
            (&["explain", "x", "--", "--json"], WrongUse::ExtraWord, "--json"),
            (&["explain", "-25244"], WrongUse::UnknownOption, "-2"),
            (&["explain", "x", "--reports"], WrongUse::MissingValue, "--reports"),
            (&["explain", "x", "--reports", "y"], WrongUse::UnknownOption, "--reports"),
            (&["explain", "x", "--mac"], WrongUse::MissingValue, "--mac"),
            (&["status", "explain"], WrongUse::ExtraWord, "explain"),
            (&["selftest", "x"], WrongUse::ExtraWord, "x"),
            (&["self-test"], WrongUse::UnknownCommand, "self-test"),
            (&["keychain-child", "x"], WrongUse::UnknownCommand, "keychain-child"),
            (&["Explain", "x"], WrongUse::UnknownCommand, "Explain"),
            (&["report", "x"], WrongUse::ExtraWord, "x"),
            (&["report", "--json"], WrongUse::UnknownOption, "--json"),
            (&["report", "--reports", "x"], WrongUse::UnknownOption, "--reports"),
            (&["report", "--out="], WrongUse::MissingValue, "--out"),
            (&["report", "--out", "x", "--out", "x"], WrongUse::Twice, "--out"),
            (&["--out", "x"], WrongUse::UnknownOption, "--out"),
            (&["--reports", "x"], WrongUse::UnknownOption, "--reports"),
            (&["status", "--out", "x"], WrongUse::UnknownOption, "--out"),
            (&["status", "--reports"], WrongUse::MissingValue, "--reports"),
            (&["status", "--reports", "x", "--mac", "y"], WrongUse::UnknownOption, "--mac"),
            (&["explain", "x", "--out", "y"], WrongUse::UnknownOption, "--out"),
            (&["cleanup", "--dry-run", "--restore"], WrongUse::UnknownOption, "--restore"),
            (&["cleanup", "--dry-run", "--dry-run"], WrongUse::Twice, "--dry-run"),
            (&["cleanup", "--out", "x"], WrongUse::UnknownOption, "--out"),
            (&["cleanup", "x"], WrongUse::ExtraWord, "x"),
            (&["status", "--dry-run"], WrongUse::UnknownOption, "--dry-run"),
            (&["--restore"], WrongUse::UnknownOption, "--restore"),
            (&["clean-up"], WrongUse::UnknownCommand, "clean-up"),
            (&["Status"], WrongUse::UnknownCommand, "Status"),
            (&[""], WrongUse::UnknownCommand, ""),
            (&["-"], WrongUse::UnknownCommand, "-"),
            (&["--", "--json"], WrongUse::UnknownCommand, "--json"),
            (&["status", "x"], WrongUse::ExtraWord, "x"),
            (&["status", "status"], WrongUse::ExtraWord, "status"),
            (&["status", "--", "--json"], WrongUse::ExtraWord, "--json"),
            (&["status", "--verbose"], WrongUse::UnknownOption, "--verbose"),
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
        let options = StatusOptions { mac: Some(PathBuf::from(folder)), reports: None, json: false };
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

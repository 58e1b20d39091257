//! `mac.toml`: what no file of a Mac shows (contracts.md 1). Strict: an unknown key is an error, as is a missing one.

use std::collections::HashSet;
use std::hash::Hash;
use std::num::NonZeroU16;
use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use rejoin_registration::{HostAnswer, Proxy};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::error::Defect;
use super::mac_path::MacPath;
use crate::zone;

/// The one format there is.
const FORMAT: i64 = 1;

/// All that `mac.toml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MacToml {
    #[serde(rename = "format")]
    _format: Format,
    pub taken_at: Moment,
    pub time_zone: Zone,
    pub macos: String,
    pub awake_since: Option<Moment>,
    pub user: UserTable,
    #[serde(default)]
    pub network: Network,
    #[serde(default)]
    pub running: Vec<RunningRow>,
    #[serde(rename = "window", default)]
    _windows: Vec<WindowRow>,
    #[serde(default)]
    pub command: Vec<CommandRow>,
    #[serde(default)]
    pub host: Vec<HostRow>,
    #[serde(default)]
    pub unreadable: Vec<UnreadableRow>,
    #[serde(default)]
    pub signed: Vec<SignedRow>,
}

/// The format alone: of another format nothing else is to be understood.
#[derive(Deserialize)]
struct FormatAlone {
    #[serde(rename = "format")]
    _format: Format,
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "i64")]
struct Format;

/// A moment: a TOML date-time with an offset.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "Datetime")]
pub(super) struct Moment(pub Timestamp);

/// An offset or an IANA time zone.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Zone(pub TimeZone);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UserTable {
    pub name: ShortName,
    pub uid: u32,
    pub home: MacPath,
    pub languages: Vec<String>,
}

/// A user's short name: the name of a folder.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct ShortName(pub String);

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Network {
    #[serde(default)]
    pub proxy: Proxy,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RunningRow {
    pub bundle_id: String,
    pub path: MacPath,
    pub started_at: Moment,
}

/// Rejoin draws nothing from windows; a recording may hold them all the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WindowRow {
    #[serde(rename = "owner")]
    _owner: String,
}

/// A command that was run, and how it ended.
#[derive(Debug, Deserialize)]
#[serde(try_from = "CommandKeys")]
pub(super) struct CommandRow {
    pub run: Vec<String>,
    pub end: End,
}

/// How a command ended.
#[derive(Debug)]
pub(super) enum End {
    /// By itself, with what it printed in a file of `output/`.
    Exited { code: i32, output: OutputName },
    /// Not in time.
    TimedOut,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommandKeys {
    run: Vec<String>,
    exit: Option<i32>,
    output: Option<OutputName>,
    #[serde(default)]
    timeout: bool,
}

/// The name of a file in `output/`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct OutputName(pub String);

/// How a host answers. A host without a row answers normally.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HostRow {
    pub name: String,
    pub port: NonZeroU16,
    pub answer: HostAnswer,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnreadableRow {
    pub path: MacPath,
    pub reason: UnreadableReason,
}

/// The reasons that a recording may give: the others come from Rejoin itself.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum UnreadableReason {
    PermissionDenied,
    Damaged,
    Timeout,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignedRow {
    pub path: MacPath,
    pub identifier: String,
    pub team: String,
}

/// More places than Rejoin looks at.
const MOST_UNREADABLE: usize = 1000;

impl MacToml {
    pub(super) fn parse(text: &str) -> Result<Self, Defect> {
        let _: FormatAlone = deserialize(text)?;
        let mac: MacToml = deserialize(text)?;
        unique("command", "run", mac.command.iter().map(|row| &row.run))?;
        unique("host", "name", mac.host.iter().map(|row| (row.name.to_ascii_lowercase(), row.port)))?;
        if mac.unreadable.len() > MOST_UNREADABLE {
            let message = format!("unreadable: there are more than {MOST_UNREADABLE}");
            return Err(Defect::MacToml { line: None, message });
        }
        unique("unreadable", "path", mac.unreadable.iter().map(|row| row.path.keys()))?;
        unique("signed", "path", mac.signed.iter().map(|row| row.path.keys()))?;
        Ok(mac)
    }
}

pub(super) fn deserialize<T: DeserializeOwned>(text: &str) -> Result<T, Defect> {
    let document = toml::Deserializer::parse(text)
        .map_err(|error| defect(text, error.span(), error.message().to_string()))?;
    T::deserialize(document).map_err(|error| wrong_value(text, &error))
}

/// What is wrong with a value, by its key.
fn wrong_value(text: &str, error: &toml::de::Error) -> Defect {
    let message = error.message();
    let keys = DeTable::parse(text).ok().zip(error.span());
    match keys.and_then(|(keys, place)| key_at(keys.get_ref(), &place)) {
        Some(key) => defect(text, error.span(), format!("{key}: {message}")),
        // A key that is missing at the top is missing from no line.
        None => defect(text, None, message.to_string()),
    }
}

fn defect(text: &str, place: Option<Range<usize>>, message: String) -> Defect {
    let before = place.and_then(|place| text.get(..place.start));
    Defect::MacToml { line: before.map(|before| before.matches('\n').count() + 1), message }
}

/// The key whose name or value stands at a place: `running[0].path`.
fn key_at(table: &DeTable<'_>, place: &Range<usize>) -> Option<String> {
    table.iter().find_map(|(name, value)| {
        let after = if name.span() == *place { Some(String::new()) } else { key_after(value, place) };
        after.map(|after| format!("{}{after}", name.get_ref()))
    })
}

/// What follows the name of a value that stands at a place, or in which something does.
fn key_after(value: &Spanned<DeValue<'_>>, place: &Range<usize>) -> Option<String> {
    let inside = match value.get_ref() {
        DeValue::Table(table) => key_at(table, place).map(|key| format!(".{key}")),
        DeValue::Array(rows) => rows
            .iter()
            .enumerate()
            .find_map(|(number, row)| Some(format!("[{number}]{}", key_after(row, place)?))),
        _ => None,
    };
    inside.or_else(|| (value.span() == *place).then(String::new))
}

/// Two rows about the same thing would leave open which of them holds.
fn unique<T: Eq + Hash>(table: &str, key: &str, rows: impl Iterator<Item = T>) -> Result<(), Defect> {
    let mut seen = HashSet::new();
    for (number, row) in rows.enumerate() {
        if !seen.insert(row) {
            let message = format!("{table}[{number}].{key}: an earlier row is about the same");
            return Err(Defect::MacToml { line: None, message });
        }
    }
    Ok(())
}

impl TryFrom<i64> for Format {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        if number == FORMAT {
            Ok(Format)
        } else {
            Err(format!("format {number} is not known, only {FORMAT} is"))
        }
    }
}

impl TryFrom<Datetime> for Moment {
    type Error = String;

    fn try_from(moment: Datetime) -> Result<Self, String> {
        if moment.date.is_none() || moment.time.is_none() || moment.offset.is_none() {
            return Err(format!(
                "`{moment}` is no date and time with an offset, such as 2026-04-25T09:41:29Z"
            ));
        }
        moment.to_string().parse().map(Moment).map_err(|error: jiff::Error| error.to_string())
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let zone = match offset(&text) {
            Some(offset) => Some(TimeZone::fixed(offset)),
            None => zone::named(&text),
        };
        zone.map(Zone)
            .ok_or_else(|| format!("`{text}` is neither an offset such as +02:00 nor an IANA time zone"))
    }
}

/// `+02:00`, `-03:30`.
fn offset(text: &str) -> Option<Offset> {
    let (sign, hours, minutes) = match *text.as_bytes() {
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => (sign, number(h1, h2)?, number(m1, m2)?),
        _ => return None,
    };
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = (hours * 60 + minutes) * 60;
    Offset::from_seconds(if sign == b'-' { -seconds } else { seconds }).ok()
}

/// The number of two digits.
fn number(tens: u8, ones: u8) -> Option<i32> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i32::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

impl TryFrom<String> for ShortName {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        if matches!(name.as_str(), "" | "." | "..") || name.contains(['/', '\0']) {
            return Err(format!("`{name}` is no short name of a user"));
        }
        Ok(ShortName(name))
    }
}

impl TryFrom<CommandKeys> for CommandRow {
    type Error = String;

    fn try_from(keys: CommandKeys) -> Result<Self, String> {
        let program = keys.run.first().ok_or("run names no program")?;
        MacPath::try_from(program.as_str()).map_err(|error| format!("run: {error}"))?;
        let end = match (keys.timeout, keys.exit, keys.output) {
            (true, None, None) => End::TimedOut,
            (true, _, _) => return Err("timeout = true stands instead of exit and output".into()),
            (false, Some(code), Some(output)) => End::Exited { code, output },
            (false, None, _) => return Err("missing field `exit`".into()),
            (false, Some(_), None) => return Err("missing field `output`".into()),
        };
        Ok(CommandRow { run: keys.run, end })
    }
}

impl TryFrom<String> for OutputName {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let climbs = name.split('/').any(|part| part == "..");
        if name.is_empty() || name.starts_with('/') || name.contains('\0') || climbs {
            return Err(format!("`{name}` is no file in output/"));
        }
        Ok(OutputName(name))
    }
}

#[cfg(test)]
mod tests;

//! The registration as Jamf's app knows it: `getPSSOStatus` (mac.md 2.3).

use rejoin_registration::{PlatformSsoStatus, Reason, SsoStatus};

use super::guid::leading_guid;
use crate::{Command, Mac, Trouble};

/// What the dictionary behind the number begins with.
const DICTIONARY: &str = "extraDeviceInformation";

/// Runs the first of the two programs that exists, and names the command that answered, or would have.
pub(super) fn read(mac: &dyn Mac) -> (Command, Result<SsoStatus, Trouble>) {
    let (command, output) = match mac.run(Command::JamfConditionalAccess) {
        Err(Trouble::Absent) => match mac.run(Command::JamfAad) {
            Err(Trouble::Absent) => (Command::JamfConditionalAccess, Err(Trouble::Absent)),
            output => (Command::JamfAad, output),
        },
        output => (Command::JamfConditionalAccess, output),
    };
    let status = output.and_then(|output| match understand(&output.text) {
        Answer::Status(status) => Ok(status),
        Answer::Help => Err(Trouble::Absent),
        Answer::Unreadable(reason) => Err(Trouble::unreadable(command.source(), reason)),
    });
    (command, status)
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Status(SsoStatus),
    /// The program is older than the question.
    Help,
    Unreadable(Reason),
}

fn understand(text: &str) -> Answer {
    if text.contains("Warning:Timedout") {
        return Answer::Unreadable(Reason::Timeout);
    }
    match status(text) {
        Some(status) => Answer::Status(status),
        None if first_line(text).parse::<i64>().is_err() && text.contains("Available Commands:") => {
            Answer::Help
        }
        None => Answer::Unreadable(Reason::Damaged),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

/// `None`: not understood.
fn status(text: &str) -> Option<SsoStatus> {
    let platform_sso = match first_line(text) {
        "0" => PlatformSsoStatus::NotEnabled,
        "1" => PlatformSsoStatus::EnabledNotRegistered,
        "2" => PlatformSsoStatus::EnabledAndRegistered,
        "3" => PlatformSsoStatus::NeedsRepair,
        _ => return None,
    };
    if is_cut_off(text) {
        return None;
    }
    Some(SsoStatus {
        platform_sso,
        device_id: id(text, "primary_registration_metadata_device_id")?,
        tenant_id: id(text, "primary_registration_metadata_tenant_id")?,
        user: value(text, "primary_registration_metadata_upn").map(String::from),
    })
}

/// Whether the dictionary, or its name, has no end: the device id may have stood there.
fn is_cut_off(text: &str) -> bool {
    let behind = text.trim_start().split_once('\n').map_or("", |(_, behind)| behind.trim());
    let begins = behind.starts_with(DICTIONARY) || DICTIONARY.starts_with(behind);
    begins && !behind.is_empty() && !behind.contains(']')
}

/// A GUID; `None` outside: something else is there.
fn id(text: &str, key: &str) -> Option<Option<String>> {
    match value(text, key) {
        Some(value) => leading_guid(value).map(Some),
        None => Some(None),
    }
}

/// What stands behind a key of the dictionary, up to the next key or the dictionary's end; never blank.
fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("AnyHashable(\"{key}\"):"))?;
    let rest = rest.lines().next().unwrap_or_default();
    let end = rest.find(", AnyHashable(\"").or_else(|| rest.rfind(']')).unwrap_or(rest.len());
    let value = rest.get(..end)?.trim().trim_end_matches(',').trim_matches('"').trim();
    (!value.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probes::made_up::MadeUpMac;

    const DEVICE: &str = "38d94132-e90a-4e9d-bfdc-a52633ed2772";
    const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";
    const HELP: &str =
        "JamfAAD collects\nUsage:\nJamfAAD [-verbose] <command>\nAvailable Commands:\nclean - Removes\n";

    fn with(line: &str, entries: &[(&str, &str)]) -> String {
        let entries: Vec<String> =
            entries.iter().map(|(key, value)| format!("AnyHashable(\"{key}\"): {value}")).collect();
        format!("{line}\nextraDeviceInformation [{}]\n", entries.join(", "))
    }

    fn known(platform_sso: PlatformSsoStatus, ids: [Option<&str>; 3]) -> Answer {
        let [device_id, tenant_id, user] = ids.map(|id| id.map(String::from));
        Answer::Status(SsoStatus { platform_sso, device_id, tenant_id, user })
    }

    #[test]
    fn answers_are_understood_or_not() {
        use PlatformSsoStatus::*;
        let device = ("primary_registration_metadata_device_id", DEVICE);
        let tenant = ("primary_registration_metadata_tenant_id", TENANT);
        let upn = |value| ("primary_registration_metadata_upn", value);
        let mode = ("isSSOExtensionInFullMode", "Yes");
        let capitals = DEVICE.to_uppercase();
        let damaged = || Answer::Unreadable(Reason::Damaged);
        let cases = [
            (with("0", &[mode]), known(NotEnabled, [None; 3])),
            (
                with("2", &[mode, upn("a@b.c"), device, tenant]),
                known(EnabledAndRegistered, [Some(DEVICE), Some(TENANT), Some("a@b.c")]),
            ),
            (
                with("1", &[tenant, device, upn("")]),
                known(EnabledNotRegistered, [Some(DEVICE), Some(TENANT), None]),
            ),
            (
                with("1", &[upn("o, n@b.c"), device]),
                known(EnabledNotRegistered, [Some(DEVICE), None, Some("o, n@b.c")]),
            ),
            (
                with(
                    "1",
                    &[
                        upn("\"a@b.c\""),
                        ("primary_registration_metadata_device_id", &format!("\"{capitals}\"")),
                    ],
                ),
                known(EnabledNotRegistered, [Some(DEVICE), None, Some("a@b.c")]),
            ),
            (
                with("1", &[("primary_registration_metadata_device_id", "")]),
                known(EnabledNotRegistered, [None; 3]),
            ),
            (
                with("1", &[upn("a@b.c"), device]).replace(", ", ",\n  "),
                known(EnabledNotRegistered, [Some(DEVICE), None, Some("a@b.c")]),
            ),
            ("3\n".into(), known(NeedsRepair, [None; 3])),
            ("\n\n 2 \r\n".into(), known(EnabledAndRegistered, [None; 3])),
            (with("1", &[("primary_registration_metadata_device_id", "(null)")]), damaged()),
            (with("1", &[("primary_registration_metadata_device_id", &DEVICE[1..])]), damaged()),
            (with("1", &[device, ("primary_registration_metadata_tenant_id", "common")]), damaged()),
            (with("4", &[device]), damaged()),
            (with("-1", &[device]), damaged()),
            (with("2 (registered)", &[device]), damaged()),
            (with("Warning:Timedout", &[]), Answer::Unreadable(Reason::Timeout)),
            (format!("{}\nWarning:Timedout\n", with("2", &[device])), Answer::Unreadable(Reason::Timeout)),
            (HELP.into(), Answer::Help),
            (format!("1\n{HELP}"), known(EnabledNotRegistered, [None; 3])),
            (format!("7\n{HELP}"), damaged()),
            ("extraDeviceInformation []\n2\n".into(), damaged()),
            ("1\nextraDeviceInformation [:]\n".into(), known(EnabledNotRegistered, [None; 3])),
            ("1\nextraDeviceInformation [AnyHashable(\"isSSOExtensionInFullMode\"): No, ".into(), damaged()),
            ("1\nextraDeviceInformation [".into(), damaged()),
            ("\n1\r\nextraDev".into(), damaged()),
            (String::new(), damaged()),
        ];
        for (text, expected) in cases {
            assert_eq!(understand(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_first_program_that_exists_is_asked() {
        use Command::{JamfAad, JamfConditionalAccess};
        let empty = MadeUpMac::empty;
        let known = |command, reason| (command, Err(Trouble::unreadable(Command::source(command), reason)));
        let cases = [
            (empty(), (JamfConditionalAccess, Err(Trouble::Absent))),
            (empty().output(JamfAad, "?"), known(JamfAad, Reason::Damaged)),
            (empty().output(JamfAad, HELP), (JamfAad, Err(Trouble::Absent))),
            (
                empty().output(JamfConditionalAccess, "?").output(JamfAad, "1"),
                known(JamfConditionalAccess, Reason::Damaged),
            ),
            (
                empty().output(JamfConditionalAccess, HELP).output(JamfAad, "1"),
                (JamfConditionalAccess, Err(Trouble::Absent)),
            ),
            (
                empty().failing(JamfConditionalAccess, Reason::Failed).output(JamfAad, "1"),
                known(JamfConditionalAccess, Reason::Failed),
            ),
        ];
        for (mac, expected) in cases {
            assert_eq!(read(&mac), expected);
        }
    }
}

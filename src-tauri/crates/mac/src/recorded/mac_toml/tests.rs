//! Every key of mac.toml, right and wrong.

use super::*;

/// Every key of contracts.md 1.
const WHOLE: &str = r#"
format = 1
taken_at = 2026-04-25T09:41:29Z
time_zone = "+02:00"
macos = "15.6"
awake_since = 2026-04-25T05:02:00Z

[user]
name = "ana"
uid = 501
home = "/Users/ana"
languages = ["fr-FR", "en-US"]

[network]
proxy = "none"

[[running]]
bundle_id = "com.microsoft.CompanyPortalMac"
path = "/Applications/Company Portal.app"
started_at = 2026-04-25T09:40:02Z

[[window]]
owner = "SecurityAgent"

[[command]]
run = ["/usr/bin/app-sso", "platform", "-s"]
exit = 0
output = "app-sso.txt"

[[host]]
name = "login.microsoftonline.com"
port = 443
answer = "open"

[[unreadable]]
path = "/private/var/log/jamf.log"
reason = "permission_denied"

[[signed]]
path = "/Applications/Microsoft Teams.app"
identifier = "com.microsoft.teams2"
team = "UBF8T346G9"
"#;

fn defect(text: &str) -> String {
    MacToml::parse(text).unwrap_err().to_string()
}

/// The whole example with one line replaced.
fn with(line: &str, replacement: &str) -> String {
    let replaced = WHOLE.replacen(&format!("\n{line}\n"), &format!("\n{replacement}\n"), 1);
    assert_ne!(replaced, WHOLE, "{line}");
    replaced
}

#[test]
fn the_example_of_the_contract_is_read() {
    let mac = MacToml::parse(WHOLE).unwrap();
    assert_eq!(mac.taken_at.0.to_string(), "2026-04-25T09:41:29Z");
    assert_eq!(mac.awake_since.unwrap().0.to_string(), "2026-04-25T05:02:00Z");
    assert_eq!(mac.macos, "15.6");
    assert_eq!((mac.user.name.0.as_str(), mac.user.uid), ("ana", 501));
    assert_eq!(mac.user.home.to_string(), "/Users/ana");
    assert_eq!(mac.user.languages, ["fr-FR", "en-US"]);
    assert_eq!(mac.network.proxy, Proxy::None);
    assert_eq!(mac.running[0].started_at.0.to_string(), "2026-04-25T09:40:02Z");
    assert_eq!(mac.command[0].run, ["/usr/bin/app-sso", "platform", "-s"]);
    assert!(matches!(&mac.command[0].end, End::Exited { code: 0, output } if output.0 == "app-sso.txt"));
    assert_eq!((mac.host[0].port.get(), mac.host[0].answer), (443, HostAnswer::Open));
    assert_eq!(mac.unreadable[0].path.to_string(), "/private/var/log/jamf.log");
    assert_eq!(mac.signed[0].team, "UBF8T346G9");
}

#[test]
fn what_may_be_left_out_may() {
    let cases = [
        "awake_since = 2026-04-25T05:02:00Z",
        "[network]\nproxy = \"none\"",
        "[[window]]\nowner = \"SecurityAgent\"",
        "[[host]]\nname = \"login.microsoftonline.com\"\nport = 443\nanswer = \"open\"",
    ];
    for lines in cases {
        assert!(MacToml::parse(&with(lines, "")).is_ok(), "{lines}");
    }
}

#[test]
fn every_other_key_is_needed() {
    let keys = WHOLE.lines().filter(|line| line.contains(" = "));
    let mut needed = 0;
    for line in keys {
        let key = line.split_once(" = ").unwrap().0;
        if ["awake_since", "proxy"].contains(&key) {
            continue;
        }
        let said = defect(&with(line, ""));
        assert!(said.contains(&format!("missing field `{key}`")), "{line}: {said}");
        needed += 1;
    }
    assert_eq!(needed, 23);
    assert_eq!(defect(&with("[user]", "[[window]]")).lines().count(), 1);
}

#[test]
fn an_unknown_key_is_named_in_every_table() {
    let tables = WHOLE.lines().filter(|line| line.starts_with('['));
    for table in tables.chain(["format = 1"]) {
        let said = defect(&with(table, &format!("{table}\nshoe_size = 43")));
        assert!(said.contains("unknown field `shoe_size`"), "{table}: {said}");
    }
    let said = defect(&format!("{WHOLE}\n[shoe]\nsize = 43"));
    assert!(said.contains("unknown field `shoe`"), "{said}");
}

#[test]
fn a_wrong_value_is_named_by_its_key() {
    let cases = [
        ("format = 1", "format = 2", "format"),
        ("format = 1", "format = \"1\"", "format"),
        ("format = 1", "format = 1.0", "format"),
        ("taken_at = 2026-04-25T09:41:29Z", "taken_at = \"2026-04-25T09:41:29Z\"", "taken_at"),
        ("taken_at = 2026-04-25T09:41:29Z", "taken_at = 2026-04-25T09:41:29", "taken_at"),
        ("taken_at = 2026-04-25T09:41:29Z", "taken_at = 2026-04-25", "taken_at"),
        ("taken_at = 2026-04-25T09:41:29Z", "taken_at = 09:41:29", "taken_at"),
        ("taken_at = 2026-04-25T09:41:29Z", "taken_at = 1777110089", "taken_at"),
        ("awake_since = 2026-04-25T05:02:00Z", "awake_since = 2026-04-25 05:02:00", "awake_since"),
        ("started_at = 2026-04-25T09:40:02Z", "started_at = true", "running[0].started_at"),
        ("time_zone = \"+02:00\"", "time_zone = 2", "time_zone"),
        ("time_zone = \"+02:00\"", "time_zone = \"Europe/Atlantis\"", "time_zone"),
        ("macos = \"15.6\"", "macos = 15.6", "macos"),
        ("name = \"ana\"", "name = \"../ana\"", "user.name"),
        ("uid = 501", "uid = -1", "user.uid"),
        ("uid = 501", "uid = \"501\"", "user.uid"),
        ("home = \"/Users/ana\"", "home = \"Users/ana\"", "user.home"),
        ("home = \"/Users/ana\"", "home = \"/Users/../ana\"", "user.home"),
        ("languages = [\"fr-FR\", \"en-US\"]", "languages = \"fr-FR\"", "user.languages"),
        ("languages = [\"fr-FR\", \"en-US\"]", "languages = [\"fr-FR\", 1]", "user.languages[1]"),
        ("proxy = \"none\"", "proxy = \"None\"", "network.proxy"),
        ("path = \"/Applications/Company Portal.app\"", "path = \"Applications\"", "running[0].path"),
        ("owner = \"SecurityAgent\"", "owner = 1", "window[0].owner"),
        ("[[window]]", "[window]", "window"),
        ("run = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]", "run = []", "command[0]"),
        ("run = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]", "run = [\"app-sso\"]", "command[0]"),
        ("run = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]", "run = [\"/bin/../app-sso\"]", "command[0]"),
        (
            "run = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]",
            "run = \"/usr/bin/app-sso\"",
            "command[0].run",
        ),
        ("exit = 0", "exit = \"0\"", "command[0].exit"),
        ("exit = 0", "exit = 0\ntimeout = true", "command[0]"),
        ("exit = 0\noutput = \"app-sso.txt\"", "timeout = false", "command[0]"),
        ("exit = 0\noutput = \"app-sso.txt\"", "timeout = 10", "command[0].timeout"),
        ("output = \"app-sso.txt\"", "output = \"../mac.toml\"", "command[0].output"),
        ("output = \"app-sso.txt\"", "output = \"/etc/passwd\"", "command[0].output"),
        ("output = \"app-sso.txt\"", "output = \"\"", "command[0].output"),
        ("port = 443", "port = 0", "host[0].port"),
        ("port = 443", "port = 65536", "host[0].port"),
        ("port = 443", "port = \"https\"", "host[0].port"),
        ("answer = \"open\"", "answer = \"closed\"", "host[0].answer"),
        ("path = \"/private/var/log/jamf.log\"", "path = \"jamf.log\"", "unreadable[0].path"),
        ("reason = \"permission_denied\"", "reason = \"too_large\"", "unreadable[0].reason"),
        ("path = \"/Applications/Microsoft Teams.app\"", "path = \"/Applications/..\"", "signed[0].path"),
        ("team = \"UBF8T346G9\"", "team = 8", "signed[0].team"),
    ];
    for (line, replacement, key) in cases {
        let said = defect(&with(line, replacement));
        assert!(said.starts_with("mac.toml line "), "{replacement}: {said}");
        assert!(said.contains(&format!(": {key}: ")), "{replacement}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn what_is_no_toml_is_said_with_its_line() {
    let cases = [
        ("format = 1\nformat = 1", "mac.toml line 2: "),
        ("\n\nformat 1", "mac.toml line 3: "),
        ("format = 1\n\"a\\nb\" = 1", "mac.toml line "),
        ("", "mac.toml"),
    ];
    for (text, expected) in cases {
        let said = defect(text);
        assert!(said.starts_with(expected), "{text}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    assert!(
        defect(&format!("format = {}{}", "[".repeat(100_000), "]".repeat(100_000))).starts_with("mac.toml")
    );
}

#[test]
fn two_rows_about_the_same_are_refused() {
    let cases = [
        (
            "[[signed]]\npath = \"/applications/Microsoft Teams.app/\"\nidentifier = \"x\"\nteam = \"apple\"",
            "signed[1].path",
        ),
        ("[[unreadable]]\npath = \"/var/log/jamf.log\"\nreason = \"damaged\"", "unreadable[1].path"),
        ("[[command]]\nrun = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]\ntimeout = true", "command[1].run"),
        ("[[host]]\nname = \"Login.microsoftonline.com\"\nport = 443\nanswer = \"refused\"", "host[1].name"),
    ];
    for (rows, key) in cases {
        let said = defect(&format!("{WHOLE}\n{rows}"));
        assert_eq!(said, format!("mac.toml: {key}: an earlier row is about the same"));
    }
    let other = "[[command]]\nrun = [\"/usr/bin/app-sso\", \"-l\"]\ntimeout = true";
    assert!(MacToml::parse(&format!("{WHOLE}\n{other}")).is_ok());
}

#[test]
fn a_time_zone_is_an_offset_or_a_name() {
    let moment: Timestamp = "2026-07-01T12:00:00Z".parse().unwrap();
    let cases = [
        ("+02:00", Some("2026-07-01T14:00:00")),
        ("-03:30", Some("2026-07-01T08:30:00")),
        ("+00:00", Some("2026-07-01T12:00:00")),
        ("Europe/Paris", Some("2026-07-01T14:00:00")),
        ("Asia/Kolkata", Some("2026-07-01T17:30:00")),
        ("UTC", Some("2026-07-01T12:00:00")),
        ("+2:00", None),
        ("+0200", None),
        ("+24:00", None),
        ("+02:60", None),
        ("02:00", None),
        ("\u{2212}02:00", None),
        ("../etc/passwd", None),
        ("Paris", None),
        ("", None),
    ];
    for (text, expected) in cases {
        let zone = Zone::try_from(text.to_string()).ok();
        let local = zone.map(|zone| zone.0.to_datetime(moment).to_string());
        assert_eq!(local.as_deref(), expected, "{text}");
    }
}

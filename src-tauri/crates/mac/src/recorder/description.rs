//! The report's mac.toml: what no file shows (contracts.md 1).

use jiff::tz::TimeZone;
use rejoin_keychain::{Mask, Signer};
use rejoin_registration::{HostAnswer, Proxy, Reason, Unreadable, is_known_app};

use super::Writing;
use super::apps::Written;
use super::preferences::is_tag;
use super::printed::Run;

/// The first person's number on every Mac.
const UID: u32 = 501;

/// The text.
pub(super) fn text(
    writing: &Writing<'_>,
    apps: &[Written],
    runs: &[Run],
    unreadable: &[Unreadable],
) -> String {
    let mut text = machine(writing);
    text += &running(writing);
    text += &commands(runs);
    text += &hosts(writing);
    for row in unreadable {
        let reason = match row.reason {
            Reason::PermissionDenied => "permission_denied",
            Reason::Timeout => "timeout",
            _ => "damaged",
        };
        text += &format!("\n[[unreadable]]\npath = {}\nreason = \"{reason}\"\n", quoted(&row.source));
    }
    for (path, signature) in apps.iter().filter_map(|app| Some((&app.path, app.signature.as_ref()?))) {
        let team = match &signature.signer {
            Signer::Apple => "apple",
            Signer::Team(team) => team,
        };
        text += &format!(
            "\n[[signed]]\npath = {}\nidentifier = {}\nteam = {}\n",
            quoted(path),
            quoted(&signature.identifier),
            quoted(team)
        );
    }
    text
}

fn machine(writing: &Writing<'_>) -> String {
    let mac = writing.mac;
    let macos =
        mac.macos().filter(|version| version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'));
    let mut text = format!(
        "format = 1\ntaken_at = {}\ntime_zone = {}\nmacos = {}\n",
        writing.evidence.taken_at,
        quoted(&zone(&mac.time_zone(), writing)),
        quoted(&macos.unwrap_or_else(|| "?".into()))
    );
    if let Some(since) = writing.evidence.awake_since {
        text += &format!("awake_since = {since}\n");
    }
    let languages: Vec<String> =
        mac.languages().iter().filter(|tag| is_tag(tag)).map(|tag| quoted(tag)).collect();
    text += &format!(
        "\n[user]\nname = {}\nuid = {UID}\nhome = {}\nlanguages = [{}]\n",
        quoted(&writing.masks.person(&mac.user().name)),
        quoted(&writing.masks.home()),
        languages.join(", ")
    );
    let proxy = match writing.evidence.hosts.proxy {
        Proxy::None => return text,
        Proxy::Manual => "manual",
        Proxy::Automatic => "automatic",
    };
    text + &format!("\n[network]\nproxy = \"{proxy}\"\n")
}

/// A name that every machine knows, else the offset of now.
fn zone(zone: &TimeZone, writing: &Writing<'_>) -> String {
    let known = zone.iana_name().filter(|name| crate::zone::named(name).is_some());
    if let Some(name) = known {
        return name.to_owned();
    }
    let minutes = zone.to_offset(writing.evidence.taken_at).seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn running(writing: &Writing<'_>) -> String {
    let running = writing.evidence.running.known().into_iter().flatten();
    let known = running.filter(|app| is_known_app(&app.bundle_id));
    let row = |app: &rejoin_registration::RunningApp| {
        format!(
            "\n[[running]]\nbundle_id = {}\npath = {}\nstarted_at = {}\n",
            quoted(&app.bundle_id),
            quoted(&writing.masks.path(&app.path)),
            app.started_at
        )
    };
    known.map(row).collect()
}

fn commands(runs: &[Run]) -> String {
    let row = |run: &Run| {
        let words: Vec<String> = run.command.words().iter().map(|word| quoted(word)).collect();
        let end = match run.exit {
            Some(exit) => format!("exit = {exit}\noutput = {}", quoted(run.output)),
            None => "timeout = true".into(),
        };
        format!("\n[[command]]\nrun = [{}]\n{end}\n", words.join(", "))
    };
    runs.iter().map(row).collect()
}

fn hosts(writing: &Writing<'_>) -> String {
    let mut text = String::new();
    for (name, port, answer) in writing.recorder.answered() {
        let answer = match answer {
            HostAnswer::Open => continue,
            HostAnswer::Refused => "refused",
            HostAnswer::Timeout => "timeout",
            HostAnswer::Unresolved => "unresolved",
            HostAnswer::ForeignCertificate => "foreign_certificate",
        };
        let name = quoted(&writing.masks.host(&name));
        text += &format!("\n[[host]]\nname = {name}\nport = {port}\nanswer = \"{answer}\"\n");
    }
    text
}

/// A TOML string: JSON's escapes are among TOML's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

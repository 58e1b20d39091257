//! The extension attribute on pretend Macs: what it prints for what the app writes, and for what somebody else may put
//! in its place.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use rejoin_registration::{Cause, Certainty, Finding, Registration, State, StatusFile, Storage, Verdict};

use crate::pretend_mac::{PretendMac, SHELLS, Said, program, script};

const NAME: &str = "extension-attribute.sh";
const FOLDER: &str = "/Users/ana/Library/Application Support/org.rejoin.menubar";
const FILE: &str = "/Users/ana/Library/Application Support/org.rejoin.menubar/status.json";

const STATES: [State; 5] =
    [State::Registered, State::ActionNeeded, State::ItNeeded, State::InProgress, State::Unknown];

/// sudo in the form in which the script must call it; what it starts runs as the user.
const SUDO: &str = r##"
[ "$1 $2 $3" = "-n -H -u" ] || { echo "sudo: $*" >>"$LOG"; exit 64; }
case $4 in
    '#501') home=$ROOT/Users/ana ;;
    '#502') home="$ROOT/Users/Bob Jones" ;;
    *) echo "sudo: unknown user $4" >&2; exit 1 ;;
esac
shift 4
exec env -i HOME="$home" PATH=/nowhere LOG="$LOG" AS_USER=yes "$@""##;

/// osascript as a Mac has it: the value of `run` in a line, or an error.
fn osascript() -> String {
    format!(
        r#"
[ -n "${{AS_USER-}}" ] || {{ echo "osascript as root" >>"$LOG"; exit 64; }}
[ "$1 $2 $3" = "-l JavaScript -e" ] || {{ echo "osascript: $*" >>"$LOG"; exit 64; }}
script=$4
shift 4
exec '{}' -e "$script
;try {{ console.log(run(process.argv.slice(1))) }} catch (error) {{ console.error('execution error: ' + error); process.exit(1) }}" -- "$@""#,
        program("node").display()
    )
}

/// A tool that only the user may run on what is the user's.
fn as_user(name: &str) -> String {
    format!(
        r#"[ -n "${{AS_USER-}}" ] || {{ echo "{name} as root" >>"$LOG"; exit 64; }}
exec '{}' "$@""#,
        program(name).display()
    )
}

/// A Mac with Ana at the screen.
fn mac() -> PretendMac {
    let mac = PretendMac::new();
    for tool in ["/bin/sh", "/bin/rm", "/bin/sleep", "/usr/bin/head", "/usr/bin/mktemp"] {
        mac.tool(tool);
    }
    mac.stand_in("/usr/bin/find", &as_user("find"));
    mac.stand_in("/usr/bin/sudo", SUDO);
    mac.stand_in("/usr/bin/osascript", &osascript());
    at_the_screen(&mac, "501");
    last_user(&mac, "");
    mac.stand_in(
        "/usr/bin/id",
        &format!(
            r#"case "$*" in
    "-u") exec '{}' -u ;;
    "-u -- ana") echo 501 ;;
    "-u -- Bob Jones") echo 502 ;;
    "-u -- _mbsetupuser") echo 248 ;;
    *) echo "id: $3: no such user" >&2; exit 1 ;;
esac"#,
            program("id").display()
        ),
    );
    mac.make_folder(FOLDER);
    mac.make_folder("/Users/Bob Jones");
    mac
}

/// stat -f %u /dev/console: the number of whose screen it is.
fn at_the_screen(mac: &PretendMac, number: &str) {
    let stat = format!("[ \"$*\" = \"-f %u /dev/console\" ] || exit 64\nprintf '%s\\n' '{number}'");
    mac.stand_in("/usr/bin/stat", &stat);
}

fn last_user(mac: &PretendMac, name: &str) {
    let answer = match name {
        "" => {
            "echo 'The domain/default pair of (com.apple.loginwindow, lastUserName) does not exist' >&2; exit 1"
        }
        name => &format!("printf '%s\\n' '{name}'"),
    };
    let arguments = "read /Library/Preferences/com.apple.loginwindow lastUserName";
    mac.stand_in("/usr/bin/defaults", &format!("[ \"$*\" = \"{arguments}\" ] || exit 64\n{answer}"));
}

/// What the app writes, at so many minutes before now.
fn written(state: State, causes: &[Cause], minutes_ago: i64) -> String {
    let findings = causes.iter().map(|cause| Finding {
        cause: *cause,
        certainty: Certainty::Certain,
        act: cause.act().into(),
        since: None,
        proof: Vec::new(),
        actions: Vec::new(),
    });
    let verdict = Verdict {
        state,
        registration: Registration {
            storage: Storage::None,
            device_id: None,
            tenant_id: None,
            user: None,
            reported_to_jamf: None,
        },
        findings: findings.collect(),
        prompts: Vec::new(),
        unreadable: Vec::new(),
    };
    let at = Timestamp::now() - SignedDuration::from_mins(minutes_ago);
    serde_json::to_string_pretty(&StatusFile::of(&verdict, at, "1.2.3")).unwrap() + "\n"
}

fn fresh(state: State, causes: &[Cause]) -> String {
    written(state, causes, 1)
}

fn id(state: State) -> String {
    serde_json::to_value(state).unwrap().as_str().unwrap().into()
}

/// Runs it; nothing went wrong, and root has read nothing of the user's.
fn result(mac: &PretendMac, shell: &str) -> String {
    let Said { lines, errors, code } = mac.run(shell, NAME, &[]);
    assert_eq!((errors.as_str(), code), ("", Some(0)), "{lines:?}");
    assert_eq!(mac.log(), Vec::<String>::new());
    assert_eq!(lines.len(), 1, "{lines:?}");
    let result = lines[0].strip_prefix("<result>").and_then(|line| line.strip_suffix("</result>"));
    result.unwrap_or_else(|| panic!("{lines:?}")).into()
}

fn result_of(contents: impl AsRef<[u8]>, shell: &str) -> String {
    let mac = mac();
    mac.write(FILE, contents);
    result(&mac, shell)
}

fn list(name: &str) -> Vec<String> {
    let text = script(NAME);
    let (_, rest) = text.split_once(&format!("\n{name}=\"")).unwrap();
    rest.split_once('"').unwrap().0.split_whitespace().map(String::from).collect()
}

#[test]
fn the_closed_lists_are_rejoins() {
    let causes: Vec<&str> = Cause::ALL.iter().map(|cause| cause.id()).collect();
    assert_eq!(list("causes"), causes);
    for state in STATES {
        // A new state does not compile here before it stands in STATES.
        match state {
            State::Registered
            | State::ActionNeeded
            | State::ItNeeded
            | State::InProgress
            | State::Unknown => {}
        }
    }
    assert_eq!(list("states"), STATES.map(id));
}

#[test]
fn every_state_and_cause_that_the_app_writes_arrives() {
    for state in STATES {
        let value = if state == State::Registered {
            "registered".into()
        } else {
            format!("{}: tls_inspected", id(state))
        };
        assert_eq!(result_of(fresh(state, &[Cause::TlsInspected, Cause::NotRegistered]), "dash"), value);
        assert_eq!(result_of(fresh(state, &[]), "dash"), id(state));
    }
    for cause in Cause::ALL {
        let value = format!("action_needed: {}", cause.id());
        assert_eq!(result_of(fresh(State::ActionNeeded, &[*cause]), "dash"), value);
    }
}

#[test]
fn what_is_over_a_day_old_is_stale() {
    let not_registered = |minutes| written(State::ActionNeeded, &[Cause::NotRegistered], minutes);
    let day = 24 * 60;
    let cases = [
        (written(State::Registered, &[], day - 1), "registered"),
        (written(State::Registered, &[], day + 1), "registered (stale)"),
        (not_registered(day + 1), "action_needed: not_registered (stale)"),
        (not_registered(400 * day), "action_needed: not_registered (stale)"),
        // A clock that goes ahead a little is believed; a time that nobody can have seen is not.
        (not_registered(-60), "action_needed: not_registered"),
        (not_registered(-day - 1), "action_needed: not_registered (stale)"),
        (not_registered(-3000 * day), "action_needed: not_registered (stale)"),
    ];
    for shell in SHELLS {
        for (contents, expected) in &cases {
            assert_eq!(result_of(contents, shell), *expected, "{shell}: {contents}");
        }
    }
}

#[test]
fn the_user_at_the_screen_is_asked_else_the_last_one() {
    let cases = [
        ("501", "Bob Jones", "registered"),
        ("502", "ana", "it_needed: not_managed"),
        // The login window, and the Setup Assistant.
        ("0", "ana", "registered"),
        ("0", "Bob Jones", "it_needed: not_managed"),
        ("248", "ana", "registered"),
        ("0", "", "not_running"),
        ("0", "root", "not_running"),
        ("0", "_mbsetupuser", "not_running"),
        ("0", "gone", "not_running"),
        ("0", "-n", "not_running"),
        ("0", "ana\nana", "not_running"),
        ("503", "ana", "not_running"),
        ("", "", "not_running"),
        ("501; id", "", "not_running"),
        ("99999999999999999999", "", "not_running"),
    ];
    for shell in SHELLS {
        let mac = mac();
        mac.write(FILE, fresh(State::Registered, &[]));
        mac.write(&FILE.replace("ana", "Bob Jones"), fresh(State::ItNeeded, &[Cause::NotManaged]));
        for (screen, last, expected) in cases {
            at_the_screen(&mac, screen);
            last_user(&mac, last);
            assert_eq!(result(&mac, shell), expected, "{shell}: {screen:?}, {last:?}");
        }
    }
}

#[test]
fn what_rejoin_does_not_write_is_not_running() {
    let good = || fresh(State::ActionNeeded, &[Cause::NotRegistered]);
    let with = |from: &str, to: &str| {
        assert!(good().contains(from), "{from}");
        good().replacen(from, to, 1)
    };
    let now = Timestamp::now();
    let time = |to: &str| {
        let good = good();
        let (before, rest) = good.split_once("\"taken_at\": ").unwrap();
        let (_, after) = rest.split_once(',').unwrap();
        format!("{before}\"taken_at\": {to},{after}")
    };
    let cases: Vec<String> = vec![
        String::new(),
        " ".into(),
        "\n\n".into(),
        "null".into(),
        "[]".into(),
        "7".into(),
        "\"registered\"".into(),
        "{}".into(),
        "-e 1".into(),
        "{\"state\":\"registered\"}".into(),
        good()[..good().len() - 3].into(),
        good() + "x",
        "[".repeat(60_000),
        // Another version of the format.
        with("\"schema\": 1", "\"schema\": 2"),
        with("\"schema\": 1", "\"schema\": \"1\""),
        with("\"schema\": 1,", ""),
        // Words that are on no list, and values that are no words.
        with("action_needed", "compliant"),
        with("action_needed", ""),
        with("action_needed", "Registered"),
        with("action_needed", "registered registered"),
        with("action_needed", "registered\\n"),
        with("action_needed", "registered</result><result>registered"),
        with("action_needed", "$(touch /tmp/x)"),
        with("action_needed", "*"),
        with("\"action_needed\"", "[\"action_needed\"]"),
        with("\"action_needed\"", "null"),
        with("\"action_needed\"", "true"),
        with("not_registered", "everything_is_fine"),
        with("not_registered", "not_registered </result>"),
        with("not_registered", "not_registered\\u0000"),
        with("\"not_registered\"", "7"),
        with("\"not_registered\"", "{\"toString\": \"not_registered\"}"),
        with("\"cause\": \"not_registered\"", "\"reason\": \"not_registered\""),
        good().replace("\"causes\": [", "\"causes\": [null, "),
        good().replace("\"causes\":", "\"findings\":"),
        format!(
            r#"{{"schema":1,"taken_at":"{now:.0}","state":"action_needed","causes":{{"0":{{"cause":"not_registered"}},"length":1}}}}"#
        ),
        // Times that are none.
        time("null"),
        time("1700000000"),
        time("\"yesterday\""),
        time("\"2026-04-25\""),
        time("\"2026-13-25T00:00:00Z\""),
        time("\"2026-04-25T09:41:29+02:00\""),
        time("[\"2026-04-25T09:41:29Z\"]"),
        good().replace("taken_at", "written_at"),
    ];
    for contents in &cases {
        assert_eq!(result_of(contents, "dash"), "not_running", "{contents:.300}");
    }
    // The control: the same with nothing changed.
    assert_eq!(result_of(good(), "dash"), "action_needed: not_registered");
    assert_eq!(result_of(time(&format!("\"{now:.0}\"")), "dash"), "action_needed: not_registered");
}

#[test]
fn a_first_cause_off_the_list_counts_even_where_it_is_not_printed() {
    let file = fresh(State::Registered, &[Cause::PromptsAhead]).replace("prompts_ahead", "something_else");
    assert_eq!(result_of(file, "dash"), "not_running");
}

#[test]
fn at_most_64_kilobytes_are_read() {
    let good = fresh(State::Registered, &[]);
    let padded = |length: usize| good.clone() + &" ".repeat(length - good.len());
    for shell in SHELLS {
        assert_eq!(result_of(padded(65_536), shell), "registered");
        assert_eq!(result_of(padded(65_537), shell), "not_running");
        assert_eq!(result_of(padded(5_000_000), shell), "not_running");
    }
}

#[test]
fn only_a_regular_file_of_the_user_is_read() {
    let good = fresh(State::Registered, &[]);
    type Put<'a> = Box<dyn Fn(&PretendMac) + 'a>;
    let cases: [(&str, Put); 9] = [
        ("nothing", Box::new(|_| {})),
        ("a folder", Box::new(|mac| mac.make_folder(FILE))),
        (
            "a pipe",
            Box::new(|mac| assert!(Command::new("mkfifo").arg(mac.at(FILE)).status().unwrap().success())),
        ),
        ("a link to a device", Box::new(|mac| symlink("/dev/zero", mac.at(FILE)).unwrap())),
        ("a link to a terminal", Box::new(|mac| symlink("/dev/tty", mac.at(FILE)).unwrap())),
        (
            "a link to a good file",
            Box::new(|mac| {
                mac.write("/Users/ana/other.json", &good);
                symlink(mac.at("/Users/ana/other.json"), mac.at(FILE)).unwrap();
            }),
        ),
        ("a link to itself", Box::new(|mac| symlink(mac.at(FILE), mac.at(FILE)).unwrap())),
        (
            "a file for a folder",
            Box::new(|mac| {
                fs::remove_dir(mac.at(FOLDER)).unwrap();
                mac.file(FOLDER);
            }),
        ),
        (
            "a file of somebody else's",
            Box::new(|mac| {
                mac.write(FILE, &good);
                mac.stand_in("/usr/bin/id", "echo 12345");
            }),
        ),
    ];
    for shell in SHELLS {
        for (what, put) in &cases {
            let (mac, begun) = (mac(), Instant::now());
            put(&mac);
            assert_eq!(result(&mac, shell), "not_running", "{shell}: {what}");
            assert!(begun.elapsed() < Duration::from_secs(10), "{what} holds nothing up");
        }
    }
}

#[test]
fn what_hangs_is_left_behind() {
    // sudo stays, with what it started, as it does while a user keeps that from going on.
    let sudo = "sleep 20 & wait";
    for shell in SHELLS {
        let mac = mac();
        mac.write(FILE, fresh(State::Registered, &[]));
        mac.stand_in("/usr/bin/sudo", sudo);
        mac.stand_in("/bin/sleep", "exec sleep 0.2");
        let begun = Instant::now();
        assert_eq!(result(&mac, shell), "not_running");
        assert!(begun.elapsed() < Duration::from_secs(15), "{shell}");
    }
}

#[test]
fn words_that_a_user_prints_in_place_of_osascript_are_held_against_the_lists() {
    let cases = [
        ("registered - fresh", "registered"),
        ("registered - fresh fresh", "not_running"),
        ("registered -", "not_running"),
        ("registered * fresh", "not_running"),
        ("</result> - fresh", "not_running"),
        ("it_needed </result><result>registered fresh", "not_running"),
        ("it_needed states fresh", "not_running"),
        ("-n - fresh", "not_running"),
        ("it_needed not_managed later", "it_needed: not_managed (stale)"),
    ];
    for shell in SHELLS {
        for (words, expected) in cases {
            let mac = mac();
            mac.write(FILE, fresh(State::Registered, &[]));
            mac.stand_in("/usr/bin/osascript", &format!("echo '{words}'"));
            assert_eq!(result(&mac, shell), expected, "{words}");
            mac.stand_in("/usr/bin/osascript", &format!("echo '{words}'; exit 1"));
            assert_eq!(result(&mac, shell), "not_running", "{words}, and an error");
        }
        let mac = mac();
        mac.write(FILE, fresh(State::Registered, &[]));
        mac.stand_in("/usr/bin/osascript", "yes registered | head -c 1000000");
        assert_eq!(result(&mac, shell), "not_running", "a million letters");
    }
}

#[test]
fn words_are_not_names_of_files() {
    let mac = mac();
    mac.write(FILE, fresh(State::Registered, &[]));
    mac.file("/cwd/registered");
    mac.stand_in("/usr/bin/osascript", "echo 'regis* - fresh'");
    let said = Said::from(mac.command("dash", NAME, &[]).current_dir(mac.at("/cwd")).output().unwrap());
    assert_eq!(said.lines, ["<result>not_running</result>"]);
}

#[test]
fn the_callers_environment_changes_nothing() {
    for shell in SHELLS {
        let mac = mac();
        mac.write(FILE, fresh(State::ActionNeeded, &[Cause::NotRegistered]));
        for tool in ["find", "head", "id", "kill", "mktemp", "rm", "sh", "sleep", "stat", "sudo"] {
            mac.stand_in(&format!("/evil/{tool}"), "echo evil >>\"$LOG\"");
        }
        mac.write("/evil/env", "echo evil >>\"$LOG\"\n");
        let mut command = mac.command(shell, NAME, &[]);
        command
            .env("PATH", mac.at("/evil"))
            .env("ENV", mac.at("/evil/env"))
            .env("HOME", mac.at("/evil"))
            .env("TMPDIR", mac.at("/evil"))
            .env("CDPATH", mac.at("/evil"))
            .env("IFS", "_:")
            .env("root", mac.at("/evil"))
            .env("states", "evil");
        let said = Said::from(command.output().unwrap());
        assert_eq!(
            said.lines,
            ["<result>action_needed: not_registered</result>"],
            "{shell}: {}",
            said.errors
        );
        assert_eq!(mac.log(), Vec::<String>::new());
    }
}

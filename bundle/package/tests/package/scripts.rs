//! Runs the package's scripts with stand-ins for ps, launchctl, kill and sleep, in every situation that a Mac may be in.
//!
//! The stand-ins tell what they were asked, in `asked`. A service is loaded for a user while the file `loaded-UID` is there.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const LOGIN_WINDOW: &str = "/System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow";
const PROGRAM: &str = "/Applications/Rejoin.app/Contents/MacOS/rejoin";

/// `bootout` ends the service once `lasting` was asked for often enough; `bootstrap` fails as often as `failing` has lines.
const LAUNCHCTL: &str = r#"
cd "$(dirname "$0")" || exit 9
echo "launchctl $*" >>asked
user=$(echo "$2" | cut -d/ -f2)
once_less() { [ -s "$1" ] && sed -i 1d "$1"; }
case $1 in
    print) [ -e "loaded-$user" ] || exit 113; once_less lasting || [ ! -e "leaving-$user" ] || rm "loaded-$user"; exit 0 ;;
    bootout) [ ! -e stubborn ] || exit 5; touch "leaving-$user" ;;
    bootstrap) if once_less failing; then echo "Bootstrap failed: 5: Input/output error" >&2; exit 5; fi; touch "loaded-$user" ;;
esac
"#;
const PS: &str = r#"cat "$(dirname "$0")/$(echo "$2" | tr -cd 'a-z')""#;
const KILL: &str = r#"here=$(dirname "$0"); echo "kill $*" >>"$here/asked"; [ -e "$here/unkillable" ] || sed -i "/^ *$2 /d" "$here/pidargs""#;
const TELLS: &str = r#"echo "$(basename "$0") $*" >>"$(dirname "$0")/asked""#;

/// A Mac on which a script runs.
struct Mac(TempDir);

impl Mac {
    /// Who is at a screen, and which processes there are: id and arguments.
    fn new(users: &[&str], processes: &[(u32, &str)]) -> Self {
        let mac = Self(tempfile::tempdir().unwrap());
        for (name, text) in [("launchctl", LAUNCHCTL), ("ps", PS), ("kill", KILL), ("sleep", TELLS)] {
            mac.program(name, &format!("#!/bin/bash\n{text}\n"));
        }
        let screens = users.iter().map(|user| format!("  {user} {LOGIN_WINDOW}\n")).collect::<String>();
        mac.write("uidcomm", &format!("    0 /sbin/launchd\n  501 /usr/bin/loginwindow\n{screens}"));
        mac.write(
            "pidargs",
            &processes.iter().map(|(id, words)| format!("{id:5} {words}\n")).collect::<String>(),
        );
        mac
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    fn program(&self, name: &str, text: &str) {
        self.write(name, text);
        fs::set_permissions(self.path().join(name), fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn has(&self, name: &str) -> bool {
        self.path().join(name).exists()
    }

    /// Runs a script on a disk, its absolute tools replaced by the stand-ins.
    fn run(&self, script: &str, disk: &str) -> Output {
        let text =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts").join(script)).unwrap();
        let tools = ["launchctl", "ps", "kill", "sleep"];
        let text = tools.iter().fold(text, |text, tool| {
            let path = format!("/bin/{tool} ");
            assert!(
                script == "postinstall" && *tool == "kill" || text.contains(&path),
                "{script} has no {path}"
            );
            text.replace(&path, &format!("{} ", self.path().join(tool).display()))
        });
        self.program("script", &text);
        let words = ["/tmp/Rejoin.pkg", "/", disk, "/"];
        let output = Command::new(self.path().join("script")).args(words).env_clear().output().unwrap();
        assert!(output.status.success(), "it must never fail an installation: {output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        output
    }

    /// What was asked of launchctl and kill that changes anything.
    fn done(&self) -> Vec<String> {
        let asked = fs::read_to_string(self.path().join("asked")).unwrap_or_default();
        let changes = ["launchctl bootout", "launchctl bootstrap", "kill"];
        asked
            .lines()
            .filter(|line| changes.iter().any(|it| line.starts_with(it)))
            .map(ToOwned::to_owned)
            .collect()
    }

    fn slept(&self) -> usize {
        let asked = fs::read_to_string(self.path().join("asked")).unwrap_or_default();
        asked.lines().filter(|line| line.starts_with("sleep")).count()
    }
}

fn bootout(user: u32) -> String {
    format!("launchctl bootout gui/{user}/org.rejoin.menubar")
}

fn bootstrap(user: u32) -> String {
    format!("launchctl bootstrap gui/{user} /Library/LaunchAgents/org.rejoin.menubar.plist")
}

#[test]
fn nobody_is_logged_in() {
    // The login window itself runs as root, Setup Assistant as a user of macOS's own.
    for users in [&[][..], &["0"], &["0", "248"]] {
        let mac = Mac::new(users, &[]);
        mac.run("preinstall", "/");
        mac.run("postinstall", "/");
        assert_eq!(mac.done(), [""; 0], "{users:?}");
    }
}

#[test]
fn everyone_at_a_screen_gets_the_new_one() {
    let mac = Mac::new(&["501", "502", "501", "1203456789"], &[]);
    mac.write("loaded-501", "");
    mac.write("loaded-1203456789", "");
    mac.run("preinstall", "/");
    assert_eq!(mac.done(), [bootout(1_203_456_789), bootout(501)]);
    assert!(!mac.has("loaded-501") && !mac.has("loaded-1203456789"));
    fs::remove_file(mac.path().join("asked")).unwrap();
    let output = mac.run("postinstall", "/");
    assert_eq!(mac.done(), [bootstrap(1_203_456_789), bootstrap(501), bootstrap(502)]);
    assert!(output.stdout.is_empty());
}

#[test]
fn the_old_one_is_waited_for() {
    let mac = Mac::new(&["501"], &[]);
    mac.write("loaded-501", "");
    mac.write("lasting", "once\n".repeat(6).as_str());
    mac.run("preinstall", "/");
    assert!(!mac.has("loaded-501"));
    assert!((1..15).contains(&mac.slept()), "{}", mac.slept());
}

#[test]
fn what_does_not_end_does_not_hold_the_installation_up() {
    let mac = Mac::new(&["501"], &[]);
    mac.write("loaded-501", "");
    mac.write("stubborn", "");
    let output = mac.run("preinstall", "/");
    assert!(String::from_utf8_lossy(&output.stdout).contains("does not end it for user 501"));
    assert_eq!(mac.slept(), 15);
}

#[test]
fn launchd_refuses_for_some_seconds() {
    for (times, starts) in [(0, true), (1, true), (11, true), (14, true), (15, false), (99, false)] {
        let mac = Mac::new(&["501"], &[]);
        mac.write("failing", &"5\n".repeat(times));
        let output = mac.run("postinstall", "/");
        assert_eq!(mac.has("loaded-501"), starts, "{times}");
        assert_eq!(mac.done().len(), (times + 1).min(15), "{times}");
        let said = String::from_utf8_lossy(&output.stdout).contains("at the next login");
        assert_eq!(said, !starts, "{times}");
    }
}

#[test]
fn one_that_launchd_has_already_started_is_left_alone() {
    let mac = Mac::new(&["501"], &[]);
    mac.write("loaded-501", "");
    mac.write("failing", &"17\n".repeat(99));
    let output = mac.run("postinstall", "/");
    assert_eq!(mac.done(), [bootstrap(501)]);
    assert!(output.stdout.is_empty());
}

#[test]
fn copies_opened_by_hand_end_and_nothing_else() {
    let other = "/Users/ann/Applications/Rejoin.app/Contents/MacOS/rejoin";
    let command_line = format!("{PROGRAM} status --json");
    let processes = [
        (77, PROGRAM),
        (78, other),
        (79, &command_line),
        (80, "/bin/sh $(touch /tmp/x) ; `id`"),
        (81, PROGRAM),
    ];
    for (unkillable, waits) in [(false, 0), (true, 15)] {
        let mac = Mac::new(&["501"], &processes);
        if unkillable {
            mac.write("unkillable", "");
        }
        mac.run("preinstall", "/");
        assert_eq!(mac.done(), ["kill -TERM 77", "kill -TERM 81"]);
        assert_eq!(mac.slept(), waits, "the new one must not find an old one that runs");
    }
}

#[test]
fn another_disk_changes_nothing_here() {
    let mac = Mac::new(&["501"], &[(77, PROGRAM)]);
    mac.write("loaded-501", "");
    mac.run("preinstall", "/Volumes/Other");
    mac.run("postinstall", "/Volumes/Other");
    assert_eq!(mac.done(), [""; 0]);
}

#[test]
fn names_of_processes_are_only_names() {
    // A user may call a process of theirs anything.
    let mac = Mac::new(&["501x", "-1", "$(touch /tmp/rejoin-was-tricked)", "*"], &[]);
    let output = Command::new("true").output().unwrap();
    assert!(output.status.success());
    mac.run("postinstall", "/");
    assert_eq!(mac.done(), [""; 0]);
    assert!(!Path::new("/tmp/rejoin-was-tricked").exists());
}

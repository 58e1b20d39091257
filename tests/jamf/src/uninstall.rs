//! The uninstall script on pretend Macs: nothing of Rejoin is left, and nothing else is gone.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;

use crate::pretend_mac::{PretendMac, SHELLS};

const NAME: &str = "uninstall.sh";
const AGENT: &str = "/Library/LaunchAgents/org.rejoin.menubar.plist";
const APP: &str = "/Applications/Rejoin.app";
const MOVED: &str = "/Library/Application Support/org.rejoin.menubar";

/// What stays: the user's own files, the settings, neighbours.
const STAYS: [&str; 6] = [
    "/Applications/Rejoin Something.app/Contents/Info.plist",
    "/Library/Application Support/JAMF/x",
    "/Library/LaunchAgents/org.rejoin.menubar.other.plist",
    "/Library/Managed Preferences/org.rejoin.menubar.plist",
    "/Users/ana/Library/Application Support/org.rejoin.menubar/status.json",
    "/Users/ana/Library/Preferences/org.rejoin.menubar.plist",
];

/// Two people at a screen by fast user switching, the Setup Assistant's and the login window's own processes.
const PROCESSES: &str = r#"[ "$*" = "-axo uid=,comm=" ] || exit 64
cat <<'END'
    0 /sbin/launchd
  501 /System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow
  501 /Applications/Rejoin.app/Contents/MacOS/rejoin
  502 /System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow
  503 /Applications/Company Portal.app/Contents/MacOS/Company Portal
   88 /System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow
    0 /System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow
END"#;

fn mac() -> PretendMac {
    let mac = PretendMac::new();
    for tool in ["/bin/rm", "/usr/bin/id"] {
        mac.tool(tool);
    }
    mac.stand_in("/bin/ps", PROCESSES);
    for tool in ["/bin/launchctl", "/usr/bin/pkill", "/usr/sbin/pkgutil"] {
        mac.stand_in(tool, &format!("echo \"{tool} $*\" >>\"$LOG\""));
    }
    for path in [AGENT, "/Applications/Rejoin.app/Contents/MacOS/rejoin"].iter().chain(&STAYS) {
        mac.file(path);
    }
    mac.file(&format!("{MOVED}/removed/2026-11-21T18-00-00Z/Library/Preferences/x.plist"));
    mac
}

fn files(mac: &PretendMac) -> BTreeMap<String, String> {
    let mut tree: BTreeMap<_, _> =
        ["/Library", "/Users", "/Applications"].iter().flat_map(|top| mac.tree(top)).collect();
    tree.retain(|_, what| !what.starts_with("folder"));
    tree
}

#[test]
fn nothing_of_rejoin_is_left_and_the_rest_stays() {
    for shell in SHELLS {
        let mac = mac();
        let said = mac.run(shell, NAME, &["/", "--keep-moved-files", "ana", "", ""]);
        assert_eq!((said.errors.as_str(), said.code), ("", Some(0)), "{said:?}");
        assert_eq!(files(&mac).into_keys().collect::<Vec<_>>(), STAYS);
        assert!(!mac.at(MOVED).exists() && !mac.at(APP).exists());
        let log = [
            "/bin/launchctl bootout gui/501/org.rejoin.menubar",
            "/bin/launchctl bootout gui/502/org.rejoin.menubar",
            "/usr/bin/pkill -f ^/Applications/Rejoin.app/Contents/MacOS/rejoin",
            "/usr/sbin/pkgutil --pkg-info org.rejoin.menubar",
            "/usr/sbin/pkgutil --forget org.rejoin.menubar",
        ];
        assert_eq!(mac.log(), log, "{shell}");
        let again = mac.run(shell, NAME, &[]);
        assert_eq!(again.code, Some(0), "a second time: {again:?}");
    }
}

#[test]
fn what_was_cleaned_up_stays_where_asked_for() {
    let mac = mac();
    let said = mac.run("dash", NAME, &["/", "Mac", "ana", "--keep-moved-files"]);
    assert_eq!(said.code, Some(0));
    assert!(mac.at(MOVED).exists() && !mac.at(APP).exists());
}

#[test]
fn without_anybody_at_a_screen_it_is_removed_all_the_same() {
    for processes in ["exit 1", "echo '    0 /sbin/launchd'"] {
        let mac = mac();
        mac.stand_in("/bin/ps", processes);
        for tool in ["/bin/launchctl", "/usr/bin/pkill"] {
            mac.stand_in(tool, "exit 3");
        }
        mac.stand_in("/usr/sbin/pkgutil", "exit 1");
        assert_eq!(mac.run("dash", NAME, &[]).code, Some(0));
        assert_eq!(files(&mac).into_keys().collect::<Vec<_>>(), STAYS);
    }
}

#[test]
fn what_is_left_is_named() {
    let mac = mac();
    fs::remove_file(mac.at("/bin/rm")).unwrap();
    mac.stand_in("/bin/rm", "exit 1");
    mac.stand_in("/usr/sbin/pkgutil", "[ \"$1\" != --forget ]");
    let said = mac.run("dash", NAME, &[]);
    assert_eq!(said.code, Some(1));
    let expected = [AGENT, APP, MOVED, "the receipt org.rejoin.menubar"].map(|left| format!("left: {left}"));
    assert_eq!(
        said.lines.iter().filter(|line| line.starts_with("left")).cloned().collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn a_link_is_removed_and_not_followed() {
    let mac = mac();
    fs::remove_dir_all(mac.at(APP)).unwrap();
    symlink(mac.at("/Users/ana"), mac.at(APP)).unwrap();
    assert_eq!(mac.run("dash", NAME, &[]).code, Some(0));
    assert_eq!(files(&mac).into_keys().collect::<Vec<_>>(), STAYS);
}

#[test]
fn wrong_use_removes_nothing() {
    for arguments in [&["--everything"][..], &["--root", "/"], &["/", "Mac", "ana", "keep"]] {
        let mac = mac();
        let before = files(&mac);
        assert_eq!(mac.run("dash", NAME, arguments).code, Some(2), "{arguments:?}");
        assert_eq!((files(&mac), mac.log()), (before, vec![]));
    }
}

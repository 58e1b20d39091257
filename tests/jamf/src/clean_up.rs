//! The clean-up script on pretend Macs: it moves what is on its list, and nothing else, whatever stands there.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;

use rejoin_registration::CLEAN_UP_PATHS;

use crate::pretend_mac::{PretendMac, SHELLS, Said, program, script, set_mode};

const NAME: &str = "clean-up.sh";
const KEPT: &str = "/Library/Application Support/org.rejoin.menubar/removed";
const COMPANY_PORTAL: &str = "/Applications/Company Portal.app";

/// The list of causes.md, "The clean-up guide": the user's names below /Library, and three more.
fn list() -> Vec<String> {
    let mut names = Vec::new();
    for x in ["com.microsoft.CompanyPortal", "com.microsoft.CompanyPortalMac"] {
        names.extend([
            format!("Application Support/{x}"),
            format!("Application Support/{x}.usercontext.info"),
            format!("Saved Application State/{x}.savedState"),
            format!("Preferences/{x}.plist"),
            format!("Cookies/{x}.binarycookies"),
        ]);
    }
    names.extend(
        [
            "Application Support/com.jamfsoftware.selfservice.mac",
            "Saved Application State/com.jamfsoftware.selfservice.mac.savedState",
            "Saved Application State/com.jamf.management.jamfAAD.savedState",
            "Preferences/com.jamf.management.jamfAAD.plist",
            "Cookies/com.jamf.management.jamfAAD.binarycookies",
            "Preferences/com.jamfsoftware.selfservice.mac.plist",
            "Preferences/com.jamfsoftware.management.jamfAAD.plist",
            "LaunchAgents/com.jamf.management.jamfAAD.agent.plist",
        ]
        .map(String::from),
    );
    names.iter().map(|name| format!("/Library/{name}")).collect()
}

/// What stands beside the list and stays: Jamf's own, other apps', the user's, and names that are nearly on it.
const STAYS: [&str; 14] = [
    "/Library/Application Support/JAMF/Jamf.app/Contents/Info.plist",
    "/Library/Application Support/com.microsoft.CompanyPortalMac2/x",
    "/Library/Application Support/com.microsoft/x",
    "/Library/Keychains/System.keychain",
    "/Library/LaunchAgents/com.jamf.management.agent.plist",
    "/Library/LaunchDaemons/com.jamfsoftware.task.1.plist",
    "/Library/Managed Preferences/org.rejoin.menubar.plist",
    "/Library/Preferences/com.jamfsoftware.jamf.plist",
    "/Library/Preferences/com.microsoft.CompanyPortalMac.plist.bak",
    "/Users/ana/Library/Preferences/com.microsoft.CompanyPortalMac.plist",
    "/Users/ana/Library/Preferences/com.jamf.management.jamfAAD.plist",
    "/Users/ana/Library/Application Support/com.microsoft.CompanyPortalMac/x",
    "/Users/ana/Library/Keychains/login.keychain-db",
    "/usr/local/jamf/bin/jamf",
];

/// A Mac with all that can be cleaned up, and its neighbours.
fn mac() -> PretendMac {
    let mac = PretendMac::new();
    for tool in
        ["/bin/mkdir", "/bin/mv", "/bin/rm", "/bin/rmdir", "/bin/date", "/usr/bin/find", "/usr/bin/id"]
    {
        mac.tool(tool);
    }
    mac.stand_in("/usr/bin/pgrep", "exit 1");
    mac.stand_in("/usr/sbin/pkgutil", "echo \"pkgutil $*\" >>\"$LOG\"");
    for path in list() {
        let is_folder = path.ends_with(".savedState") || !path.contains(".plist") && !path.contains("info");
        mac.file(&if is_folder && !path.contains("Cookies") { format!("{path}/in it") } else { path });
    }
    for path in STAYS {
        mac.file(path);
    }
    mac.file(&format!("{COMPANY_PORTAL}/Contents/Info.plist"));
    mac
}

/// Everything but what the script has put aside.
fn outside(mac: &PretendMac) -> BTreeMap<String, String> {
    let mut tree: BTreeMap<_, _> =
        ["/Library", "/Users", "/Applications", "/usr/local"].iter().flat_map(|top| mac.tree(top)).collect();
    tree.retain(|path, _| !path.starts_with("/Library/Application Support/org.rejoin.menubar"));
    tree
}

/// What one run has put aside: path by path, without the dated folder. `None`: there was no run, or more than one.
fn kept(mac: &PretendMac) -> Option<BTreeMap<String, String>> {
    let mut runs = fs::read_dir(mac.at(KEPT)).ok()?;
    let run = runs.next()?.unwrap().file_name().into_string().unwrap();
    assert!(run.len() == "2026-11-21T18-00-00Z".len() && run.ends_with('Z'), "{run}");
    runs.next().is_none().then_some(())?;
    let folder = format!("{KEPT}/{run}");
    let tree = mac.tree(&folder).into_iter();
    Some(tree.map(|(path, what)| (path.strip_prefix(&folder).unwrap().into(), what)).collect())
}

/// The part of a tree that stands at or below a path of the list.
fn on_the_list(tree: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let is_listed =
        |path: &str| list().iter().any(|listed| path == listed || path.starts_with(&format!("{listed}/")));
    tree.iter().filter(|(path, _)| is_listed(path)).map(|(path, what)| (path.clone(), what.clone())).collect()
}

fn without(mut tree: BTreeMap<String, String>, other: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    tree.retain(|path, _| !other.contains_key(path));
    tree
}

#[test]
fn the_script_has_the_list_and_nothing_else() {
    let text = script(NAME);
    let (_, rest) = text.split_once("\nlist='").unwrap();
    let mut names: Vec<String> =
        rest.split_once('\'').unwrap().0.lines().map(|name| format!("/Library/{name}")).collect();
    let mut expected = list();
    names.sort();
    expected.sort();
    assert_eq!(names, expected);
    assert_eq!(names.len(), 18);
    // The names of the user's part of the clean-up, at the same places.
    assert_eq!(CLEAN_UP_PATHS.len(), 15);
    for path in CLEAN_UP_PATHS {
        assert!(names.contains(&format!("/{path}")), "{path}");
    }
}

#[test]
fn without_an_option_nothing_is_changed() {
    for shell in SHELLS {
        for arguments in [&[][..], &["", "", ""]] {
            let mac = mac();
            let before = outside(&mac);
            let Said { lines, errors, code } = mac.run(shell, NAME, arguments);
            assert_eq!((errors.as_str(), code), ("", Some(0)));
            for path in list() {
                assert!(lines.contains(&format!("would move: {path}")), "{path}: {lines:?}");
            }
            assert_eq!(lines.len(), 18 + 2, "{lines:?}");
            assert_eq!(outside(&mac), before);
            assert_eq!((kept(&mac), mac.log()), (None, vec![]));
        }
    }
}

#[test]
fn what_is_on_the_list_is_moved_and_nothing_else() {
    for shell in SHELLS {
        let mac = mac();
        let before = outside(&mac);
        let said = mac.run(shell, NAME, &["--remove"]);
        assert_eq!((said.errors.as_str(), said.code), ("", Some(0)));
        assert_eq!(said.lines.iter().filter(|line| line.starts_with("moved: ")).count(), 18);
        let listed = on_the_list(&before);
        assert_eq!(listed.len(), 18 + 7, "folders have something in them");
        assert_eq!(outside(&mac), without(before, &listed));
        assert_eq!(on_the_list(&kept(&mac).unwrap()), listed, "whole, under their own paths");
        let folders = mac.tree("/Library/Application Support/org.rejoin.menubar");
        assert_eq!(folders[KEPT], "folder 700", "only root can open it");
        assert_eq!(mac.log(), Vec::<String>::new(), "Company Portal's receipt stays");
        // Again: there is nothing left to do.
        let again = mac.run(shell, NAME, &["--remove"]);
        assert_eq!(again.code, Some(0));
        assert_eq!(again.lines.iter().filter(|line| line.starts_with("not there: ")).count(), 18);
        assert!(kept(&mac).is_some(), "a run that moves nothing makes no folder");
    }
}

#[test]
fn what_jamf_passes_first_is_not_looked_at() {
    let moved = |arguments: &[&str]| {
        let mac = mac();
        let said = mac.run("dash", NAME, arguments);
        assert_eq!((said.errors.as_str(), said.code), ("", Some(0)), "{arguments:?}");
        (kept(&mac).is_some(), mac.at(COMPANY_PORTAL).exists())
    };
    let cases: [(&[&str], (bool, bool)); 8] = [
        (&["/", "Ana's Mac", "ana", "--remove", "", "", "", "", "", "", ""], (true, true)),
        (&["/", "Ana's Mac", "ana", "", "--remove"], (true, true)),
        (&["/", "Ana's Mac", "ana", "--remove", "--uninstall-company-portal"], (true, false)),
        (&["/", "Ana's Mac", "ana", "", "", "--uninstall-company-portal"], (false, false)),
        // The names are those that somebody gave the Mac and the account.
        (&["/", "--remove", "--uninstall-company-portal"], (false, true)),
        (&["/", "--remove", "--uninstall-company-portal", "", ""], (false, true)),
        (&["/", "--remove"], (false, true)),
        (&["/"], (false, true)),
    ];
    for (arguments, expected) in cases {
        assert_eq!(moved(arguments), expected, "{arguments:?}");
    }
}

#[test]
fn wrong_use_changes_nothing() {
    let cases: [&[&str]; 7] = [
        &["--remove", "--everything"],
        &["remove"],
        &["--remove=yes"],
        &["--remove --uninstall-company-portal"],
        &["--root", "/"],
        &["/", "Mac", "ana", "yes"],
        &["Mac", "ana", "--remove"],
    ];
    for arguments in cases {
        let mac = mac();
        let before = outside(&mac);
        let said = mac.run("dash", NAME, arguments);
        assert_eq!((said.code, said.lines), (Some(2), vec![]), "{arguments:?}");
        assert!(said.errors.starts_with("clean-up.sh: "), "{}", said.errors);
        assert_eq!((outside(&mac), kept(&mac)), (before, None));
    }
}

#[test]
fn links_are_moved_and_not_followed() {
    for shell in SHELLS {
        let mac = mac();
        let (to_a_file, to_a_folder, dangling) = (
            "/Library/Preferences/com.microsoft.CompanyPortal.plist",
            "/Library/Application Support/com.microsoft.CompanyPortalMac",
            "/Library/Cookies/com.jamf.management.jamfAAD.binarycookies",
        );
        fs::remove_file(mac.at(to_a_file)).unwrap();
        fs::remove_dir_all(mac.at(to_a_folder)).unwrap();
        fs::remove_file(mac.at(dangling)).unwrap();
        symlink(mac.at("/Users/ana/Library/Keychains/login.keychain-db"), mac.at(to_a_file)).unwrap();
        symlink(mac.at("/Users/ana"), mac.at(to_a_folder)).unwrap();
        symlink("/nowhere", mac.at(dangling)).unwrap();
        let users = mac.tree("/Users");
        let before = outside(&mac);
        assert_eq!(mac.run(shell, NAME, &["--remove"]).code, Some(0));
        assert_eq!(mac.tree("/Users"), users);
        let kept = kept(&mac).unwrap();
        for path in [to_a_file, to_a_folder, dangling] {
            assert!(kept[path].starts_with("link to /"), "{path}: {}", kept[path]);
        }
        assert_eq!(on_the_list(&kept), on_the_list(&before));
    }
}

#[test]
fn where_others_could_interfere_files_are_left_and_named() {
    type Twist<'a> = &'a dyn Fn(&PretendMac);
    let cases: [(&str, &str, Twist); 3] = [
        ("a link", "/Library/Cookies", &|mac| {
            fs::rename(mac.at("/Library/Cookies"), mac.at("/Users/ana/Cookies")).unwrap();
            symlink(mac.at("/Users/ana/Cookies"), mac.at("/Library/Cookies")).unwrap();
        }),
        ("for everybody to write", "/Library/Preferences", &|mac| {
            set_mode(&mac.at("/Library/Preferences"), 0o777);
        }),
        ("for everybody to write, sticky", "/Library/Saved Application State", &|mac| {
            set_mode(&mac.at("/Library/Saved Application State"), 0o1777);
        }),
    ];
    for shell in SHELLS {
        for (what, folder, twist) in &cases {
            let mac = mac();
            twist(&mac);
            let users = mac.tree("/Users");
            let said = mac.run(shell, NAME, &["--remove"]);
            let inside: Vec<_> =
                list().into_iter().filter(|path| path.starts_with(&format!("{folder}/"))).collect();
            let left: Vec<_> = said.lines.iter().filter(|line| line.starts_with("left: ")).collect();
            assert_eq!(left.len(), inside.len(), "{what}: {said:?}");
            assert_eq!(said.code, Some(1), "{what}");
            assert_eq!(mac.tree("/Users"), users, "{what}");
            let kept = kept(&mac).unwrap();
            assert!(!kept.keys().any(|path| inside.contains(path)), "{what}");
            assert!(
                kept.contains_key("/Library/LaunchAgents/com.jamf.management.jamfAAD.agent.plist"),
                "{what}: the rest is moved"
            );
            let dry = mac.run(shell, NAME, &[]);
            assert_eq!(
                (dry.code, dry.lines.iter().filter(|line| line.starts_with("left: ")).count()),
                (Some(1), inside.len())
            );
        }
    }
}

#[test]
fn groups_other_than_wheel_and_admin_could_interfere() {
    let folder = "/Library/Preferences";
    for (group, safe) in [(0, true), (80, true), (20, false), (12_345, false)] {
        let mac = mac();
        set_mode(&mac.at(folder), 0o775);
        if std::os::unix::fs::chown(mac.at(folder), None, Some(group)).is_err() {
            eprintln!("only root can give a folder to group {group}");
            continue;
        }
        let said = mac.run("dash", NAME, &["--remove"]);
        assert_eq!(said.code, Some(i32::from(!safe)), "{group}: {said:?}");
        let path = format!("{folder}/com.microsoft.CompanyPortal.plist");
        assert_eq!(mac.at(&path).exists(), !safe, "{group}");
    }
}

#[test]
fn company_portal_is_left_where_others_could_interfere() {
    let mac = mac();
    set_mode(&mac.at("/Applications"), 0o777);
    let said = mac.run("dash", NAME, &["--uninstall-company-portal"]);
    assert_eq!((said.code, mac.at(COMPANY_PORTAL).exists()), (Some(1), true), "{said:?}");
    assert_eq!(mac.log(), Vec::<String>::new(), "the receipt stays with the app");
}

#[test]
fn without_a_safe_place_to_move_to_everything_stays() {
    type Twist<'a> = &'a dyn Fn(&PretendMac);
    let own = "/Library/Application Support/org.rejoin.menubar";
    let cases: [(&str, Twist); 7] = [
        ("everybody may write to /Library", &|mac| set_mode(&mac.at("/Library"), 0o777)),
        ("everybody may write to the folder above", &|mac| {
            set_mode(&mac.at("/Library/Application Support"), 0o777);
        }),
        ("a link to elsewhere", &|mac| symlink(mac.at("/Users/ana"), mac.at(own)).unwrap()),
        ("a file", &|mac| mac.file(own)),
        ("for everybody to write", &|mac| {
            mac.make_folder(own);
            set_mode(&mac.at(own), 0o777);
        }),
        ("a link inside", &|mac| {
            mac.make_folder(own);
            symlink(mac.at("/Users/ana"), mac.at(KEPT)).unwrap();
        }),
        ("no clock", &|mac| mac.stand_in("/bin/date", "exit 1")),
    ];
    for shell in SHELLS {
        for (what, twist) in &cases {
            let mac = mac();
            twist(&mac);
            let before = (outside(&mac), mac.tree("/Users"));
            let said = mac.run(shell, NAME, &["--remove", "--uninstall-company-portal"]);
            assert_eq!(said.code, Some(1), "{what}: {said:?}");
            assert_eq!((outside(&mac), mac.tree("/Users")), before, "{what}");
        }
    }
}

#[test]
fn a_run_that_is_killed_is_finished_by_the_next() {
    for moves in 0..18 {
        let mac = mac();
        let before = on_the_list(&outside(&mac));
        let mv = mac.at("/bin/mv");
        fs::remove_file(&mv).unwrap();
        let killed = format!(
            "echo x >>\"$ROOT/moves\"\n[ \"$(grep -c x \"$ROOT/moves\")\" -le {moves} ] || {{ kill -KILL $PPID; exit; }}\nexec '{}' \"$@\"",
            program("mv").display()
        );
        mac.stand_in("/bin/mv", &killed);
        assert_eq!(mac.run("dash", NAME, &["--remove"]).code, None, "killed");
        assert_eq!(
            on_the_list(&outside(&mac)).keys().filter(|path| list().contains(path)).count(),
            18 - moves
        );
        fs::remove_file(&mv).unwrap();
        mac.tool("/bin/mv");
        // Another second than that of the run that was killed.
        mac.stand_in("/bin/date", "echo 2026-11-21T18-00-00Z");
        assert_eq!(mac.run("dash", NAME, &["--remove"]).code, Some(0), "after {moves} moves");
        let mut found = BTreeMap::new();
        for (path, what) in mac.tree(KEPT) {
            if let Some((_, path)) = path.split_once("Z/") {
                found.insert(format!("/{path}"), what);
            }
        }
        assert_eq!(on_the_list(&found), before, "after {moves} moves");
        assert!(on_the_list(&outside(&mac)).is_empty());
    }
}

#[test]
fn company_portal_is_deleted_where_asked_for() {
    for shell in SHELLS {
        let mac = mac();
        let before = outside(&mac);
        let said = mac.run(shell, NAME, &["--uninstall-company-portal"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        assert!(said.lines.contains(&format!("deleted: {COMPANY_PORTAL}")));
        assert!(!mac.at(COMPANY_PORTAL).exists());
        assert_eq!(on_the_list(&outside(&mac)), on_the_list(&before), "the files are another option");
        assert_eq!(kept(&mac), None, "it is not kept");
        let receipt = "com.microsoft.CompanyPortalMac";
        assert_eq!(
            mac.log(),
            [format!("pkgutil --pkg-info {receipt}"), format!("pkgutil --forget {receipt}")]
        );
    }
}

#[test]
fn company_portal_is_left_while_it_runs() {
    let mac = mac();
    mac.stand_in("/usr/bin/pgrep", "[ \"$*\" = \"-x Company Portal\" ]");
    let said = mac.run("dash", NAME, &["--remove", "--uninstall-company-portal"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.lines.contains(&format!("left: {COMPANY_PORTAL}: it is running; quit it first")),
        "{said:?}"
    );
    assert!(mac.at(COMPANY_PORTAL).exists());
    assert_eq!(mac.log(), Vec::<String>::new());
    assert!(on_the_list(&outside(&mac)).is_empty(), "the files are moved all the same");
}

#[test]
fn a_link_in_the_place_of_company_portal_is_only_removed_itself() {
    let mac = mac();
    fs::remove_dir_all(mac.at(COMPANY_PORTAL)).unwrap();
    symlink(mac.at("/Users/ana"), mac.at(COMPANY_PORTAL)).unwrap();
    let users = mac.tree("/Users");
    assert_eq!(mac.run("dash", NAME, &["--uninstall-company-portal"]).code, Some(0));
    assert!(fs::symlink_metadata(mac.at(COMPANY_PORTAL)).is_err());
    assert_eq!(mac.tree("/Users"), users);
}

#[test]
fn a_receipt_that_stays_is_named() {
    let mac = mac();
    mac.stand_in("/usr/sbin/pkgutil", "[ \"$1\" != --forget ]");
    let said = mac.run("dash", NAME, &["--uninstall-company-portal"]);
    assert_eq!(said.code, Some(1));
    assert!(said.lines.iter().any(|line| line.starts_with("left: the receipt")), "{said:?}");
    mac.stand_in("/usr/sbin/pkgutil", "exit 1");
    assert_eq!(mac.run("dash", NAME, &["--uninstall-company-portal"]).code, Some(0), "none is there");
}

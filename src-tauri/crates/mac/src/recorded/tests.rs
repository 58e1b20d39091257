//! Recordings opened and read.

use std::error::Error;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;

use tempfile::TempDir;

use super::*;
use crate::made_up::{self, without_root};

/// The keys that every recording has.
const HEAD: &str = r#"
format = 1
taken_at = 2026-04-25T09:41:29Z
time_zone = "+02:00"
macos = "15.6"

[user]
name = "ana"
uid = 501
home = "/Users/ana/"
languages = ["fr-FR", "en-US"]
"#;

/// A recording in the making.
struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new(rows: &str) -> Self {
        let folder = made_up::folder();
        fs::write(folder.path().join(MAC_TOML), format!("{HEAD}{rows}")).unwrap();
        Folder { folder }
    }

    fn at(&self, place: &str) -> std::path::PathBuf {
        let path = self.folder.path().join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        path
    }

    fn file(self, place: &str, text: &str) -> Self {
        fs::write(self.at(place), text).unwrap();
        self
    }

    fn empty(self, place: &str) -> Self {
        fs::create_dir_all(self.at(place)).unwrap();
        self
    }

    fn link(self, place: &str, target: &str) -> Self {
        symlink(target, self.at(place)).unwrap();
        self
    }

    fn open(&self) -> Recorded {
        Recorded::open(self.folder.path()).unwrap()
    }

    /// The error in one line, the recording's own name replaced.
    fn error(&self) -> String {
        error(self.folder.path()).replace(self.folder.path().to_str().unwrap(), "NAME")
    }
}

/// An error and its sources.
fn error(folder: &Path) -> String {
    let error = Recorded::open(folder).unwrap_err();
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        line = format!("{line}: {cause}");
        source = cause.source();
    }
    line
}

fn unreadable<T>(source: &str, reason: Reason) -> Result<T, Trouble> {
    Err(Trouble::unreadable(source, reason))
}

#[test]
fn what_mac_toml_says_is_told() {
    let rows = r#"
[network]
proxy = "manual"
[[running]]
bundle_id = "com.microsoft.CompanyPortalMac"
path = "/Applications/Company Portal.app"
started_at = 2026-04-25T09:40:02Z
[[window]]
owner = "SecurityAgent"
[[host]]
name = "login.microsoftonline.com"
port = 443
answer = "foreign_certificate"
"#;
    let folder = Folder::new(rows);
    let mac = folder.open();
    assert_eq!(mac.name(), folder.folder.path().file_name().unwrap().to_str().unwrap());
    assert_eq!(mac.now().to_string(), "2026-04-25T09:41:29Z");
    assert_eq!(mac.time_zone().to_datetime(mac.now()).to_string(), "2026-04-25T11:41:29");
    assert_eq!(mac.macos().as_deref(), Some("15.6"));
    assert_eq!(mac.awake_since(), None);
    assert_eq!(mac.user(), User { name: "ana".into(), home: "/Users/ana".into() });
    assert_eq!(mac.uid(), 501);
    assert_eq!(mac.languages(), ["fr-FR", "en-US"]);
    assert_eq!(mac.proxy(), Ok(Proxy::Manual));
    let hosts = [("Login.microsoftonline.com".into(), 443), ("login.microsoftonline.com".into(), 80)];
    assert_eq!(mac.answers(&hosts), [HostAnswer::ForeignCertificate, HostAnswer::Open]);
    let app = RunningApp {
        bundle_id: "com.microsoft.CompanyPortalMac".into(),
        path: "/Applications/Company Portal.app".into(),
        started_at: "2026-04-25T09:40:02Z".parse().unwrap(),
    };
    assert_eq!(mac.running(), Ok(vec![app]));
    assert_eq!(Folder::new("").open().running(), Ok(Vec::new()));
}

#[test]
fn the_clock_stands_still_unless_it_is_told_to_run() {
    let mac = Folder::new("").open();
    let taken_at: Timestamp = "2026-04-25T09:41:29Z".parse().unwrap();
    assert_eq!([mac.now(), mac.now()], [taken_at; 2]);
    let mac = mac.with_clock_running_since(Instant::now());
    let first = mac.now();
    while mac.now() == first {}
    assert!(first >= taken_at && mac.now() > first);
}

#[test]
fn a_broken_recording_is_told_in_one_line() {
    let output = "[[command]]\nrun = [\"/bin/x\"]\nexit = 0\noutput = \"x.txt\"";
    let cases = [
        (Folder::new("shoe = 1"), "mac.toml line 12: user.shoe: unknown field `shoe`"),
        (Folder::new(output), "output/x.txt: it is not there"),
        (Folder::new(output).link("output/x.txt", "y.txt"), "output/x.txt: it is not there"),
        (Folder::new(output).link("output/x.txt", "x.txt"), "output/x.txt: the links lead in a circle"),
        (Folder::new(output).empty("output/x.txt"), "output/x.txt: it is not a regular file"),
        (Folder::new("").link("output/x", "../../x"), "output/x: the link leads out of the recording"),
        (Folder::new("").link("disk/a/x", "../../mac.toml"), "disk/a/x: the link leads out of the recording"),
        (
            Folder::new("").link("disk/a\nb", "../../../../../../../../../etc/passwd"),
            "disk/a\\nb: the link leads out of the recording",
        ),
        (
            Folder::new("").empty("disk/private/var").link("disk/var", "../../x"),
            "disk/var: the link leads out of the recording",
        ),
        (Folder::new("").link("disk", "/"), "disk: it must be a real folder"),
        (Folder::new("").file("disk", ""), "disk: it must be a real folder"),
        (Folder::new("").link("output", "disk"), "output: it must be a real folder"),
    ];
    for (folder, expected) in cases {
        let said = folder.error();
        let expected = format!("failed to open the recording NAME: {expected}");
        assert!(said.starts_with(&expected), "{said}\n{expected}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn a_folder_without_a_description_is_no_recording() {
    let folder = made_up::folder();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("file"), "").unwrap();
    for (name, description) in [("latin", &b"macos = \"\xe9\""[..]), ("long", &vec![b'#'; 5 << 20])] {
        fs::create_dir(at(name)).unwrap();
        fs::write(at(name).join(MAC_TOML), description).unwrap();
    }
    fs::create_dir_all(at("pipe")).unwrap();
    made_up::pipe(&at("pipe/mac.toml"));
    fs::create_dir_all(at("folder/mac.toml")).unwrap();
    fs::create_dir(at("linked")).unwrap();
    symlink("../latin/mac.toml", at("linked/mac.toml")).unwrap();
    fs::create_dir(at("empty")).unwrap();
    let cases = [
        ("nothing", "there is no such folder or file"),
        ("file/below", "there is no such folder or file"),
        (
            "file",
            "it is neither a folder nor a zip that can be read: invalid Zip archive: Could not find EOCD",
        ),
        ("empty", "mac.toml: it is not there"),
        ("pipe", "mac.toml: it is not a regular file"),
        ("folder", "mac.toml: it is not a regular file"),
        ("linked", "mac.toml: it is not a regular file"),
        ("latin", "mac.toml: it is not UTF-8"),
        ("long", "mac.toml: it is larger than 4194304 bytes"),
    ];
    for (name, expected) in cases {
        assert!(error(&at(name)).ends_with(&format!("{name}: {expected}")), "{}", error(&at(name)));
    }
}

#[test]
fn only_files_folders_and_links_may_stand_in_a_recording() {
    for root in ["disk", "output"] {
        let folder = Folder::new("").file(&format!("{root}/a/file"), "");
        assert!(Recorded::open(folder.folder.path()).is_ok());
        made_up::pipe(&folder.at(&format!("{root}/a/pipe")));
        let expected = format!("{root}/a/pipe: it is no regular file, folder or link");
        assert!(folder.error().ends_with(&expected), "{}", folder.error());

        let folder = Folder::new("");
        let _socket = UnixListener::bind(folder.at(&format!("{root}/socket"))).unwrap();
        assert!(folder.error().ends_with("socket: it is no regular file, folder or link"));
    }
    let folder = Folder::new("");
    made_up::pipe(&folder.at("acts/pipe"));
    assert!(Recorded::open(folder.folder.path()).is_ok());
}

#[test]
fn files_are_read_as_on_that_mac() {
    let folder = Folder::new("")
        .file("disk/private/var/log/jamf.log", "12345")
        .file("disk/Users/jo\u{e3}o/file", "joão")
        .link("disk/link", "/private/var/log/jamf.log")
        .link("disk/dangling", "nothing")
        .link("disk/loop", "loop");
    let mac = folder.open();
    let read = |path: &str| mac.read(path, 5).map(|bytes| String::from_utf8(bytes).unwrap());
    for path in ["/private/var/log/jamf.log", "/var/log/jamf.log", "//var/log/./JAMF.log", "/link"] {
        assert_eq!(read(path), Ok("12345".into()), "{path}");
    }
    assert_eq!(read("/Users/joa\u{303}o/file"), Ok("joão".into()));
    for path in
        ["/nothing", "/dangling", "/etc/passwd", "/var/log/jamf.log/x", "link", "", "/../mac.toml", "/a\0b"]
    {
        assert_eq!(read(path), Err(Trouble::Absent), "{path}");
    }
    assert_eq!(read("/loop"), unreadable("/loop", Reason::Damaged));
    assert_eq!(read("/var/log"), unreadable("/private/var/log", Reason::Damaged));
    let path = "/var/log/jamf.log";
    assert_eq!(mac.read(path, 4), unreadable("/private/var/log/jamf.log", Reason::TooLarge));

    let mut file = mac.open(path).unwrap();
    file.seek(SeekFrom::End(-2)).unwrap();
    let mut end = String::new();
    file.read_to_string(&mut end).unwrap();
    assert_eq!(end, "45");
}

#[test]
fn folders_show_their_names_sorted() {
    let folder = Folder::new("")
        .file("disk/Applications/b.app/x", "")
        .file("disk/Applications/A.app/x", "")
        .file("disk/private/var/log/jamf.log", "")
        .file("disk/var/log/jamf.log", "")
        .file("disk/var/log/jamf.log.0", "")
        .link("disk/Apps", "Applications");
    let mac = folder.open();
    let names = |names: &[&str]| Ok(names.iter().map(|name| name.to_string()).collect::<Vec<_>>());
    let cases = [
        ("/Applications", names(&["A.app", "b.app"])),
        ("/Apps", names(&["A.app", "b.app"])),
        ("/var/log", names(&["jamf.log", "jamf.log.0"])),
        ("/nothing", Err(Trouble::Absent)),
        ("/Applications/A.app/x/y", Err(Trouble::Absent)),
        ("/Applications/A.app/x", unreadable("/Applications/A.app/x", Reason::Damaged)),
    ];
    for (path, expected) in cases {
        assert_eq!(mac.list(path), expected, "{path}");
    }
}

#[test]
fn what_is_declared_unreadable_is_unreadable() {
    let rows = r#"
[[unreadable]]
path = "/var/log/jamf.log"
reason = "timeout"
[[unreadable]]
path = "/Users/ana/Library/Keychains"
reason = "permission_denied"
[[unreadable]]
path = "/Users/ana/Library/Keychains/login.keychain-db"
reason = "damaged"
[[unreadable]]
path = "/Users/ana/Linked/deep/file"
reason = "damaged"
[[unreadable]]
path = "/Users/ana/Link"
reason = "damaged"
"#;
    let folder = Folder::new(rows)
        .file("disk/private/var/log/jamf.log", "")
        .file("disk/private/var/log/jamf.log.0", "")
        .file("disk/Users/ana/Library/Keychains/login.keychain-db", "")
        .file("disk/Users/ana/Data/deep/file", "")
        .link("disk/Users/ana/Linked", "Data")
        .link("disk/Users/ana/Link", "Data/other")
        .link("disk/log", "private/var/log");
    let mac = folder.open();
    let keychains = ("/Users/ana/Library/Keychains", Reason::PermissionDenied);
    let log = ("/private/var/log/jamf.log", Reason::Timeout);
    let linked = ("/Users/ana/Linked/deep/file", Reason::Damaged);
    let cases = [
        ("/private/var/log/jamf.log", log),
        ("/var/log/jamf.log", log),
        ("/log/jamf.log", log),
        ("/VAR/LOG/jamf.log", log),
        ("/Users/ana/Library/Keychains", keychains),
        ("/Users/ana/Library/Keychains/login.keychain-db", keychains),
        ("/Users/ana/Library/Keychains/nothing/at/all", keychains),
        ("/Users/ana/Linked/deep/file", linked),
        ("/Users/ana/Data/deep/file", linked),
        ("/Users/ana/Link", ("/Users/ana/Link", Reason::Damaged)),
    ];
    for (path, (source, reason)) in cases {
        assert_eq!(mac.read(path, 10), unreadable(source, reason), "{path}");
        assert_eq!(mac.open(path).map(drop), unreadable(source, reason), "{path}");
        assert_eq!(mac.list(path), unreadable(source, reason), "{path}");
        assert_eq!(mac.exists(path), unreadable(source, reason), "{path}");
    }
    assert_eq!(mac.read("/var/log/jamf.log.0", 10), Ok(Vec::new()));
    assert_eq!(mac.list("/Users/ana/Library"), Ok(vec!["Keychains".to_string()]));
}

#[test]
fn what_is_declared_unreadable_is_there() {
    let rows = "[[unreadable]]\npath = \"/private/var/log/jamf.log\"\nreason = \"damaged\"";
    let bare = Folder::new(rows).open();
    let beside =
        Folder::new(rows).file("disk/private/var/log/x", "").file("disk/private/var/log/JAMF.log", "");
    assert_eq!(bare.list("/var/log"), Ok(vec!["jamf.log".to_string()]));
    assert_eq!(beside.open().list("/var/log"), Ok(vec!["JAMF.log".to_string(), "x".to_string()]));
    assert_eq!(bare.exists("/private/var"), Ok(true));
    assert_eq!(bare.exists("/private/vari"), Ok(false));
    assert_eq!(bare.read("/private/var", 10), unreadable("/private/var", Reason::Damaged));

    let all = Folder::new("[[unreadable]]\npath = \"/\"\nreason = \"damaged\"").open();
    assert_eq!(all.exists("/Applications"), unreadable("/", Reason::Damaged));
}

#[test]
fn what_this_machine_shuts_is_denied_on_that_mac() {
    let command =
        "[[command]]\nrun = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]\nexit = 0\noutput = \"secret\"";
    let folder = Folder::new(command)
        .file("disk/private/var/log/jamf.log", "")
        .file("disk/Users/ana/shut/file", "")
        .file("output/secret", "");
    for place in ["disk/private/var/log/jamf.log", "disk/Users/ana/shut", "output/secret"] {
        made_up::shut(&folder.at(place));
    }
    without_root(|| {
        let mac = folder.open();
        let log = unreadable("/private/var/log/jamf.log", Reason::PermissionDenied);
        assert_eq!(mac.read("/var/log/jamf.log", 10), log);
        for path in ["/Users/ana/shut/file", "/Users/ana/shut/nothing"] {
            assert_eq!(mac.read(path, 10), unreadable("/Users/ana/shut", Reason::PermissionDenied), "{path}");
        }
        assert_eq!(mac.list("/Users/ana/shut"), unreadable("/Users/ana/shut", Reason::PermissionDenied));
        assert_eq!(
            mac.run(Command::PlatformSso),
            unreadable("/usr/bin/app-sso platform -s", Reason::PermissionDenied)
        );
    });
}

#[test]
fn commands_answer_as_they_did() {
    let rows = r#"
[[command]]
run = ["/usr/bin/app-sso", "platform", "-s"]
exit = 0
output = "app-sso.txt"
[[command]]
run = ["/usr/bin/profiles", "status", "-type", "enrollment"]
exit = 1
output = "profiles.txt"
[[command]]
run = ["/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/JamfAAD.app/Contents/MacOS/JamfAAD", "getPSSOStatus"]
timeout = true
[[command]]
run = ["/usr/local/bin/jamf", "version"]
exit = 0
output = "linked.txt"
"#;
    let folder = Folder::new(rows)
        .file("output/app-sso.txt", "text\n")
        .file("output/profiles.txt", "")
        .link("output/linked.txt", "app-sso.txt");
    fs::write(folder.at("output/app-sso.txt"), b"a\xffb").unwrap();
    let mac = folder.open();
    let aad = "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/JamfAAD.app/Contents/MacOS/JamfAAD";
    let cases = [
        (Command::PlatformSso, Ok(Output { text: "a\u{fffd}b".into() })),
        (Command::Enrollment, unreadable("/usr/bin/profiles status -type enrollment", Reason::Failed)),
        (Command::JamfAad, unreadable(&format!("{aad} getPSSOStatus"), Reason::Timeout)),
        (Command::JamfConditionalAccess, Err(Trouble::Absent)),
    ];
    for (command, expected) in cases {
        assert_eq!(mac.run(command), expected, "{command:?}");
    }
    assert_eq!(mac.exists(aad), Ok(true));
    assert_eq!(mac.exists("/usr/local/bin/jamf"), Ok(true));
    assert_eq!(mac.exists("/usr/local/bin/other"), Ok(false));

    fs::remove_file(folder.at("output/app-sso.txt")).unwrap();
    assert_eq!(mac.run(Command::PlatformSso), unreadable("/usr/bin/app-sso platform -s", Reason::Damaged));
    fs::File::create(folder.at("output/app-sso.txt")).unwrap().set_len(MOST_OUTPUT + 1).unwrap();
    assert_eq!(mac.run(Command::PlatformSso), unreadable("/usr/bin/app-sso platform -s", Reason::TooLarge));
}

#[test]
fn signatures_are_those_that_are_told() {
    let rows = r#"
[[signed]]
path = "/Applications/Microsoft Teams.app"
identifier = "com.microsoft.teams2"
team = "UBF8T346G9"
[[signed]]
path = "/System/Applications/Mail.app/"
identifier = "com.apple.mail"
team = "apple"
"#;
    let folder = Folder::new(rows)
        .file("disk/Applications/Microsoft Teams.app/x", "")
        .link("disk/Apps", "Applications");
    let mac = folder.open();
    let teams =
        Signature { identifier: "com.microsoft.teams2".into(), signer: Signer::Team("UBF8T346G9".into()) };
    let mail = Signature { identifier: "com.apple.mail".into(), signer: Signer::Apple };
    let cases = [
        ("/Applications/Microsoft Teams.app", Ok(teams.clone())),
        ("/Applications/Microsoft Teams.app/", Ok(teams.clone())),
        ("/applications/microsoft teams.app", Ok(teams.clone())),
        ("/Apps/Microsoft Teams.app", Ok(teams)),
        ("/System/Applications/Mail.app", Ok(mail)),
        ("/Applications/Microsoft Outlook.app", Err(Trouble::Absent)),
        ("Microsoft Teams.app", Err(Trouble::Absent)),
    ];
    for (bundle, expected) in cases {
        assert_eq!(mac.signature(bundle), expected, "{bundle}");
    }
}

#[test]
fn what_stands_at_a_path_is_told_itself() {
    let folder = Folder::new("[[unreadable]]\npath = \"/Users/ana/shut\"\nreason = \"permission_denied\"\n")
        .file("disk/Users/ana/file", "")
        .empty("disk/Users/ana/folder")
        .link("disk/Users/ana/link", "file")
        .link("disk/Users/ana/nowhere", "/nowhere")
        .link("disk/Users/ana/loop", "loop")
        .link("disk/Users/ana/to", "folder")
        .file("disk/Users/ana/folder/below", "");
    let mac = folder.open();
    let absent = Err(Trouble::Absent);
    let cases = [
        ("/Users/ana/file", Ok(FileKind::File)),
        ("/Users/ANA/File", Ok(FileKind::File)),
        ("/Users/ana/folder", Ok(FileKind::Folder)),
        ("/Users/ana/link", Ok(FileKind::Link)),
        ("/Users/ana/nowhere", Ok(FileKind::Link)),
        ("/Users/ana/loop", Ok(FileKind::Link)),
        ("/Users/ana/to/below", Ok(FileKind::File)),
        ("/Users/ana/file/below", absent.clone()),
        ("/Users/ana/nothing", absent.clone()),
        ("/Users/ana/nowhere/below", absent.clone()),
        ("/Users/ana/loop/below", unreadable("/Users/ana/loop/below", Reason::Damaged)),
        ("/Users/ana/shut", unreadable("/Users/ana/shut", Reason::PermissionDenied)),
        ("/Users/ana/shut/below", unreadable("/Users/ana/shut", Reason::PermissionDenied)),
        ("Users/ana/file", absent),
    ];
    for (path, expected) in cases {
        assert_eq!(mac.kind(path), expected, "{path}");
    }
}

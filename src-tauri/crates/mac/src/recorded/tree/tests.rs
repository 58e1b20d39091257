//! Paths and links, and where they lead.

use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;
use crate::made_up;

/// A recording's folder: files, and links as (link, target).
fn tree(files: &[&str], links: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = made_up::folder();
    let make_parent = |path: &Path| fs::create_dir_all(path.parent().unwrap()).unwrap();
    for file in files {
        let path = folder.path().join(file);
        make_parent(&path);
        fs::write(path, file).unwrap();
    }
    for (link, target) in links {
        let path = folder.path().join(link);
        make_parent(&path);
        symlink(target, path).unwrap();
    }
    folder
}

/// What a path leads to: a file's text, which is where it stands, or a word.
fn outcome(result: Result<Place, Stop>) -> String {
    match result {
        Ok(Place { found: Found::File(path), .. }) => fs::read_to_string(path).unwrap(),
        Ok(Place { found: Found::Folder(folders), .. }) => format!("{} folder", folders.len()),
        Ok(Place { found: Found::Missing, .. }) => "missing".into(),
        Err(Stop::Declared(unreadable)) => unreadable.source,
        Err(Stop::Shut(path)) => format!("{path} is shut"),
        Err(Stop::ClimbsOut) => "climbs out".into(),
        Err(Stop::Circle) => "circle".into(),
    }
}

fn resolve(folder: &tempfile::TempDir, path: &str) -> String {
    outcome(Tree::new(folder.path()).resolve(&MacPath::try_from(path).unwrap(), None))
}

#[test]
fn links_are_followed_within_the_disk() {
    let folder = tree(
        &["disk/a/b/file", "disk/other/file", "output/x", "mac.toml"],
        &[
            ("disk/a/near", "b/file"),
            ("disk/a/up", "../other/file"),
            ("disk/a/absolute", "/other/file"),
            ("disk/a/folder", "/other"),
            ("disk/a/twice", "folder/file"),
            ("disk/a/back", "folder/../a/b/file"),
            ("disk/a/dangling", "nothing/here"),
            ("disk/a/past_file", "b/file/.."),
            ("disk/a/past_nothing", "nothing/../b/file"),
            ("disk/a/host", "/etc/passwd"),
            ("disk/a/out", "../../mac.toml"),
            ("disk/a/far_out", "../../../../../../../../etc/passwd"),
            ("disk/a/absolute_out", "/../mac.toml"),
            ("disk/a/out_past_nothing", "nothing/../../../mac.toml"),
            ("disk/a/loop", "loop"),
            ("disk/a/ping", "pong"),
            ("disk/a/pong", "../a/ping"),
        ],
    );
    let cases = [
        ("/a/b/file", "disk/a/b/file"),
        ("/a/near", "disk/a/b/file"),
        ("/a/up", "disk/other/file"),
        ("/a/absolute", "disk/other/file"),
        ("/a/folder", "1 folder"),
        ("/a/folder/file", "disk/other/file"),
        ("/a/twice", "disk/other/file"),
        ("/a/back", "disk/a/b/file"),
        ("/a/near/below", "missing"),
        ("/a/dangling", "missing"),
        ("/a/past_file", "missing"),
        ("/a/past_nothing", "missing"),
        ("/a/host", "missing"),
        ("/a/out", "climbs out"),
        ("/a/far_out", "climbs out"),
        ("/a/absolute_out", "climbs out"),
        ("/a/out_past_nothing", "climbs out"),
        ("/a/loop", "circle"),
        ("/a/ping", "circle"),
        ("/", "1 folder"),
        ("/mac.toml", "missing"),
    ];
    for (path, expected) in cases {
        assert_eq!(resolve(&folder, path), expected, "{path}");
    }
}

#[test]
fn links_of_outputs_stay_in_the_recording() {
    let folder = tree(
        &["disk/a/file", "output/x", "mac.toml"],
        &[
            ("output/near", "x"),
            ("output/disk", "../disk/a/file"),
            ("output/absolute", "/a/file"),
            ("output/out", "../../x"),
        ],
    );
    let cases = [
        ("output/x", "output/x"),
        ("output/./x", "output/x"),
        ("output/near", "output/x"),
        ("output/disk", "disk/a/file"),
        ("output/absolute", "disk/a/file"),
        ("output/out", "climbs out"),
        ("output/X2", "missing"),
    ];
    for (path, expected) in cases {
        assert_eq!(outcome(Tree::new(folder.path()).resolve_inside(path)), expected, "{path}");
    }
}

#[test]
fn a_link_is_followed_from_where_it_stands() {
    let folder = tree(
        &["disk/private/var/log/x", "disk/var/log/y", "disk/z"],
        &[
            ("disk/tmp", "../x"),
            ("disk/private/tmp/x", "../../z"),
            ("disk/private/tmp/y", "../../../z"),
            ("disk/var/log/x", "../../../z"),
            ("disk/var/log/z", "../../z"),
            ("disk/var/folder", "log"),
            ("output/x", "../disk/z"),
            ("output/y", "../../z"),
        ],
    );
    let cases = [
        ("disk/tmp", "climbs out"),
        ("disk/private/tmp/x", "disk/z"),
        ("disk/private/tmp/y", "climbs out"),
        ("disk/var/log/x", "climbs out"),
        ("disk/var/log/z", "disk/z"),
        ("disk/var/folder", "1 folder"),
        ("output/x", "disk/z"),
        ("output/y", "climbs out"),
    ];
    for (link, expected) in cases {
        assert_eq!(outcome(Tree::new(folder.path()).follow(link)), expected, "{link}");
    }
    assert_eq!(resolve(&folder, "/private/var/log/x"), "disk/private/var/log/x");
}

#[test]
fn names_are_found_as_macos_finds_them() {
    let folder = tree(
        &["disk/Users/jo\u{e3}o/nfc", "disk/Users/re\u{301}my/nfd", "disk/Library/File", "disk/Library/file"],
        &[],
    );
    let cases = [
        ("/Users/jo\u{e3}o/nfc", "disk/Users/jo\u{e3}o/nfc"),
        ("/Users/joa\u{303}o/nfc", "disk/Users/jo\u{e3}o/nfc"),
        ("/Users/r\u{e9}my/nfd", "disk/Users/re\u{301}my/nfd"),
        ("/users/JO\u{c3}O/NFC", "disk/Users/jo\u{e3}o/nfc"),
        ("/Users/joao/nfc", "missing"),
        ("/Library/file", "disk/Library/file"),
        ("/Library/File", "disk/Library/File"),
        ("/Library/FILE", "disk/Library/File"),
    ];
    for (path, expected) in cases {
        assert_eq!(resolve(&folder, path), expected, "{path}");
    }
}

/// Files, links, a path, where it leads.
type Case = (&'static [&'static str], &'static [(&'static str, &'static str)], &'static str, &'static str);

#[test]
fn var_is_private_var_whichever_a_recording_holds() {
    let log = "/private/var/log/jamf.log";
    let cases: [Case; 11] = [
        (&["disk/private/var/log/jamf.log"], &[], log, "disk/private/var/log/jamf.log"),
        (&["disk/private/var/log/jamf.log"], &[], "/VAR/log/jamf.log", "disk/private/var/log/jamf.log"),
        (&["disk/var/log/jamf.log"], &[], log, "disk/var/log/jamf.log"),
        (&["disk/var/log/jamf.log"], &[], "/var/log/jamf.log", "disk/var/log/jamf.log"),
        (&["disk/private/var/log/x", "disk/var/log/jamf.log"], &[], log, "disk/var/log/jamf.log"),
        (&["disk/private/var/log/x", "disk/var/log/y"], &[], "/var/log", "2 folder"),
        (
            &["disk/private/var/log/jamf.log"],
            &[("disk/var", "private/var")],
            "/var/log/jamf.log",
            "disk/private/var/log/jamf.log",
        ),
        (&["disk/var/log/jamf.log"], &[("disk/private/var", "../var")], log, "disk/var/log/jamf.log"),
        (&["disk/data/log/jamf.log"], &[("disk/var", "data")], log, "disk/data/log/jamf.log"),
        (&["disk/a/log/jamf.log"], &[("disk/private/var", "../a")], log, "disk/a/log/jamf.log"),
        (&["disk/x"], &[("disk/var", "/private/var")], log, "missing"),
    ];
    for (files, links, path, expected) in cases {
        assert_eq!(resolve(&tree(files, links), path), expected, "{files:?} {links:?}");
    }
}

#[test]
fn where_names_cannot_be_listed_nothing_is_said_to_be_absent() {
    let folder = tree(&["disk/Users/ana/File"], &[]);
    let ana = folder.path().join("disk/Users/ana");
    fs::set_permissions(&ana, fs::Permissions::from_mode(0o111)).unwrap();
    made_up::without_root(|| {
        assert_eq!(resolve(&folder, "/Users/ana/File"), "disk/Users/ana/File");
        assert_eq!(resolve(&folder, "/Users/ana/file"), "/Users/ana is shut");
    });
}

#[test]
fn a_folder_that_is_shut_is_named() {
    let folder = tree(&["disk/Users/ana/secret/file"], &[]);
    made_up::shut(&folder.path().join("disk/Users/ana/secret"));
    made_up::without_root(|| {
        assert_eq!(resolve(&folder, "/Users/ana/secret/file"), "/Users/ana/secret is shut");
        assert_eq!(resolve(&folder, "/Users/ana/secret"), "1 folder");
    });
}

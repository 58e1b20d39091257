//! The same app and the same moment make the same package; and what the package says of itself.

use std::io::Cursor;
use std::path::Path;

use package::moment::Moment;
use package::tree::Entry;
use package::{product, tree};
use plist::Value;

use crate::stand_in;

const MOMENT: Moment = Moment(1_795_284_000);

#[test]
fn packing_twice_gives_the_same_bytes() {
    let pack = |moment| product::package(stand_in::installed(), moment).unwrap();
    assert!(pack(MOMENT) == pack(MOMENT));
    assert!(pack(MOMENT) != pack(Moment(MOMENT.0 + 1)), "the moment is in it");
}

#[test]
fn what_lies_on_disk_is_what_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let app = folder.path().join("Rejoin.app");
    let made = stand_in::installed();
    let below = |path: &str| format!(".{}", path.strip_prefix(product::PLACE).unwrap());
    let written: Vec<_> = made[1..].iter().map(|it| Entry { path: below(&it.path), ..it.clone() }).collect();
    tree::write(&written, &app).unwrap();
    std::fs::write(app.join("Contents/left"), "by an older one").unwrap();
    tree::write(&written, &app).unwrap();
    let mut read = tree::read(&app, product::PLACE).unwrap();
    let mut made = made;
    for list in [&mut read, &mut made] {
        list.sort_by(|one, other| one.path.cmp(&other.path));
    }
    assert_eq!(read, made);
    std::os::unix::fs::symlink("/etc/passwd", app.join("Contents/link")).unwrap();
    assert!(tree::read(&app, product::PLACE).is_err(), "a link out of the app is no part of it");
}

#[test]
fn the_app_says_what_macos_is_to_know() {
    let app = stand_in::installed();
    let file = |name: &str| app.iter().find(|entry| entry.path.ends_with(name)).unwrap().bytes();
    let list = Value::from_reader(Cursor::new(file("Info.plist"))).unwrap();
    let list = list.as_dictionary().unwrap();
    for (key, expected) in [
        ("CFBundleIdentifier", "org.rejoin.menubar"),
        ("CFBundleExecutable", "rejoin"),
        ("CFBundleShortVersionString", "1.2.3"),
        ("LSMinimumSystemVersion", "13.0"),
        ("NSPrincipalClass", "NSApplication"),
    ] {
        assert_eq!(list[key].as_string(), Some(expected), "{key}");
    }
    assert_eq!(list["LSUIElement"].as_boolean(), Some(true));
    let languages: Vec<_> =
        list["CFBundleLocalizations"].as_array().unwrap().iter().filter_map(Value::as_string).collect();
    assert_eq!(languages, ["en", "zh-Hant"]);
}

#[test]
fn each_language_says_why_the_local_network_is_reached() {
    let app = stand_in::installed();
    for (list, expected) in [
        ("Contents/Info.plist", "Only <your> Jamf server & nothing else."),
        ("en.lproj/InfoPlist.strings", "Only <your> Jamf server & nothing else."),
        ("zh-Hant.lproj/InfoPlist.strings", "只有你的 Jamf 伺服器。"),
    ] {
        let file = app.iter().find(|entry| entry.path.ends_with(list)).unwrap();
        let said = Value::from_reader(Cursor::new(file.bytes())).unwrap();
        let said = said.as_dictionary().unwrap();
        assert_eq!(said["NSLocalNetworkUsageDescription"].as_string(), Some(expected), "{list}");
        assert_eq!(said["CFBundleDisplayName"].as_string(), Some("Rejoin"), "{list}");
    }
}

#[test]
fn the_launch_agent_is_the_designs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("org.rejoin.menubar.plist");
    let agent = Value::from_file(path).unwrap();
    let agent = agent.as_dictionary().unwrap();
    assert_eq!(agent["Label"].as_string(), Some("org.rejoin.menubar"));
    assert_eq!(agent["KeepAlive"].as_dictionary().unwrap()["SuccessfulExit"].as_boolean(), Some(false));
    assert_eq!(agent["RunAtLoad"].as_boolean(), Some(true));
    let words =
        |key: &str| agent[key].as_array().unwrap().iter().filter_map(Value::as_string).collect::<Vec<_>>();
    assert_eq!(words("LimitLoadToSessionType"), ["Aqua"]);
    assert_eq!(words("AssociatedBundleIdentifiers"), ["org.rejoin.menubar"]);
    let program = "./Applications/Rejoin.app/Contents/MacOS/rejoin";
    assert_eq!(words("ProgramArguments"), [&program[1..]]);
    assert!(stand_in::installed().iter().any(|entry| entry.path == program));
}

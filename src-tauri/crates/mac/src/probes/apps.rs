//! The installed apps: /Applications down to one folder deep, the user's own, Jamf's fixed places and the paths that
//! Jamf notes (contracts.md 2, `prompts`).

use std::collections::BTreeMap;

use plist::Dictionary;
use rejoin_keychain::Signature;
use rejoin_registration::{App, Apps, Reading, Reason, Unreadable};

use super::property_list;
use crate::{Mac, Trouble};

pub(super) const FOLDER: &str = "/Applications";
pub(super) const JAMF: [&str; 2] = [
    "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/Jamf Conditional Access.app",
    "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/JamfAAD.app",
];

/// Looks for apps in every place. Signatures cost time, and decide only who may use a key of the login keychain.
pub(super) fn read(
    mac: &dyn Mac,
    home: &str,
    noted_by_jamf: &[Reading<String>],
    with_signatures: bool,
) -> (Apps, Vec<Unreadable>) {
    let mut search =
        Search { mac, with_signatures, found: BTreeMap::new(), complete: true, unreadable: Vec::new() };
    search.folder(FOLDER, 1);
    search.folder(&format!("{home}{FOLDER}"), 0);
    JAMF.iter().for_each(|path| search.app(path));
    for path in noted_by_jamf {
        match path {
            Reading::Known { value, .. } if is_plain(value) => search.app(value.trim_end_matches('/')),
            Reading::Unreadable(unreadable) => search.miss(unreadable.clone()),
            Reading::Known { .. } | Reading::Absent { .. } => {}
        }
    }
    let mut installed: Vec<App> = search.found.into_values().flatten().collect();
    installed.sort_by(|one, other| (&one.bundle_id, &one.path).cmp(&(&other.bundle_id, &other.path)));
    (Apps { installed, complete: search.complete }, search.unreadable)
}

fn is_plain(path: &str) -> bool {
    path.starts_with('/') && !path.split('/').any(|part| part == "..")
}

struct Search<'a> {
    mac: &'a dyn Mac,
    with_signatures: bool,
    /// By path; `None`: no app after all.
    found: BTreeMap<String, Option<App>>,
    /// Whether every app was found that is there.
    complete: bool,
    unreadable: Vec<Unreadable>,
}

impl Search<'_> {
    /// An app may be where nothing could be seen.
    fn miss(&mut self, unreadable: Unreadable) {
        self.complete = false;
        self.unreadable.push(unreadable);
    }

    fn folder(&mut self, folder: &str, levels_below: usize) {
        let names = match self.mac.list(folder) {
            Ok(names) => names,
            Err(Trouble::Absent) => return,
            // A file between the apps is no folder, and no trouble.
            Err(Trouble::Unreadable(Unreadable { reason: Reason::Damaged, .. }))
                if self.mac.open(folder).is_ok() =>
            {
                return;
            }
            Err(Trouble::Unreadable(unreadable)) => return self.miss(unreadable),
        };
        for name in names {
            let path = format!("{folder}/{name}");
            if name.ends_with(".app") {
                self.app(&path);
            } else if levels_below > 0 && !name.starts_with('.') {
                self.folder(&path, levels_below - 1);
            }
        }
    }

    fn app(&mut self, path: &str) {
        if self.found.contains_key(path) {
            return;
        }
        let app = match self.read_app(path) {
            Ok(app) => app,
            Err(Trouble::Absent) => None,
            Err(Trouble::Unreadable(unreadable)) => {
                self.miss(unreadable);
                None
            }
        };
        self.found.insert(path.to_owned(), app);
    }

    /// `None`: a bundle without an id.
    fn read_app(&mut self, path: &str) -> Result<Option<App>, Trouble> {
        let info_path = format!("{path}/Contents/Info.plist");
        let info = property_list::read(self.mac, &info_path)?;
        let damaged = |_| Trouble::unreadable(&info_path, Reason::Damaged);
        let id = info.get("CFBundleIdentifier").map(property_list::text).transpose().map_err(damaged)?;
        let Some(bundle_id) = id.flatten() else { return Ok(None) };
        Ok(Some(App {
            bundle_id,
            name: name(&info).unwrap_or_else(|| file_name(path)),
            path: path.to_owned(),
            signature: if self.with_signatures { self.signature(path) } else { None },
        }))
    }

    fn signature(&mut self, path: &str) -> Option<Signature> {
        match self.mac.signature(path) {
            Ok(signature) => Some(signature),
            Err(Trouble::Absent) => None,
            Err(Trouble::Unreadable(unreadable)) => {
                self.unreadable.push(unreadable);
                None
            }
        }
    }
}

fn name(info: &Dictionary) -> Option<String> {
    ["CFBundleDisplayName", "CFBundleName"]
        .into_iter()
        .find_map(|key| property_list::text(info.get(key)?).ok().flatten())
}

fn file_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".app").unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use rejoin_keychain::Signer;

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now, xml};

    const HOME: &str = "/Users/ana";

    trait WithApps: Sized {
        fn app(self, path: &str, body: &str) -> Self;
    }

    impl WithApps for MadeUpMac {
        fn app(self, path: &str, body: &str) -> Self {
            self.file(&format!("{path}/Contents/Info.plist"), &xml(body))
        }
    }

    fn id(id: &str) -> String {
        format!("<key>CFBundleIdentifier</key><string>{id}</string>")
    }

    fn noted(path: &str) -> [Reading<String>; 2] {
        let absent = Reading::Absent { source: "/x.plist".into() };
        [Reading::Known { value: path.into(), source: "/x.plist".into(), at: now() }, absent]
    }

    fn found(mac: &MadeUpMac, noted: &[Reading<String>]) -> Vec<(String, String)> {
        let (apps, unreadable) = read(mac, HOME, noted, false);
        assert!(apps.complete && unreadable.is_empty());
        apps.installed.into_iter().map(|app| (app.bundle_id, app.path)).collect()
    }

    #[test]
    fn apps_are_found_in_every_place_and_nowhere_else() {
        let mac = MadeUpMac::empty()
            .app("/Applications/A.app", &id("a"))
            .app("/Applications/Folder/B.app", &id("b"))
            .app("/Applications/Folder/Deeper/C.app", &id("c"))
            .app("/Applications/A.app/Contents/Helper.app", &id("helper"))
            .app("/Applications/.hidden/D.app", &id("d"))
            .app("/Users/ana/Applications/A.app", &id("a"))
            .app("/Users/ana/Applications/Folder/E.app", &id("e"))
            .app("/Users/bob/Applications/F.app", &id("f"))
            .app(JAMF[0], &id("com.jamf.management.jamfAAD"))
            .app("/Applications/Zum Selbst.app", &id("com.jamf.selfserviceplus"))
            .app("/opt/Self Service.app", &id("com.jamfsoftware.selfservice.mac"))
            .app("/Applications/No Id.app", "")
            .app("/Applications/Blank.app", &id(" "))
            .file("/Applications/Empty.app/Contents/MacOS/x", b"")
            .file("/Applications/Folder.app", b"a file")
            .file("/Applications/readme.txt", b"a file");
        let expected = [
            ("a", "/Applications/A.app"),
            ("a", "/Users/ana/Applications/A.app"),
            ("b", "/Applications/Folder/B.app"),
            ("com.jamf.management.jamfAAD", JAMF[0]),
            ("com.jamf.selfserviceplus", "/Applications/Zum Selbst.app"),
        ]
        .map(|(id, path)| (id.to_owned(), path.to_owned()));
        for path in [
            "/Applications/Zum Selbst.app",
            "/gone/Self Service.app",
            "opt/Self Service.app",
            "/x/../opt/Self Service.app",
        ] {
            assert_eq!(found(&mac, &noted(path)), expected, "{path}");
        }
        let elsewhere = ("com.jamfsoftware.selfservice.mac".to_owned(), "/opt/Self Service.app".to_owned());
        for path in ["/opt/Self Service.app", "/opt/Self Service.app/"] {
            assert_eq!(
                found(&mac, &noted(path)),
                [&expected[..], std::slice::from_ref(&elsewhere)].concat(),
                "{path}"
            );
        }
        assert_eq!(found(&MadeUpMac::empty(), &[]), []);
    }

    #[test]
    fn an_app_has_the_name_that_people_know() {
        let cases = [
            (
                "<key>CFBundleDisplayName</key><string>Shown</string><key>CFBundleName</key><string>Short</string>",
                "Shown",
            ),
            (
                "<key>CFBundleDisplayName</key><string> </string><key>CFBundleName</key><string>Short</string>",
                "Short",
            ),
            ("<key>CFBundleName</key><integer>1</integer>", "Microsoft Teams"),
            ("", "Microsoft Teams"),
        ];
        for (body, expected) in cases {
            let mac = MadeUpMac::empty().app("/Applications/Microsoft Teams.app", &(id("t") + body));
            assert_eq!(read(&mac, HOME, &[], false).0.installed[0].name, expected, "{body}");
        }
    }

    #[test]
    fn a_signature_is_known_where_it_is_wanted_and_valid() {
        let signature = Signature { identifier: "t".into(), signer: Signer::Team("UBF8T346G9".into()) };
        let mut mac = ["T", "U", "V"]
            .into_iter()
            .fold(MadeUpMac::empty(), |mac, name| mac.app(&format!("/Applications/{name}.app"), &id(name)));
        mac.signatures.insert("/Applications/T.app".into(), Ok(signature.clone()));
        mac.signatures.insert("/Applications/V.app".into(), Err(Reason::Timeout));
        let signatures = |apps: Apps| apps.installed.into_iter().map(|app| app.signature).collect::<Vec<_>>();

        let (apps, unreadable) = read(&mac, HOME, &[], true);
        assert!(apps.complete);
        assert_eq!(signatures(apps), [Some(signature), None, None]);
        assert_eq!(
            unreadable,
            [Unreadable { source: "/Applications/V.app".into(), reason: Reason::Timeout }]
        );

        let (apps, unreadable) = read(&mac, HOME, &[], false);
        assert_eq!((signatures(apps), unreadable), (vec![None, None, None], vec![]));
    }

    #[test]
    fn what_cannot_be_read_leaves_the_list_incomplete() {
        let app = "/Applications/T.app";
        let info = "/Applications/T.app/Contents/Info.plist";
        let base = || MadeUpMac::empty().app("/Applications/Folder/A.app", &id("a")).app(app, &id("t"));
        let denied = |path: &str| base().unreadable(path, Reason::PermissionDenied);
        let damaged: Reading<String> =
            Reading::Unreadable(Unreadable { source: "/x.plist".into(), reason: Reason::Damaged });
        let nothing: &[Reading<String>] = &[];
        let cases = [
            ("a folder", denied("/Applications"), nothing, "/Applications", 0),
            ("a folder below", denied("/Applications/Folder"), nothing, "/Applications/Folder", 1),
            ("the user's folder", denied("/Users/ana/Applications"), nothing, "/Users/ana/Applications", 2),
            ("a bundle", denied(app), nothing, app, 1),
            ("its Info.plist", denied(info), nothing, info, 1),
            ("a damaged Info.plist", base().file(info, b"bplist00"), nothing, info, 1),
            ("a damaged id", base().app(app, "<key>CFBundleIdentifier</key><true/>"), nothing, info, 1),
            ("Jamf's note of Self Service", base(), std::slice::from_ref(&damaged), "/x.plist", 2),
        ];
        for (name, mac, noted, source, found) in cases {
            let (apps, unreadable) = read(&mac, HOME, noted, false);
            assert!(!apps.complete, "{name}");
            assert_eq!(apps.installed.len(), found, "{name}");
            assert!(
                unreadable.iter().all(|trouble| trouble.source == source) && !unreadable.is_empty(),
                "{name}"
            );
        }
    }
}

//! What is on the list.

use rejoin_registration::{CLEAN_UP_PATHS, FileKind, ItemClass, Reason, Unreadable};

use super::home::{DEVICE, Played, keychain};
use crate::clean_up::clean_up_list;

fn files(played: &Played) -> Vec<(String, FileKind)> {
    clean_up_list(&played.mac()).files.into_iter().map(|file| (file.path, file.kind)).collect()
}

fn classes(played: &Played) -> Vec<ItemClass> {
    clean_up_list(&played.mac()).items.iter().map(|item| ItemClass::of(&item.item)).collect()
}

fn unreadable(path: &str, reason: Reason) -> Unreadable {
    Unreadable { source: path.into(), reason }
}

/// `app-sso platform -s` of a Mac with a Platform SSO registration.
fn with_platform_sso(played: Played, device: &str) -> Played {
    let pair = rejoin_keychain::maker::KeyPair::of("platform");
    let at = super::home::NOW.parse().unwrap();
    let der = rejoin_keychain::maker::Certificate::workplace_join(&pair, device, device, at).der();
    let certificate = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, der);
    let output = format!(
        "Device Configuration:\n {{\n  \"extensionIdentifier\" : \"com.microsoft.CompanyPortalMac.ssoextension\",\n  \
         \"registrationCompleted\" : true,\n  \"deviceSigningCertificate\" : \"{certificate}\"\n}}\n\n\
         Login Configuration:\n (null)\n\nUser Configuration:\n {{\n  \"state\" : \"POUserStateNormal (0)\"\n}}\n"
    );
    played.with_output("\"/usr/bin/app-sso\", \"platform\", \"-s\"", &output)
}

#[test]
fn every_path_of_the_list_is_found_and_no_other() {
    let mut played = Played::new();
    assert!(clean_up_list(&played.mac()).is_empty());
    for path in CLEAN_UP_PATHS {
        played = played.file(path, b"x");
        for near in [format!("{path}2"), format!("x{path}"), path.replace("Library/", "Library2/")] {
            played = played.file(&near, b"x");
        }
    }
    let expected: Vec<_> = CLEAN_UP_PATHS.iter().map(|path| (path.to_string(), FileKind::File)).collect();
    assert_eq!(files(&played), expected);
}

#[test]
fn what_stands_at_a_path_is_told() {
    let name = "Library/Application Support/com.microsoft.CompanyPortalMac";
    let cases = [
        (Played::new().file(name, b""), FileKind::File),
        (Played::new().folder(name), FileKind::Folder),
        (Played::new().link(name, "/nowhere"), FileKind::Link),
        (Played::new().link(name, "com.microsoft.CompanyPortalMac"), FileKind::Link),
        (Played::new().folder("Library/Application Support/x").link(name, "x"), FileKind::Link),
    ];
    for (played, kind) in cases {
        assert_eq!(files(&played), [(name.to_owned(), kind)]);
    }
}

#[test]
fn nothing_behind_a_link_is_on_the_list() {
    let name = "Library/Preferences/com.microsoft.CompanyPortalMac.plist";
    let played = Played::new()
        .file("Elsewhere/com.microsoft.CompanyPortalMac.plist", b"stays")
        .folder("Library")
        .link("Library/Preferences", "../Elsewhere");
    let list = clean_up_list(&played.mac());
    assert_eq!(
        (list.files.len(), list.links.as_slice()),
        (0, &["/Users/ana/Library/Preferences".to_owned()][..])
    );
    let played =
        Played::new().file(&name.replace("Library", "Elsewhere"), b"stays").link("Library", "Elsewhere");
    let list = clean_up_list(&played.mac());
    assert_eq!((list.files.len(), list.links.as_slice()), (0, &["/Users/ana/Library".to_owned()][..]));
    let played = Played::new().folder("Library").link("Library/Preferences", "Preferences");
    assert_eq!(clean_up_list(&played.mac()).links, ["/Users/ana/Library/Preferences"]);
    let played = Played::new().file("Library/Preferences", b"no folder");
    assert!(clean_up_list(&played.mac()).is_empty());
}

#[test]
fn what_cannot_be_looked_at_is_said() {
    let shut = |path: &str| format!("[[unreadable]]\npath = \"{path}\"\nreason = \"permission_denied\"\n");
    let cookies = "/Users/ana/Library/Cookies";
    let played = Played::registered().with(&shut(cookies));
    let list = clean_up_list(&played.mac());
    assert_eq!(list.unreadable, [unreadable(cookies, Reason::PermissionDenied)]);
    assert!(list.files.len() == 6 && list.items.len() == 5, "{list:?}");

    let keychain = "/Users/ana/Library/Keychains/login.keychain-db";
    let played = Played::registered().with(&shut(keychain));
    let list = clean_up_list(&played.mac());
    assert_eq!(list.unreadable, [unreadable(keychain, Reason::PermissionDenied)]);
    assert!(list.files.len() == 7 && list.items.is_empty(), "{list:?}");

    let played = Played::registered().file("Library/Keychains/login.keychain-db", b"kych, but no more");
    let list = clean_up_list(&played.mac());
    assert_eq!(list.unreadable, [unreadable(keychain, Reason::Damaged)]);
    assert!(list.files.len() == 7 && list.items.is_empty(), "{list:?}");
}

#[test]
fn a_company_may_forbid_to_look_into_the_keychain() {
    let played = Played::registered();
    let settings = played.disk("Library/Managed Preferences/org.rejoin.menubar.plist");
    std::fs::create_dir_all(settings.parent().unwrap()).unwrap();
    std::fs::write(settings, crate::probes::made_up::xml("<key>ReadKeychain</key><false/>")).unwrap();
    let list = clean_up_list(&played.mac());
    let keychain = "/Users/ana/Library/Keychains/login.keychain-db";
    assert_eq!(list.unreadable, [unreadable(keychain, Reason::NotAllowed)]);
    assert!(list.files.len() == 7 && list.items.is_empty(), "{list:?}");
}

#[test]
fn of_the_keychain_only_what_is_on_the_list_goes() {
    let played = Played::registered();
    let found = classes(&played);
    let expected = [
        ItemClass::Certificate,
        ItemClass::PrivateKey,
        ItemClass::PublicKey,
        ItemClass::Password,
        ItemClass::IdentityPreference,
    ];
    let mut sorted = found.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected, "{found:?}");
    let written = serde_json::to_string(&clean_up_list(&played.mac()).items).unwrap();
    assert!(!written.contains("JAMF") && !written.contains("https://example.com"), "{written}");
}

#[test]
fn beside_platform_sso_only_another_devices_items_go() {
    let another = "11111111-2222-3333-4444-555555555555";
    let of = |device| clean_up_list(&with_platform_sso(Played::registered(), device).mac());
    assert_eq!(of(DEVICE).items, []);
    assert_eq!(of(DEVICE).files.len(), 7, "files have no device");
    let left: Vec<Option<String>> = of(another).items.into_iter().map(|item| item.device_id).collect();
    assert!(!left.is_empty() && left.iter().all(|id| id.as_deref() == Some(DEVICE)), "{left:?}");

    let words = "[[command]]\nrun = [\"/usr/bin/app-sso\", \"platform\", \"-s\"]\ntimeout = true\n";
    let list = clean_up_list(&Played::registered().with(words).mac());
    assert_eq!(list.items, [], "nobody knows whose they are");
    assert_eq!(list.unreadable, [unreadable("/usr/bin/app-sso platform -s", Reason::Timeout)]);
    let list = clean_up_list(&Played::new().with(words).mac());
    assert_eq!(list.unreadable, [], "there is nothing to be unsure about");
}

#[test]
fn the_made_up_keychain_holds_what_stays() {
    let bytes = keychain().to_bytes();
    assert!(bytes.windows(4).any(|bytes| bytes == b"JAMF"));
}

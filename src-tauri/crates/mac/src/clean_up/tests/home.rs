//! A recorded Mac that a clean-up changes, and what stands in its home.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use rejoin_keychain::maker::{self, Keychain, Password, PrivateKey, PublicKey};
use rejoin_registration::{CleanUpOutcome, CleanUpScope};
use tempfile::TempDir;

use crate::clean_up::{CleanUpError, clean_up, clean_up_list};
use crate::own_files::FOLDER;
use crate::{Hands, Recorded, RecordedHands, StagedHome};

/// The device that the keychain of [`keychain`] is registered as.
pub(super) const DEVICE: &str = "38d94132-e90a-4e9d-bfdc-a52633ed2772";
const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";
/// When a recorded Mac is looked at.
pub(super) const NOW: &str = "2026-04-25T09:41:29Z";
/// More than a day later.
pub(super) const LATER: &str = "2026-04-26T09:41:30Z";
/// What a clock says that was a year ahead and is set right.
pub(super) const SET_BACK: &str = "2025-04-25T09:41:29Z";

/// A recording that belongs to one test.
pub(super) struct Played {
    folder: TempDir,
}

/// What stands at each path below the home.
pub(super) type Tree = BTreeMap<String, Node>;

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Folder,
    File(Vec<u8>),
    Link(PathBuf),
}

impl Played {
    pub(super) fn new() -> Self {
        let played = Played { folder: in_memory() };
        fs::create_dir_all(played.home()).unwrap();
        played.at(NOW)
    }

    /// The same Mac at another moment.
    pub(super) fn at(self, moment: &str) -> Self {
        let text = format!(
            "format = 1\ntaken_at = {moment}\ntime_zone = \"+02:00\"\nmacos = \"15.6\"\n[user]\nname = \"ana\"\n\
             uid = 501\nhome = \"/Users/ana\"\nlanguages = [\"en-US\"]\n"
        );
        fs::write(self.folder.path().join("mac.toml"), text).unwrap();
        self
    }

    /// The same with more in its description.
    pub(super) fn with(self, description: &str) -> Self {
        let path = self.folder.path().join("mac.toml");
        let text = fs::read_to_string(&path).unwrap() + description;
        fs::write(path, text).unwrap();
        self
    }

    /// The same with a command's output.
    pub(super) fn with_output(self, words: &str, output: &str) -> Self {
        fs::create_dir_all(self.folder.path().join("output")).unwrap();
        fs::write(self.folder.path().join("output/app-sso.txt"), output).unwrap();
        self.with(&format!("[[command]]\nrun = [{words}]\nexit = 0\noutput = \"app-sso.txt\"\n"))
    }

    pub(super) fn home(&self) -> PathBuf {
        self.folder.path().join("disk/Users/ana")
    }

    /// A path on its disk.
    pub(super) fn disk(&self, path: &str) -> PathBuf {
        self.folder.path().join("disk").join(path)
    }

    pub(super) fn file(self, path: &str, contents: &[u8]) -> Self {
        let path = self.home().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
        self
    }

    pub(super) fn link(self, path: &str, target: &str) -> Self {
        let path = self.home().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(target, path).unwrap();
        self
    }

    pub(super) fn folder(self, path: &str) -> Self {
        fs::create_dir_all(self.home().join(path)).unwrap();
        self
    }

    /// With some of all that a clean-up removes, and neighbours that stay.
    pub(super) fn registered() -> Self {
        Played::new()
            .file("Library/Application Support/com.microsoft.CompanyPortalMac/a/b", b"1")
            .file("Library/Application Support/com.microsoft.CompanyPortalMac.usercontext.info", b"2")
            .link("Library/Application Support/com.jamfsoftware.selfservice.mac", "/Users/Shared/x")
            .file("Library/Application Support/com.microsoft.CompanyPortalMac2/c", b"stays")
            .file(
                "Library/Saved Application State/com.jamf.management.jamfAAD.savedState/windows.plist",
                b"3",
            )
            .file("Library/Preferences/com.microsoft.CompanyPortalMac.plist", b"4")
            .file("Library/Preferences/com.jamf.management.jamfAAD.plist", b"no plist")
            .file("Library/Preferences/com.microsoft.teams2.plist", b"stays")
            .file("Library/Cookies/com.microsoft.CompanyPortalMac.binarycookies", b"5")
            .file("Documents/com.microsoft.CompanyPortalMac.plist", b"stays")
            .file("Library/Keychains/login.keychain-db", &keychain().to_bytes())
    }

    /// Every user may do so much in its folders but where they are shut.
    pub(super) fn give_to_everybody(&self, mode: u32) {
        let mut ahead = vec![self.folder.path().to_owned()];
        while let Some(folder) = ahead.pop() {
            let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
            ahead.extend(entries.filter(|path| path.is_dir() && !path.is_symlink()));
            if folder.metadata().unwrap().permissions().mode() & 0o777 != 0 {
                fs::set_permissions(folder, Permissions::from_mode(mode)).unwrap();
            }
        }
    }

    pub(super) fn mac(&self) -> Recorded {
        Recorded::open(self.folder.path()).unwrap()
    }

    pub(super) fn hands(&self) -> RecordedHands {
        RecordedHands::default().in_home(self.mac().home_folder().map(StagedHome::made_up))
    }

    /// Shows the list and says yes.
    pub(super) fn clean_up(&self) -> Result<CleanUpOutcome, CleanUpError> {
        self.clean_up_by(&self.hands(), CleanUpScope::Everything)
    }

    pub(super) fn clean_up_by(
        &self,
        hands: &dyn Hands,
        scope: CleanUpScope,
    ) -> Result<CleanUpOutcome, CleanUpError> {
        let shown = clean_up_list(&self.mac()).within(scope).fingerprint();
        clean_up(&self.mac(), hands, scope, &shown)
    }

    /// Everything in the home.
    pub(super) fn everything(&self) -> Tree {
        let mut tree = Tree::new();
        grow(&mut tree, &self.home(), &self.home());
        tree
    }

    /// The same without what Rejoin itself keeps there.
    pub(super) fn tree(&self) -> Tree {
        let mut tree = self.everything();
        tree.retain(|path, _| !path.starts_with(FOLDER));
        tree
    }

    pub(super) fn keychain(&self) -> Vec<u8> {
        fs::read(self.home().join("Library/Keychains/login.keychain-db")).unwrap_or_default()
    }
}

/// A folder on a disk that need not wait for what is written, where there is one.
fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

fn grow(tree: &mut Tree, home: &Path, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = path.symlink_metadata().unwrap().file_type();
        let node = if kind.is_symlink() {
            Node::Link(fs::read_link(&path).unwrap())
        } else if kind.is_dir() {
            grow(tree, home, &path);
            Node::Folder
        } else {
            Node::File(fs::read(&path).unwrap())
        };
        tree.insert(path.strip_prefix(home).unwrap().to_str().unwrap().to_owned(), node);
    }
}

/// A registration, Jamf's keys, and other people's items.
pub(super) fn keychain() -> Keychain {
    let pair = maker::KeyPair::of("device");
    let jamf = maker::KeyPair::of("jamf");
    let at = NOW.parse().unwrap();
    Keychain::new()
        .certificate(&maker::Certificate::workplace_join(&pair, DEVICE, TENANT, at))
        .certificate(&maker::Certificate::other(&jamf, "JSS Built-in Certificate Authority", "JAMF", at))
        .private_key(&PrivateKey::workplace_join(&pair))
        .private_key(&PrivateKey::new(&jamf, "JAMF"))
        .public_key(&PublicKey::workplace_join(&pair))
        .public_key(&PublicKey::new(&jamf, "JAMF"))
        .password(&Password::workplace_join("registeredUserPrincipalName", "ana@example.com", at))
        .password(&Password::new("JAMF", "JAMF").label("JAMF"))
        .password(&Password::new("ana", "https://example.com").label("https://example.com"))
        .password(&Password::identity_preference("https://enterpriseregistration.windows.net", DEVICE, at))
}

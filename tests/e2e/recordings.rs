//! The recordings that the tests start the app on: those of tests/macs, and copies with something changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rejoin_registration::{Label, Message};
use rejoin_wording::Wording;
use serde_json::Value;
use tempfile::TempDir;
use tokio::process::Command;

use crate::limit::within;

/// Whether Jamf has the id is in here.
pub(crate) const JAMF_AAD: &str = "disk/Users/lena/Library/Preferences/com.jamf.management.jamfAAD.plist";

/// A recording of tests/macs.
pub(crate) fn recording(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name);
    assert!(folder.is_dir(), "{name} is no recording");
    folder
}

/// A copy that a test may change.
pub(crate) struct Copy {
    folder: TempDir,
}

impl Copy {
    pub(crate) fn of(name: &str) -> Self {
        let folder = TempDir::new().unwrap();
        copy(&recording(name), folder.path());
        Copy { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces a text that must be there.
    pub(crate) fn replace(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} holds no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
        self
    }

    /// Writes a file as another recording has it, while the app looks at this one: replaced whole, as macOS does it.
    pub(crate) fn put_file_of(&self, name: &str, file: &str) {
        let (place, new) = (self.path().join(file), self.path().join("new"));
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(recording(name).join(file), &new).unwrap();
        fs::rename(new, place).unwrap();
    }

    /// All its files, by their path.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path)
                } else {
                    drop(files.insert(path.clone(), fs::read(path).unwrap()))
                }
            }
        }
        files
    }

    /// Adds to a text file while the app looks at this recording.
    pub(crate) fn add(&self, file: &str, text: &str) {
        fs::OpenOptions::new()
            .append(true)
            .open(self.path().join(file))
            .unwrap()
            .write_all(text.as_bytes())
            .unwrap();
    }

    /// A file as another recording has it.
    pub(crate) fn with_file_of(self, name: &str, file: &str) -> Self {
        fs::copy(recording(name).join(file), self.path().join(file)).unwrap();
        self
    }

    /// A user who prefers a language.
    pub(crate) fn in_language(self, tag: &str) -> Self {
        self.replace("mac.toml", "languages = [", &format!("languages = [\"{tag}\", "))
    }

    /// An app that runs.
    pub(crate) fn with_running(self, bundle_id: &str, path: &str) -> Self {
        let toml = self.path().join("mac.toml");
        let mut text = fs::read_to_string(&toml).unwrap();
        text.push_str(&format!(
            "\n[[running]]\nbundle_id = \"{bundle_id}\"\npath = \"{path}\"\nstarted_at = 2026-04-25T05:02:00Z\n"
        ));
        fs::write(toml, text).unwrap();
        self
    }

    /// The company's settings, as an XML property list's keys and values.
    pub(crate) fn with_settings(self, keys_and_values: &str) -> Self {
        let plist =
            format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{keys_and_values}</dict></plist>");
        let file = "disk/Library/Managed Preferences/org.rejoin.menubar.plist";
        fs::write(self.path().join(file), plist).unwrap();
        self
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// What `rejoin status --json` says of a recording: every face says the same.
pub(crate) async fn status(mac: &Path) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    command.args(["status", "--json", "--mac"]).arg(mac).kill_on_drop(true);
    let output = within("rejoin status", command.output()).await.unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The words of the next step of a recording's only finding.
pub(crate) async fn next_step(mac: &Path) -> String {
    status(mac).await["findings"][0]["actions"][0]["title"].as_str().unwrap().into()
}

/// The headline of a recording.
pub(crate) async fn headline(mac: &Path) -> String {
    status(mac).await["headline"].as_str().unwrap().into()
}

/// A fixed word of the faces.
pub(crate) fn word(language: &str, label: Label) -> String {
    Wording::new(&[language]).say(&Message::Label(label))
}

//! Records a Mac for help desk: what the probes read of it, written anew as a recording without the names, ids and
//! addresses of people and companies (contracts.md 5).
//!
//! Nothing is copied and cleaned: every file of a report is made from what the probes understood, so that what Rejoin
//! does not know cannot get into it. docs/report.md tells it to people.

use rejoin_keychain::{Mask, redacted};
use rejoin_registration::{Evidence, Message, Reading, Reason, ReportCount, ReportText, Unreadable};

use crate::probes::{
    guide_memory, jamf_aad_preferences, jamf_log, jamf_preferences, login_keychain, portal_log, presence,
};
use crate::{Command, Mac, look_and_try_hosts};

mod apps;
mod archive;
mod description;
mod masks;
mod notes;
mod preferences;
mod printed;

use archive::archive;
use masks::Masks;
pub use notes::Recorder;

/// The settings of the company for Rejoin.
const SETTINGS: &str = "org.rejoin.menubar.plist";
const MANAGED: &str = "/Library/Managed Preferences";

/// A report: a recording without names, ids and addresses, and what to tell the user of it before it is saved.
#[derive(Debug)]
pub struct Report {
    entries: Vec<Entry>,
    /// What to tell the user.
    pub preview: Preview,
    /// What the Mac showed, unmasked, for those who word the report. It is not in the report.
    pub evidence: Evidence,
}

/// What a report holds, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What is in it.
    pub inside: Vec<Message>,
    /// What was masked.
    pub masked: Vec<Message>,
    /// What is never in it.
    pub left_out: Vec<Message>,
}

/// A file of a report: its path in the recording, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Such as `disk/private/var/log/jamf.log`.
    pub path: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Report {
    /// The files, sorted by path.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The zip: a text for the user's own answers first, then the recording.
    ///
    /// # Errors
    ///
    /// None that is known: it is written to memory.
    pub fn zip(&self, questions: &str) -> std::io::Result<Vec<u8>> {
        archive(questions, &self.entries)
    }
}

/// Looks at a Mac as `rejoin status` does, and records it.
pub fn report(mac: &dyn Mac) -> Report {
    let recorder = Recorder::new(mac);
    let evidence = look_and_try_hosts(&recorder);
    let masks = Masks::new(&mac.user(), &evidence);
    let mut writing = Writing {
        mac,
        recorder: &recorder,
        evidence: &evidence,
        masks: &masks,
        entries: Vec::new(),
        preview: Preview::default(),
    };
    writing.everything();
    let Writing { mut entries, preview, .. } = writing;
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    Report { entries, preview, evidence }
}

/// A report in the making.
struct Writing<'a> {
    mac: &'a dyn Mac,
    recorder: &'a Recorder<'a>,
    evidence: &'a Evidence,
    masks: &'a Masks,
    entries: Vec<Entry>,
    preview: Preview,
}

impl Writing<'_> {
    fn everything(&mut self) {
        let user = self.mac.user();
        let home = user.home.trim_end_matches('/');
        self.preview.inside.push(ReportText::Machine.into());
        self.preferences(home, &user.name);
        self.logs();
        self.keychain(&login_keychain::path(home));
        let apps = apps::write(self);
        self.count(ReportCount::Apps, apps.len());
        self.presence();
        self.guide();
        let commands = printed::write(self);
        self.count(ReportCount::Commands, commands.len());
        self.preview.inside.push(ReportText::Hosts.into());
        let unreadable = self.unreadable();
        self.count(ReportCount::Unreadable, unreadable.len());
        let description = description::text(self, &apps, &commands, &unreadable);
        self.entries.push(Entry { path: "mac.toml".into(), bytes: description.into() });
        self.preview_of_masks();
    }

    fn disk(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.entries.push(Entry { path: format!("disk{path}"), bytes: bytes.into() });
    }

    fn count(&mut self, what: ReportCount, number: usize) {
        if number > 0 {
            self.preview.inside.push(what.of(number));
        }
    }

    fn preferences(&mut self, home: &str, user: &str) {
        let before = self.entries.len();
        let of_user = format!("{MANAGED}/{user}/{SETTINGS}");
        let of_user_masked = format!("{MANAGED}/{}/{SETTINGS}", self.masks.person(user));
        let of_mac = format!("{MANAGED}/{SETTINGS}");
        let jamf_aad = jamf_aad_preferences::path(home);
        let jamf_aad_masked = jamf_aad_preferences::path(&self.masks.home());
        type Rewrite = fn(plist::Dictionary, &Writing<'_>) -> plist::Dictionary;
        let files: [(&str, &str, Rewrite); 4] = [
            (&of_user, &of_user_masked, preferences::settings),
            (&of_mac, &of_mac, preferences::settings),
            (jamf_preferences::PATH, jamf_preferences::PATH, preferences::jamf),
            (&jamf_aad, &jamf_aad_masked, preferences::jamf_aad),
        ];
        for (path, masked, rewrite) in files {
            if let Some(list) = self.recorder.dictionary(path) {
                let list = preferences::xml(rewrite(list, self));
                self.disk(masked, list);
            }
        }
        if self.entries.len() > before {
            self.preview.inside.push(ReportText::Settings.into());
        }
    }

    fn logs(&mut self) {
        let mut lines = 0;
        let opened = self.recorder.opened();
        let parts: Vec<String> =
            opened.iter().filter(|path| jamf_log::shortened::is_part(path)).cloned().collect();
        if let Reading::Known { value: log, .. } = &self.evidence.jamf_log {
            let Evidence { configuration, .. } = self.evidence;
            let policy = |name: &str| self.masks.policy(name);
            for (path, text) in jamf_log::shortened::shortened(self.mac, &parts, configuration, log, &policy)
            {
                if text.is_empty() && self.is_unreadable(&path) {
                    continue;
                }
                lines += text.lines().count();
                self.disk(&path, text);
            }
        }
        let portal = opened.iter().filter(|path| path.ends_with(".log") && !parts.contains(path));
        for (number, path) in portal.enumerate() {
            let text = portal_log::shortened::shortened(self.mac, path);
            if text.is_empty() && self.is_unreadable(path) {
                continue;
            }
            lines += text.lines().count();
            let folder = format!("{}/Library/Logs/Company Portal", self.masks.home());
            // In the order of the names: of two lines of the same time the first log's counts.
            self.disk(&format!("{folder}/Company Portal {:04}.log", number + 1), text);
        }
        self.count(ReportCount::LogLines, lines);
    }

    fn keychain(&mut self, path: &str) {
        let Some(keychain) = self.evidence.login_keychain.known() else { return };
        let Some(Ok(bytes)) = self.recorder.bytes(path).map(|bytes| redacted(&bytes, self.masks)) else {
            return;
        };
        self.disk(&login_keychain::path(&self.masks.home()), bytes);
        let keys = keychain.identities.len() + keychain.keys_without_certificate.len();
        self.count(ReportCount::Registrations, keys);
    }

    fn presence(&mut self) {
        if self.evidence.jamf_binary.known().is_some() {
            self.disk(presence::JAMF_BINARY, "");
        }
        if self.evidence.migrator.known().is_some() {
            self.disk(&presence::migrator_path(&self.masks.home()), "");
        }
    }

    /// What Rejoin remembers of a guide: it decides whether one is under way.
    fn guide(&mut self) {
        let Some(mut memory) = self.evidence.guide.known().cloned() else { return };
        for stood in [&mut memory.before, &mut memory.stood] {
            stood.device_id = stood.device_id.take().map(|id| self.masks.id(&id));
            let asks = std::mem::take(&mut stood.asks);
            stood.asks = asks.into_iter().map(|(app, asks)| (self.masks.identifier(&app), asks)).collect();
        }
        if let Some(clean_up) = &mut memory.clean_up {
            clean_up.device_ids = clean_up.device_ids.iter().map(|id| self.masks.id(id)).collect();
            clean_up.device_ids.sort_unstable();
            clean_up.user = clean_up.user.take().map(|user| self.masks.user(&user));
        }
        // Plain data can always be written.
        let bytes = serde_json::to_vec_pretty(&memory).unwrap_or_default();
        self.disk(&guide_memory::path(&self.masks.home()), bytes);
    }

    fn is_unreadable(&self, path: &str) -> bool {
        self.evidence.unreadable.iter().any(|unreadable| unreadable.source == path)
    }

    /// What the recording declares unreadable: what is not made unreadable by something else that it holds.
    fn unreadable(&self) -> Vec<Unreadable> {
        let commands = Command::ALL.map(Command::source);
        let mut rows: Vec<Unreadable> = Vec::new();
        for Unreadable { source, reason } in &self.evidence.unreadable {
            let is_file = source.starts_with('/') && !commands.contains(source);
            if !is_file || *reason == Reason::NotAllowed || self.recorder.signatures_failed(source) {
                continue;
            }
            let masked = self.masks.path(source);
            let place = format!("disk{masked}");
            let below = format!("{place}/");
            let is_written = |entry: &Entry| entry.path == place || entry.path.starts_with(&below);
            if !self.entries.iter().any(is_written) && !rows.iter().any(|row| row.source == masked) {
                rows.push(Unreadable { source: masked, reason: *reason });
            }
        }
        rows
    }

    fn preview_of_masks(&mut self) {
        let masked = self.masks.count();
        let counts = [
            (ReportCount::People, masked.people),
            (ReportCount::Ids, masked.ids),
            (ReportCount::Addresses, masked.addresses),
            (ReportCount::Names, masked.names),
        ];
        let counts = counts.into_iter().filter(|(_, number)| *number > 0);
        self.preview.masked = counts.map(|(what, number)| what.of(number)).collect();
        self.preview.left_out = vec![ReportText::LeftOut.into(), ReportText::NotSent.into()];
    }
}

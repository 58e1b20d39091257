//! What earlier registrations have left on a Mac: read only while the guide that cleans up is under way.

use rejoin_registration::{CLEAN_UP_PATHS, Evidence, LeftOver};

use super::jamf_aad_preferences;
use crate::{Mac, Trouble, clean_up_list_seen, clean_ups_kept};

/// What bundle/jamf/clean-up.sh removes besides the names that it shares with the user's files.
const SYSTEM_ONLY: [&str; 3] = [
    "/Library/Preferences/com.jamfsoftware.selfservice.mac.plist",
    "/Library/Preferences/com.jamfsoftware.management.jamfAAD.plist",
    "/Library/LaunchAgents/com.jamf.management.jamfAAD.agent.plist",
];

/// Looks, where a guide needs it.
pub(super) fn read(mac: &dyn Mac, evidence: &Evidence) -> Option<LeftOver> {
    let guide = evidence.guide.known()?;
    guide.cleans_up(evidence.taken_at).then(|| {
        let (system_files, system_files_are_known) = system_files(mac);
        LeftOver {
            list: clean_up_list_seen(mac, evidence),
            system_files,
            system_files_are_known,
            can_restore: clean_ups_kept(mac).can_be_restored,
        }
    })
}

/// Where it looks, but for the preferences that another probe reads, and the keychain.
pub(super) fn places(home: &str) -> impl Iterator<Item = String> {
    let of_user = CLEAN_UP_PATHS.iter().map(move |path| format!("{home}/{path}"));
    let read_elsewhere = jamf_aad_preferences::path(home);
    of_user.filter(move |path| *path != read_elsewhere).chain(system_paths())
}

fn system_paths() -> impl Iterator<Item = String> {
    let shared = CLEAN_UP_PATHS.iter().map(|path| format!("/{path}"));
    shared.chain(SYSTEM_ONLY.map(String::from))
}

fn system_files(mac: &dyn Mac) -> (Vec<String>, bool) {
    let mut all_are_known = true;
    let mut there = Vec::new();
    for path in system_paths() {
        match mac.kind(&path) {
            Ok(_) => there.push(path),
            Err(Trouble::Absent) => {}
            Err(Trouble::Unreadable(_)) => all_are_known = false,
        }
    }
    (there, all_are_known)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::probes::made_up::MadeUpMac;

    #[test]
    fn the_files_are_those_of_the_script() {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../bundle/jamf/clean-up.sh");
        let script = std::fs::read_to_string(script).unwrap();
        let list = script.split_once("list='").unwrap().1.split_once('\'').unwrap().0;
        let mac =
            list.lines().fold(MadeUpMac::empty(), |mac, name| mac.file(&format!("/Library/{name}"), b""));
        let (mut there, all_are_known) = system_files(&mac);
        let mut expected: Vec<String> = list.lines().map(|name| format!("/Library/{name}")).collect();
        there.sort();
        expected.sort();
        assert_eq!((there, all_are_known), (expected, true));
    }
}

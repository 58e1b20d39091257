//! The recordings: each a Mac that differs little from a healthy one, why it stands here, and what must be said of it.

use crate::acts::{self, Act};
use crate::expected::Expected;
use crate::folder::Folder;
use crate::mac::Mac;

mod check_in;
mod clean_up;
mod company_portal;
mod configuration;
mod connector;
mod damaged;
mod guides;
mod healthy;
mod identity;
mod installed;
mod jamfs_half;
mod managed;
mod network;
mod platform_sso;
mod prompts;
mod storages;
mod unregistered;
mod ways;
mod with_acts;

/// A recording.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name of its folder.
    pub name: &'static str,
    /// What it shows, in a sentence.
    pub why: &'static str,
    /// The Mac.
    pub mac: Mac,
    /// What must be said of it.
    pub expected: Expected,
    /// What macOS refuses on it: `app`, to start one, and `link`, to open one.
    pub refused: Vec<&'static str>,
    /// What happens on it.
    pub acts: Vec<Act>,
}

impl Case {
    /// A recording.
    pub fn new(name: &'static str, why: &'static str, mac: Mac, expected: Expected) -> Self {
        Case { name, why, mac, expected, refused: Vec::new(), acts: Vec::new() }
    }

    /// macOS refuses it.
    pub fn refusing(mut self, what: &'static str) -> Self {
        self.refused.push(what);
        self
    }

    /// The Mac becomes another one, some seconds after an action, another act, or the start of the app.
    pub fn then(mut self, name: &'static str, after: &'static str, wait: u16, mac: Mac) -> Self {
        self.acts.push(Act { name, after, nth: 1, wait, restarts: false, mac });
        self
    }

    /// The same, but the second time that the action is done.
    pub fn then_again(mut self, name: &'static str, after: &'static str, wait: u16, mac: Mac) -> Self {
        self.acts.push(Act { name, after, nth: 2, wait, restarts: false, mac });
        self
    }

    /// The last act restarts the Mac.
    pub fn restarting(mut self) -> Self {
        self.acts.iter_mut().last().into_iter().for_each(|act| act.restarts = true);
        self
    }

    /// The files of its folder.
    pub fn folder(&self) -> Folder {
        let mut folder = self.mac.folder();
        folder.extend(acts::files(self));
        folder
    }
}

/// A chapter of the recordings, for the table that people read.
pub struct Chapter {
    /// Its heading.
    pub title: &'static str,
    /// Its recordings.
    pub cases: Vec<Case>,
}

/// Every recording, by chapter.
pub fn chapters() -> Vec<Chapter> {
    let chapter = |title, cases| Chapter { title, cases };
    vec![
        chapter("Healthy Macs", healthy::cases()),
        chapter("Management", managed::cases()),
        chapter("Network", network::cases()),
        chapter("Check-in and signature", check_in::cases()),
        chapter("Group, integration, connector", connector::cases()),
        chapter("Installed apps", installed::cases()),
        chapter("Company Portal opened by hand", company_portal::cases()),
        chapter("Jamf's half of the registration", jamfs_half::cases()),
        chapter("The identity in the login keychain", identity::cases()),
        chapter("Not registered", unregistered::cases()),
        chapter("Platform SSO and the Secure Enclave", platform_sso::cases()),
        chapter("Several storages", storages::cases()),
        chapter("Keychain prompts", prompts::cases()),
        chapter("A guide under way", guides::cases()),
        chapter("A clean-up", clean_up::cases()),
        chapter("What happens after an action", with_acts::cases()),
        chapter("The way to the item in Self Service", ways::cases()),
        chapter("The company's settings", configuration::cases()),
        chapter("Damaged files and answers", damaged::cases()),
    ]
}

/// Every recording.
pub fn all() -> Vec<Case> {
    chapters().into_iter().flat_map(|chapter| chapter.cases).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rejoin_registration::Cause;

    use super::*;

    /// What only `rejoin explain` finds (causes.md, "Said").
    const SAID: [Cause; 7] = [
        Cause::JamfAppPermissions,
        Cause::ConnectorConsent,
        Cause::LicenseMissing,
        Cause::GraphTokenRefused,
        Cause::PolicyTargetsDevices,
        Cause::DuplicateRecords,
        Cause::CompliantOnlyInIntune,
    ];

    #[test]
    fn every_cause_has_a_clear_case_a_near_miss_and_an_unreadable_one() {
        let names: BTreeSet<&str> = all().iter().map(|case| case.name).collect();
        for cause in Cause::ALL.iter().filter(|cause| !SAID.contains(cause)) {
            let name = cause.id().replace('_', "-");
            for name in [name.clone(), format!("{name}-near-miss"), format!("{name}-unreadable")] {
                assert!(names.contains(name.as_str()), "there is no recording {name}");
            }
        }
    }

    #[test]
    fn a_clear_case_names_its_cause_and_the_others_do_not() {
        for case in all() {
            for cause in Cause::ALL {
                let name = cause.id().replace('_', "-");
                let causes = case.expected.json()["causes"].to_string();
                let found = causes.contains(&format!("{:?}", cause.id()));
                if case.name == name {
                    assert!(found, "{name} does not name its cause");
                } else if [format!("{name}-near-miss"), format!("{name}-unreadable")]
                    .contains(&case.name.into())
                {
                    assert!(!found, "{} names the cause that it is not", case.name);
                }
            }
        }
    }

    #[test]
    fn names_differ() {
        let names: BTreeSet<&str> = all().iter().map(|case| case.name).collect();
        assert_eq!(names.len(), all().len());
    }

    #[test]
    fn causes_stand_in_their_order() {
        let order: Vec<&str> = Cause::ALL.iter().map(|cause| cause.id()).collect();
        for case in all() {
            let causes: Vec<String> = serde_json::from_value(case.expected.json()["causes"].clone()).unwrap();
            let places: Vec<_> =
                causes.iter().map(|cause| order.iter().position(|id| id == cause).unwrap()).collect();
            assert!(places.is_sorted(), "{}: {causes:?}", case.name);
        }
    }

    #[test]
    fn recordings_are_small() {
        for case in all() {
            for (path, bytes) in case.folder() {
                assert!(bytes.len() < 40_000, "{}/{path}: {} bytes", case.name, bytes.len());
            }
        }
    }
}

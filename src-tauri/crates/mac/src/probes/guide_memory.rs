//! What Rejoin remembers of a guide: its own file below the user's home.

use rejoin_registration::{GuideMemory, Reason};

use crate::{Mac, OwnFile, Trouble};

/// More than Rejoin ever writes there.
const LIMIT: u64 = 64 * 1024;

/// Where the file is.
pub(crate) fn path(home: &str) -> String {
    OwnFile::Guide.path(home)
}

/// Reads the file. What this version of Rejoin did not write as it stands is damaged.
pub(super) fn read(mac: &dyn Mac, path: &str) -> Result<GuideMemory, Trouble> {
    let bytes = mac.read(path, LIMIT)?;
    let memory = serde_json::from_slice(&bytes).ok().filter(GuideMemory::is_sound);
    memory.ok_or_else(|| Trouble::unreadable(path, Reason::Damaged))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use rejoin_registration::{Asks, Cause, Seen, StepId, Stood, Storage};

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now};

    const PATH: &str = "/Users/ana/Library/Application Support/org.rejoin.menubar/guide.json";

    fn memory() -> GuideMemory {
        let stood = Stood {
            storage: Storage::LoginKeychain,
            device_id: Some("25ef068f-dfff-58ef-bc40-443388843f55".into()),
            certificate_from: Some(now()),
            reported_to_jamf: Some(false),
            policy_ran_at: Some(now()),
            company_portal_since: None,
            jamfs_app_since: Some(now()),
            self_service_since: None,
            asks: BTreeMap::from([("com.jamf.management.jamfAAD".into(), Asks::Again)]),
        };
        GuideMemory {
            schema: GuideMemory::SCHEMA,
            cause: Cause::RegistrationUnfinished,
            started_at: now(),
            ticked: BTreeSet::from([StepId::BeforeYouStart]),
            opened_at: Some(now()),
            company_portal: Some(Seen { started_at: now(), by_hand: true }),
            jamfs_app: None,
            before: stood.clone(),
            stood,
            moved_at: now(),
            clean_up: None,
        }
    }

    fn written(change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
        let mut value = serde_json::to_value(memory()).unwrap();
        change(&mut value);
        value.to_string().into_bytes()
    }

    #[test]
    fn what_was_written_is_read_and_nothing_else() {
        assert_eq!(path("/Users/ana"), PATH);
        let damaged = || Err(Trouble::unreadable(PATH, Reason::Damaged));
        let mac = |bytes: &[u8]| MadeUpMac::empty().file(PATH, bytes);
        let cases = [
            ("as written", mac(&written(|_| {})), Ok(memory())),
            ("no file", MadeUpMac::empty(), Err(Trouble::Absent)),
            ("cut off", mac(&written(|_| {})[..100]), damaged()),
            ("empty", mac(b""), damaged()),
            ("another version", mac(&written(|value| value["schema"] = 2.into())), damaged()),
            ("no guide for it", mac(&written(|value| value["cause"] = "not_managed".into())), damaged()),
            ("no such cause", mac(&written(|value| value["cause"] = "x".into())), damaged()),
            ("no such step", mac(&written(|value| value["ticked"][0] = "x".into())), damaged()),
            ("one field too many", mac(&written(|value| value["more"] = 1.into())), damaged()),
            ("no time", mac(&written(|value| value["started_at"] = "yesterday".into())), damaged()),
            (
                "shut",
                mac(b"").unreadable(PATH, Reason::PermissionDenied),
                Err(Trouble::unreadable(PATH, Reason::PermissionDenied)),
            ),
            (
                "too large",
                mac(&vec![b' '; LIMIT as usize + 1]),
                Err(Trouble::unreadable(PATH, Reason::TooLarge)),
            ),
        ];
        for (name, mac, expected) in cases {
            assert_eq!(read(&mac, PATH), expected, "{name}");
        }
    }
}

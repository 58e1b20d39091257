//! `bench read RECORDING`: a look at a recorded Mac by the very probes that Rejoin uses, and what its logs told.

use std::io;
use std::path::Path;

use rejoin_mac::{Recorded, look};
use rejoin_registration::Reason;

/// The first argument of this command.
pub(crate) const COMMAND: &str = "read";

/// Looks, and prints one line.
pub(crate) fn read(recording: &Path) -> io::Result<()> {
    let mac = Recorded::open(recording).map_err(io::Error::other)?;
    let evidence = look(&mac);
    let jamf = evidence.jamf_log.known();
    let portal = evidence.portal_log.known();
    let found = [
        ("good check-in", jamf.is_some_and(|log| log.last_check_in.is_some())),
        ("failed check-in", jamf.is_some_and(|log| log.first_failed_check_in.is_some())),
        ("opened by hand", portal.is_some_and(|log| log.opened_by_hand.is_some())),
        ("registration refused", portal.is_some_and(|log| log.registration_refused.is_some())),
        ("too large", evidence.unreadable.iter().any(|trouble| trouble.reason == Reason::TooLarge)),
    ];
    let found: Vec<&str> = found.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
    println!("{}", if found.is_empty() { "nothing".to_owned() } else { found.join(", ") });
    Ok(())
}

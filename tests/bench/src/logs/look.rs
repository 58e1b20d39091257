//! `bench look RECORDING`: a look at a recorded Mac by the very probes that Rejoin uses, and what its logs told.

use std::io;
use std::path::Path;

use rejoin_mac::{Recorded, look};
use rejoin_registration::Reason;

use super::made::{CAP, Ending, Kind, Log};

/// The first argument of this command.
pub(crate) const COMMAND: &str = "look";

/// What it prints of a log of so many bytes.
pub(super) fn expected(log: &Log, bytes: u64) -> &'static str {
    match (log.kind, log.ending) {
        (Kind::Jamf, Ending::Deciding) => "good check-in",
        (Kind::Portal, Ending::Deciding) => "opened by hand, registration refused",
        (_, Ending::Nothing | Ending::Failures) if bytes > CAP => "too large",
        (_, Ending::Nothing) => "nothing",
        (_, Ending::Failures) => "failed check-in",
    }
}

/// Looks, and prints one line.
pub(crate) fn run(recording: &Path) -> io::Result<()> {
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

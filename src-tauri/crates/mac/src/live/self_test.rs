//! The part of the self-test that only a live Mac has: what stands behind the trait `Mac`, and behind the hands.

use rejoin_registration::{Check, Outcome, Primitive, Reason, User};

use super::{code_signature, keychain, launch_services, system};
use crate::self_test::answer;

/// An app that every Mac has, by Apple.
const FINDER: &str = "com.apple.finder";

/// A link that every Mac has an app for.
const LINK: &str = "https://login.microsoftonline.com";

/// The requirement `anchor apple`, as a keychain stores it: magic, length, kind, and the operator for Apple's own code
/// (Apple: Security, `lib/requirement.h`).
const ANCHOR_APPLE: [u8; 16] = [0xfa, 0xde, 0x0c, 0, 0, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0, 3];

/// Tries what only a live Mac has.
pub(super) fn checks(user: &User) -> Vec<Check> {
    let outcomes = [
        (Primitive::Session, worked(system::has_a_screen())),
        (Primitive::KeychainDialogs, worked(system::never_prompts())),
        (Primitive::LockState, answer(&keychain::is_locked(user))),
        (Primitive::Requirements, requirements()),
        (Primitive::LaunchServices, worked(launch_services::knows(FINDER, LINK))),
    ];
    outcomes.into_iter().map(|(primitive, outcome)| Check { primitive, outcome }).collect()
}

fn worked(worked: bool) -> Outcome {
    if worked { Outcome::Worked } else { Outcome::Refused(Reason::Failed) }
}

fn requirements() -> Outcome {
    let Some(finder) = launch_services::app_with_id(FINDER) else { return Outcome::Absent };
    match code_signature::satisfies(&finder, &ANCHOR_APPLE) {
        Ok(satisfied) => worked(satisfied),
        refused @ Err(_) => answer(&refused),
    }
}

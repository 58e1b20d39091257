//! What another system than macOS answers where only macOS can tell: nothing. `Live::new` does not start there.

use jiff::Timestamp;

use super::code_signature::{self, Signed};
use super::events::Listener;
use super::proxy::{self, Proxies};
use super::running::Listed;

/// Not implemented on this system, as macOS would say it (`errSecUnimplemented`).
const UNIMPLEMENTED: i32 = -4;

pub(super) fn signed(_bundle: &str) -> Result<Signed, code_signature::Status> {
    Err(UNIMPLEMENTED)
}

pub(super) fn woke_at() -> Option<Timestamp> {
    None
}

pub(super) fn booted_at() -> Option<Timestamp> {
    None
}

pub(super) fn is_forced(_domain: &str, _key: &str) -> bool {
    false
}

pub(super) fn proxies() -> Result<Proxies, proxy::Status> {
    Err(UNIMPLEMENTED)
}

pub(super) fn running_apps() -> Vec<Listed> {
    Vec::new()
}

pub(super) fn never_prompt() {}

pub(super) fn listen(_listener: Listener) {}

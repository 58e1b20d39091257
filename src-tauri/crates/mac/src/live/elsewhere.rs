//! What another system than macOS answers where only macOS can tell: nothing. `Live::new` does not start there.

use std::time::Duration;

use jiff::Timestamp;
use rejoin_keychain::KeychainItem;

use super::code_signature::{self, Signed};
use super::events::Listener;
use super::host::handshake::{Chain, Handshake};
use super::keychain;
use super::launch_services::NotOpened;
use super::proxy::{self, Proxies};
use super::running::Listed;
use super::session::WindowSession;

/// Not implemented on this system, as macOS would say it (`errSecUnimplemented`).
const UNIMPLEMENTED: i32 = -4;

pub(super) fn signed(_bundle: &str) -> Result<Signed, code_signature::Status> {
    Err(UNIMPLEMENTED)
}

pub(super) fn satisfies(_bundle: &str, _requirement: &[u8]) -> Result<bool, code_signature::Status> {
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

pub(super) fn this_app() -> Listed {
    Listed { process: 0, uid: None, bundle_id: None, path: None, started_at: None }
}

pub(super) fn never_prompt() {}

pub(super) fn never_prompts() -> bool {
    true
}

pub(super) fn is_locked(_path: &str) -> Result<bool, keychain::Status> {
    Err(UNIMPLEMENTED)
}

pub(super) fn count(
    _path: &str,
    _item: &KeychainItem,
    _is_meant: &dyn Fn(&keychain::Found) -> bool,
) -> Result<usize, keychain::Status> {
    Err(UNIMPLEMENTED)
}

pub(super) fn delete(
    _path: &str,
    _item: &KeychainItem,
    _is_meant: &dyn Fn(&keychain::Found) -> bool,
) -> Result<usize, keychain::Status> {
    Err(UNIMPLEMENTED)
}

pub(super) fn app_with_id(_bundle_id: &str) -> Option<String> {
    None
}

pub(super) fn app_for_link(_link: &str) -> Option<String> {
    None
}

pub(super) fn open_app(_bundle_id: &str, _limit: Duration) -> Result<(), NotOpened> {
    Err(NotOpened)
}

pub(super) fn open_link(_link: &str, _bundle_id: Option<&str>, _limit: Duration) -> Result<(), NotOpened> {
    Err(NotOpened)
}

pub(super) fn has_a_screen() -> bool {
    true
}

pub(super) fn window_session() -> Option<WindowSession> {
    None
}

pub(super) fn handshake(_link: &str, _limit: Duration) -> Handshake {
    Ok(Chain::default())
}

pub(super) fn listen(_listener: Listener) {}

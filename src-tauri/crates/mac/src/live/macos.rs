//! What only macOS itself can tell, asked through Apple's frameworks. Nothing is decided here, and no type of Apple's
//! leaves these files.

mod code_signature;
mod events;
mod kernel;
mod keychain;
mod preferences;
mod proxies;
mod running_apps;

pub(super) use code_signature::signed;
pub(super) use events::listen;
pub(super) use kernel::{booted_at, woke_at};
pub(super) use keychain::never_prompt;
pub(super) use preferences::is_forced;
pub(super) use proxies::proxies;
pub(super) use running_apps::running_apps;

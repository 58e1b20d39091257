//! What only macOS itself can tell, asked through Apple's frameworks. Nothing is decided here, and no type of Apple's
//! leaves these files.

mod code_signature;
mod events;
mod handshake;
mod kernel;
mod keychain;
mod launch_services;
mod login_keychain;
mod preferences;
mod proxies;
mod running_apps;
mod trust;
mod window_session;

pub(super) use code_signature::{satisfies, signed};
pub(super) use events::listen;
pub(super) use handshake::handshake;
pub(super) use kernel::{booted_at, woke_at};
pub(super) use keychain::{never_prompt, never_prompts};
pub(super) use launch_services::{app_for_link, app_with_id, open_app, open_link};
pub(super) use login_keychain::{count, delete, is_locked};
pub(super) use preferences::is_forced;
pub(super) use proxies::proxies;
pub(super) use running_apps::{running_apps, this_app};
pub(super) use window_session::{has_a_screen, window_session};

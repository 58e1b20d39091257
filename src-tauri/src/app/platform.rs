//! What starting up needs of the system it runs on.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;

#[cfg(target_os = "linux")]
pub(crate) use linux::{asks_for_the_window, prepare, settle};
#[cfg(target_os = "macos")]
pub(crate) use macos::{asks_for_the_window, prepare, settle};

//! The app as people meet it: the real program on a private desktop, through its status item and its window.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod about;
mod accessibility;
mod actions;
mod bare_tray;
mod clean_up;
mod desktop;
mod explain;
mod follows;
mod guides;
mod lifetime;
mod limit;
mod locked_down;
mod menu;
mod notices;
mod notifications;
mod outline;
mod page;
mod pictures;
mod process;
mod recordings;
mod rendering;
mod soak;
mod support;
mod tray;
mod web_driver;
mod windows;

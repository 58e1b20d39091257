//! The app as people meet it: the real program on a private desktop, through its status item and its window.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod accessibility;
mod actions;
mod desktop;
mod explain;
mod follows;
mod guides;
mod idle;
mod lifetime;
mod limit;
mod locked_down;
mod menu;
mod notices;
mod notifications;
mod page;
mod process;
mod recordings;
mod tray;
mod web_driver;
mod windows;

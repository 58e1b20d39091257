//! The heart of Rejoin: what was read on a Mac goes in as [`Evidence`], what it means comes out as a
//! [`Verdict`], and what people see as a [`View`].
//!
//! Pure: nothing here reads a file, asks the clock, or fails. What could not be read is data, too.

mod actions;
#[cfg(test)]
mod bindings;
mod cause;
mod configuration;
mod diagnose;
mod evidence;
mod explained;
mod facts;
mod hosts;
mod keys;
mod link;
#[cfg(test)]
mod made_up;
mod message;
mod present;
mod prompts;
mod reading;
mod rules;
mod shown;
mod storage;
mod verdict;
mod view;

pub use actions::self_service;
pub use cause::Cause;
pub use configuration::*;
pub use diagnose::diagnose;
pub use evidence::*;
pub use explained::{Explained, Explanation, explained};
pub use hosts::{Host, Hosts, Proxy, hosts_to_try};
pub use link::Link;
pub use message::*;
pub use present::view;
pub use reading::{Reading, Reason, Unreadable};
pub use shown::Shown;
pub use verdict::*;
pub use view::*;

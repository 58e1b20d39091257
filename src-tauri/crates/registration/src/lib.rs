//! The heart of Rejoin: what was read on a Mac goes in as [`Evidence`], what it means comes out as a
//! [`Verdict`], and what people see as a [`View`].
//!
//! Pure: nothing here reads a file, asks the clock, or fails. What could not be read is data, too.

mod actions;
#[cfg(test)]
mod bindings;
mod cause;
mod coach;
mod configuration;
mod diagnose;
mod evidence;
mod explained;
mod facts;
mod guide;
mod hosts;
mod keys;
mod link;
mod macos_buttons;
#[cfg(test)]
mod made_up;
mod message;
mod notice;
mod page;
mod present;
mod present_coach;
mod present_guide;
mod prompts;
mod reading;
mod rules;
mod self_test;
mod shown;
mod storage;
mod verdict;
mod view;
mod view_coach;
mod view_guide;
mod way;

pub use cause::Cause;
pub use coach::*;
pub use configuration::*;
pub use diagnose::diagnose;
pub use evidence::*;
pub use explained::{Explained, Explanation, explained};
pub use guide::*;
pub use hosts::{Host, Hosts, Proxy, hosts_to_try};
pub use link::Link;
pub use macos_buttons::Button;
pub use message::*;
pub use notice::{Notice, Notices, Occasion, of_prompt};
pub use page::*;
pub use present::view;
pub use prompts::is_known_app;
pub use reading::{Reading, Reason, Unreadable};
pub use rules::{COMPANY_PORTAL, DEVICE_COMPLIANCE, POLICY_BEFORE_START};
pub use self_test::{Check, Outcome, Primitive, SelfTest, SelfTestLine, SelfTestWords, self_test};
pub use shown::Shown;
pub use verdict::*;
pub use view::*;
pub use view_coach::*;
pub use view_guide::*;
pub use way::*;

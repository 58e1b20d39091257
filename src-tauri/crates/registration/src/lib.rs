//! The heart of Rejoin: what was read on a Mac goes in as [`Evidence`], what it means comes out as a
//! [`Verdict`], and what people see as a [`View`].
//!
//! Pure: nothing here reads a file, asks the clock, or fails. What could not be read is data, too.

mod actions;
#[cfg(test)]
mod bindings;
mod cause;
mod clean_up;
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
mod present_details;
mod present_guide;
mod present_pages;
mod present_removal;
mod prompts;
mod reading;
mod rules;
mod self_test;
mod setting;
#[cfg(test)]
mod setting_forms;
mod settings_view;
mod shown;
mod status_file;
mod storage;
mod verdict;
mod view;
mod view_coach;
mod view_guide;
mod view_pages;
mod view_removal;
mod way;
mod window_words;

pub use actions::clean_up_policy;
pub use cause::Cause;
pub use clean_up::*;
pub use coach::*;
pub use configuration::*;
pub use diagnose::diagnose;
pub use evidence::*;
pub use explained::{Explained, Explanation, explained};
pub use guide::*;
pub use hosts::{Host, Hosts, Proxy, hosts_to_try, is_never_inspected};
pub use link::Link;
pub use macos_buttons::Button;
pub use message::*;
pub use notice::{Notice, Notices, Occasion, of_prompt};
pub use page::*;
pub use present::view;
pub use present_removal::{item_name, removal};
pub use prompts::is_known_app;
pub use reading::{Reading, Reason, Unreadable};
pub use rules::{COMPANY_PORTAL, DEVICE_COMPLIANCE, POLICY_BEFORE_START};
pub use self_test::{Check, Outcome, Primitive, SelfTest, SelfTestLine, SelfTestWords, self_test};
pub use setting::{Choice, Given, SETTINGS_DOMAIN, Setting, SettingType, SettingValue};
pub use settings_view::{
    Origin, Scope, SettingLine, SettingProblem, Settings, SettingsView, SettingsWords, settings_view,
};
pub use shown::{Language, Shown};
pub use status_file::StatusFile;
pub use verdict::*;
pub use view::*;
pub use view_coach::*;
pub use view_guide::*;
pub use view_pages::*;
pub use view_removal::*;
pub use way::*;
pub use window_words::*;

//! The eyes and hands of Rejoin: the trait [`Mac`], the Mac it runs on, a recorded Mac, and the probes that turn
//! either into Evidence. Only this crate reads a Mac; only [`Hands`] changes one.

mod command;
mod files;
mod hands;
mod keychain_item;
mod live;
mod mac;
#[cfg(test)]
mod made_up;
mod own_files;
mod probes;
mod recorded;
mod recorder;
mod self_test;
mod watch;

pub use command::Command;
pub use hands::{Deed, Hands, LiveHands, Opening, RecordedHands, Refusal};
pub use keychain_item::{Issuer, KeyHash, KeyLabel, KeychainItem};
pub use live::{
    Event, Frame, Live, LiveError, NotDeleted, has_a_screen, is_a_second_instance, is_keychain_child,
    is_on_a_screen, is_on_the_screen, listen, never_prompt, serve_keychain,
};
pub use mac::{File, Mac, Output, Trouble};
pub use own_files::{NotKept, OwnFile, OwnFiles, spoken};
pub use probes::{Change, Memory, Probe, configuration, look, look_and_try_hosts, running, touched};
pub use recorded::{Cue, Recorded, RecordingError, Stage};
pub use recorder::{Entry, Preview, Recorder, Report, report};
pub use self_test::self_test;
pub use watch::{Watch, WatchError};

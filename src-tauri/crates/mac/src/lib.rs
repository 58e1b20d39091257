//! The eyes and hands of Rejoin: the trait [`Mac`], the Mac it runs on, a recorded Mac, and the probes that turn
//! either into Evidence. Only this crate reads a Mac; only [`Hands`] changes one.

mod clean_up;
mod command;
mod files;
mod hands;
mod home_folder;
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
mod whole_file;
mod zone;

pub use clean_up::{
    CleanUpError, CleanUpsKept, clean_up, clean_up_list_seen, clean_ups_kept, restore_clean_up,
    resume_clean_up,
};
pub use command::Command;
pub use hands::{Deed, Hands, LiveHands, Opening, RecordedHands, Refusal};
pub use home_folder::{HomeFolder, Lock, Obstacle};
pub use live::{
    Event, Frame, Live, LiveError, NotDeleted, has_a_screen, is_a_second_instance, is_keychain_child,
    is_on_a_screen, is_on_the_screen, listen, never_prompt, serve_keychain,
};
pub use mac::{File, Mac, Output, Trouble};
pub use own_files::{Choices, NotKept, OwnFile, OwnFiles, choices, spoken};
pub use probes::{
    Change, Memory, Probe, configuration, look, look_and_try_hosts, running, settings, touched,
};
pub use recorded::{Cue, Recorded, RecordingError, Stage, StagedHome};
pub use recorder::{Entry, Preview, Recorder, Report, report};
/// What [`Hands`] delete.
pub use rejoin_keychain::KeychainItem;
pub use self_test::self_test;
pub use watch::{Watch, WatchError};
pub use whole_file::{write_chosen_file, write_new_file};

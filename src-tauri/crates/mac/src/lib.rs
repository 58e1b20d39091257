//! The eyes and hands of Rejoin: the trait [`Mac`], the Mac it runs on, a recorded Mac, and the probes that turn
//! either into Evidence. Only this crate reads a Mac; only [`Hands`] changes one.

mod command;
mod files;
mod hands;
mod live;
mod mac;
#[cfg(test)]
mod made_up;
mod probes;
mod recorded;

pub use command::Command;
pub use hands::{Deed, Hands, LiveHands, RecordedHands, Refusal};
pub use live::{Event, Live, LiveError, listen, never_prompt};
pub use mac::{File, Mac, Output, Trouble};
pub use probes::{configuration, look, look_and_try_hosts, running};
pub use recorded::{Recorded, RecordingError};

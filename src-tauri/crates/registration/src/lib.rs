//! The heart of Rejoin: what was read on a Mac goes in as [`Evidence`], what it means comes out as a
//! [`Verdict`], and what people see as a [`View`].
//!
//! Pure: nothing here reads a file, asks the clock, or fails. What could not be read is data, too.

mod cause;
mod configuration;
mod evidence;
mod link;
mod reading;
mod verdict;
mod view;

pub use cause::Cause;
pub use configuration::*;
pub use evidence::*;
pub use link::Link;
pub use reading::{Reading, Reason, Unreadable};
pub use verdict::*;
pub use view::*;

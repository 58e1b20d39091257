//! The eyes and hands of Rejoin: the trait [`Mac`], the Mac it runs on, a recorded Mac, and the probes that turn
//! either into Evidence. Only this crate reads a Mac; only [`Hands`] changes one.

mod command;
mod hands;
mod mac;

pub use command::Command;
pub use hands::{Deed, Hands, Refusal};
pub use mac::{File, Mac, Output, Trouble};

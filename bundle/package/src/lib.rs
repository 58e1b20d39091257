//! Makes `Rejoin.app` and its installer package, on macOS or on Linux, without Apple's tools.
//!
//! The same program and the same moment (`SOURCE_DATE_EPOCH`) give the same bytes. Nothing here asks the clock, the network
//! or who runs it.

pub mod app;
pub mod bom;
pub mod cpio;
pub mod icon;
pub mod mach_o;
pub mod moment;
pub mod product;
pub mod seal;
pub mod signature;
pub mod tree;
pub mod universal;
pub mod xar;

mod failed;
mod template;

pub use failed::Failed;

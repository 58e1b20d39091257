//! Feeds bytes to every reader, the way a Mac would: for the fuzz targets of `tests/fuzz` and for the tests beside this.

pub mod at_most;
pub mod reader;
pub mod recordings;
pub mod twisted;

mod made_up;

pub use reader::Reader;

//! Feeds bytes to every reader, the way a Mac would: for the fuzz targets of `tests/fuzz` and for the tests beside this.

pub mod reader;
pub mod recordings;

mod made_up;

pub use reader::Reader;

//! `seeds READER FOLDER` writes what a fuzzer begins with: bytes that the reader understands.

use std::env;
use std::fs;
use std::io;
use std::path::Path;

use damage::Reader;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [name, folder] = arguments.as_slice() else {
        return Err(io::Error::other("seeds READER FOLDER"));
    };
    let Some(reader) = Reader::ALL.into_iter().find(|reader| reader.name() == name) else {
        return Err(io::Error::other(format!("there is no reader {name}")));
    };
    fs::create_dir_all(folder)?;
    for (number, seed) in reader.seeds().iter().enumerate() {
        fs::write(Path::new(folder).join(format!("seed-{number}")), seed)?;
    }
    Ok(())
}

//! Reads bytes within bounds: on the smallest stack that macOS gives a thread, in time, in a multiple of their size.

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use damage::Reader;
use peak_alloc::PeakAlloc;

#[global_allocator]
pub static MEMORY: PeakAlloc = PeakAlloc;

const STACK: usize = 512 << 10;
/// What no input needs: an endless loop does, on a machine with much else to do, too.
const LIMIT: Duration = Duration::from_secs(60);
/// What reading may take at most, in multiples of what is read: JSON and TOML take as much for a small object.
const TIMES: usize = 110;
/// What it may take besides, whatever the size.
const BESIDES: usize = 256 << 10;

/// Reads, on a thread of its own, or says what was wrong. The bytes are kept, to become a case. Nothing else may run
/// meanwhile that takes memory.
pub fn read(reader: Reader, bytes: &[u8]) -> Result<(), String> {
    let copy = bytes.to_vec();
    let (done, awaited) = mpsc::channel();
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let work = move || {
        reader.read(&copy);
        // Nobody waits where the limit is over.
        let _ = done.send(());
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(work).map_err(|error| error.to_string())?;
    let wrong = match awaited.recv_timeout(LIMIT) {
        Ok(()) => {
            // What it holds is given back before the next one is measured.
            let _ = thread.join();
            let taken = MEMORY.peak_usage().saturating_sub(before);
            let most = bytes.len() * TIMES + BESIDES;
            (taken > most).then(|| format!("{taken} bytes of memory for {}", bytes.len()))
        }
        Err(mpsc::RecvTimeoutError::Timeout) => Some(format!("more than {LIMIT:?}")),
        Err(mpsc::RecvTimeoutError::Disconnected) => Some("a panic".into()),
    };
    wrong.map_or(Ok(()), |wrong| Err(format!("{}: {wrong}; see {}", reader.name(), kept(reader, bytes))))
}

/// Where the bytes are kept.
fn kept(reader: Reader, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.case", reader.name()));
    match fs::write(&path, bytes) {
        Ok(()) => path.display().to_string(),
        Err(error) => error.to_string(),
    }
}

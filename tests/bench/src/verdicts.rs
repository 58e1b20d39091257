//! Verdicts over many Macs in one process, as a help desk's table of reports needs them.

use std::collections::HashSet;
use std::env;
use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use make_macs::cases;
use nix::time::{ClockId, clock_gettime};
use rejoin_mac::{Recorded, look_and_try_hosts};
use rejoin_registration::{Evidence, diagnose};

use crate::race::{self, Racer};

/// The first argument of the command that diagnoses: `bench verdicts MACS FOLDER`.
pub(crate) const COMMAND: &str = "verdicts";

/// The first argument of the command that writes the recordings.
pub(crate) const MAKE: &str = "make-recordings";

const FEW: usize = 10_000;
const MANY: usize = 100_000;
/// So many Evidences are made at once, then diagnosed at once, then forgotten.
const BATCH: usize = 1_000;

/// Prints the table.
pub(crate) fn compare(rounds: usize) -> io::Result<()> {
    println!("\nVERDICTS, in one process on one core, each over another Evidence mixed from all recordings");
    println!("Target: 200000 a second; memory that does not grow with the number of Macs.");
    let folder = tempfile::tempdir_in(race::folder()?)?;
    // What this process ever held at once counts as held by those that it starts.
    race::by_itself(&[MAKE.as_ref(), folder.path().as_os_str()])?;
    let racers = [FEW, MANY].map(|macs| {
        let mut command = Command::new(env::current_exe()?);
        command.args([COMMAND, &macs.to_string()]).arg(folder.path());
        let name = if macs == FEW { "few" } else { "many" };
        Ok(Racer { name, read: "recordings", command, expected: "diagnosed".into() })
    });
    let scores = race::run(racers.into_iter().collect::<io::Result<_>>()?, rounds.min(3))?;
    for (macs, score) in [FEW, MANY].iter().zip(&scores) {
        println!("  {macs:>6} Macs: {:>5.1} MB at most", score.memory as f64 / 1e6);
    }
    measure(folder.path(), MANY).map(|measured| println!("  {measured}"))
}

/// Writes every recording into a folder.
pub(crate) fn make(folder: &Path) -> io::Result<()> {
    for chapter in cases::chapters() {
        for case in chapter.cases {
            for (path, bytes) in case.mac.folder() {
                let path = folder.join(case.name).join(path);
                fs::create_dir_all(path.parent().unwrap_or(folder))?;
                fs::write(path, bytes)?;
            }
        }
    }
    Ok(())
}

/// Diagnoses, and says that it did: how fast is measured by itself.
pub(crate) fn run(macs: &str, recordings: &Path) -> io::Result<()> {
    measure(recordings, macs.parse().map_err(io::Error::other)?)?;
    println!("diagnosed");
    Ok(())
}

/// How many verdicts a second, in the median of the batches, without the time that making the Evidences takes.
fn measure(recordings: &Path, macs: usize) -> io::Result<String> {
    let bases = evidences(recordings)?;
    let mut times = Vec::new();
    let mut kinds = HashSet::new();
    for first in (0..macs).step_by(BATCH) {
        let batch: Vec<Evidence> =
            (first..macs.min(first + BATCH)).map(|number| mixed(&bases, number)).collect();
        let begun = processor_time()?;
        let verdicts: Vec<_> = batch.iter().map(|evidence| diagnose(black_box(evidence))).collect();
        times.push((processor_time()? - begun) / batch.len() as u32);
        kinds.extend(verdicts.iter().map(|verdict| {
            let causes: Vec<_> = verdict.findings.iter().map(|finding| finding.cause).collect();
            format!("{:?} {causes:?}", verdict.state)
        }));
    }
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or(Duration::MAX);
    let a_second = 1.0 / median.as_secs_f64();
    Ok(format!("{a_second:.0} verdicts a second; {} kinds of them over {macs} Macs", kinds.len()))
}

/// What this thread has had of the processor: other programs on the machine disturb it less than the clock's time.
fn processor_time() -> io::Result<Duration> {
    Ok(clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID)?.into())
}

/// What is seen of each recording.
fn evidences(recordings: &Path) -> io::Result<Vec<Evidence>> {
    let mut folders: Vec<_> =
        fs::read_dir(recordings)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    folders.sort();
    let look = |folder: &std::path::PathBuf| {
        Recorded::open(folder).map(|mac| look_and_try_hosts(&mac)).map_err(io::Error::other)
    };
    folders.iter().map(look).collect()
}

/// The Evidence of one recording with parts of others: every number gives another mixture.
fn mixed(bases: &[Evidence], number: usize) -> Evidence {
    let mut seed = number as u64;
    let mut any = || {
        // SplitMix64, by Sebastiano Vigna: numbers that look random and are the same every time.
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        &bases[(mixed ^ (mixed >> 31)) as usize % bases.len()]
    };
    let mut evidence = any().clone();
    evidence.login_keychain = any().login_keychain.clone();
    evidence.platform_sso = any().platform_sso.clone();
    evidence.sso_status = any().sso_status.clone();
    evidence.jamf_log = any().jamf_log.clone();
    evidence.portal_log = any().portal_log.clone();
    evidence.azure_id = any().azure_id.clone();
    evidence.apps = any().apps.clone();
    evidence.configuration = any().configuration.clone();
    evidence
}

//! Replays what a reader once stumbled over, what it understands, and both with random damage.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod bounds;

use std::fs;
use std::path::Path;

use damage::Reader;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const MUTATIONS: u32 = 200;

/// What a reader once stumbled over, each in a file of `tests/fuzz/cases`.
fn cases(reader: Reader) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/cases").join(reader.name());
    let files = fs::read_dir(folder).into_iter().flatten();
    files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
}

#[derive(Clone, Debug)]
enum Mutation {
    Byte(Index, u8),
    /// A count or an offset.
    Number(Index, u32),
    Remove(Index, usize),
    Repeat(Index, usize),
    Insert(Index, Vec<u8>),
    /// The rest of another seed.
    Graft(Index, Index, Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let at = any::<Index>;
    let number = prop_oneof![Just(0), Just(1), Just(0x7fff_ffff), Just(u32::MAX), any::<u32>()];
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Mutation::Byte(at, byte)),
        (at(), number).prop_map(|(at, number)| Mutation::Number(at, number)),
        (at(), 1..200_usize).prop_map(|(at, length)| Mutation::Remove(at, length)),
        (at(), 1..200_usize).prop_map(|(at, length)| Mutation::Repeat(at, length)),
        (at(), prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Mutation::Insert(at, bytes)),
        (at(), at(), at()).prop_map(|(at, seed, from)| Mutation::Graft(at, seed, from)),
    ]
}

fn mutate(bytes: &mut Vec<u8>, mutation: &Mutation, seeds: &[Vec<u8>]) {
    let place = |at: &Index| at.index(bytes.len() + 1);
    match mutation {
        Mutation::Byte(at, byte) => {
            let at = place(at);
            bytes.splice(at..(at + 1).min(bytes.len()), [*byte]);
        }
        Mutation::Number(at, number) => {
            let at = place(at) / 4 * 4;
            bytes.splice(at..(at + 4).min(bytes.len()), number.to_be_bytes());
        }
        Mutation::Remove(at, length) => {
            let at = place(at);
            bytes.drain(at..(at + length).min(bytes.len()));
        }
        Mutation::Repeat(at, length) => {
            let at = place(at);
            let part = bytes[at..(at + length).min(bytes.len())].to_vec();
            bytes.splice(at..at, part);
        }
        Mutation::Insert(at, inserted) => {
            let at = place(at);
            bytes.splice(at..at, inserted.iter().copied());
        }
        Mutation::Graft(at, seed, from) => {
            let (at, seed) = (place(at), seed.get(seeds));
            bytes.truncate(at);
            bytes.extend(&seed[from.index(seed.len() + 1)..]);
        }
    }
}

/// One test, so that nothing else takes memory meanwhile.
#[test]
fn every_reader_takes_whatever_comes() {
    for reader in Reader::ALL {
        let mut seeds = reader.seeds();
        assert!(seeds.len() > 2, "{} has something to begin with", reader.name());
        seeds.extend(cases(reader));
        seeds.iter().for_each(|seed| bounds::read(reader, seed).unwrap());

        let config = Config { cases: MUTATIONS, failure_persistence: None, ..Config::default() };
        let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let damaged = (any::<Index>(), prop::collection::vec(mutation(), 1..6));
        let read = |(which, mutations): (Index, Vec<Mutation>)| {
            let mut bytes = which.get(&seeds).clone();
            mutations.iter().for_each(|mutation| mutate(&mut bytes, mutation, &seeds));
            bounds::read(reader, &bytes).map_err(TestCaseError::fail)
        };
        TestRunner::new_with_rng(config, random).run(&damaged, read).unwrap();
    }
}

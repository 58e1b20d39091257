#![no_main]

use damage::Reader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| Reader::GuideMemory.read(bytes));

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use parcours_fuzz::{import, mutation};

fuzz_target!(|input: &[u8]| import::run(input));
fuzz_mutator!(|input: &mut [u8], size: usize, most: usize, seed: u32| { mutation::change(input, size, most, seed) });

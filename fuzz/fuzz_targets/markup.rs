#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| parcours_fuzz::markup::run(input));

//! One search over the glossary: blind to accents, case, œ and apostrophes, tolerant of typos.

//! Where things live, and writing them whole or not at all.

//! Where progress is kept: SQLite, one row per event, written before it is acknowledged.
/// A store.
pub struct Store;
/// Why it failed.
pub struct StoreError;

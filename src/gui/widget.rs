//! Stateless pieces of the interface, generic over the message.

pub mod focus;
pub mod pressable;
pub mod prose;
pub mod semantic;
pub mod wrapper;

#[cfg(test)]
mod tests;

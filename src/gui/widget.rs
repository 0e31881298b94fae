//! Stateless pieces of the interface, generic over the message they send. Numbers come from the design.

pub mod arranged;
pub mod aside;
pub mod button;
pub mod chart;
pub mod choice;
pub mod combobox;
pub mod fault;
pub mod field;
pub mod figures;
pub mod focus;
pub mod fresh;
pub mod list;
pub mod overlay;
pub mod page;
pub mod pressable;
pub mod prose;
pub mod semantic;
pub mod surface;
pub mod thread;
pub mod within;
pub mod wrapper;

#[cfg(test)]
mod tests;

//! The course's modules in the order of study, with those that cannot be read in their place.

use super::load::{BrokenModule, Course, LoadedModule};

/// A module of the outline.
#[derive(Debug, Clone, Copy)]
pub enum Chapter<'c> {
    /// A module that can be read.
    Module(&'c LoadedModule),
    /// A module whose own file is faulty.
    Broken(&'c BrokenModule),
}

impl Course {
    /// Modules in the order of study, readable or not.
    pub fn outline(&self) -> Vec<Chapter<'_>> {
        let chapter = |folder: &String| {
            let loaded = self.modules.iter().find(|module| module.folder == *folder).map(Chapter::Module);
            loaded.or_else(|| self.broken.iter().find(|module| module.folder == *folder).map(Chapter::Broken))
        };
        self.manifest.modules.iter().filter_map(chapter).collect()
    }
}

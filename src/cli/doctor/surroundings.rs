//! What is around the program: system, screen, screen reader, disk.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// The computer's system.
#[derive(Debug, Serialize)]
pub(super) struct System {
    /// What it calls itself, for example `Debian GNU/Linux 13 (trixie)`.
    pub name: String,
    /// Its kernel, where it has one to tell.
    pub kernel: Option<String>,
    /// The processor's family.
    pub architecture: &'static str,
}

impl System {
    pub(super) fn look() -> Self {
        let pretty = fs::read_to_string("/etc/os-release").ok().and_then(|text| {
            let name = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
            Some(name.trim_matches('"').to_owned())
        });
        let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").ok();
        Self {
            name: pretty.unwrap_or_else(|| env::consts::OS.to_owned()),
            kernel: kernel.map(|kernel| kernel.trim().to_owned()),
            architecture: env::consts::ARCH,
        }
    }
}

/// Where the window would be shown, and how.
#[derive(Debug, Serialize)]
pub(super) struct Display {
    /// The program has a window.
    pub window: bool,
    /// What draws.
    pub renderer: &'static str,
    /// Fonts inside the program.
    pub fonts: usize,
    /// Environment variables that decide, as they are set.
    pub variables: BTreeMap<&'static str, Option<String>>,
    /// Whether a screen reader's bus can be reached; absent where there is no such bus.
    pub accessibility: Option<bool>,
}

/// The variables that say where windows go, and what draws them.
const VARIABLES: [&str; 5] = ["DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "ICED_BACKEND", "AT_SPI_BUS_ADDRESS"];

impl Display {
    pub(super) fn look() -> Self {
        let window = cfg!(feature = "gui");
        #[cfg(feature = "gui")]
        let fonts = crate::gui::font::FILES.len();
        #[cfg(not(feature = "gui"))]
        let fonts = 0;
        let variables = VARIABLES.into_iter().map(|name| (name, env::var(name).ok())).collect();
        Self { window, renderer: "tiny-skia", fonts, variables, accessibility: accessibility() }
    }

    /// Whether a window could not be opened.
    pub(super) fn is_missing(&self) -> bool {
        let set = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| {
            self.variables.get(name).is_some_and(|value| value.as_ref().is_some_and(|value| !value.is_empty()))
        });
        self.window && cfg!(target_os = "linux") && !set
    }
}

/// Whether something answers at the address of the accessibility bus: the one that is set, else those where the launcher of
/// at-spi2-core puts it.
#[cfg(unix)]
fn accessibility() -> Option<bool> {
    use std::os::unix::net::UnixStream;

    let set = env::var("AT_SPI_BUS_ADDRESS").ok().and_then(|address| {
        let path = address.strip_prefix("unix:path=")?;
        Some(PathBuf::from(path.split(',').next()?))
    });
    let usual = env::var_os("XDG_RUNTIME_DIR").map(|folder| PathBuf::from(folder).join("at-spi"));
    let usual = usual.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let sockets: Vec<_> = set.into_iter().chain(usual.map(|entry| entry.path())).collect();
    (!sockets.is_empty()).then(|| sockets.iter().any(|socket| UnixStream::connect(socket).is_ok()))
}

#[cfg(not(unix))]
fn accessibility() -> Option<bool> {
    None
}

/// Bytes free where a folder is or would be made.
pub(super) fn free(folder: &Path) -> Option<u64> {
    fs4::available_space(nearest(folder)?).ok()
}

/// The folder itself, or the nearest above it that exists.
pub(super) fn nearest(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.exists())
}

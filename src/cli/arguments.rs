//! Arguments: their shape for clap, their help and their refusals in the words of the interface.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::{FINE, Outcome, USAGE, WindowOptions};
use crate::core::i18n::I18n;
use crate::core::settings::Language;

/// How a command answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs; its shape does not depend on the language.
    Json,
}

/// A command line that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arguments {
    pub window: WindowOptions,
    /// Absent: the window.
    pub request: Option<Request>,
}

// No doc comments below: clap would print them, and the help comes from `localised`.

#[derive(Parser)]
#[command(name = "parcours", version, disable_help_subcommand = true)]
struct Written {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    request: Option<Request>,
}

#[derive(Args)]
struct Common {
    #[arg(long, global = true, value_name = "DIR")]
    course: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_enum)]
    lang: Option<Tag>,
    // For the program alone: it is in no help.
    #[arg(long = AFTER_FAULT, hide = true)]
    after_fault: bool,
}

/// The option with which the program begins again after a fault.
pub const AFTER_FAULT: &str = "after-fault";

#[derive(Clone, Copy, ValueEnum)]
enum Tag {
    Fr,
    En,
}

#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub(super) enum Request {
    Check {
        folder: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Progress {
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Export {
        file: PathBuf,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Import {
        file: PathBuf,
        #[arg(long)]
        replace: bool,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Backup {
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Doctor {
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Report {
        file: PathBuf,
    },
}

impl From<Tag> for Language {
    fn from(tag: Tag) -> Self {
        match tag {
            Tag::Fr => Self::French,
            Tag::En => Self::English,
        }
    }
}

/// The language asked with `--lang`, looked up before anything else so that even a refusal speaks it.
pub(super) fn language_asked(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let tag = match word.strip_prefix("--lang") {
            Some("") => words.next()?.into_owned(),
            Some(rest) => match rest.strip_prefix('=') {
                Some(tag) => tag.to_owned(),
                None => continue,
            },
            None => continue,
        };
        return Tag::from_str(&tag, false).ok().map(Language::from);
    }
    None
}

pub(super) fn parse(arguments: &[OsString], words: &I18n) -> Result<Arguments, Refusal> {
    let written = localised(words)
        .try_get_matches_from(arguments)
        .and_then(|mut matches| Written::from_arg_matches_mut(&mut matches))
        .map_err(Refusal)?;
    let Common { course, data_dir, lang, after_fault } = written.common;
    let window = WindowOptions { course, data_dir, lang: lang.map(Language::from), after_fault };
    Ok(Arguments { window, request: written.request })
}

/// The command with all its help: the only place where help meets clap.
fn localised(words: &I18n) -> Command {
    let options = words.cli_help_options();
    let heading = options.clone();
    Written::command()
        .about(words.cli_help_about())
        .help_template(template(words))
        .subcommand_help_heading(words.cli_help_commands())
        .subcommand_value_name(words.cli_help_command_name())
        .mut_args(move |argument| argument.help_heading(heading.clone()))
        .mut_arg("course", |argument| argument.help(words.cli_help_course()).value_name(words.cli_help_folder_name()))
        .mut_arg("data_dir", |argument| {
            argument.help(words.cli_help_data_dir()).value_name(words.cli_help_folder_name())
        })
        .mut_arg("lang", |argument| {
            argument.help(words.cli_help_lang()).value_name(words.cli_help_language_name()).hide_possible_values(true)
        })
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', clap::ArgAction::Help, words.cli_help_help(), &options).global(true))
        .arg(flag("version", 'V', clap::ArgAction::Version, words.cli_help_version(), &options))
        .mut_subcommand("check", |command| {
            let folder = words.cli_help_folder_name();
            command
                .about(words.cli_help_check())
                .help_template(template(words))
                .mut_arg("folder", |argument| {
                    let heading = words.cli_help_arguments();
                    argument.help(words.cli_help_check_folder()).value_name(folder).help_heading(heading)
                })
                .mut_arg("format", |argument| format(argument, words, words.cli_help_check_format(), &options))
        })
        .mut_subcommand("progress", |command| {
            command
                .about(words.cli_help_progress())
                .help_template(template(words))
                .mut_arg("format", |argument| format(argument, words, words.cli_help_format(), &options))
        })
        .mut_subcommand("export", |command| {
            command
                .about(words.cli_help_export())
                .help_template(template(words))
                .mut_arg("file", |argument| file(argument, words, words.cli_help_export_file()))
                .mut_arg("format", |argument| format(argument, words, words.cli_help_check_format(), &options))
        })
        .mut_subcommand("import", |command| {
            command
                .about(words.cli_help_import())
                .help_template(template(words))
                .mut_arg("file", |argument| file(argument, words, words.cli_help_import_file()))
                .mut_arg("replace", |argument| argument.help(words.cli_help_replace()).help_heading(options.clone()))
                .mut_arg("format", |argument| format(argument, words, words.cli_help_check_format(), &options))
        })
        .mut_subcommand("backup", |command| {
            command
                .about(words.cli_help_backup())
                .help_template(template(words))
                .mut_arg("format", |argument| format(argument, words, words.cli_help_check_format(), &options))
        })
        .mut_subcommand("doctor", |command| {
            command
                .about(words.cli_help_doctor())
                .help_template(template(words))
                .mut_arg("format", |argument| format(argument, words, words.cli_help_check_format(), &options))
        })
        .mut_subcommand("report", |command| {
            command
                .about(words.cli_help_report())
                .help_template(template(words))
                .mut_arg("file", |argument| file(argument, words, words.cli_help_report_file()))
        })
}

fn file(argument: clap::Arg, words: &I18n, help: String) -> clap::Arg {
    argument.help(help).value_name(words.cli_help_file_name()).help_heading(words.cli_help_arguments())
}

fn format(argument: clap::Arg, words: &I18n, help: String, heading: &str) -> clap::Arg {
    argument
        .help(help)
        .help_heading(heading.to_owned())
        .value_name(words.cli_help_format_name())
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn flag(name: &'static str, short: char, action: clap::ArgAction, help: String, heading: &str) -> clap::Arg {
    clap::Arg::new(name).long(name).short(short).action(action).help(help).help_heading(heading.to_owned())
}

fn template(words: &I18n) -> String {
    format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n", words.cli_help_usage())
}

/// A command line that asks for help, or that makes no sense.
pub(super) struct Refusal(clap::Error);

impl Refusal {
    pub(super) fn print(self, words: &I18n, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
        let kind = self.0.kind();
        // Nothing to do about a closed terminal: the exit code still answers.
        if matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
            let _ = write!(out, "{}", self.0.render());
            return Outcome::Exit(FINE);
        }
        let _ = writeln!(err, "{}", self.explain(words));
        let _ = writeln!(err, "{}", words.cli_usage_hint());
        Outcome::Exit(USAGE)
    }

    fn explain(&self, words: &I18n) -> String {
        let said = |kind| match self.0.get(kind) {
            Some(ContextValue::String(value)) => value.clone(),
            Some(ContextValue::Strings(values)) => values.join(", "),
            Some(value) => value.to_string(),
            None => String::new(),
        };
        let argument = said(ContextKind::InvalidArg);
        match self.0.kind() {
            ErrorKind::UnknownArgument => words.cli_usage_unknown_argument(argument),
            ErrorKind::MissingRequiredArgument => words.cli_usage_missing_argument(argument),
            ErrorKind::InvalidSubcommand => words.cli_usage_unknown_command(said(ContextKind::InvalidSubcommand)),
            ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
                words.cli_usage_missing_value(argument)
            }
            ErrorKind::InvalidValue => {
                words.cli_usage_invalid_value(said(ContextKind::InvalidValue), argument, said(ContextKind::ValidValue))
            }
            ErrorKind::ArgumentConflict => words.cli_usage_twice(argument),
            _ => words.cli_usage_other(self.0.kind().to_string()),
        }
    }
}

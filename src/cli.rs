//! The command line: one file per subcommand, each parses, calls core and prints.

//! The few options that commands take.

use crate::failure::{Failure, Outcome};

/// Options not yet taken from the command line.
#[derive(Debug)]
pub struct Args(Vec<String>);

impl Args {
    /// Wraps the arguments that follow the command's name.
    pub fn new(args: Vec<String>) -> Self {
        Self(args)
    }

    /// Takes `--name`; true when it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|arg| arg != name);
        self.0.len() != before
    }

    /// Takes `--name VALUE` or `--name=VALUE`.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(at) = self.0.iter().position(|arg| arg == name || is_assigned(arg, name)) else {
            return Ok(None);
        };
        let arg = self.0.remove(at);
        if let Some((_, value)) = arg.split_once('=') {
            return Ok(Some(value.to_owned()));
        }
        if at < self.0.len() && !self.0[at].starts_with("--") {
            return Ok(Some(self.0.remove(at)));
        }
        Err(Failure::new(format!("{name} needs a value")))
    }

    /// Refuses whatever was not taken.
    pub fn finish(self) -> Outcome<()> {
        match self.0.first() {
            None => Ok(()),
            Some(arg) => Err(Failure::new(format!("unknown argument `{arg}` (see `cargo xtask help`)"))),
        }
    }
}

fn is_assigned(arg: &str, name: &str) -> bool {
    arg.strip_prefix(name).is_some_and(|rest| rest.starts_with('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn takes_both_spellings_and_flags() {
        let mut given = args("--reset --dir=a=b --listen 127.0.0.1:1");
        assert_eq!(given.value("--dir").unwrap().as_deref(), Some("a=b"));
        assert_eq!(given.value("--listen").unwrap().as_deref(), Some("127.0.0.1:1"));
        assert!(given.flag("--reset"));
        assert!(!given.flag("--reset"));
        given.finish().unwrap();
    }

    #[test]
    fn says_what_is_missing_or_unknown() {
        assert_eq!(args("--dir").value("--dir").unwrap_err().to_string(), "--dir needs a value");
        assert_eq!(args("--dir --reset").value("--dir").unwrap_err().to_string(), "--dir needs a value");
        assert!(args("--directory x").value("--dir").unwrap().is_none());
        assert!(args("--nope").finish().unwrap_err().to_string().contains("`--nope`"));
    }
}

//! `cargo xtask demo`: from a fresh clone to the demonstration regions in the browser.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::time::Instant;

use crate::args::Args;
use crate::failure::{Failure, Outcome};
use crate::{front, node, process, server};

/// Checks what is needed, builds what changed, then becomes `cordee demo`.
pub fn run(args: Vec<String>) -> Outcome<()> {
    let mut args = Args::new(args);
    let dir = args.value("--dir")?.unwrap_or_else(|| "var".into());
    let listen = args.value("--listen")?.unwrap_or_else(|| "127.0.0.1:8080".into());
    let reset = args.flag("--reset");
    args.finish()?;

    check_free(&listen)?;
    node::check()?;
    stage("1/4", "The front's packages", front::install)?;
    stage("2/4", "The front", front::build)?;
    let server =
        stage("3/4", "The server (the first build takes some minutes)", || server::build(server::With::Nothing))?;
    println!("[4/4] The demonstration");

    let mut demo = process::command(server);
    demo.args(["demo", "--dir", &dir, "--listen", &listen]);
    if reset {
        demo.arg("--reset");
    }
    become_it(demo)
}

fn stage<T>(number: &str, what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("[{number}] {what}");
    let started = Instant::now();
    let made = work()?;
    println!("[{number}] done in {:.1} s", started.elapsed().as_secs_f32());
    Ok(made)
}

/// Says now, not after minutes of building, that the address cannot be listened on.
fn check_free(listen: &str) -> Outcome<()> {
    let address: SocketAddr = listen.parse().map_err(|_| {
        Failure::new(format!("--listen takes an address and a port, such as 127.0.0.1:8080, not `{listen}`"))
    })?;
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => Err(Failure::new(format!(
            "{address} is taken by another program: stop it, or choose another port with --listen {}:{}",
            address.ip(),
            address.port().checked_add(1).unwrap_or(8080)
        ))),
        Err(cause) => Err(Failure::new(format!("cannot listen on {address}: {cause}"))),
    }
}

#[cfg(unix)]
fn become_it(mut demo: std::process::Command) -> Outcome<()> {
    use std::os::unix::process::CommandExt;
    let cause = demo.exec();
    Err(Failure::new(format!("cannot start `{}`: {cause}", process::line(&demo))))
}

#[cfg(not(unix))]
fn become_it(mut demo: std::process::Command) -> Outcome<()> {
    process::run(&mut demo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_that_a_port_is_taken_and_which_to_try() {
        let held = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = held.local_addr().unwrap();
        let said = check_free(&address.to_string()).unwrap_err().to_string();
        assert!(said.starts_with(&format!("{address} is taken")), "{said}");
        assert!(said.contains("--listen 127.0.0.1:"), "{said}");
        drop(held);
        check_free(&address.to_string()).unwrap();
    }

    #[test]
    fn refuses_what_is_no_address() {
        assert!(check_free("8080").unwrap_err().to_string().contains("not `8080`"));
        assert!(check_free("localhost").unwrap_err().to_string().contains("127.0.0.1:8080"));
    }
}

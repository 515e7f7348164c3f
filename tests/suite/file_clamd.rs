//! The antivirus that others wrote: Debian's clamd, with one signature.

use crate::file::{on_session, put, reason};
use crate::file_hostile::{TYPES, archive, eicar};
use crate::harness::{Engine, on};
use crate::world::World;
use cordee_app::file::Scanner;
use cordee_domain::file::FileState;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where Debian's package puts it: out of the way of who is not root.
const PLACES: [&str; 2] = ["clamd", "/usr/sbin/clamd"];

/// Killed when dropped.
struct Clamd(Child);

impl Drop for Clamd {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// One that takes 5 MB at most and knows EICAR's mark, on a socket of this folder; none where it is not installed, which
/// is loud, and a failure in CI.
async fn clamd(dir: &Path) -> Option<(Clamd, Scanner)> {
    let (socket, signatures, settings) = (dir.join("clamd.socket"), dir.join("signatures"), dir.join("clamd.conf"));
    std::fs::create_dir(&signatures).unwrap();
    std::fs::write(signatures.join("eicar.ndb"), format!("Eicar:0:*:{}\n", hex::encode(eicar()))).unwrap();
    let said = format!(
        "Foreground yes\nStreamMaxLength 5M\nLocalSocket {}\nDatabaseDirectory {}\nTemporaryDirectory {}\n",
        socket.display(),
        signatures.display(),
        dir.display()
    );
    std::fs::write(&settings, said).unwrap();
    let start = |program: &&str| {
        Command::new(program).arg("--config-file").arg(&settings).stdout(Stdio::null()).spawn().ok().map(Clamd)
    };
    let Some(mut clamd) = PLACES.iter().find_map(start) else {
        assert!(std::env::var_os("CI").is_none(), "clamd is not installed: the antivirus can't be spoken to");
        eprintln!("SKIPPED: clamd is not installed (the package clamav-daemon, which cargo xtask test installs)");
        return None;
    };
    let from = Instant::now();
    while UnixStream::connect(&socket).is_err() {
        assert!(clamd.0.try_wait().unwrap().is_none(), "clamd has ended");
        assert!(from.elapsed() < Duration::from_secs(60), "clamd does not listen");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Some((clamd, format!("unix:{}", socket.display()).parse().unwrap()))
}

#[test]
fn a_clamd_that_others_wrote_is_understood() {
    on(Engine::Sqlite, |bed| async move {
        let Some((_clamd, scanner)) = clamd(bed.dir()).await else { return };
        let files = bed.app.files.clone().with_scanner(scanner);
        let bed = bed.on_files(files);
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        for (name, bytes) in [
            ("facture.txt", eicar()),
            ("long.txt", [vec![b'a'; 3_000_000], eicar()].concat()),
            ("joint.docx", archive(&[("[Content_Types].xml", TYPES), ("word/document.xml", &eicar())])),
        ] {
            let infected = put(by, subject, name, &bytes).await;
            assert!(reason(by, &infected).await.contains("virus"), "{name}");
        }
        for size in [5_300_000, 9_000_000, 19_000_000] {
            let heavy = put(by, subject, "lourd.txt", &vec![b'a'; size]).await;
            assert!(reason(by, &heavy).await.contains("taille"), "{size}");
        }
        for clean in [&b"Bonjour"[..], &vec![b'a'; 4_900_000]] {
            assert_eq!(put(by, subject, "sain.txt", clean).await.state, FileState::Ready);
        }
    });
}

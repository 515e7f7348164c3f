//! The optimised binary carries the front: it is built again when the front was.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::rerun-if-changed=../../frontend/dist");
    }
}

//! The parts that stand alone, compiled by themselves: their tests need no schema, which takes minutes to compile.
#![expect(dead_code, reason = "what only the schema uses")]

mod loaders {
    /// As many waves as a test needs.
    pub enum Wave {}

    impl Wave {
        pub const COUNT: usize = 1;
    }
}

#[path = "../src/cursor.rs"]
mod cursor;
#[path = "../src/drive.rs"]
mod drive;
#[path = "../src/id.rs"]
mod id;

//! The figures that bound one request.

use std::time::Duration;

/// What one request may ask. The defaults leave a page of the front a margin of about three.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of a POST body or of one WebSocket message.
    pub body_bytes: usize,
    /// Bytes of the document; values belong in variables.
    pub document_bytes: usize,
    /// Lexical tokens of the document, comments and commas apart.
    pub tokens: usize,
    /// Brackets of any kind open at once in the document's text. It also bounds the recursion of
    /// the parser, which would otherwise overflow the stack on `[[[[…`.
    pub brackets: usize,
    /// Operations and fragments of a document.
    pub definitions: usize,
    /// Variables of an operation.
    pub variables: usize,
    /// Fields from the root to a leaf. The usual introspection query has 15.
    pub depth: usize,
    /// Fields, inline fragments and spreads from the root to a leaf.
    pub nesting: usize,
    /// Fields given another name, as written.
    pub aliases: usize,
    /// Repeated keys within one selection set, as written, over the document.
    pub duplicates: usize,
    /// Directives of the document, as written.
    pub directives: usize,
    /// Directives in one place.
    pub directives_here: usize,
    /// Fields at the root of one operation, fragments unfolded.
    pub root_fields: u64,
    /// Selections of all operations, fragments unfolded at every spread.
    pub selections: u64,
    /// Fields that an answer could have: each costs one, multiplied by the lists around it.
    pub complexity: u64,
    /// Rows counted for a connection asked without `first` or `last` and without a default.
    pub page_rows: u64,
    /// Rows counted for a list that has no pages: a group's establishments, a project's steps.
    pub list_rows: u64,
    /// Lists of the introspection schema (`fields`, `possibleTypes`…) within one another.
    pub introspection_lists: usize,
    /// Time for a query or a mutation to end.
    pub deadline: Duration,
    /// Time for a body to arrive.
    pub body_deadline: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            body_bytes: 1 << 20,
            document_bytes: 128 << 10,
            tokens: 5_000,
            brackets: 64,
            definitions: 100,
            variables: 100,
            depth: 16,
            nesting: 32,
            aliases: 30,
            duplicates: 20,
            directives: 50,
            directives_here: 4,
            root_fields: 20,
            selections: 3_000,
            complexity: 500_000,
            page_rows: 20,
            list_rows: 5,
            introspection_lists: 2,
            deadline: Duration::from_secs(5),
            body_deadline: Duration::from_secs(10),
        }
    }
}

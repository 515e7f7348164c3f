//! The world of a template: its source, what is shared, the data with its pictures, the fonts. Nothing else.

use crate::DocumentError;
use crate::fonts::FONTS;
use crate::template::{COMMON, Template};
use std::collections::HashMap;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, Str, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

struct Desk {
    library: LazyHash<Library>,
    main: Source,
    common: Source,
    files: HashMap<FileId, Bytes>,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.common].into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn place(path: &str) -> Result<FileId, DocumentError> {
    let path = VirtualPath::new(path).map_err(|e| DocumentError::Template(format!("{e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn source(path: &str, text: &str) -> Result<Source, DocumentError> {
    Ok(Source::new(place(path)?, text.to_owned()))
}

/// Lays a template's data out and writes it as PDF/UA-1.
pub(crate) fn render(
    template: Template,
    data: &str,
    identifier: &str,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>, DocumentError> {
    let mut inputs = Dict::new();
    inputs.insert(Str::from("data"), Value::Str(Str::from(data)));
    let features = [Feature::A11yExtras].into_iter().collect();
    let desk = Desk {
        library: LazyHash::new(Library::builder().with_inputs(inputs).with_features(features).build()),
        main: source("/main.typ", template.source())?,
        common: source("/common.typ", COMMON)?,
        files: files
            .into_iter()
            .map(|(path, bytes)| Ok((place(&path)?, Bytes::new(bytes))))
            .collect::<Result<_, DocumentError>>()?,
    };
    let laid_out = typst::compile::<PagedDocument>(&desk).output.map_err(|e| DocumentError::Template(told(&e)))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| DocumentError::Export(e.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier.to_owned()),
        creator: Smart::Custom(Some("Cordée".into())),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&laid_out, &options).map_err(|e| DocumentError::Export(told(&e)));
    // What was laid out for one document is of no use to the next but for the template itself.
    typst::comemo::evict(2);
    bytes
}

fn told(diagnostics: &[SourceDiagnostic]) -> String {
    diagnostics.iter().map(|d| d.message.as_str()).collect::<Vec<_>>().join("; ")
}

//! Files that people put somewhere, made here: nothing is read from outside.

use super::{Name, Player, known};
use crate::demo::act::{Content, Spoken};
use crate::file::{self, CreateUpload};
use crate::{AppError, AppResult, Asker};
use bytes::Bytes;
use cordee_domain::file::FileState;
use cordee_domain::ids::Kind;
use futures_util::stream;
use image::{ImageFormat, Rgb, RgbImage};
use std::convert::Infallible;
use std::fmt::Write;
use std::io::Cursor;

/// How many times one looks whether a file is checked, before something must be wrong.
const PATIENCE: u32 = 2_000;

impl Player {
    pub(super) async fn put(
        &self,
        asker: &Asker,
        group: Name,
        about: Spoken,
        name: Name,
        content: Content,
    ) -> AppResult<()> {
        let subject = match about {
            Spoken::Session(session) => (Kind::Session, known(&self.sessions, &(group, session))?.0.0),
            Spoken::Project(place) => (Kind::Participation, known(&self.participations, &(group, place))?.0),
            Spoken::Group | Spoken::Support(_) => return Err(AppError::internal("no files hang there")),
        };
        let bytes = made(content)?;
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let new = CreateUpload { subject, name: name.to_owned(), size, replaces: None, sha256: None };
        let upload = file::create(asker, new).await?.upload;
        let receiver = file::receive_by(asker.again(), upload.id).await?;
        let taken = receiver.take(0, None, stream::iter([Ok::<_, Infallible>(Bytes::from(bytes))])).await;
        taken.map_err(|not| AppError::internal(format!("{name} was not taken: {not:?}")))?;
        for _ in 0..PATIENCE {
            let files = file::of_subjects(&asker.again(), &[subject], false).await?;
            let newest = files.get(&subject).and_then(|files| files.first()).map(|file| file.state);
            match newest {
                Some(FileState::Ready) => return Ok(()),
                Some(FileState::Refused) => return Err(AppError::internal(format!("{name} was refused"))),
                _ => tokio::time::sleep(std::time::Duration::from_millis(2)).await,
            }
        }
        Err(AppError::internal(format!("{name} is not checked")))
    }
}

fn made(content: Content) -> AppResult<Vec<u8>> {
    match content {
        Content::Text(text) => Ok(text.as_bytes().to_vec()),
        Content::Page { title, lines } => Ok(page(title, &lines)),
        Content::Photograph(sky) => photograph(sky),
    }
}

/// A PDF of one page. Its letters are those of Latin-1, which the file's own encoding has.
fn page(title: &str, lines: &[&str]) -> Vec<u8> {
    let escaped = |text: &str| {
        let mut out = String::new();
        for c in text.chars() {
            match c {
                '(' | ')' | '\\' => {
                    out.push('\\');
                    out.push(c);
                }
                '’' => out.push('\''),
                c if u32::from(c) < 128 => out.push(c),
                c if u32::from(c) < 256 => {
                    let _ = write!(out, "\\{:03o}", u32::from(c));
                }
                _ => out.push('?'),
            }
        }
        out
    };
    let mut text = format!("BT /F1 18 Tf 60 770 Td ({}) Tj /F1 11 Tf 0 -36 Td 16 TL\n", escaped(title));
    for line in lines {
        let _ = writeln!(text, "({}) Tj T*", escaped(line));
    }
    text.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(out.len());
        let _ = write!(out, "{number} 0 obj\n{object}\nendobj\n");
    }
    let start = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(out, "{place:010} 00000 n ");
    }
    let _ = write!(out, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    out.into_bytes()
}

/// Mountains under a sky of this colour, as if somebody had taken them.
fn photograph(sky: [u8; 3]) -> AppResult<Vec<u8>> {
    let (width, height) = (640_u32, 420_u32);
    let ridge = |x: u32, base: u32, step: u32, high: u32| {
        let phase = (x + base) % step;
        base + high - phase.min(step - phase) * high * 2 / step
    };
    let image = RgbImage::from_fn(width, height, |x, y| {
        if y > ridge(x, 250, 320, 90) {
            Rgb([54, 84, 72])
        } else if y > ridge(x + 90, 150, 210, 110) {
            Rgb([96, 118, 128])
        } else {
            let fade = |c: u8| u8::try_from(u32::from(c) + (255 - u32::from(c)) * y / height).unwrap_or(255);
            Rgb(sky.map(fade))
        }
    });
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Jpeg).map_err(AppError::internal)?;
    Ok(bytes.into_inner())
}

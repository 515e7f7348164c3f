//! Pictures, written anew without what cameras say of people and places, and their thumbnails.

use cordee_domain::file::MediaType;
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

/// The most pixels of a side, and in all: twice what telephones make.
const MOST_SIDE: u32 = 16_000;
const MOST_PIXELS: u64 = 60_000_000;
/// The most bytes that decoding may take.
const MOST_MEMORY: u64 = 320 * 1024 * 1024;
/// The longest side of a thumbnail.
const THUMBNAIL: u32 = 480;
/// The most frames of an animation, and their pixels in all.
const MOST_FRAMES: usize = 500;
const MOST_FRAME_PIXELS: u64 = 400_000_000;
const QUALITY: u8 = 88;

/// A picture as it is kept.
#[derive(Debug)]
pub(super) struct Picture {
    pub width: u32,
    pub height: u32,
    /// A small one: JPEG, or PNG for what may be seen through.
    pub thumbnail: Vec<u8>,
}

const BROKEN: &str = "Cette image n’est pas lisible. Ouvrez-la, enregistrez-la à nouveau, puis renvoyez-la.";
const TOO_LARGE: &str =
    "Cette image a trop de pixels : 60 millions au plus, 16 000 de côté. Réduisez-la, puis renvoyez-la.";

/// Writes a picture anew: upright, and without metadata. Takes as long as it takes: not for a thread that answers.
pub(super) fn rewrite(from: &Path, to: &Path, media: MediaType) -> Result<Picture, &'static str> {
    let format = match media {
        MediaType::Jpeg => ImageFormat::Jpeg,
        MediaType::Png => ImageFormat::Png,
        MediaType::Webp => ImageFormat::WebP,
        MediaType::Gif => ImageFormat::Gif,
        _ => return Err(BROKEN),
    };
    let input = || File::open(from).map(BufReader::new).map_err(|_| BROKEN);
    let mut reader = ImageReader::with_format(input()?, format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(said)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(TOO_LARGE);
    }
    let output = File::create(to).map(BufWriter::new).map_err(|_| BROKEN)?;
    if media == MediaType::Gif {
        let thumbnail = animation(input()?, output)?;
        return Ok(Picture { width, height, thumbnail: small(&thumbnail)? });
    }
    let orientation = decoder.orientation().map_err(said)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(said)?;
    image.apply_orientation(orientation);
    write(&image, output, media)?;
    Ok(Picture { width: image.width(), height: image.height(), thumbnail: small(&image)? })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn said(error: ImageError) -> &'static str {
    match error {
        ImageError::Limits(_) => TOO_LARGE,
        _ => BROKEN,
    }
}

fn write(image: &DynamicImage, mut output: impl Write, media: MediaType) -> Result<(), &'static str> {
    let written = match media {
        MediaType::Jpeg => flat(image).write_with_encoder(JpegEncoder::new_with_quality(&mut output, QUALITY)),
        MediaType::Png => image.write_with_encoder(PngEncoder::new_with_quality(
            &mut output,
            CompressionType::Default,
            FilterType::Adaptive,
        )),
        // Its encoder knows eight bits, with or without transparency.
        _ if image.color().has_alpha() => {
            DynamicImage::from(image.to_rgba8()).write_with_encoder(WebPEncoder::new_lossless(&mut output))
        }
        _ => DynamicImage::from(image.to_rgb8()).write_with_encoder(WebPEncoder::new_lossless(&mut output)),
    };
    written.map_err(|_| BROKEN)?;
    output.flush().map_err(|_| BROKEN)
}

/// In the colours that JPEG has.
fn flat(image: &DynamicImage) -> DynamicImage {
    if image.color().has_color() { image.to_rgb8().into() } else { image.to_luma8().into() }
}

/// Writes an animation anew, frame by frame; gives the first.
fn animation(input: BufReader<File>, output: impl Write) -> Result<DynamicImage, &'static str> {
    let mut decoder = GifDecoder::new(input).map_err(said)?;
    decoder.set_limits(limits()).map_err(said)?;
    let mut encoder = GifEncoder::new_with_speed(output, 20);
    encoder.set_repeat(Repeat::Infinite).map_err(said)?;
    let (mut first, mut count, mut pixels) = (None, 0, 0_u64);
    for frame in decoder.into_frames() {
        let frame = frame.map_err(said)?;
        pixels += u64::from(frame.buffer().width()) * u64::from(frame.buffer().height());
        count += 1;
        if count > MOST_FRAMES || pixels > MOST_FRAME_PIXELS {
            return Err("Cette animation est trop longue. Envoyez-la en vidéo (MP4), ou raccourcissez-la.");
        }
        if first.is_none() {
            first = Some(DynamicImage::from(frame.buffer().clone()));
        }
        encoder.encode_frame(frame).map_err(said)?;
    }
    drop(encoder);
    first.ok_or(BROKEN)
}

fn small(image: &DynamicImage) -> Result<Vec<u8>, &'static str> {
    let small = if image.width().max(image.height()) > THUMBNAIL {
        image.thumbnail(THUMBNAIL, THUMBNAIL)
    } else {
        image.clone()
    };
    let mut bytes = Vec::new();
    let media = if image.color().has_alpha() { MediaType::Png } else { MediaType::Jpeg };
    write(&DynamicImage::from(small.to_rgba8()), &mut bytes, media)?;
    Ok(bytes)
}

/// The longest side of a picture that is printed, and the most pixels that are decoded for it: 24 million are 100 MB.
const PRINTED: u32 = 1_600;
const MOST_PRINTED: u64 = 24_000_000;

/// A picture that we wrote, as it is printed: in JPEG, on white. None when it is too large for that.
pub(super) fn printed(bytes: &[u8]) -> Option<(Vec<u8>, u32, u32)> {
    let mut reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().ok()?;
    reader.limits(limits());
    let decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PRINTED {
        return None;
    }
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    if width.max(height) > PRINTED {
        image = image.thumbnail(PRINTED, PRINTED);
    }
    if image.color().has_alpha() {
        let mut page = image::RgbaImage::from_pixel(image.width(), image.height(), image::Rgba([255; 4]));
        image::imageops::overlay(&mut page, &image.to_rgba8(), 0, 0);
        image = page.into();
    }
    let mut made = Vec::new();
    write(&image, &mut made, MediaType::Jpeg).ok()?;
    Some((made, image.width(), image.height()))
}

/// What a thumbnail is, from its first bytes.
pub(super) fn thumbnail_type(bytes: &[u8]) -> MediaType {
    if bytes.starts_with(&[0xff, 0xd8]) { MediaType::Jpeg } else { MediaType::Png }
}

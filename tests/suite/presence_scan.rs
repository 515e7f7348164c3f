//! Scans of sheets that were signed on paper: what is taken, who reads it, and that it is sealed with the sheet.

use crate::harness::{on_both, refusals};
use crate::presence::{line_of, opened, told};
use crate::served::{Caller, Served, gid};
use crate::world::World;
use chrono::Duration;
use cordee_app::{AppError, presence};
use cordee_domain::presence::{MOST_SCAN_BYTES, MOST_SCANS, ScanFormat};
use cordee_domain::session::AttendanceMode;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use sea_orm::ConnectionTrait;
use serde_json::json;

/// A whole PDF as far as one looks, different for each number.
fn pdf(number: usize) -> Vec<u8> {
    format!("%PDF-1.7\n{number}\n%%EOF\n").into_bytes()
}

#[test]
fn a_scan_is_taken_by_its_content_and_sealed_with_the_sheet() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let consultant = || work.consultant.again();
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let attach = async |content: Vec<u8>| presence::attach_scan(&consultant(), sheet.id, content).await;
        let first = attach(pdf(0)).await.unwrap();
        assert_eq!((first.format, first.size), (ScanFormat::Pdf, i32::try_from(pdf(0).len()).unwrap()));
        assert!(told(attach(pdf(0)).await).contains("déjà joint"));
        for wrong in [b"<html><script>alert(1)</script></html>".to_vec(), b"%PDF-1.7 cut".to_vec(), Vec::new()] {
            assert!(told(attach(wrong).await).contains("ce n’est pas un PDF"));
        }
        let mut heavy = pdf(1);
        heavy.resize(MOST_SCAN_BYTES + 1, b'\n');
        assert!(told(attach(heavy).await).contains("8 Mo"));
        for number in 1..MOST_SCANS {
            attach(pdf(number)).await.unwrap();
        }
        assert!(told(attach(pdf(MOST_SCANS)).await).contains("10 fichiers au plus"));
        let second = presence::scans_of(&consultant(), &[sheet.id]).await.unwrap()[1].id;
        for stranger in [&world.works[1].consultant, &world.works[1].trinome] {
            assert!(presence::scans_of(&stranger.again(), &[sheet.id]).await.unwrap().is_empty());
        }
        let foreign = presence::remove_scan(&world.works[1].consultant.again(), second).await;
        assert!(matches!(foreign, Err(AppError::NotFound)));
        let voice = presence::remove_scan(&work.trinome.again(), second).await;
        assert!(matches!(voice, Err(AppError::Denied)));
        presence::remove_scan(&consultant(), second).await.unwrap();

        presence::sign_on_page(&consultant(), sheet.id, None, None, None).await.unwrap();
        let signed = line_of(&world, &sheet, &work.trinome).await.id;
        presence::sign_on_paper(&consultant(), sheet.id, &[signed]).await.unwrap();
        presence::seal(&consultant(), sheet.id, sheet.version).await.unwrap();
        let shown = presence::document_of(&world.aract.again(), sheet.id).await.unwrap();
        assert_eq!((shown.intact, shown.scans.len()), (Some(true), MOST_SCANS - 1));
        assert!(told(attach(pdf(99)).await).contains("scellée"));
        assert!(told(presence::remove_scan(&consultant(), first.id).await.map(|_| ())).contains("scellée"));
        assert!(told(presence::scan_upload(&consultant(), sheet.id).await.map(|_| ())).contains("scellée"));
        let of = "sheet_id IN (SELECT id FROM attendance_sheet WHERE sealed_at IS NOT NULL)";
        for sql in [
            format!("UPDATE attendance_scan SET size = 1 WHERE {of}"),
            format!("DELETE FROM attendance_scan_content WHERE {of}"),
            format!("UPDATE attendance_scan_content SET content = content WHERE {of}"),
        ] {
            let refused = bed.owner.execute_unprepared(&sql).await.unwrap_err().to_string();
            assert!(refused.contains("never changes"), "{sql}: {refused}");
        }
    });
}

#[test]
fn a_scan_is_posted_to_an_address_of_its_sender_and_read_at_another() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let served = Served::start(&bed).await;
        let consultant = served.caller(&work.consultant).await;
        let voice = served.caller(&work.trinome).await;
        let asked =
            consultant.done("attendanceScanUpload", json!({"attendanceSheetId": gid(sheet.id)}), "upload { path }");
        let path = asked.await["upload"]["path"].as_str().unwrap().to_owned();
        assert_eq!(send(&consultant, "POST", &path, b"MZ not a page".to_vec()).await.0, 422);
        assert_eq!(send(&consultant, "POST", &path, vec![b' '; MOST_SCAN_BYTES + 1]).await.0, 413);
        assert_eq!(send(&consultant, "GET", &path, Vec::new()).await.0, 405);
        assert_eq!(send(&consultant, "POST", &path, pdf(7)).await.0, 204);
        let cut = &path[..path.len() - 4];
        for wrong in [cut, "/documents/emargement", "/documents/emargement?jeton=a.b.c"] {
            assert_eq!(send(&consultant, "POST", wrong, pdf(8)).await.0, 404, "{wrong}");
        }
        let other = path.replace("/documents/emargement", "/documents/pdf");
        assert_eq!(send(&consultant, "GET", &other, Vec::new()).await.0, 404, "to send is not to read");

        let scans = presence::scans_of(&work.trinome.again(), &[sheet.id]).await.unwrap();
        let input = json!({"kind": "ATTENDANCE_SCAN", "id": gid(scans[0].id)});
        let asked = voice.done("documentAddress", input, "address { path fileName }").await;
        assert!(asked["address"]["fileName"].as_str().unwrap().ends_with(".pdf"));
        let read = asked["address"]["path"].as_str().unwrap();
        let (status, headers, body) = send(&voice, "GET", read, Vec::new()).await;
        assert_eq!((status, body.to_vec()), (200, pdf(7)));
        assert_eq!(
            (&headers["content-type"], &headers["x-content-type-options"]),
            (&"application/pdf".parse().unwrap(), &"nosniff".parse().unwrap())
        );
        assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        let post = read.replace("/documents/pdf", "/documents/emargement");
        assert_eq!(send(&voice, "POST", &post, pdf(9)).await.0, 404, "to read is not to send");
        bed.clock.advance(Duration::minutes(11));
        assert_eq!(send(&consultant, "POST", &path, pdf(8)).await.0, 404, "expired");
        assert_eq!(presence::scans_of(&work.consultant.again(), &[sheet.id]).await.unwrap().len(), 1);
        assert!(refusals(presence::attach_scan(&work.consultant.again(), sheet.id, Vec::new()).await).len() == 1);
    });
}

async fn send(caller: &Caller, method: &str, path: &str, body: Vec<u8>) -> (u16, hyper::HeaderMap, Bytes) {
    let stream = tokio::net::TcpStream::connect(caller.address).await.unwrap();
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request = hyper::Request::builder().method(method).uri(path).header("host", caller.address.to_string());
    let response = sender.send_request(request.body(Full::new(Bytes::from(body))).unwrap()).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    (status, headers, response.into_body().collect().await.unwrap().to_bytes())
}

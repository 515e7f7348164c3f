//! What is published: versions and their addresses, what is withdrawn, collections, and the public pages.

use crate::harness::{Bed, on_both, refusals};
use crate::search::published;
use crate::served::Served;
use crate::sheets::sheets;
use chrono::Duration;
use cordee_app::library::{self, CollectionInput, Publication, publication};
use cordee_app::{AppError, Asker};
use cordee_domain::ids::TenantId;
use cordee_domain::library::licence::Licence;
use cordee_domain::library::{Block, Inline, SheetContent};
use cordee_domain::policy::{Actor, Role, act};
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1::handshake;
use hyper::{HeaderMap, Request};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use uuid::Uuid;

/// What came back.
pub struct Got {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Got {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Asks for a page, as a browser would.
pub async fn get(served: &Served, path: &str, headers: &[(&str, &str)]) -> Got {
    let stream = TcpStream::connect(served.address).await.unwrap();
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request = Request::get(path).header("host", served.address.to_string());
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let answer = sender.send_request(request.body(Empty::<Bytes>::new()).unwrap()).await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    Got { status, headers, bytes: answer.into_body().collect().await.unwrap().to_bytes().to_vec() }
}

/// Publishes a version of a sheet.
pub async fn publish(bed: &Bed, tenant: TenantId, sheet: Uuid, content: &SheetContent) -> Publication {
    let permit = Actor::system(tenant).may(act::LIBRARY_CURATE).unwrap();
    let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
    let made = publication::publish(&bed.app, &scope, sheet, content, false).await.unwrap();
    scope.commit().await.unwrap();
    made
}

pub async fn withdraw(bed: &Bed, tenant: TenantId, sheet: Uuid) {
    let permit = Actor::system(tenant).may(act::LIBRARY_CURATE).unwrap();
    let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
    publication::withdraw(&scope, sheet, "À la demande de l’établissement").await.unwrap();
    scope.commit().await.unwrap();
}

fn content(title: &str) -> SheetContent {
    SheetContent { title: title.into(), ..sheets(1, 11).remove(0).content }
}

#[test]
fn each_version_keeps_its_address_and_what_is_withdrawn_says_so() {
    on_both(|bed| async move {
        let tenant = bed.tenant("occitanie").await;
        let served = Served::start(&bed).await;
        let sheet = Uuid::now_v7();
        let first = publish(&bed, tenant, sheet, &content("L’été, autrement")).await;
        bed.clock.advance(Duration::days(1));
        let second = publish(&bed, tenant, sheet, &content("L’été, tout autrement")).await;
        assert_eq!((first.number, second.number, &first.slug), (1, 2, &second.slug));
        assert_ne!(first.sha256, second.sha256);
        let other = publish(&bed, tenant, Uuid::now_v7(), &content("L’été, autrement")).await;
        assert_eq!((first.slug.as_str(), other.slug.as_str()), ("l-ete-autrement", "l-ete-autrement-2"));

        let base = "/occitanie/bibliotheque/l-ete-autrement";
        let latest = get(&served, base, &[]).await;
        assert!(latest.status == 200 && latest.text().contains("L’été, tout autrement"));
        let old = get(&served, &format!("{base}/v1"), &[]).await.text();
        assert!(old.contains("Lire la dernière version") && old.contains("version 1, publiée le 3 juin 2024"), "{old}");
        assert!(old.contains(&format!("rel=\"canonical\" href=\"http://127.0.0.1{base}/v1\"")));
        for nothing in ["/v3", "/v0", "/v01", "/vx", "/x", "/fichiers/x"] {
            assert_eq!(get(&served, &format!("{base}{nothing}"), &[]).await.status, 404, "{nothing}");
        }

        let tag = latest.header("etag").to_owned();
        assert_eq!(get(&served, base, &[("if-none-match", &tag)]).await.status, 304);
        withdraw(&bed, tenant, sheet).await;
        for gone in [base.to_owned(), format!("{base}/v1"), format!("{base}/v2")] {
            let page = get(&served, &gone, &[("if-none-match", &tag)]).await;
            assert_eq!(page.status, 410, "{gone}");
            assert!(page.text().contains("À la demande de l’établissement") && page.text().contains("noindex"));
            assert!(!page.text().contains("lève-personnes") && !page.text().contains("autrement »"), "{}", page.text());
        }
        assert_eq!(get(&served, &format!("{base}/fiche.pdf"), &[]).await.status, 404);
        // It may be published again, under the next number.
        assert_eq!(publish(&bed, tenant, sheet, &content("L’été, encore")).await.number, 3);
        let permit = Actor::system(tenant).may(act::LIBRARY_CURATE).unwrap();
        let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
        let none = publication::withdraw(&scope, Uuid::now_v7(), "x").await;
        assert!(matches!(none, Err(AppError::NotFound)));
        let untitled = publication::publish(&bed.app, &scope, Uuid::now_v7(), &content(" "), false).await;
        assert_eq!(refusals(untitled).len(), 1);
    });
}

#[test]
fn the_pages_are_read_without_javascript_and_nothing_in_them_runs() {
    on_both(|bed| async move {
        let tenant = bed.tenant("occitanie").await;
        let served = Served::start(&bed).await;
        let mut hostile = content("<script>alert(1)</script> & « guillemets »");
        hostile.sections[0].blocks.push(Block::Paragraph {
            text: vec![Inline { text: "lien".into(), href: Some("javascript:alert(1)".into()), ..Inline::default() }],
        });
        hostile.summary = "</script><img src=x onerror=alert(1)>".into();
        let made = publish(&bed, tenant, Uuid::now_v7(), &hostile).await;
        let base = format!("/occitanie/bibliotheque/{}", made.slug);
        for path in [
            "/occitanie/bibliotheque",
            &base,
            "/occitanie/bibliotheque/carte",
            "/occitanie/bibliotheque/collections",
            "/occitanie/bibliotheque/appels",
        ] {
            let page = get(&served, path, &[("accept", "text/html")]).await;
            assert_eq!(page.status, 200, "{path}");
            let policy = page.header("content-security-policy");
            assert!(policy.contains("default-src 'none'") && !policy.contains("script-src"), "{policy}");
            let text = page.text();
            assert!(
                text.contains("<html lang=\"fr\"")
                    && text.contains("<main id=\"contenu\"")
                    && text.contains("rel=\"canonical\"")
            );
            assert!(
                !text.contains("<script>") && !text.contains("<img src=x") && !text.contains("href=\"javascript"),
                "{path}: {text}"
            );
        }
        let page = get(&served, &base, &[]).await.text();
        let data = page.split_once("application/ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert!(
            data["@context"] == "https://schema.org" && data["name"] == hostile.title && data["inLanguage"] == "fr"
        );
        for part in ["og:title", "og:locale", "rel=\"license", "Citer cette fiche", "fiche.pdf?version=1"] {
            assert!(page.contains(part), "{part}");
        }

        let feed = get(&served, "/occitanie/bibliotheque/fil.atom", &[]).await;
        assert!(
            feed.text().contains("&lt;script&gt;alert(1)")
                && feed.header("content-type").starts_with("application/atom+xml")
        );
        let plan = get(&served, "/occitanie/bibliotheque/plan.xml", &[]).await.text();
        assert!(plan.contains(&base) && plan.ends_with("</urlset>\n"));
        assert!(get(&served, "/sitemap.xml", &[]).await.text().contains("/occitanie/bibliotheque/plan.xml"));
        assert!(get(&served, "/robots.txt", &[]).await.text().contains("Sitemap:"));
        let pdf = get(&served, &format!("{base}/fiche.pdf"), &[]).await;
        assert!(
            pdf.status == 200
                && pdf.bytes.starts_with(b"%PDF-")
                && pdf.header("content-disposition").contains("-v1.pdf")
        );
        let zip = get(&served, &format!("{base}/dossier.zip"), &[]).await;
        assert!(zip.status == 200 && zip.bytes.starts_with(b"PK\x03\x04"));
        let told = b"&lt;script&gt;alert(1)";
        assert!(zip.bytes.windows(told.len()).any(|part| part == told), "what is markup elsewhere is text");
    });
}

#[test]
fn open_data_hold_every_sheet_and_no_formula() {
    on_both(|bed| async move {
        published(&bed, "occitanie", &sheets(120, 4)).await;
        let tenant = cordee_app::identity::tenant_by_key(&bed.app, "occitanie").await.unwrap().unwrap().id;
        publish(&bed, tenant, Uuid::now_v7(), &content("=HYPERLINK(\"http://example.org\")")).await;
        let served = Served::start(&bed).await;
        let all: serde_json::Value =
            serde_json::from_slice(&get(&served, "/occitanie/bibliotheque/donnees.json", &[]).await.bytes).unwrap();
        assert_eq!(all["sheets"].as_array().unwrap().len(), 121);
        assert_eq!(all["licence"]["name"], "Licence Ouverte 2.0 (Etalab)");
        let csv = get(&served, "/occitanie/bibliotheque/donnees.csv", &[]).await.text();
        assert!(csv.starts_with('\u{feff}') && csv.lines().count() == 122, "{}", csv.lines().count());
        assert!(csv.contains("\"'=HYPERLINK(\"\"http://example.org\"\")\""));
    });
}

#[test]
fn what_nobody_means_is_refused_in_french_and_never_breaks() {
    on_both(|bed| async move {
        published(&bed, "occitanie", &sheets(20, 2)).await;
        let served = Served::start(&bed).await;
        let long = format!("q={}", "x".repeat(3_000));
        let many: String = (0..200).map(|n| format!("theme=t{n}&")).collect();
        for (query, status) in [
            (long.as_str(), 400),
            (many.as_str(), 400),
            ("theme=inconnu", 400),
            ("page=0", 400),
            ("page=99999999999999999999", 400),
            ("page=4000", 200),
            ("departement=09&departement=31", 400),
            ("q=%00%ff%27%22", 200),
            ("q=%25%5F%5C", 200),
            ("utm_source=x", 200),
        ] {
            let page = get(&served, &format!("/occitanie/bibliotheque?{query}"), &[]).await;
            assert_eq!(page.status, status, "{}", &query[..query.len().min(40)]);
            assert!(page.text().contains("<html lang=\"fr\""));
        }
        for nothing in [
            "/nulle-part/bibliotheque",
            "/occitanie/bibliotheque/..%2f",
            "/occitanie/bibliotheque/A",
            "/occitanie/bibliotheque/collections/x",
            "/occitanie/bibliotheque/collections/%00",
            "/occitanie/bibliotheque/x%00",
            "/%00/bibliotheque",
        ] {
            assert_eq!(get(&served, nothing, &[]).await.status, 404, "{nothing}");
        }
    });
}

/// A collection of a sheet that is published for it.
pub async fn collected(aract: &Asker) -> library::Collection {
    let app = aract.app();
    let permit = Actor::system(aract.tenant().unwrap()).may(act::LIBRARY_CURATE).unwrap();
    let scope = app.db.write(&permit, app.clock.now()).await.unwrap();
    let made =
        publication::publish(app, &scope, Uuid::now_v7(), &content("Une seule action à la fois"), false).await.unwrap();
    scope.commit().await.unwrap();
    let input = CollectionInput { title: "Commencer petit".into(), summary: None, publications: vec![made.id] };
    library::create(&aract.again(), input).await.unwrap()
}

async fn ids(asker: &Asker) -> Vec<cordee_domain::ids::PublicationId> {
    publication::page(&asker.again(), None, 50).await.unwrap().items.iter().map(|one| one.id).collect()
}

#[test]
fn the_agency_puts_collections_together_and_sets_the_licence() {
    on_both(|bed| async move {
        let places = published(&bed, "occitanie", &sheets(5, 8)).await;
        let tenant = cordee_app::identity::tenant_by_key(&bed.app, "occitanie").await.unwrap().unwrap().id;
        let aract = bed.member(tenant, Role::Aract, None).await;
        let served = Served::start(&bed).await;
        let own = ids(&aract).await;
        let input = |title: &str, publications| CollectionInput {
            title: title.into(),
            summary: Some("Trois récits".into()),
            publications,
        };
        let made =
            library::create(&aract.again(), input("Commencer petit", vec![own[2], own[0], own[0]])).await.unwrap();
        assert_eq!(made.sheets.iter().map(|one| one.id).collect::<Vec<_>>(), [own[2], own[0]]);
        let page = get(&served, "/occitanie/bibliotheque/collections/commencer-petit", &[]).await;
        assert!(page.status == 200 && page.text().contains("2 fiches"));
        let plan = get(&served, "/occitanie/bibliotheque/plan.xml", &[]).await.text();
        assert!(
            plan.contains("<loc>http://127.0.0.1/occitanie/bibliotheque/collections/commencer-petit</loc>"),
            "{plan}"
        );
        let stale = library::update(&aract.again(), made.row.id, 9, input("x", vec![])).await;
        assert_eq!(refusals(stale).len(), 1);
        let changed = library::update(&aract.again(), made.row.id, 1, input("Commencer", vec![own[1]])).await.unwrap();
        assert_eq!((changed.row.slug.as_str(), changed.sheets.len()), ("commencer-petit", 1));
        // What is withdrawn leaves its collections by itself.
        withdraw(&bed, tenant, changed.sheets[0].sheet_id).await;
        assert_eq!(library::collections(&aract.again()).await.unwrap()[0].sheets.len(), 0);
        library::delete(&aract.again(), made.row.id, 2).await.unwrap();
        assert_eq!(get(&served, "/occitanie/bibliotheque/collections/commencer-petit", &[]).await.status, 404);

        let before = publication::library(&aract.again()).await.unwrap();
        library::set_licence(&aract.again(), Licence::By, before.version).await.unwrap();
        assert!(get(&served, "/occitanie/bibliotheque/donnees.json", &[]).await.text().contains("creativecommons.org"));
        let ars = bed.member(tenant, Role::Ars, None).await;
        let denied = library::create(&ars.again(), input("x", vec![])).await;
        assert!(matches!(denied, Err(AppError::Denied)));
        assert_eq!(places.len(), 5);
    });
}

#[test]
fn whoever_knows_no_region_finds_each_library() {
    on_both(|bed| async move {
        let served = Served::start(&bed).await;
        let none = get(&served, "/bibliotheque", &[]).await;
        assert!(none.status == 200 && none.text().contains("Aucune région"));
        for key in ["occitanie", "bretagne"] {
            published(&bed, key, &sheets(1, 8)).await;
        }
        let page = get(&served, "/bibliotheque", &[]).await.text();
        for key in ["occitanie", "bretagne"] {
            assert!(page.contains(&format!("href=\"/{key}/bibliotheque\"")), "{page}");
            assert_eq!(get(&served, &format!("/{key}/bibliotheque"), &[]).await.status, 200);
        }
        assert!(page.contains("href=\"/bibliotheque\""), "the foot of each page leads here");
    });
}

/// Publishes a version that tells nothing of people and places.
pub async fn publish_anonymous(bed: &Bed, tenant: TenantId, sheet: Uuid, content: &SheetContent) -> Publication {
    let permit = Actor::system(tenant).may(act::LIBRARY_CURATE).unwrap();
    let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
    let made = publication::publish(&bed.app, &scope, sheet, content, true).await.unwrap();
    scope.commit().await.unwrap();
    made
}

#[test]
fn a_first_version_without_names_withdraws_those_that_tell() {
    on_both(|bed| async move {
        let tenant = bed.tenant("occitanie").await;
        let served = Served::start(&bed).await;
        let sheet = Uuid::now_v7();
        let named = publish(&bed, tenant, sheet, &content("L’été aux Tilleuls")).await;
        bed.clock.advance(Duration::days(1));
        publish(&bed, tenant, sheet, &content("L’été aux Tilleuls, encore")).await;
        bed.clock.advance(Duration::days(1));
        let made = publish_anonymous(&bed, tenant, sheet, &content("L’été chez nous")).await;
        assert_eq!((made.number, made.slug.as_str()), (3, "l-ete-chez-nous"));
        let base = format!("/occitanie/bibliotheque/{}", named.slug);
        for gone in [base.clone(), format!("{base}/v1"), format!("{base}/v2")] {
            let page = get(&served, &gone, &[]).await;
            let text = page.text();
            assert_eq!(page.status, 410, "{gone}");
            assert!(text.contains("L’anonymat a été demandé") && !text.contains("Tilleuls"), "{text}");
            assert!(!text.contains("chez-nous"), "the old address does not lead to the new one");
        }
        for part in ["/v3", "/fiche.pdf", "/fiche.pdf?version=1", "/dossier.zip?version=2"] {
            assert_eq!(get(&served, &format!("{base}{part}"), &[]).await.status, 404, "{part}");
        }
        let own = "/occitanie/bibliotheque/l-ete-chez-nous";
        let page = get(&served, own, &[]).await;
        assert!(page.status == 200 && !page.text().contains("illeuls") && !page.text().contains("version 1"));
        for list in ["", "/plan.xml", "/donnees.json", "/donnees.csv", "/fil.atom", "?q=tilleuls"] {
            let text = get(&served, &format!("/occitanie/bibliotheque{list}"), &[]).await.text();
            assert!(!text.contains("Tilleuls") && !text.contains(&named.slug), "{list}: {text}");
        }
        // The next ones keep the address, and only versions that stand there are told of.
        let next = publish_anonymous(&bed, tenant, sheet, &content("L’été chez nous, en bref")).await;
        assert_eq!((next.number, &next.slug), (4, &made.slug));
        let page = get(&served, own, &[]).await.text();
        assert!(page.contains("version 3") && !page.contains("version 2"), "{page}");
        assert_eq!(get(&served, &format!("{own}/v3"), &[]).await.status, 200);
        // The same title again is no reason to keep the address.
        let again = Uuid::now_v7();
        let named = publish(&bed, tenant, again, &content("Des plannings tenus")).await;
        let made = publish_anonymous(&bed, tenant, again, &content("Des plannings tenus")).await;
        assert_ne!(named.slug, made.slug);
        assert_eq!(get(&served, &format!("/occitanie/bibliotheque/{}", named.slug), &[]).await.status, 410);
    });
}

#[test]
fn what_machines_read_is_asked_after_and_speaks_of_days_in_paris() {
    on_both(|bed| async move {
        let tenant = bed.tenant("occitanie").await;
        // Half past midnight in Paris, on the day after that of UTC.
        let late = chrono::NaiveDate::from_ymd_opt(2024, 7, 1).unwrap().and_hms_opt(22, 30, 0).unwrap().and_utc();
        bed.clock.advance(late - bed.app.clock.now());
        let made = publish(&bed, tenant, Uuid::now_v7(), &content("Une nuit d’été")).await;
        let served = Served::start(&bed).await;
        let base = format!("/occitanie/bibliotheque/{}", made.slug);
        assert!(get(&served, &base, &[]).await.text().contains("\"datePublished\":\"2024-07-02\""));
        let plan = get(&served, "/occitanie/bibliotheque/plan.xml", &[]).await.text();
        assert!(plan.contains("<lastmod>2024-07-02</lastmod>"), "{plan}");
        let own = [format!("{base}/fiche.pdf"), format!("{base}/dossier.zip?version=1")];
        let all =
            ["fil.atom", "plan.xml", "donnees.json", "donnees.csv"].map(|of| format!("/occitanie/bibliotheque/{of}"));
        let mut tags = Vec::new();
        for path in own.iter().chain(&all) {
            let got = get(&served, path, &[]).await;
            assert_eq!((got.status, got.header("cache-control")), (200, "public, no-cache"), "{path}");
            let tag = got.header("etag").to_owned();
            assert_eq!(get(&served, path, &[("if-none-match", &tag)]).await.status, 304, "{path}");
            tags.push((path, tag));
        }
        withdraw(&bed, tenant, made.sheet_id).await;
        for (path, tag) in tags {
            let got = get(&served, path, &[("if-none-match", &tag)]).await;
            assert_ne!(got.status, 304, "{path}");
            assert!(got.status == 404 || !got.text().contains("Une nuit d’été"), "{path}");
        }
    });
}

#[test]
fn a_change_that_waited_bears_the_instant_at_which_it_began() {
    on_both(|bed| async move {
        let tenant = bed.tenant("occitanie").await;
        let aract = bed.member(tenant, Role::Aract, None).await;
        let permit = Actor::system(tenant).may(act::LIBRARY_CURATE).unwrap();
        let held = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
        let asker = aract.again();
        let waiting = tokio::spawn(async move { asker.write(act::LIBRARY_CURATE).await.unwrap().now() });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert!(!waiting.is_finished(), "the tenant has one change at a time");
        bed.clock.advance(Duration::seconds(2));
        drop(held);
        assert_eq!(waiting.await.unwrap(), bed.app.clock.now());
    });
}

//! Coming in through GraphQL, as a browser does.

use crate::harness::{Bed, on_both};
use async_graphql::{Executor, Request, Response, Variables};
use cordee_app::Asker;
use cordee_app::identity::{self, ClientInfo, NewMember, NewTenant};
use cordee_domain::policy::Role;
use cordee_graphql::{Executor as Served, REFRESH_COOKIE, request_data};
use serde_json::{Value, json};
use std::sync::Arc;

const PASSWORD: &str = "tuile nuage moteur citron";

/// A browser: its access token, its cookie.
#[derive(Default)]
struct Browser {
    token: Option<String>,
    cookie: Option<String>,
    /// Where it is; where accounts were opened from when none.
    address: Option<String>,
}

impl Browser {
    async fn ask(&mut self, bed: &Bed, query: &str, variables: Value) -> Response {
        let asker = match &self.token {
            Some(token) => identity::authenticate(&bed.app, token).await.unwrap().asker,
            None => Asker::new(bed.app.clone(), None),
        };
        let (asker, loaders) = request_data(Arc::new(asker));
        let client = ClientInfo {
            address: Some(self.address.as_deref().unwrap_or("192.0.2.9").parse().unwrap()),
            refresh_cookie: self.cookie.clone(),
            request_id: "test".into(),
            ..ClientInfo::default()
        };
        let request = Request::new(query).variables(Variables::from_json(variables));
        let response = Served::default().execute(request.data(asker).data(loaders).data(client)).await;
        for header in response.http_headers.get_all("set-cookie") {
            let header = header.to_str().unwrap();
            let (pair, attributes) = header.split_once("; ").unwrap();
            assert!(attributes.starts_with("Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age="), "{header}");
            let (name, value) = pair.split_once('=').unwrap();
            assert_eq!(name, REFRESH_COOKIE);
            self.cookie = (!value.is_empty()).then(|| value.to_owned());
        }
        response
    }

    async fn data(&mut self, bed: &Bed, query: &str, variables: Value) -> Value {
        let response = self.ask(bed, query, variables).await;
        assert!(response.errors.is_empty(), "{:?}", response.errors);
        response.data.into_json().unwrap()
    }

    async fn code(&mut self, bed: &Bed, query: &str) -> String {
        let response = self.ask(bed, query, json!({})).await;
        let extensions = response.errors[0].extensions.as_ref().unwrap();
        extensions.get("code").unwrap().to_string().trim_matches('"').to_owned()
    }

    async fn sign_in(bed: &Bed, email: &str) -> Browser {
        let mut browser = Browser::default();
        let query = "mutation($email: String!, $password: String!) {
            signIn(input: {email: $email, password: $password}) { accessToken tenant { key } person { email } refusals { __typename } }
        }";
        let data = browser.data(bed, query, json!({"email": email, "password": PASSWORD})).await;
        assert_eq!(data["signIn"]["person"]["email"], email);
        browser.token = Some(data["signIn"]["accessToken"].as_str().unwrap().into());
        browser
    }
}

async fn member(bed: &Bed, tenant: &identity::Tenant, email: &str, role: Role) {
    let new =
        NewMember { email: email.into(), name: "Camille Durand".into(), role, establishment: None, organisation: None };
    let link = identity::invite_as_system(&bed.app, tenant.id, new).await.unwrap().link.unwrap();
    let (_, token) = link.split_once("#jeton=").unwrap();
    let query = "mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken refusals { __typename } } }";
    let input = json!({"input": {"token": token, "name": "Camille Durand", "password": PASSWORD}});
    let data = Browser::default().data(bed, query, input).await;
    assert!(data["acceptInvitation"]["accessToken"].is_string(), "{data}");
}

async fn tenant(bed: &Bed, key: &str, region_code: &str) -> identity::Tenant {
    let new = NewTenant {
        key: key.into(),
        region_code: region_code.into(),
        name: None,
        funding_agency: None,
        support_agency: None,
    };
    identity::create_tenant(&bed.app, new).await.unwrap()
}

#[test]
fn a_browser_comes_in_renews_and_goes_out() {
    on_both(|bed| async move {
        let occitanie = tenant(&bed, "occitanie", "76").await;
        member(&bed, &occitanie, "aract@occ.fr", Role::Aract).await;
        let mut browser = Browser::sign_in(&bed, "aract@occ.fr").await;
        let query = "{ viewer { person { name email } tenant { key departments { code } } roles acts memberships { role version }
            tenants { key } loginSessions { id current } } }";
        let viewer = &browser.data(&bed, query, json!({})).await["viewer"];
        assert_eq!(viewer["roles"], json!(["ARACT"]));
        assert_eq!(viewer["tenant"]["departments"].as_array().unwrap().len(), 13);
        assert!(viewer["acts"].as_array().unwrap().contains(&json!("group.form")));
        assert_eq!(viewer["loginSessions"].as_array().unwrap().iter().filter(|s| s["current"] == true).count(), 1);

        bed.clock.advance(chrono::Duration::minutes(5));
        assert!(identity::authenticate(&bed.app, browser.token.as_ref().unwrap()).await.is_err());
        browser.token = None;
        let before = browser.cookie.clone().unwrap();
        let renew = "mutation { refreshAccess(input: {}) { accessToken tenant { key } } }";
        let renewed = browser.data(&bed, renew, json!({})).await;
        assert_ne!(browser.cookie, Some(before));
        browser.token = Some(renewed["refreshAccess"]["accessToken"].as_str().unwrap().into());

        browser.data(&bed, "mutation { signOut { done } }", json!({})).await;
        assert_eq!(browser.cookie, None);
        assert!(identity::authenticate(&bed.app, browser.token.as_ref().unwrap()).await.is_err());
        browser.token = None;
        assert_eq!(browser.code(&bed, renew).await, "UNAUTHENTICATED");
        assert_eq!(browser.data(&bed, "{ viewer { roles } }", json!({})).await["viewer"], Value::Null);
    });
}

#[test]
fn aliases_do_not_pass_by_the_limit() {
    on_both(|bed| async move {
        let occitanie = tenant(&bed, "occitanie", "76").await;
        member(&bed, &occitanie, "aract@occ.fr", Role::Aract).await;
        let tries: String = (0..30)
            .map(|n| {
                format!("a{n}: signIn(input: {{email: \"aract@occ.fr\", password: \"wrong{n}\"}}) {{ accessToken }} ")
            })
            .collect();
        let before = bed.app.identity.passwords.computations();
        let stranger = Browser { address: Some("203.0.113.66".into()), ..Browser::default() };
        let response = { stranger }.ask(&bed, &format!("mutation {{ {tries} }}"), json!({})).await;
        assert!(!response.errors.is_empty());
        assert_eq!(bed.app.identity.passwords.computations() - before, 5);
    });
}

#[test]
fn the_directory_is_read_within_the_tenant_and_in_few_statements() {
    on_both(|bed| async move {
        let occitanie = tenant(&bed, "occitanie", "76").await;
        let north = tenant(&bed, "hauts-de-france", "32").await;
        member(&bed, &occitanie, "aract@occ.fr", Role::Aract).await;
        member(&bed, &north, "secret@hdf.fr", Role::Ars).await;
        let mut browser = Browser::sign_in(&bed, "aract@occ.fr").await;
        let statements = async |count: usize| {
            let token = browser.token.as_ref().unwrap();
            let asker = Arc::new(identity::authenticate(&bed.app, token).await.unwrap().asker);
            let (data, loaders) = request_data(asker.clone());
            let query = "{ people(first: 100) { totalCount nodes { id name email } }
                memberships(first: 100) { totalCount nodes { person { name email } establishment { name } } }
                invitations { email name } }";
            let response = Served::default().execute(Request::new(query).data(data).data(loaders)).await;
            assert!(response.errors.is_empty(), "{:?}", response.errors);
            let data = response.data.into_json().unwrap();
            assert_eq!(data["people"]["totalCount"], count);
            assert!(!data.to_string().contains("hdf.fr"));
            asker.statements().await
        };
        let invite = async |n: u8| {
            let new = NewMember {
                email: format!("c{n}@cabinet.fr"),
                name: format!("Consultant {}", char::from(b'a' + n)),
                role: Role::Consultant,
                establishment: None,
                organisation: None,
            };
            identity::invite_as_system(&bed.app, occitanie.id, new).await.unwrap();
        };
        for n in 0..20 {
            invite(n).await;
        }
        // Rights; two for each of the three lists; names for two of them, addresses for two.
        let many = statements(21).await;
        assert!(many <= 11, "{many} statements for 21 members");

        // An id of the other tenant is the id of nothing.
        let mut stranger = Browser::sign_in(&bed, "secret@hdf.fr").await;
        let query = "{ viewer { person { id } tenant { id } memberships { id } loginSessions { id } } }";
        let theirs = stranger.data(&bed, query, json!({})).await["viewer"].clone();
        let ids = [
            &theirs["person"]["id"],
            &theirs["tenant"]["id"],
            &theirs["memberships"][0]["id"],
            &theirs["loginSessions"][0]["id"],
        ];
        let nodes =
            browser.data(&bed, "query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", json!({"ids": ids})).await;
        assert_eq!(nodes["nodes"], json!([null, null, null, null]));
        let own =
            stranger.data(&bed, "query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", json!({"ids": ids})).await;
        let kinds: Vec<&str> =
            own["nodes"].as_array().unwrap().iter().map(|n| n["__typename"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["Person", "Tenant", "Membership", "LoginSession"]);
    });
}

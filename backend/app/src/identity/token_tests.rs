use super::*;
use chrono::Duration;
use jsonwebtoken::EncodingKey;
use serde_json::{Value, json};
use std::path::PathBuf;

struct Dir(PathBuf);

impl Dir {
    fn new() -> Dir {
        let dir = std::env::temp_dir().join(format!("cordee-keys-{}", Uuid::now_v7()));
        Dir(dir)
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn grant() -> Grant {
    Grant {
        person: PersonId(Uuid::from_u128(1)),
        session: LoginSessionId(Uuid::from_u128(2)),
        tenant: TenantId(Uuid::from_u128(3)),
    }
}

fn encode(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn good_header(keys: &Keys) -> Value {
    json!({ "alg": "EdDSA", "typ": "at+jwt", "kid": keys.live()[0].kid })
}

fn good_claims() -> Value {
    let issued = now().timestamp();
    json!({
        "iss": "cordee", "aud": "cordee-api", "sub": Uuid::from_u128(1), "sid": Uuid::from_u128(2),
        "tnt": Uuid::from_u128(3), "iat": issued, "exp": issued + 300, "jti": Uuid::from_u128(4)
    })
}

/// A token of any header and claims, rightly signed by the live key.
fn signed(keys: &Keys, header: &Value, claims: &Value) -> String {
    let message = format!("{}.{}", encode(header), encode(claims));
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &keys.live()[0].signing, Algorithm::EdDSA).unwrap();
    format!("{message}.{signature}")
}

fn with(mut value: Value, key: &str, replaced: Value) -> Value {
    value[key] = replaced;
    value
}

#[test]
fn a_token_reads_back_until_it_expires() {
    let dir = Dir::new();
    let keys = Keys::in_dir(&dir.0, now()).unwrap();
    let token = issue(&keys, grant(), Uuid::from_u128(4), now()).unwrap();
    assert_eq!(token.expires_at, now() + Duration::minutes(5));
    assert_eq!(read(&keys, &token.text, now()), Some((grant(), token.expires_at)));
    assert!(read(&keys, &token.text, now() + Duration::seconds(299)).is_some());
    assert!(read(&keys, &token.text, now() + Duration::seconds(300)).is_none());
    // The forging below is refused for its forgery alone: unforged, it passes.
    assert!(read(&keys, &signed(&keys, &good_header(&keys), &good_claims()), now()).is_some());
    assert!(!format!("{token:?}").contains(&token.text));
}

#[test]
fn forged_headers_are_refused() {
    let dir = Dir::new();
    let keys = Keys::in_dir(&dir.0, now()).unwrap();
    let good = good_header(&keys);
    let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" });
    let forged = [
        with(good.clone(), "alg", json!("none")),
        with(good.clone(), "alg", json!("None")),
        with(good.clone(), "alg", json!("HS256")),
        with(good.clone(), "alg", json!("RS256")),
        with(good.clone(), "alg", Value::Null),
        with(good.clone(), "typ", json!("JWT")),
        with(good.clone(), "typ", json!("refresh+jwt")),
        json!({ "alg": "EdDSA", "kid": keys.live()[0].kid }),
        json!({ "alg": "EdDSA", "typ": "at+jwt" }),
        with(good.clone(), "kid", json!("0123456789abcdef")),
        with(good.clone(), "kid", json!("../../etc/passwd")),
        with(good.clone(), "jwk", jwk),
        with(good.clone(), "jku", json!("https://evil.example/keys.json")),
        with(good.clone(), "x5u", json!("https://evil.example/cert.pem")),
        with(good.clone(), "crit", json!(["exp"])),
        with(good, "b64", json!(false)),
    ];
    for header in forged {
        assert!(read(&keys, &signed(&keys, &header, &good_claims()), now()).is_none(), "{header}");
    }
}

#[test]
fn forged_claims_are_refused() {
    let dir = Dir::new();
    let keys = Keys::in_dir(&dir.0, now()).unwrap();
    let (good, at) = (good_claims(), now().timestamp());
    let mut forged = vec![
        with(good.clone(), "aud", json!("another-api")),
        with(good.clone(), "aud", json!([])),
        with(good.clone(), "iss", json!("https://evil.example")),
        with(good.clone(), "exp", json!(at)),
        with(good.clone(), "exp", json!(at + 3600)),
        with(good.clone(), "exp", json!(i64::MAX)),
        with(good.clone(), "exp", json!("never")),
        with(good.clone(), "iat", json!(at + 60)),
        with(good.clone(), "iat", json!(i64::MIN)),
        with(good.clone(), "nbf", json!(at + 60)),
        with(good.clone(), "sub", json!("root")),
        with(good.clone(), "tnt", json!("*")),
    ];
    for missing in ["iss", "aud", "sub", "sid", "tnt", "iat", "exp", "jti"] {
        let mut claims = good.clone();
        claims.as_object_mut().unwrap().remove(missing);
        forged.push(claims);
    }
    for claims in forged {
        assert!(read(&keys, &signed(&keys, &good_header(&keys), &claims), now()).is_none(), "{claims}");
    }
}

#[test]
fn signatures_that_are_not_ours_are_refused() {
    let (dir, other) = (Dir::new(), Dir::new());
    let keys = Keys::in_dir(&dir.0, now()).unwrap();
    let theirs = Keys::in_dir(&other.0, now()).unwrap();
    let token = issue(&keys, grant(), Uuid::from_u128(4), now()).unwrap().text;
    let parts: Vec<&str> = token.split('.').collect();
    let (header, claims, signature) = (parts[0], parts[1], parts[2]);

    // The public key taken for an HMAC secret, under a header that the library would believe.
    let public = match keys.live()[0].verifying.kind() {
        jsonwebtoken::DecodingKeyKind::SecretOrDer(public) => public.clone(),
        _ => panic!("not raw"),
    };
    let confused = format!("{}.{}", encode(&with(good_header(&keys), "alg", json!("HS256"))), claims);
    let mac =
        jsonwebtoken::crypto::sign(confused.as_bytes(), &EncodingKey::from_secret(&public), Algorithm::HS256).unwrap();
    let mac_under_ours = jsonwebtoken::crypto::sign(
        format!("{header}.{claims}").as_bytes(),
        &EncodingKey::from_secret(&public),
        Algorithm::HS256,
    )
    .unwrap();

    let altered = encode(&with(good_claims(), "sub", json!(Uuid::from_u128(9))));
    let none = encode(&with(good_header(&keys), "alg", json!("none")));
    let forged = [
        format!("{confused}.{mac}"),
        format!("{header}.{claims}.{mac_under_ours}"),
        format!("{header}.{altered}.{signature}"),
        format!("{header}.{claims}."),
        format!("{header}.{claims}"),
        format!("{none}.{claims}."),
        format!("{header}.{claims}.{signature}.x"),
        format!("{header}.{claims}.{}", &signature[..40]),
        format!(" {token}"),
        signed(&theirs, &good_header(&keys), &good_claims()),
        signed(&theirs, &good_header(&theirs), &good_claims()),
        format!("{header}.{claims}.{}", "A".repeat(86)),
        "A".repeat(100_000),
        String::new(),
        "..".into(),
        "é.é.é".into(),
    ];
    for token in forged {
        assert!(read(&keys, &token, now()).is_none(), "{token:.200}");
    }
}

#[test]
fn keys_are_replaced_without_signing_anyone_out() {
    let dir = Dir::new();
    let keys = Keys::in_dir(&dir.0, now()).unwrap();
    let first = issue(&keys, grant(), Uuid::from_u128(4), now()).unwrap().text;
    let kid = Keys::rotate(&dir.0, now() + Duration::seconds(1)).unwrap();
    let reopened = Keys::in_dir(&dir.0, now()).unwrap();
    assert_eq!(reopened.live()[0].kid, kid);
    assert!(read(&reopened, &first, now()).is_some());
    let second = issue(&reopened, grant(), Uuid::from_u128(4), now()).unwrap().text;

    // The running server meets the new key in its folder.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert!(read(&keys, &second, now()).is_some());

    Keys::rotate(&dir.0, now() + Duration::seconds(2)).unwrap();
    let last = Keys::in_dir(&dir.0, now()).unwrap();
    assert!(read(&last, &first, now()).is_none());
    assert!(read(&last, &second, now()).is_some());
}

#[cfg(unix)]
#[test]
fn keys_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = Dir::new();
    let keys = Keys::in_dir(&dir.0, now()).unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir.0), 0o700);
    for file in std::fs::read_dir(&dir.0).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
    assert_eq!(format!("{:?}", keys.live()[0]), format!("Key({:?})", keys.live()[0].kid));
}

#[test]
fn keys_of_the_settings_sign_with_the_first() {
    let (a, b) = (Dir::new(), Dir::new());
    let pem = |dir: &Dir| {
        Keys::in_dir(&dir.0, now()).unwrap();
        let files = std::fs::read_dir(&dir.0).unwrap().map(|file| file.unwrap().path());
        let file = files.into_iter().find(|path| path.extension().is_some_and(|extension| extension == "pem"));
        std::fs::read_to_string(file.unwrap()).unwrap()
    };
    let (first, second) = (pem(&a), pem(&b));
    let keys = Keys::from_pem(&format!("{first}\n{second}")).unwrap();
    assert_eq!(keys.live().len(), 2);
    let old = issue(&Keys::from_pem(&second).unwrap(), grant(), Uuid::from_u128(4), now()).unwrap().text;
    assert!(read(&keys, &old, now()).is_some());
    assert!(Keys::from_pem("").is_err());
    assert!(Keys::from_pem("hunter2").is_err());
}

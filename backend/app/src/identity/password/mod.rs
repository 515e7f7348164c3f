//! Passwords: hashed by argon2id in a small pool, and strong enough by CNIL 2022-100 and ASVS 6.2
//! (length and guessability; no composition or rotation rules).

mod french;
mod strength;

use crate::{AppError, AppResult};
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use cordee_domain::refusal::Refusal;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Semaphore;

/// OWASP's second setting for argon2id: 19 MiB, two passes.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
/// How many passwords are worked on at once, so that sign-ins never hold every core.
const WORKERS: usize = 2;
/// How many may wait; beyond, it is better to say so at once.
const QUEUE: usize = 64;

/// Hashes and verifies passwords, a few at a time, away from the threads that answer requests.
#[derive(Debug)]
pub struct Passwords {
    workers: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    /// Verified against when there is no account, so that the time taken does not tell.
    dummy: String,
    computations: Arc<AtomicU64>,
}

impl Passwords {
    pub fn new() -> AppResult<Passwords> {
        Ok(Passwords {
            workers: Arc::new(Semaphore::new(WORKERS)),
            waiting: Arc::new(Semaphore::new(WORKERS + QUEUE)),
            dummy: nobodys()?,
            computations: Arc::default(),
        })
    }

    /// How many hashes were computed so far.
    pub fn computations(&self) -> u64 {
        self.computations.load(Ordering::Relaxed)
    }

    /// Checks a new password, then hashes it. `context` is what an attacker would try first: the
    /// person's name and address, the tenant.
    pub async fn accept(&self, field: &'static str, password: &str, context: Vec<String>) -> AppResult<String> {
        let password = password.to_owned();
        let computations = self.computations.clone();
        self.work(move || {
            strength::check(field, &password, &context)?;
            computations.fetch_add(1, Ordering::Relaxed);
            compute(password.as_bytes())
        })
        .await?
    }

    /// Whether this is the password of that hash. Costs the same when there is no hash.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> AppResult<bool> {
        // Longer ones can't have been accepted; they cost the same, and are wrong.
        let fits = strength::fits(password);
        let password = if fits { password.to_owned() } else { String::new() };
        let real = hash.is_some();
        let hash = hash.unwrap_or(&self.dummy).to_owned();
        let computations = self.computations.clone();
        self.work(move || {
            computations.fetch_add(1, Ordering::Relaxed);
            let parsed = PasswordHash::new(&hash).map_err(|e| AppError::internal(e.to_string()))?;
            let right = argon2()?.verify_password(password.as_bytes(), &parsed).is_ok();
            Ok(right && real && fits)
        })
        .await?
    }

    async fn work<T: Send + 'static>(&self, task: impl FnOnce() -> T + Send + 'static) -> AppResult<T> {
        let Ok(place) = self.waiting.clone().try_acquire_owned() else {
            return Err(AppError::RateLimited { retry_after_seconds: 2 });
        };
        let worker = self.workers.clone().acquire_owned().await.map_err(AppError::internal)?;
        tokio::task::spawn_blocking(move || {
            // Held by the work itself, so that an asker who goes away does not free a worker early.
            let _held = (place, worker);
            task()
        })
        .await
        .map_err(AppError::internal)
    }
}

pub(super) fn compute(password: &[u8]) -> AppResult<String> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(AppError::internal)?;
    let salt = SaltString::encode_b64(&salt).map_err(|e| AppError::internal(e.to_string()))?;
    let hash = argon2()?.hash_password(password, &salt).map_err(|e| AppError::internal(e.to_string()))?;
    Ok(hash.to_string())
}

/// A hash of no password that anybody knows, made without the memory that computing one takes.
fn nobodys() -> AppResult<String> {
    let (mut salt, mut output) = ([0; 16], [0; 32]);
    getrandom::fill(&mut salt).map_err(AppError::internal)?;
    getrandom::fill(&mut output).map_err(AppError::internal)?;
    let (salt, output) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(output));
    Ok(format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1${salt}${output}"))
}

fn argon2() -> AppResult<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|e| AppError::internal(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Where a password is missing altogether.
pub(crate) fn missing(field: &str) -> Refusal {
    Refusal::invalid(field, "Mot de passe : renseignez ce champ.")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "sept mots banals pour une phrase longue";

    #[tokio::test]
    async fn the_stored_hash_is_argon2id_with_the_stated_costs() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.accept("password", GOOD, Vec::new()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(hash, passwords.accept("password", GOOD, Vec::new()).await.unwrap());
    }

    #[tokio::test]
    async fn passwords_are_taken_as_they_are() {
        let passwords = Passwords::new().unwrap();
        let long = format!("{}é🧗 fin", "une longue phrase jamais tronquée ".repeat(4));
        assert!(long.len() > 128);
        let hash = passwords.accept("password", &long, Vec::new()).await.unwrap();
        assert!(passwords.verify(&long, Some(&hash)).await.unwrap());
        let mut last = long.clone();
        last.replace_range(last.len() - 1.., "N");
        let spaced = format!("{long} ");
        let upper = long.to_uppercase();
        for other in [last, spaced, upper, long[..100].to_owned(), String::new()] {
            assert!(!passwords.verify(&other, Some(&hash)).await.unwrap(), "{other}");
        }
    }

    #[tokio::test]
    async fn nobody_costs_as_much_as_somebody() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.accept("password", GOOD, Vec::new()).await.unwrap();
        for (password, hash) in [(GOOD, Some(&*hash)), ("wrong", Some(&*hash)), (GOOD, None), ("", None)] {
            let before = passwords.computations();
            passwords.verify(password, hash).await.unwrap();
            assert_eq!(passwords.computations() - before, 1);
        }
        let endless = "x".repeat(1_000_000);
        let before = passwords.computations();
        assert!(!passwords.verify(&endless, Some(&hash)).await.unwrap());
        assert_eq!(passwords.computations() - before, 1);
        assert!(!passwords.verify("", None).await.unwrap());
    }

    #[tokio::test]
    async fn a_crowd_is_told_to_come_back() {
        let passwords = Arc::new(Passwords::new().unwrap());
        let tries: Vec<_> = (0..WORKERS + QUEUE + 20)
            .map(|_| {
                let passwords = passwords.clone();
                tokio::spawn(async move { passwords.verify("x", None).await })
            })
            .collect();
        let mut refused = 0;
        for attempt in tries {
            if matches!(attempt.await.unwrap(), Err(AppError::RateLimited { .. })) {
                refused += 1;
            }
        }
        assert!(refused > 0);
        assert!(!passwords.verify("x", None).await.unwrap());
    }
}

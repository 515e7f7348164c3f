//! An S3-compatible store, spoken to over TLS by the one provider of cryptography, or in clear on a private network.

use object_store::aws::AmazonS3Builder;
use object_store::{BackoffConfig, ClientOptions, ObjectStore, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// Where an S3-compatible store is, and the key to it.
#[derive(Clone)]
pub struct S3 {
    pub bucket: String,
    /// None for Amazon's own.
    pub endpoint: Option<String>,
    pub region: String,
    pub access_key: String,
    pub secret_key: String,
}

impl std::fmt::Debug for S3 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("S3").field("bucket", &self.bucket).field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

impl S3 {
    /// # Errors
    /// The settings make no store; it is not asked anything yet.
    pub fn store(&self) -> Result<Arc<dyn ObjectStore>, object_store::Error> {
        // The second to say so changes nothing: there is one provider.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let clear = self.endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
        let options = ClientOptions::new()
            .with_allow_http(clear)
            .with_connect_timeout(Duration::from_secs(4))
            // A piece of what is read or written, not the whole.
            .with_timeout(Duration::from_secs(120));
        let retry =
            RetryConfig { backoff: BackoffConfig::default(), max_retries: 5, retry_timeout: Duration::from_secs(30) };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&self.bucket)
            .with_region(&self.region)
            .with_access_key_id(&self.access_key)
            .with_secret_access_key(&self.secret_key)
            .with_client_options(options)
            .with_retry(retry);
        if let Some(endpoint) = &self.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        Ok(Arc::new(builder.build()?))
    }
}

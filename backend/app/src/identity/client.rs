use std::net::{IpAddr, Ipv6Addr};

/// What is known of the machine that asks, whoever uses it.
#[derive(Clone, Default)]
pub struct ClientInfo {
    /// As the connection says, or the trusted proxy before it.
    pub address: Option<IpAddr>,
    pub user_agent: Option<String>,
    /// The refresh token that came in a cookie.
    pub refresh_cookie: Option<String>,
    /// Ties the lines of the log to the answer that was given.
    pub request_id: String,
}

impl std::fmt::Debug for ClientInfo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientInfo")
            .field("address", &self.address)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

impl ClientInfo {
    /// The address as it is kept and shown.
    pub fn address_text(&self) -> Option<String> {
        self.address.map(|address| address.to_canonical().to_string())
    }

    /// The browser's own description, short and free of control characters.
    pub fn user_agent_text(&self) -> Option<String> {
        let printable = self.user_agent.as_deref()?.chars().filter(|c| !c.is_control());
        let text: String = printable.take(300).collect();
        (!text.trim().is_empty()).then(|| text.trim().to_owned())
    }

    /// What limits are counted by: one address, or the /64 that an IPv6 subscriber holds.
    pub(crate) fn network(&self) -> Option<IpAddr> {
        Some(match self.address?.to_canonical() {
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
            address => address,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_subscriber_is_one_network() {
        let network = |text: &str| {
            ClientInfo { address: Some(text.parse().unwrap()), ..ClientInfo::default() }.network().unwrap().to_string()
        };
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
    }

    #[test]
    fn nothing_printed_gives_the_cookie_away() {
        let client = ClientInfo { refresh_cookie: Some("secret-token".into()), ..ClientInfo::default() };
        assert!(!format!("{client:?}").contains("secret-token"));
    }
}

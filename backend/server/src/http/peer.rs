//! Who is at the other end: the client's address and the request's id.
//!
//! A header can be written by anybody. `X-Forwarded-For` and `X-Request-Id` are read only where the
//! connection comes from a proxy that the settings name; `Host` and `X-Forwarded-Host` are never
//! read: links are built from the public address of the settings.

use axum::http::{HeaderMap, HeaderName};
use std::fmt::{self, Display, Formatter};
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::Arc;
use uuid::Uuid;

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// A block of addresses: `10.0.0.0/8`, `2001:db8::/32`, or a single address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    address: IpAddr,
    prefix: u8,
}

impl Block {
    pub fn contains(&self, address: IpAddr) -> bool {
        let (of, block) = (bits(address), bits(self.address));
        let prefix = match self.address.to_canonical() {
            IpAddr::V4(_) => 96 + u32::from(self.prefix),
            IpAddr::V6(_) => u32::from(self.prefix),
        };
        prefix == 0 || (of ^ block) >> (128 - prefix) == 0
    }
}

/// As IPv6, IPv4 mapped.
fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
        IpAddr::V6(v6) => v6.to_bits(),
    }
}

impl FromStr for Block {
    type Err = String;

    fn from_str(text: &str) -> Result<Block, String> {
        let wrong = || format!("« {text} » n'est pas une adresse ni un bloc d'adresses (10.0.0.0/8)");
        let (address, prefix) = text.split_once('/').map_or((text, None), |(a, p)| (a, Some(p)));
        let address = IpAddr::from_str(address.trim()).map_err(|_| wrong())?.to_canonical();
        let most = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.map_or(Ok(most), |p| p.trim().parse().map_err(|_| wrong()))?;
        if prefix > most { Err(wrong()) } else { Ok(Block { address, prefix }) }
    }
}

impl Display for Block {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

/// The other end of one request, in its extensions.
#[derive(Clone, Debug)]
pub struct Peer {
    /// The client, as far as trusted proxies tell it.
    pub address: IpAddr,
    /// Whether the connection itself comes from this machine or from a trusted proxy's block.
    pub trusted: bool,
    pub request_id: Arc<str>,
}

impl Peer {
    pub fn new(connection: IpAddr, headers: &HeaderMap, proxies: &[Block]) -> Peer {
        let connection = connection.to_canonical();
        let is_proxy = |address: IpAddr| proxies.iter().any(|block| block.contains(address));
        let mut address = connection;
        if is_proxy(connection) {
            let values = headers.get_all(FORWARDED_FOR).iter().filter_map(|v| v.to_str().ok());
            let hops: Vec<&str> = values.flat_map(|v| v.split(',')).collect();
            for hop in hops.iter().rev() {
                let Some(hop) = hop_address(hop) else { break };
                address = hop;
                if !is_proxy(hop) {
                    break;
                }
            }
        }
        let given = || headers.get(REQUEST_ID).and_then(|v| v.to_str().ok()).filter(|id| well_formed(id));
        let request_id = match given() {
            Some(id) if is_proxy(connection) => id.into(),
            _ => Uuid::now_v7().simple().to_string().into(),
        };
        let forwarded = address != connection || headers.contains_key(FORWARDED_FOR);
        Peer { address, trusted: (connection.is_loopback() && !forwarded) || is_proxy(address), request_id }
    }
}

fn hop_address(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let bare = hop.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(hop, |(address, _)| address);
    let parsed = bare.parse().or_else(|_| bare.parse::<std::net::SocketAddr>().map(|a| a.ip()));
    parsed.ok().map(|address: IpAddr| address.to_canonical())
}

fn well_formed(id: &str) -> bool {
    (8..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn peer(connection: &str, headers: &[(HeaderName, &'static str)], proxies: &[&str]) -> Peer {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, HeaderValue::from_static(value));
        }
        let proxies: Vec<Block> = proxies.iter().map(|p| p.parse().unwrap()).collect();
        Peer::new(connection.parse().unwrap(), &map, &proxies)
    }

    #[test]
    fn a_stranger_cannot_say_where_they_come_from() {
        let forged = [(FORWARDED_FOR, "1.2.3.4"), (REQUEST_ID, "abcdefgh")];
        let seen = peer("9.9.9.9", &forged, &["10.0.0.0/8"]);
        assert_eq!(seen.address.to_string(), "9.9.9.9");
        assert_ne!(&*seen.request_id, "abcdefgh");
        assert!(!seen.trusted);
    }

    #[test]
    fn trusted_proxies_are_followed_from_the_right() {
        let at = |forwarded: &'static str| {
            peer("10.1.1.1", &[(FORWARDED_FOR, forwarded)], &["10.0.0.0/8"]).address.to_string()
        };
        assert_eq!(at("1.2.3.4"), "1.2.3.4");
        assert_eq!(at("6.6.6.6, 1.2.3.4, 10.2.2.2"), "1.2.3.4");
        assert_eq!(at("1.2.3.4:5555"), "1.2.3.4");
        assert_eq!(at("[2001:db8::1]:80"), "2001:db8::1");
        assert_eq!(at("::ffff:1.2.3.4"), "1.2.3.4");
        assert_eq!(at("1.2.3.4, nonsense"), "10.1.1.1");
        assert_eq!(&*peer("::ffff:10.1.1.1", &[(REQUEST_ID, "abcdefgh")], &["10.0.0.0/8"]).request_id, "abcdefgh");
        assert_ne!(&*peer("10.1.1.1", &[(REQUEST_ID, "a b\"cdefgh")], &["10.0.0.0/8"]).request_id, "a b\"cdefgh");
    }

    #[test]
    fn only_this_machine_and_the_proxies_themselves_are_trusted() {
        assert!(peer("127.0.0.1", &[], &[]).trusted);
        assert!(peer("::1", &[], &[]).trusted);
        assert!(
            !peer("127.0.0.1", &[(FORWARDED_FOR, "127.0.0.1")], &[]).trusted,
            "an undeclared proxy on this machine"
        );
        assert!(!peer("127.0.0.1", &[(FORWARDED_FOR, "8.8.8.8")], &["127.0.0.1"]).trusted);
        assert!(!peer("8.8.8.8", &[], &["10.0.0.0/8"]).trusted);
        assert!(peer("10.0.0.1", &[], &["10.0.0.0/8"]).trusted);
    }

    #[test]
    fn blocks_are_read_and_bounded() {
        let block: Block = "10.0.0.0/9".parse().unwrap();
        assert!(block.contains("10.127.0.1".parse().unwrap()) && !block.contains("10.128.0.1".parse().unwrap()));
        assert!("::/0".parse::<Block>().unwrap().contains("1.2.3.4".parse().unwrap()));
        assert!("2001:db8::/32".parse::<Block>().unwrap().contains("2001:db8:1::".parse().unwrap()));
        assert!(!"1.2.3.4".parse::<Block>().unwrap().contains("1.2.3.5".parse().unwrap()));
        for wrong in ["", "x", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129"] {
            assert!(wrong.parse::<Block>().is_err(), "{wrong}");
        }
    }
}

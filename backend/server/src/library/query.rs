//! What an address asks of the library, and the addresses of what may be asked next.

use cordee_app::library::Ask;
use cordee_domain::library::facet::Facet;
use cordee_domain::library::search::MOST_CHARACTERS;

/// The longest question of an address that is read, in bytes, and the most parameters.
const LONGEST: usize = 2_000;
const MOST_PARAMETERS: usize = 24;

/// The last page that an address may name.
const LAST_PAGE: u64 = 5_000;

/// Reads what is asked.
///
/// # Errors
/// In French, what of it cannot be read.
pub fn read(raw: Option<&str>) -> Result<Ask, &'static str> {
    let raw = raw.unwrap_or_default();
    if raw.len() > LONGEST {
        return Err("Cette recherche est trop longue. Cherchez quelques mots, et choisissez peu de filtres.");
    }
    let mut ask = Ask { page: 1, ..Ask::default() };
    for (count, (name, value)) in form_urlencoded::parse(raw.as_bytes()).enumerate() {
        if count >= MOST_PARAMETERS {
            return Err("Cette adresse porte trop de filtres. Revenez à la bibliothèque, et choisissez-en moins.");
        }
        match &*name {
            "q" => ask.words = value.chars().filter(|c| !c.is_control()).take(MOST_CHARACTERS).collect(),
            "page" => {
                let page = value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page));
                ask.page = page.ok_or("Ce numéro de page n’existe pas. Revenez à la première page.")?;
            }
            name => {
                let Some(facet) = Facet::from_key(name).filter(|_| !value.is_empty()) else { continue };
                if facet.reads(&value).is_none() {
                    return Err(
                        "Un des filtres de cette adresse n’existe pas. Revenez à la bibliothèque, et choisissez-le dans la liste.",
                    );
                }
                if ask.filters.iter().any(|(known, _)| *known == facet) {
                    return Err(
                        "Un filtre est donné deux fois. Revenez à la bibliothèque, et choisissez une valeur par filtre.",
                    );
                }
                ask.filters.push((facet, value.into_owned()));
            }
        }
    }
    ask.filters.sort_unstable();
    Ok(ask)
}

/// The address of what is asked.
pub fn address(tenant: &str, ask: &Ask) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !ask.words.trim().is_empty() {
        query.append_pair("q", ask.words.trim());
    }
    for (facet, value) in &ask.filters {
        query.append_pair(facet.key(), value);
    }
    if ask.page > 1 {
        query.append_pair("page", &ask.page.to_string());
    }
    let query = query.finish();
    let base = format!("/{tenant}/bibliotheque");
    if query.is_empty() { base } else { format!("{base}?{query}") }
}

/// The same with a value chosen in place of another of its facet, from the first page on.
pub fn with(ask: &Ask, facet: Facet, value: &str) -> Ask {
    let mut next = without(ask, facet);
    next.filters.push((facet, value.to_owned()));
    next.filters.sort_unstable();
    next
}

/// The same without a facet's value, from the first page on.
pub fn without(ask: &Ask, facet: Facet) -> Ask {
    let filters = ask.filters.iter().filter(|(known, _)| *known != facet).cloned().collect();
    Ask { words: ask.words.clone(), filters, page: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_back() {
        let ask = read(Some("q=charge+de+travail&departement=09&theme=roles&page=2")).unwrap();
        assert_eq!(address("oc", &ask), "/oc/bibliotheque?q=charge+de+travail&theme=roles&departement=09&page=2");
        assert_eq!(address("oc", &without(&ask, Facet::Theme)), "/oc/bibliotheque?q=charge+de+travail&departement=09");
        assert_eq!(address("oc", &read(Some("q=&theme=&x=1")).unwrap()), "/oc/bibliotheque");
    }

    #[test]
    fn what_nobody_means_is_refused() {
        for hostile in ["theme=x", "departement=09&departement=31", "page=0", "page=-1", "page=x", &"a=1&".repeat(40)] {
            assert!(read(Some(hostile)).is_err(), "{hostile}");
        }
        assert!(read(Some(&format!("q={}", "x".repeat(9000)))).is_err());
        assert_eq!(read(Some("q=%00%1b%ff")).unwrap().words, "\u{fffd}");
    }
}

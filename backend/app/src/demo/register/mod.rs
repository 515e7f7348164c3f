//! The demonstration's establishments and managing organisations: their names are invented, their
//! numbers are in a range that the register does not give out, their towns are real.

mod hauts_de_france;
mod occitanie;
mod towns;

use cordee_domain::establishment::finess::{FinessError, FinessNumber};
use std::fmt::Write as _;

/// A managing organisation.
#[derive(Debug)]
pub struct Organisation {
    pub key: &'static str,
    pub name: &'static str,
    town: &'static str,
    /// The code of its legal status.
    status: &'static str,
}

/// An establishment.
#[derive(Debug)]
pub struct Site {
    pub key: &'static str,
    pub name: &'static str,
    category: &'static str,
    town: &'static str,
    street: &'static str,
    pub organisation: &'static str,
}

#[derive(Debug)]
struct Town {
    name: &'static str,
    department: &'static str,
    /// The last three digits of the INSEE code.
    commune: &'static str,
    postcode: &'static str,
    /// Where its centre is on the Lambert-93 grid, in kilometres.
    east: f64,
    north: f64,
}

/// The register of a region.
#[derive(Debug)]
pub struct Register {
    pub organisations: &'static [Organisation],
    pub sites: &'static [Site],
}

const fn organisation(key: &'static str, name: &'static str, town: &'static str, status: &'static str) -> Organisation {
    Organisation { key, name, town, status }
}

const fn site(
    key: &'static str,
    name: &'static str,
    category: &'static str,
    town: &'static str,
    street: &'static str,
    organisation: &'static str,
) -> Site {
    Site { key, name, category, town, street, organisation }
}

/// What keeps the text of a register from being written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    #[error("no town, organisation or register is called {0}")]
    Unknown(String),
    #[error(transparent)]
    Finess(#[from] FinessError),
}

impl Register {
    /// The register of a tenant of the demonstration.
    pub fn of(tenant: &str) -> Result<Register, Unwritable> {
        match tenant {
            "occitanie" => Ok(Register { organisations: occitanie::ORGANISATIONS, sites: occitanie::SITES }),
            "hauts-de-france" => {
                Ok(Register { organisations: hauts_de_france::ORGANISATIONS, sites: hauts_de_france::SITES })
            }
            other => Err(Unwritable::Unknown(other.to_owned())),
        }
    }

    /// The number of an organisation: serials from 5000 on, so that none is an establishment's.
    pub fn organisation_number(&self, key: &str) -> Result<FinessNumber, Unwritable> {
        let (rank, organisation) = find(self.organisations, |o| o.key == key, key)?;
        Ok(FinessNumber::invented(town(organisation.town)?.department, 5_001 + rank)?)
    }

    /// The number of an establishment.
    pub fn site_number(&self, key: &str) -> Result<FinessNumber, Unwritable> {
        let (rank, site) = find(self.sites, |s| s.key == key, key)?;
        Ok(FinessNumber::invented(town(site.town)?.department, 1 + rank)?)
    }

    /// The register as a file in the official layout, as extracted on a day.
    pub fn text(&self, day: chrono::NaiveDate) -> Result<String, Unwritable> {
        let mut text = format!("finess;etalab;demonstration;{day}\n");
        for organisation in self.organisations {
            self.write_organisation(&mut text, organisation)?;
        }
        for site in self.sites {
            self.write_site(&mut text, site)?;
        }
        for (rank, site) in self.sites.iter().enumerate() {
            let (number, town) = (self.site_number(site.key)?, town(site.town)?);
            // A few hundred metres apart, so that those of a town are told from one another.
            let (right, up) = ((rank * 7 % 13) as f64 * 90.0 - 540.0, (rank * 5 % 11) as f64 * 90.0 - 450.0);
            let (x, y) = (town.east * 1_000.0 + right, town.north * 1_000.0 + up);
            let source = "1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)";
            let _ = writeln!(text, "geolocalisation;{};{x:.1};{y:.1};{source};{day}", number.as_str());
        }
        Ok(text)
    }

    fn write_organisation(&self, text: &mut String, organisation: &Organisation) -> Result<(), Unwritable> {
        let (number, town) = (self.organisation_number(organisation.key)?, town(organisation.town)?);
        let mut cells = [""; 23].map(str::to_owned);
        let mut set = |number: usize, value: &str| value.clone_into(&mut cells[number - 1]);
        set(1, "structureej");
        set(2, number.as_str());
        set(3, organisation.name);
        set(12, town.commune);
        set(13, &format!("{} {}", town.postcode, town.name));
        set(14, town.department);
        set(17, organisation.status);
        let _ = writeln!(text, "{}", cells.join(";"));
        Ok(())
    }

    fn write_site(&self, text: &mut String, site: &Site) -> Result<(), Unwritable> {
        let (number, town) = (self.site_number(site.key)?, town(site.town)?);
        let organisation = self.organisation_number(site.organisation)?;
        let (house, street) = site.street.split_once(' ').unwrap_or(("", site.street));
        let mut cells = [""; 32].map(str::to_owned);
        let mut set = |number: usize, value: &str| value.clone_into(&mut cells[number - 1]);
        set(1, "structureet");
        set(2, number.as_str());
        set(3, organisation.as_str());
        set(4, site.name);
        set(8, house);
        set(10, street);
        set(13, town.commune);
        set(14, town.department);
        set(16, &format!("{} {}", town.postcode, town.name));
        set(17, &phone(town.department, &number));
        set(19, site.category);
        let _ = writeln!(text, "{}", cells.join(";"));
        Ok(())
    }
}

fn find<'a, T>(all: &'a [T], is: impl Fn(&T) -> bool, key: &str) -> Result<(u32, &'a T), Unwritable> {
    let rank = all.iter().position(is).ok_or_else(|| Unwritable::Unknown(key.to_owned()))?;
    Ok((u32::try_from(rank).unwrap_or(u32::MAX), &all[rank]))
}

fn town(name: &str) -> Result<&'static Town, Unwritable> {
    towns::TOWNS.iter().find(|town| town.name == name).ok_or_else(|| Unwritable::Unknown(name.to_owned()))
}

/// A telephone number among those that Arcep keeps for works of fiction.
fn phone(department: &str, number: &FinessNumber) -> String {
    let prefix = match department {
        "02" | "59" | "60" | "62" | "80" => "035301",
        "11" | "30" | "34" | "48" | "66" => "046571",
        _ => "053649",
    };
    format!("{prefix}{}", number.as_str().get(4..8).unwrap_or("0000"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::establishment::category::Category;
    use cordee_domain::establishment::region::{Department, Region};
    use cordee_domain::establishment::register::collect_register;
    use std::collections::BTreeSet;

    #[test]
    fn both_registers_are_read_without_a_remark() {
        for (tenant, region, sites, departments) in [("occitanie", "76", 62, 13), ("hauts-de-france", "32", 24, 5)] {
            let register = Register::of(tenant).unwrap();
            let text = register.text("2026-11-22".parse().unwrap()).unwrap();
            let read = collect_register(text.as_bytes());
            assert_eq!((&read.rejected, &read.warnings), (&vec![], &vec![]));
            assert_eq!((read.establishments.len(), register.sites.len()), (sites, sites));
            let mut seen = BTreeSet::new();
            for record in &read.establishments {
                assert!(record.finess.as_str().get(2..4) == Some("99"), "{} could be real", record.finess);
                assert!(Region::of_code(region).unwrap().has(&record.department), "{}", record.name);
                assert!(Category::of(&record.category).is_some() && record.phone.is_some(), "{}", record.name);
                let centre = Department::of_code(&record.department).unwrap().centre;
                let away = centre.distance(record.position.unwrap());
                assert!(away < 90_000.0, "{} is {away} m from the middle of its département", record.name);
                assert_eq!(record.insee.as_ref().map(String::len), Some(5));
                seen.insert(record.department.as_str());
            }
            assert_eq!(seen.len(), departments);
        }
    }

    #[test]
    fn names_and_keys_are_unique() {
        let registers = ["occitanie", "hauts-de-france"].map(|tenant| Register::of(tenant).unwrap());
        let mut seen = BTreeSet::new();
        for register in &registers {
            for site in register.sites {
                assert!(seen.insert(site.key) && seen.insert(site.name), "{}", site.name);
                register.organisation_number(site.organisation).unwrap();
            }
            for organisation in register.organisations {
                assert!(seen.insert(organisation.key) && seen.insert(organisation.name), "{}", organisation.name);
                assert!(register.sites.iter().any(|s| s.organisation == organisation.key), "{}", organisation.name);
            }
        }
        let used = |town: &Town| registers.iter().any(|r| r.sites.iter().any(|site| site.town == town.name));
        let idle: Vec<_> = towns::TOWNS.iter().filter(|town| !used(town)).map(|town| town.name).collect();
        assert_eq!(idle, [""; 0]);
    }
}

//! Regions and their départements, for the regions whose programmes are carried.
//!
//! Codes are text: they have leading zeros, and region 32 is not département 32.
//! Source: official geographic code (INSEE).

use super::geo::Position;

/// A region.
#[derive(Debug, PartialEq)]
pub struct Region {
    /// Official code, such as `76`.
    pub code: &'static str,
    pub name: &'static str,
    /// Its départements, by code.
    pub departments: &'static [Department],
}

/// A département.
#[derive(Debug, PartialEq)]
pub struct Department {
    /// Official code, such as `09`.
    pub code: &'static str,
    pub name: &'static str,
    /// Its middle, to a few kilometres: to centre a map or lay out demonstration data, never to
    /// measure from.
    pub centre: Position,
}

const fn department(code: &'static str, name: &'static str, longitude: f64, latitude: f64) -> Department {
    Department { code, name, centre: Position { longitude, latitude } }
}

static REGIONS: [Region; 2] = [
    Region {
        code: "32",
        name: "Hauts-de-France",
        departments: &[
            department("02", "Aisne", 3.56, 49.56),
            department("59", "Nord", 3.22, 50.45),
            department("60", "Oise", 2.43, 49.41),
            department("62", "Pas-de-Calais", 2.29, 50.49),
            department("80", "Somme", 2.28, 49.96),
        ],
    },
    Region {
        code: "76",
        name: "Occitanie",
        departments: &[
            department("09", "Ariège", 1.50, 42.92),
            department("11", "Aude", 2.41, 43.10),
            department("12", "Aveyron", 2.68, 44.28),
            department("30", "Gard", 4.18, 43.99),
            department("31", "Haute-Garonne", 1.17, 43.36),
            department("32", "Gers", 0.45, 43.69),
            department("34", "Hérault", 3.37, 43.58),
            department("46", "Lot", 1.60, 44.62),
            department("48", "Lozère", 3.50, 44.52),
            department("65", "Hautes-Pyrénées", 0.16, 43.05),
            department("66", "Pyrénées-Orientales", 2.52, 42.60),
            department("81", "Tarn", 2.17, 43.79),
            department("82", "Tarn-et-Garonne", 1.28, 44.09),
        ],
    },
];

impl Region {
    /// Every region carried.
    pub fn all() -> &'static [Region] {
        &REGIONS
    }

    /// The region of an official code, such as `76`.
    pub fn of_code(code: &str) -> Option<&'static Region> {
        REGIONS.iter().find(|region| region.code == code)
    }

    /// The region that a département belongs to.
    pub fn of_department(code: &str) -> Option<&'static Region> {
        REGIONS.iter().find(|region| region.has(code))
    }

    /// Whether the département of this code is one of this region's.
    pub fn has(&self, department: &str) -> bool {
        self.departments.iter().any(|candidate| candidate.code == department)
    }
}

impl Department {
    /// The département of an official code, such as `09`.
    pub fn of_code(code: &str) -> Option<&'static Department> {
        REGIONS.iter().flat_map(|region| region.departments).find(|department| department.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_one_department_and_one_region() {
        let mut seen = std::collections::BTreeSet::new();
        for region in Region::all() {
            for department in region.departments {
                assert!(seen.insert(department.code), "{} twice", department.code);
                assert_eq!(Department::of_code(department.code), Some(department));
                assert_eq!(Region::of_department(department.code), Some(region));
                assert!(department.centre.in_metropolitan_france(), "{}", department.name);
            }
        }
        assert_eq!(seen.len(), 18);
    }

    #[test]
    fn region_32_is_not_department_32() {
        assert_eq!(Region::of_code("32").unwrap().name, "Hauts-de-France");
        assert_eq!(Region::of_department("32").unwrap().name, "Occitanie");
        assert_eq!(Department::of_code("32").unwrap().name, "Gers");
        assert_eq!(Department::of_code("9"), None);
        assert_eq!(Region::of_department("75"), None);
    }
}

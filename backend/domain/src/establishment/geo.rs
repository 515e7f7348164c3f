//! Positions: from the Lambert-93 grid of the register to longitude and latitude, and distances.

use serde::{Deserialize, Serialize};
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};
use std::sync::LazyLock;

/// Mean radius of the Earth (IUGG), in metres.
const EARTH_RADIUS: f64 = 6_371_008.8;

/// A place on Earth, in decimal degrees, WGS 84 (which RGF93, the French system, equals to within
/// a metre).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees east, from −180 to 180.
    pub longitude: f64,
    /// Degrees north, from −90 to 90.
    pub latitude: f64,
}

/// A place on the Lambert-93 grid (EPSG:2154), in metres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lambert93 {
    /// Easting.
    pub x: f64,
    /// Northing.
    pub y: f64,
}

impl Position {
    /// Great-circle distance in metres (haversine on a sphere: within 0.5 % of the real one,
    /// as the crow flies).
    pub fn distance(self, other: Position) -> f64 {
        let (a, b) = (self.latitude.to_radians(), other.latitude.to_radians());
        let across = ((other.longitude - self.longitude).to_radians() / 2.0).sin();
        let along = ((b - a) / 2.0).sin();
        let square = along * along + a.cos() * b.cos() * across * across;
        2.0 * EARTH_RADIUS * square.sqrt().clamp(0.0, 1.0).asin()
    }

    /// Whether this lies in the box around metropolitan France, Corsica included. Anything else
    /// is a mistake or comes from another grid.
    pub fn in_metropolitan_france(self) -> bool {
        (-5.5..=9.8).contains(&self.longitude) && (41.2..=51.3).contains(&self.latitude)
    }
}

/// A Lambert conformal conic projection, as IGN writes it.
struct Conic {
    /// First eccentricity of the ellipsoid.
    eccentricity: f64,
    /// Exponent.
    n: f64,
    /// Radius constant, in metres.
    c: f64,
    /// Meridian of origin, in radians.
    origin: f64,
    /// Grid coordinates of the pole, in metres.
    xs: f64,
    ys: f64,
}

/// Lambert-93 from what defines it: GRS 80, parallels 44° and 49°, origin 46.5° N 3° E at
/// (700 km, 6600 km).
static LAMBERT_93: LazyLock<Conic> = LazyLock::new(|| {
    let (semi_major, flattening) = (6_378_137.0_f64, 1.0 / 298.257_222_101_f64);
    let eccentricity = (flattening * (2.0 - flattening)).sqrt();
    let [south, north, middle] = [44.0_f64, 49.0, 46.5].map(f64::to_radians);
    let parallel = |latitude: f64| semi_major * latitude.cos() / (1.0 - (eccentricity * latitude.sin()).powi(2)).sqrt();
    let [at_south, at_north, at_middle] = [south, north, middle].map(|latitude| isometric(latitude, eccentricity));
    let n = (parallel(north) / parallel(south)).ln() / (at_south - at_north);
    let c = parallel(south) / n * (n * at_south).exp();
    Conic {
        eccentricity,
        n,
        c,
        origin: 3.0_f64.to_radians(),
        xs: 700_000.0,
        ys: 6_600_000.0 + c * (-n * at_middle).exp(),
    }
});

/// Isometric latitude of a latitude, both in radians.
fn isometric(latitude: f64, eccentricity: f64) -> f64 {
    let slant = eccentricity * latitude.sin();
    (FRAC_PI_4 + latitude / 2.0).tan().ln() - eccentricity / 2.0 * ((1.0 + slant) / (1.0 - slant)).ln()
}

/// Latitude of an isometric latitude: a fixed point, reached to the last digit in a few rounds.
fn geographic(isometric: f64, eccentricity: f64) -> f64 {
    let mut latitude = 2.0 * isometric.exp().atan() - FRAC_PI_2;
    for _ in 0..20 {
        let slant = eccentricity * latitude.sin();
        let stretch = ((1.0 + slant) / (1.0 - slant)).powf(eccentricity / 2.0);
        let next = 2.0 * (stretch * isometric.exp()).atan() - FRAC_PI_2;
        let moved = (next - latitude).abs();
        latitude = next;
        if moved < 1e-15 {
            break;
        }
    }
    latitude
}

impl Conic {
    /// Longitude and latitude in radians of a place on the grid.
    fn inverse(&self, x: f64, y: f64) -> (f64, f64) {
        let (east, south) = (x - self.xs, self.ys - y);
        let longitude = self.origin + east.atan2(south) / self.n;
        (longitude, geographic((self.c / east.hypot(south)).ln() / self.n, self.eccentricity))
    }
}

impl Lambert93 {
    /// The longitude and latitude of this place, exact to well under a millimetre inside
    /// metropolitan France. None when they fall outside it: see
    /// [`Position::in_metropolitan_france`].
    pub fn position(self) -> Option<Position> {
        let (longitude, latitude) = LAMBERT_93.inverse(self.x, self.y);
        let position = Position { longitude: longitude.to_degrees(), latitude: latitude.to_degrees() };
        position.in_metropolitan_france().then_some(position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Conic {
        fn forward(&self, longitude: f64, latitude: f64) -> (f64, f64) {
            let radius = self.c * (-self.n * isometric(latitude, self.eccentricity)).exp();
            let angle = self.n * (longitude - self.origin);
            (self.xs + radius * angle.sin(), self.ys - radius * angle.cos())
        }
    }

    #[test]
    fn has_the_constants_that_ign_publishes() {
        assert!((LAMBERT_93.n - 0.725_607_765_0).abs() < 1e-10);
        assert!((LAMBERT_93.c - 11_754_255.426).abs() < 1e-3);
        assert!((LAMBERT_93.ys - 12_655_612.050).abs() < 1e-3);
        assert!((LAMBERT_93.eccentricity - 0.081_819_191_06).abs() < 1e-10);
    }

    /// The worked examples of IGN's note NT/G 71, algorithms 1, 2 and 4, in radians.
    #[test]
    fn agrees_with_the_worked_examples_of_ign() {
        assert!((isometric(0.872_664_626_00, 0.081_991_889_98) - 1.005_526_536_49).abs() < 1e-10);
        assert!((isometric(-0.3, 0.081_991_889_98) - -0.302_616_900_63).abs() < 1e-10);
        assert!((geographic(1.005_526_536_48, 0.081_991_889_98) - 0.872_664_626_00).abs() < 1e-10);
        let zone_one = Conic {
            eccentricity: 0.082_483_256_8,
            n: 0.760_405_966,
            c: 11_603_796.976_7,
            origin: 0.040_792_344_33,
            xs: 600_000.0,
            ys: 5_657_616.674,
        };
        let (longitude, latitude) = zone_one.inverse(1_029_705.083, 272_723.849);
        assert!((longitude - 0.145_512_099).abs() < 1e-9, "{longitude}");
        assert!((latitude - 0.872_664_626).abs() < 1e-9, "{latitude}");
    }

    /// Figures computed apart by PROJ (EPSG:2154 to EPSG:4326).
    #[test]
    fn agrees_with_proj() {
        for (x, y, longitude, latitude) in [
            (700_000.0, 6_600_000.0, 3.0, 46.5),
            (668_832.538_4, 6_950_138.728_5, 2.568_653_632_6, 49.649_610_984_6),
            (574_356.0, 6_279_642.0, 1.444_177_704_7, 43.604_690_930_2),
            (770_788.0, 6_279_434.0, 3.876_601_229_2, 43.610_421_658_2),
            (704_061.0, 7_059_136.0, 3.057_297_935_5, 50.629_194_711_0),
            (433_000.5, 6_253_000.25, -0.290_958_665_5, 43.326_073_041_3),
            (1_180_563.3, 6_106_535.9, 8.783_804_514_4, 41.901_082_574_5),
            (145_600.2, 6_835_700.7, -4.499_268_496_7, 48.384_489_596_7),
        ] {
            let found = Lambert93 { x, y }.position().unwrap();
            assert!((found.longitude - longitude).abs() < 1e-9, "{x} {y}: {found:?}");
            assert!((found.latitude - latitude).abs() < 1e-9, "{x} {y}: {found:?}");
        }
    }

    #[test]
    fn comes_back_to_the_millimetre_everywhere_in_france() {
        for x in (100..1_250).step_by(50) {
            for y in (6_050..7_150).step_by(50) {
                let (x, y) = (f64::from(x) * 1_000.0 + 0.123, f64::from(y) * 1_000.0 + 0.456);
                let (longitude, latitude) = LAMBERT_93.inverse(x, y);
                let (again_x, again_y) = LAMBERT_93.forward(longitude, latitude);
                assert!((again_x - x).hypot(again_y - y) < 1e-6, "{x} {y} → {again_x} {again_y}");
            }
        }
    }

    #[test]
    fn refuses_what_is_not_in_france() {
        for (x, y) in [(0.0, 0.0), (6_600_000.0, 700_000.0), (f64::NAN, 6e6), (f64::INFINITY, 6e6), (7e5, 1.3e7)] {
            assert_eq!(Lambert93 { x, y }.position(), None, "{x} {y}");
        }
    }

    #[test]
    fn measures_as_the_crow_flies() {
        let toulouse = Position { longitude: 1.444_2, latitude: 43.604_7 };
        let albi = Position { longitude: 2.148_6, latitude: 43.928_9 };
        // 67.2 km on the ellipsoid.
        let distance = toulouse.distance(albi);
        assert!((67_000.0..67_400.0).contains(&distance), "{distance}");
        assert_eq!(distance, albi.distance(toulouse));
        assert_eq!(toulouse.distance(toulouse), 0.0);
        let degree = Position { longitude: 1.444_2, latitude: 44.604_7 };
        assert!((toulouse.distance(degree) - 111_195.1).abs() < 0.2);
        let antipode = Position { longitude: -178.555_8, latitude: -43.604_7 };
        assert!((toulouse.distance(antipode) - EARTH_RADIUS * std::f64::consts::PI).abs() < 1.0);
    }
}

//! The deployment files, checked as text: what they ask for must be documented, and no secret may have a default.

use crate::places;

fn text(file: &str) -> String {
    std::fs::read_to_string(places::root().join(file)).unwrap_or_else(|cause| panic!("{file}: {cause}"))
}

/// `${NAME:?why}` → (NAME, `:?why`), for every variable that compose fills in; `$$` is a dollar of the container's own.
fn variables(compose: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (at, _) in compose.match_indices("${") {
        if compose[..at].ends_with('$') {
            continue;
        }
        let inside = compose[at + 2..].split('}').next().unwrap();
        let name: String = inside.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        found.push((name.clone(), inside[name.len()..].to_owned()));
    }
    found
}

/// The services of the compose file with their lines: names two spaces in, under `services:`.
fn services(compose: &str) -> Vec<(String, String)> {
    let mut services: Vec<(String, String)> = Vec::new();
    let body = compose.split_once("\nservices:\n").unwrap().1;
    for line in body.lines().take_while(|line| line.is_empty() || line.starts_with([' ', '#'])) {
        let name = line.strip_prefix("  ").and_then(|rest| rest.strip_suffix(':'));
        match name.filter(|name| !name.starts_with([' ', '#'])) {
            Some(name) => services.push((name.to_owned(), String::new())),
            None => {
                if let Some((_, lines)) = services.last_mut() {
                    lines.push_str(line);
                    lines.push('\n');
                }
            }
        }
    }
    services
}

#[test]
fn every_variable_of_compose_is_required_or_has_a_harmless_default() {
    let (compose, guide) = (text("docker-compose.yml"), text("docs/deploying.md"));
    let variables = variables(&compose);
    assert!(variables.len() >= 8, "found {variables:?}");
    for (name, rest) in variables {
        assert!(guide.contains(&format!("`{name}`")), "{name} is not in docs/deploying.md");
        let secret = ["PASSWORD", "SECRET", "KEY", "TOKEN"].iter().any(|word| name.contains(word));
        if secret {
            // None at all is harmless too: without its password a mail server is not signed in to.
            let required = rest.starts_with(":?") && rest.len() > 2;
            assert!(required || rest == ":-", "{name} is secret: write ${{{name}:?how to make one}}");
        } else {
            assert!(rest.starts_with(":?") || rest.starts_with(":-"), "{name} is neither required nor given a default");
        }
    }
}

#[test]
fn every_service_that_stays_is_watched_pinned_and_kept() {
    let compose = text("docker-compose.yml");
    let services = services(&compose);
    assert_eq!(services.len(), 5, "found {services:?}");
    assert!(text("Dockerfile").contains("\nHEALTHCHECK "), "the image watches itself");
    for (name, lines) in services {
        let ours = lines.contains("<<: *cordee");
        let once = lines.contains("restart: \"no\"") || lines.contains("restart: on-failure");
        assert!(ours || once || lines.contains("healthcheck:"), "{name} has no health check");
        assert!(ours || lines.contains("restart: "), "{name} does not say when it restarts");
        if let Some(image) = lines.lines().find_map(|line| line.trim().strip_prefix("image: ")) {
            let (_, tag) = image.rsplit_once(':').unwrap_or_else(|| panic!("{name}: {image} has no tag"));
            assert_ne!(tag, "latest", "{name}");
        }
    }
}

#[test]
fn every_setting_of_the_server_is_documented() {
    let table = text("backend/server/src/config/table.rs");
    let keys: Vec<&str> =
        table.match_indices("key: \"").filter_map(|(at, key)| table[at + key.len()..].split('"').next()).collect();
    assert!(keys.len() >= 10, "found {keys:?}");
    let (guide, example) = (text("docs/deploying.md"), text("cordee.example.toml"));
    for key in keys {
        let variable = format!("CORDEE_{}", key.to_ascii_uppercase());
        assert!(guide.contains(&format!("| `{key}` | `{variable}` |")), "{key} is not in docs/deploying.md");
        assert!(example.contains(&format!("# {key} = ")), "{key} is not in cordee.example.toml");
        assert!(example.contains(&variable), "{variable} is not in cordee.example.toml");
    }
}

#[test]
fn reads_variables_as_compose_does() {
    let text = "a: ${A:?why} ${B:-2}x\nb: $${C} $$D ${E}";
    let read = variables(text);
    assert_eq!(read, [("A", ":?why"), ("B", ":-2"), ("E", "")].map(|(a, b)| (a.to_owned(), b.to_owned())));
}

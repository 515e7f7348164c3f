//! The form by which one registers: what was typed stays, and each mistake is said beside its field.

use cordee_app::restitution::{NewRegistration, Public};
use cordee_domain::refusal::Refusal;
use maud::{Markup, html};

/// What was typed, to be shown again.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    name: String,
    email: String,
    organisation: String,
    access_needs: String,
}

impl Typed {
    /// What a form carries; fields that are not ours are left aside.
    pub fn read(body: &[u8]) -> Typed {
        let mut typed = Typed::default();
        for (name, value) in form_urlencoded::parse(body) {
            match &*name {
                "name" => typed.name = value.into_owned(),
                "email" => typed.email = value.into_owned(),
                "organisation" => typed.organisation = value.into_owned(),
                "accessNeeds" => typed.access_needs = value.into_owned(),
                _ => {}
            }
        }
        typed
    }

    pub fn asked(&self) -> NewRegistration {
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        NewRegistration {
            name: self.name.clone(),
            email: self.email.clone(),
            organisation: some(&self.organisation),
            access_needs: some(&self.access_needs),
        }
    }
}

/// A field of the form.
struct Field<'a> {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    /// The kind of input; none for a text of several lines.
    kind: Option<&'static str>,
    complete: &'static str,
    value: &'a str,
    required: bool,
    most: u32,
}

fn of<'a>(refusals: &'a [Refusal], name: &str) -> Option<&'a Refusal> {
    refusals.iter().find(|refusal| field(refusal) == Some(name))
}

fn field(refusal: &Refusal) -> Option<&str> {
    match refusal {
        Refusal::InvalidInput { field, .. } => Some(field),
        Refusal::RuleBroken { field, .. } => field.as_deref(),
        Refusal::QuotaExceeded { .. } | Refusal::VersionConflict { .. } => None,
    }
}

impl Field<'_> {
    fn markup(&self, refusals: &[Refusal]) -> Markup {
        let wrong = of(refusals, self.name);
        let first = wrong.is_some() && refusals.first().and_then(field) == Some(self.name);
        let (hint, error) = (format!("{}-aide", self.name), format!("{}-erreur", self.name));
        let described = match (self.hint.is_empty(), wrong) {
            (false, Some(_)) => Some(format!("{hint} {error}")),
            (false, None) => Some(hint.clone()),
            (true, Some(_)) => Some(error.clone()),
            (true, None) => None,
        };
        let group = if wrong.is_some() { "fr-input-group fr-input-group--error" } else { "fr-input-group" };
        let invalid = wrong.map(|_| "true");
        html! {
            div class=(group) {
                label class="fr-label" for=(self.name) {
                    (self.label)
                    @if !self.required { " (facultatif)" }
                    @if !self.hint.is_empty() { span class="fr-hint-text" id=(hint) { (self.hint) } }
                }
                @match self.kind {
                    Some(kind) => {
                        input class="fr-input" id=(self.name) name=(self.name) type=(kind) autocomplete=(self.complete)
                            value=(self.value) maxlength=(self.most) required[self.required] autofocus[first]
                            aria-describedby=[described] aria-invalid=[invalid];
                    }
                    None => {
                        textarea class="fr-input" id=(self.name) name=(self.name) rows="3" maxlength=(self.most)
                            autofocus[first] aria-describedby=[described] aria-invalid=[invalid] { (self.value) }
                    }
                }
                @if let Some(refusal) = wrong { p class="fr-error-text" id=(error) { (refusal) } }
            }
        }
    }
}

/// The form, with what was typed and what is wrong with it.
pub fn form(action: &str, public: &Public, typed: &Typed, refusals: &[Refusal], waits: bool) -> Markup {
    let fields = [
        Field {
            name: "name",
            label: "Prénom et nom",
            hint: "",
            kind: Some("text"),
            complete: "name",
            value: &typed.name,
            required: true,
            most: 120,
        },
        Field {
            name: "email",
            label: "Adresse électronique",
            hint: "Format attendu : nom@domaine.fr. Vous y recevez la confirmation, et un lien pour rendre votre place.",
            kind: Some("email"),
            complete: "email",
            value: &typed.email,
            required: true,
            most: 254,
        },
        Field {
            name: "organisation",
            label: "Établissement ou organisme",
            hint: "",
            kind: Some("text"),
            complete: "organization",
            value: &typed.organisation,
            required: false,
            most: 200,
        },
        Field {
            name: "accessNeeds",
            label: "De quoi avez-vous besoin pour participer ?",
            hint: "Place pour un fauteuil, interprète en langue des signes, boucle magnétique… Effacé le lendemain de l’événement.",
            kind: None,
            complete: "off",
            value: &typed.access_needs,
            required: false,
            most: 500,
        },
    ];
    html! {
        section class="document__form no-print" aria-labelledby="inscription" {
            h2 class="fr-h4" id="inscription" { @if waits { "S’inscrire sur la liste d’attente" } @else { "S’inscrire" } }
            @if !refusals.is_empty() {
                div class="fr-alert fr-alert--error" role="alert" {
                    p class="fr-alert__title" { "L’inscription n’est pas enregistrée" }
                    ul {
                        @for refusal in refusals {
                            li {
                                @match fields.iter().find(|shown| field(refusal) == Some(shown.name)) {
                                    Some(shown) => { a href=(format!("#{}", shown.name)) { (refusal) } }
                                    None => { (refusal) }
                                }
                            }
                        }
                    }
                }
            }
            p class="fr-hint-text" { "Sauf mention contraire, les champs sont obligatoires." }
            form method="post" action=(action) novalidate {
                @for shown in &fields { (shown.markup(refusals)) }
                p class="fr-hint-text" {
                    "Ces informations servent à " (public.tenant.support_agency) " pour organiser l’événement, et à rien d’autre. \
                    Elles sont effacées " (public.event.keep_days) " jours après, ou dès que vous rendez votre place."
                }
                button class="fr-btn" type="submit" {
                    @if waits { "M’inscrire sur la liste d’attente" } @else { "M’inscrire" }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_read_and_markup_in_it_is_text() {
        let typed = Typed::read("name=Zo%C3%A9+%3Cb%3E&email=a%40b.fr&accessNeeds=%22%27&other=x".as_bytes());
        assert_eq!((typed.name.as_str(), typed.email.as_str()), ("Zoé <b>", "a@b.fr"));
        assert!(typed.asked().organisation.is_none());
        let field = Field {
            name: "name",
            label: "Nom",
            hint: "",
            kind: Some("text"),
            complete: "name",
            value: "\"><script>",
            required: true,
            most: 120,
        };
        let shown = field.markup(&[Refusal::invalid("name", "Nom : <trop long>")]).into_string();
        assert!(!shown.contains("<script>") && !shown.contains("<trop"), "{shown}");
        assert!(shown.contains("aria-invalid=\"true\"") && shown.contains("autofocus"), "{shown}");
    }
}

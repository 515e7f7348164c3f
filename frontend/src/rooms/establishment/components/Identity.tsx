import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { toast } from "~/ui/toast";
import { spacedFiness, spacedPhone, spacedSiret } from "../model/numbers";

const IdentityEstablishment = graphql(`
  fragment Identity_establishment on Establishment {
    finess
    finessDisplay
    siret
    phone
    category {
      code
      shortLabel
    }
    address {
      line
      postcode
      town
    }
    organisation {
      id
      name
      finess
    }
  }
`);

/** Who an establishment is: numbers, address, managing organisation. */
export function Identity({ establishment: masked }: { establishment: FragmentType<typeof IdentityEstablishment> }) {
  const { finess, finessDisplay, siret, phone, category, address, organisation } = unmask(IdentityEstablishment, masked);
  return (
    <section aria-labelledby="identite">
      <h2 className="fr-h4" id="identite">
        Identité
      </h2>
      <DefinitionList
        items={[
          ["Numéro FINESS", <Number key="finess" shown={finessDisplay} copied={finess} what="FINESS" />],
          ["SIRET", siret ? <Number key="siret" shown={spacedSiret(siret)} copied={siret} what="SIRET" /> : null],
          ["Catégorie", `${category.shortLabel} (${category.code})`],
          [
            "Adresse",
            address.line || address.town ? (
              <address key="address" className="address">
                {address.line}
                <br />
                {[address.postcode, address.town].filter(Boolean).join(" ")}
              </address>
            ) : null,
          ],
          ["Téléphone", phone ? <a key="phone" href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{spacedPhone(phone)}</a> : null],
          ["Organisme gestionnaire", organisation ? `${organisation.name} (FINESS ${spacedFiness(organisation.finess)})` : null],
        ]}
      />
    </section>
  );
}

/** A number as people read it, and a button that copies it as machines want it. */
function Number({ shown, copied, what }: { shown: string; copied: string; what: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copied);
      toast(`Le numéro ${what} est copié.`);
    } catch {
      toast("Votre navigateur n’a pas permis la copie : sélectionnez le numéro à la main.", "error");
    }
  };
  return (
    <span className="copied">
      <span className="finess">{shown}</span>
      <Button kind="bare" size="sm" icon="fr-icon-clipboard-line" onClick={() => void copy()}>
        Copier<span className="fr-sr-only"> le numéro {what}</span>
      </Button>
    </span>
  );
}

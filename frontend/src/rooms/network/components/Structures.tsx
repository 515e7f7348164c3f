import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Badge, type BadgeTone } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";
import { EmptyState } from "~/ui/EmptyState";
import { StructureProject } from "./StructureProject";
import { isOpen, structureStatusName } from "../model/words";

const StructuresPost = graphql(`
  fragment Structures_post on Post {
    status
    structures {
      id
      status
      participation {
        id
      }
      directionAgreedOn
      staffAgreedOn
      note
      waiverReason
      competence
      objection {
        message
        citation {
          source
          line
          endLine
          text
        }
      }
      establishment {
        id
        name
        category {
          label
        }
        address {
          town
        }
      }
    }
  }
`);

const TONES: Record<"CANDIDATE" | "SELECTED" | "NOT_SELECTED", BadgeTone> = { CANDIDATE: "info", SELECTED: "success", NOT_SELECTED: "neutral" };
const agreed = (day: string | null) => (day ? `Donné le ${longDate(day)}` : "Pas encore donné");

/** The structures that volunteered, the agreement of both sides, and what the register says of each. */
export function Structures({ post: masked }: { post: FragmentType<typeof StructuresPost> }) {
  const { status: postStatus, structures } = unmask(StructuresPost, masked);
  const { may } = useViewer();
  const { open } = useDialogSearch();
  const calls = may("structure.call") && isOpen(postStatus);
  const waives = may("structure.waive") && isOpen(postStatus);
  return (
    <section aria-labelledby="structures">
      <h2 className="fr-h5" id="structures">
        Structures
      </h2>
      {structures.length === 0 ? <EmptyState title="Aucune structure n’est encore volontaire">L’appel se fait dans l’organisme, avec l’accord de la direction et des représentants du personnel de chaque structure.</EmptyState> : null}
      <div className="network-cards">
        {structures.map(({ id, status, directionAgreedOn, staffAgreedOn, note, waiverReason, competence, objection, establishment, participation }) => (
          <article key={id} className="panel" aria-label={establishment.name}>
            <h3 className="fr-h6 network-cards__title">{establishment.name}</h3>
            <p>
              <Badge tone={TONES[status]}>{structureStatusName[status]}</Badge> {waiverReason ? <Badge tone="warning">Dispense</Badge> : null}
            </p>
            <StructureProject participation={participation} name={establishment.name} />
            <DefinitionList
              items={[
                ["Structure", [establishment.category.label, establishment.address.town].filter(Boolean).join(", ")],
                ["Compétence lue au registre", `${competence ?? "non lisible"} (proposée)`],
                ["Accord de la direction", agreed(directionAgreedOn)],
                ["Accord des représentants du personnel", agreed(staffAgreedOn)],
                ["Précisions", note],
                ["Motif de la dispense", waiverReason],
              ]}
            />
            {objection && !waiverReason && status !== "SELECTED" ? (
              <p className="deliverable__reason">
                {objection.message} {objection.citation ? <Citation citation={objection.citation} /> : null}
              </p>
            ) : null}
            <Buttons>
              {calls ? (
                <Button size="sm" kind="tertiary" onClick={() => open("accords", { objet: id })} aria-label={`Noter les accords : ${establishment.name}`}>
                  Noter les accords
                </Button>
              ) : null}
              {calls && status !== "SELECTED" ? (
                <Button size="sm" onClick={() => open("retenir", { objet: id })} aria-label={`Retenir : ${establishment.name}`}>
                  Retenir
                </Button>
              ) : null}
              {calls && status === "CANDIDATE" ? (
                <Button size="sm" kind="secondary" onClick={() => open("ecarter", { objet: id })} aria-label={`Ne pas retenir : ${establishment.name}`}>
                  Ne pas retenir
                </Button>
              ) : null}
              {waives && status !== "SELECTED" && objection ? (
                <Button size="sm" kind="secondary" onClick={() => open("dispense", { objet: id })} aria-label={`Accorder une dispense : ${establishment.name}`}>
                  Accorder une dispense
                </Button>
              ) : null}
            </Buttons>
          </article>
        ))}
      </div>
      {calls ? (
        <Buttons>
          <Button kind="secondary" icon="fr-icon-add-line" onClick={() => open("volontaire")}>
            Ajouter une structure volontaire
          </Button>
        </Buttons>
      ) : null}
    </section>
  );
}

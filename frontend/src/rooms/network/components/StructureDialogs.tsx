import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Dialog } from "~/ui/Dialog";
import { DateField, rule, SelectField, TextAreaField } from "~/ui/form";
import { dateOrNone } from "../model/words";
import { DecideStructure, ProposeStructure, RecordAgreement, WaiveStructure } from "../operations";
import { ActForm } from "~/app/ActForm";

const StructureDialogsPost = graphql(`
  fragment StructureDialogs_post on Post {
    id
    version
    organisation {
      id
      establishments(first: 100) {
        nodes {
          id
          name
          address {
            town
          }
        }
      }
    }
    structures {
      id
      version
      directionAgreedOn
      staffAgreedOn
      note
      waiverReason
      establishment {
        id
        name
      }
    }
  }
`);

const proposed = z.object({ establishmentId: rule.choice("Choisissez une structure de l’organisme.") });
const agreement = z.object({ directionAgreedOn: rule.optionalDate(), staffAgreedOn: rule.optionalDate(), note: rule.optionalText(1000) });
const waiver = z.object({ reason: rule.text("Dites pourquoi la dispense est accordée.", 500) });
const nothing = z.object({});

const TITLES: Record<string, string> = { accords: "Noter les accords", dispense: "Accorder une dispense", retenir: "Retenir la structure", ecarter: "Ne pas retenir la structure" };

/** What one does with the structures of a post. */
export function StructureDialogs({ post: masked, reload }: { post: FragmentType<typeof StructureDialogsPost>; reload: () => void }) {
  const post = unmask(StructureDialogsPost, masked);
  const { faire, objet, close } = useDialogSearch();
  const propose = useAct(ProposeStructure);
  const agree = useAct(RecordAgreement);
  const waive = useAct(WaiveStructure);
  const decide = useAct(DecideStructure);
  const found = post.structures.find(({ id }) => id === objet);
  const title = faire ? TITLES[faire] : undefined;
  const listed = new Set(post.structures.map(({ establishment }) => establishment.id));
  const free = post.organisation.establishments.nodes.filter(({ id }) => !listed.has(id));
  const common = { version: found?.version ?? 0, reload, onClose: close };
  return (
    <>
      <Dialog open={faire === "volontaire"} onClose={close} title="Ajouter une structure volontaire">
        <ActForm
          schema={proposed}
          initial={{ establishmentId: "" }}
          submit="Ajouter"
          version={post.version}
          compare={() => []}
          send={async ({ establishmentId }) => (await propose.run({ input: { postId: post.id, establishmentId } })).refusals}
          said="La structure est sur la liste des volontaires."
          reload={reload}
          onClose={close}
        >
          <SelectField name="establishmentId" label="Structure de l’organisme" options={free.map(({ id, name, address }) => ({ value: id, label: address.town ? `${name}, ${address.town}` : name }))} />
        </ActForm>
      </Dialog>
      <Dialog open={title !== undefined && found !== undefined} onClose={close} title={`${title ?? ""} : ${found?.establishment.name ?? ""}`}>
        {found && faire === "accords" ? (
          <ActForm
            {...common}
            schema={agreement}
            initial={{ directionAgreedOn: found.directionAgreedOn ?? "", staffAgreedOn: found.staffAgreedOn ?? "", note: found.note ?? "" }}
            submit="Enregistrer"
            compare={(mine) => [
              { label: "Accord de la direction", mine: dateOrNone(mine.directionAgreedOn), theirs: dateOrNone(found.directionAgreedOn) },
              { label: "Accord des représentants du personnel", mine: dateOrNone(mine.staffAgreedOn), theirs: dateOrNone(found.staffAgreedOn) },
              { label: "Précisions", mine: mine.note, theirs: found.note ?? "" },
            ]}
            send={async (values, version) =>
              (await agree.run({ input: { id: found.id, version, directionAgreedOn: values.directionAgreedOn || null, staffAgreedOn: values.staffAgreedOn || null, note: values.note || null } })).refusals
            }
            said="Accords enregistrés."
          >
            <DateField name="directionAgreedOn" label="Accord de la direction, le" optional />
            <DateField name="staffAgreedOn" label="Accord des représentants du personnel, le" optional />
            <TextAreaField name="note" label="Précisions" optional rows={3} />
          </ActForm>
        ) : null}
        {found && faire === "dispense" ? (
          <ActForm
            {...common}
            schema={waiver}
            initial={{ reason: found.waiverReason ?? "" }}
            submit="Accorder la dispense"
            compare={(mine) => [{ label: "Motif", mine: mine.reason, theirs: found.waiverReason ?? "" }]}
            send={async ({ reason }, version) => (await waive.run({ input: { id: found.id, version, reason } })).refusals}
            said="Dispense accordée."
          >
            <p>La compétence lue au registre n’est qu’une proposition : vous pouvez en dispenser la structure, avec un motif que tous liront.</p>
            <TextAreaField name="reason" label="Motif de la dispense" rows={3} />
          </ActForm>
        ) : null}
        {found && (faire === "retenir" || faire === "ecarter") ? (
          <ActForm
            {...common}
            schema={nothing}
            initial={{}}
            submit={faire === "retenir" ? "Retenir" : "Ne pas retenir"}
            compare={() => []}
            send={async (_, version) => (await decide.run({ input: { id: found.id, version, selected: faire === "retenir" } })).refusals}
            said={faire === "retenir" ? "La structure est retenue." : "La structure n’est pas retenue."}
          >
            <p>{faire === "retenir" ? "La structure entre dans le réseau, avec ses étapes et ses livrables. Elle sera accompagnée jusqu’à la fin du poste." : "Elle reste sur la liste : vous pourrez la retenir plus tard."}</p>
          </ActForm>
        ) : null}
      </Dialog>
    </>
  );
}

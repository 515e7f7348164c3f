import { useNavigate } from "@tanstack/react-router";
import * as z from "zod/mini";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { SheetKind } from "~/gql/graphql";
import { reachesEstablishment } from "~/lib/reach";
import { postName } from "~/lib/seats";
import { Button } from "~/ui/Button";
import { CheckboxField, Form, rule, SelectField, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { kindName } from "../model/words";
import { OpenSheet } from "../operations";

const SheetPlacesQuery = graphql(`
  query SheetPlaces {
    viewer {
      memberships {
        id
        role
        endedAt
        establishment {
          id
        }
        organisation {
          id
        }
      }
    }
    groups(first: 100) {
      nodes {
        id
        name
        carriers {
          post {
            id
            number
            organisation {
              id
              name
            }
          }
          holder {
            id
          }
        }
        participations {
          id
          establishment {
            id
            name
            organisation {
              id
            }
          }
        }
      }
    }
  }
`);

type Place = { id: string; label: string; post: boolean; group: string };

/** Begins a sheet: of which project, and with what the project holds. */
export function OpenForm({ groupId, onClose }: { groupId?: string | undefined; onClose: () => void }) {
  const { person, may } = useViewer();
  return (
    <PartQuery query={SheetPlacesQuery} variables={{}}>
      {({ viewer, groups }) => {
        const agency = may("sheet.publish");
        const places = groups.nodes
          .filter(({ id }) => groupId === undefined || id === groupId)
          .flatMap(({ id: group, name, carriers, participations }): Place[] => [
            ...carriers.flatMap(({ post, holder }) => (post && (agency || holder?.id === person.id) ? [{ id: post.id, label: `${postName(post)} (${name})`, post: true, group }] : [])),
            ...participations.flatMap(({ id, establishment }) => (reachesEstablishment(viewer?.memberships ?? [], establishment) ? [{ id, label: `${establishment.name} (${name})`, post: false, group }] : [])),
          ]);
        return <Filled places={places} agency={agency && groupId === undefined} onClose={onClose} />;
      }}
    </PartQuery>
  );
}

const schema = z.object({ kind: rule.choice("Choisissez une forme."), title: rule.text("Donnez un titre, même provisoire.", 160), participationId: z.string(), fromProject: z.boolean() });

function Filled({ places, agency, onClose }: { places: readonly Place[]; agency: boolean; onClose: () => void }) {
  const { tenant } = useViewer();
  const { run } = useAct(OpenSheet);
  const navigate = useNavigate();
  const form = useForm(schema, { kind: "EXPERIENCE", title: "", participationId: places.length === 1 && !agency ? (places[0]?.id ?? "") : "", fromProject: true });
  const send = async ({ kind, title, participationId, fromProject }: z.output<typeof schema>) => {
    const place = places.find(({ id }) => id === participationId);
    const of = place ? (place.post ? { postId: place.id } : { participationId: place.id }) : {};
    const { data, refusals } = await run({ input: { kind: kind as SheetKind, title, fromProject: fromProject && place !== undefined && !place.post, ...of } });
    if (refusals) return refusals;
    const { sheet } = data.openSheet;
    toast("La fiche est commencée.");
    if (sheet) await navigate({ to: "/$tenant/fiches/$sheetId", params: { tenant: tenant.key, sheetId: sheet.id } });
    return undefined;
  };
  return (
    <Form
      form={form}
      submit="Commencer la fiche"
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      <SelectField name="participationId" label="Le travail de" optional={agency} placeholder={agency ? "Aucun projet : un article de l’Aract" : "Choisir…"} options={places.map(({ id, label }) => ({ value: id, label }))} />
      <SelectField name="kind" label="Forme" options={Object.entries(kindName).map(([value, label]) => ({ value, label }))} />
      <TextField name="title" label="Titre" hint="Il pourra changer." maxLength={160} />
      <CheckboxField name="fromProject" label="Reprendre ce que contient le projet" hint="État des lieux, priorités, expérimentations, mesures, décisions, propositions retenues : chaque paragraphe dit d’où il vient, et se modifie." />
    </Form>
  );
}

import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { DayEntryStatus, Quota } from "~/gql/graphql";
import { fullDate, halfDays } from "~/lib/format";
import { quotaName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Form, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { type Entry as Typed, entrySchema } from "../model/entry";
import { guessFor, sessionOf } from "../model/guess";
import { quotaChoices } from "../model/quota";
import { supportsOf } from "../model/support";
import { EntryFields } from "./EntryFields";

const EditEntryFormQuery = graphql(`
  query EditEntryForm($groupId: ID!, $supports: Boolean!) {
    supportRequests(groupId: $groupId, status: AGREED, first: 100) @include(if: $supports) {
      nodes {
        id
        title
        halfDays
        loggedHalfDays
        group {
          id
        }
        establishment {
          id
          name
        }
        quota {
          quota
          label
          establishment {
            id
          }
        }
      }
    }
    group(id: $groupId) {
      id
      quotas {
        quota
        label
        establishment {
          id
          name
        }
        grantedHalfDays
        remainingHalfDays
        citation {
          ...Citation_view
        }
      }
      sessions {
        id
        title
        kind
        status
        startsAt
        establishment {
          id
        }
      }
    }
  }
`);

const UpdateDayEntry = graphql(`
  mutation UpdateDayEntry($input: UpdateDayEntryInput!) {
    updateDayEntry(input: $input) {
      dayEntry {
        id
        ...EntryList_entry
        ...EntryDialogs_entry
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Entry = {
  id: string;
  version: number;
  halfDays: number;
  workedOn: string;
  quota: Quota;
  status: DayEntryStatus;
  note: string | null;
  group: { id: string };
  establishment: { id: string; name: string } | null;
  supportRequest: { id: string; title: string } | null;
};
type Agreed = Parameters<typeof supportsOf>[0];
type Group = { id: string; quotas: Parameters<typeof EntryFields>[0]["uses"]; sessions: Parameters<typeof guessFor>[1] };
type Props = { entry: Entry; reload: () => void; onClose: () => void };

/** Changes a draft or a returned entry, which becomes a draft again. */
export function EditEntryForm(props: Props) {
  const { may } = useViewer();
  return (
    <PartQuery query={EditEntryFormQuery} variables={{ groupId: props.entry.group.id, supports: may("support.view") }}>
      {({ group, supportRequests }) => (group ? <EditForm {...props} group={group} agreed={supportRequests?.nodes ?? []} /> : null)}
    </PartQuery>
  );
}

function EditForm({ entry, group, agreed, reload, onClose }: Props & { group: Group; agreed: Agreed }) {
  const { run } = useAct(UpdateDayEntry);
  const single: string[] = quotaChoices(group.quotas)
    .filter(({ perEstablishment }) => perEstablishment)
    .map(({ quota }) => quota);
  const form = useForm(entrySchema(single), {
    groupId: group.id,
    workedOn: entry.workedOn,
    quota: entry.quota,
    establishmentId: entry.establishment?.id ?? "",
    supportRequestId: entry.supportRequest?.id ?? "",
    halfDays: entry.halfDays,
    note: entry.note ?? "",
  });
  const guess = guessFor(String(form.watch("workedOn")), group.sessions);
  const placeOf = (quota: string, id: string) => (single.includes(quota) ? (group.quotas.find(({ establishment }) => establishment?.id === id)?.establishment?.name ?? "") : "");
  const { submit, dialog } = useConflict<Typed>({
    version: entry.version,
    compare: (mine) => [
      { label: "Jour travaillé", mine: fullDate(mine.workedOn), theirs: fullDate(entry.workedOn) },
      { label: "Compté sur", mine: quotaName[mine.quota as Quota], theirs: quotaName[entry.quota] },
      { label: "Établissement", mine: placeOf(mine.quota, mine.establishmentId), theirs: entry.establishment?.name ?? "" },
      { label: "Appui de l’Aract", mine: agreed.find(({ id }) => id === mine.supportRequestId)?.title ?? "", theirs: entry.supportRequest?.title ?? "" },
      { label: "Durée", mine: halfDays(mine.halfDays), theirs: halfDays(entry.halfDays) },
      { label: "Note", mine: mine.note, theirs: entry.note ?? "" },
    ],
    send: async ({ workedOn, quota, establishmentId, supportRequestId, halfDays: worked, note }, version) => {
      const { refusals } = await run({
        input: {
          id: entry.id,
          version,
          quota: quota as Quota,
          establishmentId: single.includes(quota) ? establishmentId : null,
          halfDays: worked,
          workedOn,
          sessionId: sessionOf(guess, quota, establishmentId),
          supportRequestId: supportRequestId || null,
          note: note || null,
        },
      });
      if (refusals) return refusals;
      toast("La saisie est modifiée : c’est un brouillon, à transmettre.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  // What was returned no longer holds its part of the quota.
  const held = entry.status === "DRAFT" ? { quota: entry.quota, establishmentId: entry.establishment?.id ?? "", halfDays: entry.halfDays } : undefined;
  return (
    <>
      <Form
        form={form}
        submit="Enregistrer"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <EntryFields uses={group.quotas} guess={guess} supports={supportsOf(agreed, group.id, entry.supportRequest?.id)} {...(held && { held })} />
      </Form>
      {dialog}
    </>
  );
}

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useLive } from "~/app/graphql/useLive";
import { useOnline } from "~/app/shell/OfflineBanner";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Quota } from "~/gql/graphql";
import { since, today } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Form, RadioField, SelectField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { drafts, lastGroup, type Typed } from "../model/draft";
import { type Entry, entrySchema } from "../model/entry";
import { guessFor, likelyGroup, openQuota, sessionOf } from "../model/guess";
import { quotaChoices } from "../model/quota";
import { supportsOf } from "../model/support";
import { EntryFields } from "./EntryFields";
import type { LoggedEntry } from "./Logged";

const LogDaysFormGroup = graphql(`
  fragment LogDaysForm_group on Group {
    id
    name
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
`);

const LogDaysFormSupport = graphql(`
  fragment LogDaysForm_support on SupportRequest {
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
`);

const LogDays = graphql(`
  mutation LogDays($input: LogDaysInput!) {
    logDays(input: $input) {
      dayEntry {
        id
        status
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const GroupDaysChanged = graphql(`
  subscription GroupDaysChanged($groupId: ID!, $after: JournalPosition) {
    groupChanged(groupId: $groupId, after: $after) {
      position
    }
  }
`);

/** With more groups than this, a list replaces the choices in sight. */
const MOST_IN_SIGHT = 5;

type Props = {
  groups: readonly FragmentType<typeof LogDaysFormGroup>[];
  supports: readonly FragmentType<typeof LogDaysFormSupport>[];
  /** The day and the support that the address proposes. */
  asked: { day?: string | undefined; support?: string | undefined };
  place: string;
  onDone: (entry: LoggedEntry) => void;
};

export function LogDaysForm({ groups: masked, supports: maskedSupports, asked: proposed, place, onDone }: Props) {
  const groups = unmask(LogDaysFormGroup, masked);
  const agreed = unmask(LogDaysFormSupport, maskedSupports);
  const { person } = useViewer();
  const online = useOnline();
  const { run } = useAct(LogDays);
  const intent = useRef("submit");
  const [kept, setKept] = useState(() => drafts.read(person.id, place));
  const of = agreed.find(({ id }) => id === proposed.support);
  const day = proposed.day ?? today();
  const usual = groups.find(({ id }) => id === of?.group.id) ?? likelyGroup(groups, day, lastGroup.get());
  const [support] = of ? supportsOf([of], of.group.id) : [];
  const blank: Typed = {
    groupId: usual?.id ?? "",
    workedOn: day,
    quota: support?.quota ?? openQuota(usual ?? { quotas: [] }),
    establishmentId: support?.establishmentId ?? "",
    supportRequestId: support?.id ?? "",
    halfDays: 1,
    note: "",
  };
  // What the address asks goes before what was being typed.
  const taken = kept && !proposed.day && !proposed.support && groups.some(({ id }) => id === kept.typed.groupId) ? kept.typed : null;
  const form = useForm(entrySchema(perEstablishment(groups)), guessed(taken ?? blank, taken !== null));
  const typed = form.watch() as Typed;
  const group = groups.find(({ id }) => id === typed.groupId);
  const guess = guessFor(typed.workedOn, group?.sessions ?? []);
  const supports = supportsOf(agreed, typed.groupId);
  useLive(GroupDaysChanged, { groupId: typed.groupId }, typed.groupId === "");

  function guessed(start: Typed, settled: boolean): Typed {
    const first = settled || start.supportRequestId ? null : guessFor(start.workedOn, groups.find(({ id }) => id === start.groupId)?.sessions ?? []);
    return first ? { ...start, quota: first.quota, establishmentId: first.establishmentId } : start;
  }

  // Another day or another group has its own session, and so its own likely quota.
  const where = `${typed.groupId} ${typed.workedOn}`;
  const asked = useRef(where);
  useEffect(() => {
    if (where === asked.current) return;
    asked.current = where;
    // A support has its own quota, whatever the day; another group has other supports.
    if (supports.some(({ id }) => id === form.getValues("supportRequestId"))) return;
    form.setValue("supportRequestId", "");
    const known = group?.quotas.some(({ establishment }) => establishment?.id === form.getValues("establishmentId"));
    if (guess) form.setValue("quota", guess.quota);
    if (guess || !known) form.setValue("establishmentId", guess?.establishmentId ?? "");
  }, [where, asked, group, guess, supports, form]);

  useEffect(() => {
    const { unsubscribe } = form.watch((values) => drafts.write(person.id, place, values as Typed));
    return unsubscribe;
  }, [form, person.id, place]);

  const send = async ({ groupId, workedOn, quota, establishmentId, supportRequestId, halfDays, note }: Entry) => {
    const submit = intent.current === "submit";
    const single = perEstablishment(groups).includes(quota);
    const { refusals } = await run({
      input: {
        groupId,
        quota: quota as Quota,
        establishmentId: single ? establishmentId : null,
        halfDays,
        workedOn,
        sessionId: sessionOf(guess, quota, establishmentId),
        supportRequestId: supportRequestId || null,
        note: note || null,
        submit,
      },
    });
    if (refusals) return refusals;
    drafts.forget(person.id, place);
    lastGroup.set(groupId);
    const label = group?.quotas.find((use) => use.quota === quota)?.label ?? "";
    const establishment = single ? group?.quotas.find((use) => use.establishment?.id === establishmentId)?.establishment?.name : undefined;
    onDone({ groupId, groupName: group?.name ?? "", halfDays, workedOn, label, establishment, submitted: submit });
    return undefined;
  };
  const startAgain = () => {
    drafts.forget(person.id, place);
    setKept(null);
    form.reset(guessed(blank, false));
  };

  return (
    <div
      className="narrow log-days"
      onSubmitCapture={(event: FormEvent) => {
        intent.current = (event.nativeEvent as SubmitEvent).submitter?.dataset["intent"] ?? "submit";
      }}
    >
      {taken && kept ? (
        <Notice>
          <p>
            Votre saisie commencée {since(kept.at)} est reprise.{" "}
            <button type="button" className="fr-link" onClick={startAgain}>
              Repartir de zéro
            </button>
          </p>
        </Notice>
      ) : null}
      <Form
        form={form}
        submit="Transmettre"
        cancel={
          <Button type="submit" kind="secondary" data-intent="draft">
            Enregistrer en brouillon
          </Button>
        }
        onSubmit={send}
      >
        {groups.length === 1 ? (
          <p className="log-days__group">
            Groupe : <strong>{groups[0]?.name}</strong>
          </p>
        ) : groups.length > MOST_IN_SIGHT ? (
          <SelectField name="groupId" label="Groupe" options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : (
          <RadioField name="groupId" label="Groupe" options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <EntryFields uses={group?.quotas ?? []} guess={guess} supports={supports} />
        {online ? null : <Notice tone="warning">Vous êtes hors connexion. Votre saisie est gardée sur cet appareil : transmettez-la au retour du réseau.</Notice>}
      </Form>
    </div>
  );
}

const perEstablishment = (groups: readonly { quotas: Parameters<typeof quotaChoices>[0] }[]) =>
  [...new Set(groups.flatMap(({ quotas }) => quotaChoices(quotas).filter((choice) => choice.perEstablishment)).map(({ quota }) => quota))] as string[];

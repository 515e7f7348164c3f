import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { CitationView } from "~/app/graphql/refusals";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { AttendanceMode, SessionKind, SessionStatus } from "~/gql/graphql";
import { postsOf, withOf, withOptions } from "~/lib/seats";
import { sequenceCells } from "~/lib/sequences";
import { sessionKindName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { Dialog } from "~/ui/Dialog";
import { Form, RadioField, rule, SelectField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { appointmentShape, endsAfterStart, sentOf } from "../model/appointment";
import { modesFor, nextSequence } from "../model/plan";
import { AppointmentFields } from "./AppointmentFields";

const PlanDialogGroup = graphql(`
  fragment PlanDialog_group on Group {
    id
    programme {
      id
      rulebook {
        key
        version
        sequences {
          number
          title
          modes
          citation {
            ...Citation_view
          }
        }
      }
    }
    participations {
      id
      establishment {
        id
        name
      }
    }
    carriers {
      post {
        id
        number
        organisation {
          id
          name
        }
      }
    }
    sessions {
      id
      sequence
      status
      startsAt
      endsAt
    }
  }
`);

const PlanSession = graphql(`
  mutation PlanSession($input: PlanSessionInput!) {
    planSession(input: $input) {
      session {
        id
        ...SessionCard_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const KINDS: readonly SessionKind[] = ["SEQUENCE", "INDIVIDUAL", "FOLLOW_UP"];
const schema = z.object({ ...appointmentShape, kind: rule.choice("Choisissez de quelle séance il s’agit."), sequence: z.string(), withId: z.string() }).check(
  endsAfterStart(),
  z.refine(({ kind, sequence }) => kind !== "SEQUENCE" || sequence !== "", { path: ["sequence"], message: "Choisissez la séquence." }),
  z.refine(({ kind, withId }) => kind !== "INDIVIDUAL" || withId !== "", { path: ["withId"], message: "Choisissez avec qui." }),
);

type Group = {
  id: string;
  programme: { rulebook: { sequences: readonly { number: number; title: string; modes: readonly AttendanceMode[]; citation: FragmentType<typeof CitationView> }[] } };
  participations: readonly { establishment: { id: string; name: string } }[];
  carriers: readonly { post: { id: string; number: number; organisation: { name: string } } | null }[];
  sessions: readonly { sequence: number | null; status: SessionStatus; startsAt: string; endsAt: string }[];
};

/** Plans a session: the next sequence is proposed, and the rulebook says how it may be attended. */
export function PlanDialog({ group: masked }: { group: FragmentType<typeof PlanDialogGroup> }) {
  const group = unmask(PlanDialogGroup, masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "programmer"} onClose={close} title="Programmer une séance" size="lg">
      <PlanForm group={group} onClose={close} />
    </Dialog>
  );
}

function PlanForm({ group, onClose }: { group: Group; onClose: () => void }) {
  const { run } = useAct(PlanSession);
  const rules = group.programme.rulebook.sequences;
  const [now] = useState(() => new Date().toISOString());
  const next = nextSequence(sequenceCells(rules, group.sessions, now));
  const proposed = { kind: next === null ? "INDIVIDUAL" : "SEQUENCE", sequence: next === null ? "" : String(next) };
  const form = useForm(schema, {
    ...proposed,
    withId: "",
    mode: "ON_SITE",
    startsAt: "",
    startTime: "9 h 00",
    endsAt: "12 h 30",
    place: "",
    videoLink: "",
    title: "",
  });
  const kind = String(form.watch("kind")) as SessionKind;
  const number = Number(form.watch("sequence")) || null;
  const allowed = modesFor(kind, number, rules);
  const limit = kind === "SEQUENCE" && allowed.length === 1 ? unmask(CitationView, rules.find((one) => one.number === number)?.citation) : undefined;
  const mode = String(form.watch("mode"));
  const first = allowed[0];
  const fits = allowed.some((one) => one === mode);
  useEffect(() => {
    if (!fits) form.setValue("mode", first);
  }, [fits, first, form]);
  // The sessions may come up to date just after the form has opened: what is proposed follows, until one has typed.
  const { isDirty } = form.formState;
  useEffect(() => {
    if (isDirty) return;
    form.resetField("kind", { defaultValue: proposed.kind });
    form.resetField("sequence", { defaultValue: proposed.sequence });
  }, [isDirty, proposed.kind, proposed.sequence, form]);
  return (
    <Form
      form={form}
      submit="Programmer"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async (values) => {
        const { refusals } = await run({
          input: {
            groupId: group.id,
            kind,
            sequence: kind === "SEQUENCE" ? Number(values.sequence) : null,
            ...(kind === "INDIVIDUAL" ? withOf(values.withId, group.carriers) : {}),
            ...sentOf(values),
          },
        });
        if (refusals) return refusals;
        toast("La séance est programmée.");
        return onClose();
      }}
    >
      <RadioField name="kind" label="Séance" inline options={KINDS.filter((one) => one !== "SEQUENCE" || rules.length > 0).map((value) => ({ value, label: sessionKindName[value] }))} />
      {kind === "SEQUENCE" ? (
        <SelectField
          name="sequence"
          label="Séquence"
          options={rules.map((one) => ({ value: String(one.number), label: `${one.number}. ${one.title}` }))}
        />
      ) : null}
      {kind === "INDIVIDUAL" ? (
        <SelectField name="withId" label={postsOf(group.carriers).length > 0 ? "Poste ou structure" : "Établissement"} options={withOptions(group)} />
      ) : null}
      <AppointmentFields mode={mode} allowed={allowed} ruleText={limit ? <Citation citation={limit} /> : undefined} />
    </Form>
  );
}

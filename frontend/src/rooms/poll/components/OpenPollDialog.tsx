import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { CitationView } from "~/app/graphql/refusals";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { AttendanceMode, SessionKind } from "~/gql/graphql";
import { postsOf, withOf, withOptions } from "~/lib/seats";
import { sequenceCells } from "~/lib/sequences";
import { sessionKindName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { Dialog } from "~/ui/Dialog";
import { Form, RadioField, rule, SelectField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { askedOf, askedShape, enough } from "../model/asked";
import { OpenPoll } from "../operations";
import { AskedFields } from "./AskedFields";

const OpenPollDialogGroup = graphql(`
  fragment OpenPollDialog_group on Group {
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
        scheduling {
          minSlots
          closesDaysBefore
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

const KINDS: readonly SessionKind[] = ["SEQUENCE", "INDIVIDUAL", "FOLLOW_UP"];
const MODES: readonly AttendanceMode[] = ["ON_SITE", "REMOTE"];
const read = (masked: FragmentType<typeof OpenPollDialogGroup>) => unmask(OpenPollDialogGroup, masked);

/** Opens a poll: the next sequence is proposed, and the rulebook says how it may be attended. */
export function OpenPollDialog({ group: masked }: { group: FragmentType<typeof OpenPollDialogGroup> }) {
  const group = read(masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "sonder"} onClose={close} title="Chercher une date" size="lg">
      <OpenForm group={group} onClose={close} />
    </Dialog>
  );
}

function OpenForm({ group, onClose }: { group: ReturnType<typeof read>; onClose: () => void }) {
  const { run } = useAct(OpenPoll);
  const { tenant } = useViewer();
  const navigate = useNavigate();
  const { sequences: rules, scheduling } = group.programme.rulebook;
  const [now] = useState(() => new Date().toISOString());
  const next = sequenceCells(rules, group.sessions, now).find(({ state }) => state === "none")?.number ?? null;
  const schema = z
    .object({ ...askedShape, kind: rule.choice("Choisissez de quelle séance il s’agit."), sequence: z.string(), withId: z.string() })
    .check(
      enough(scheduling.minSlots),
      z.refine(({ kind, sequence }) => kind !== "SEQUENCE" || sequence !== "", { path: ["sequence"], message: "Choisissez la séquence." }),
      z.refine(({ kind, withId }) => kind !== "INDIVIDUAL" || withId !== "", { path: ["withId"], message: "Choisissez avec qui." }),
    );
  const form = useForm(schema, {
    kind: next === null ? "INDIVIDUAL" : "SEQUENCE",
    sequence: next === null ? "" : String(next),
    withId: "",
    slots: [],
    closesOn: "",
    mode: "ON_SITE",
    place: "",
    videoLink: "",
    title: "",
    note: "",
  });
  const kind = String(form.watch("kind")) as SessionKind;
  const found = kind === "SEQUENCE" ? rules.find(({ number }) => number === Number(form.watch("sequence"))) : undefined;
  const allowed = found?.modes ?? MODES;
  const limit = found && allowed.length === 1 ? unmask(CitationView, found.citation) : undefined;
  const mode = String(form.watch("mode"));
  const first = allowed[0] ?? "ON_SITE";
  const fits = allowed.some((one) => one === mode);
  useEffect(() => {
    if (!fits) form.setValue("mode", first);
  }, [fits, first, form]);
  return (
    <Form
      form={form}
      submit="Ouvrir le sondage"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async (values) => {
        const { data, refusals } = await run({
          input: {
            groupId: group.id,
            kind,
            sequence: kind === "SEQUENCE" ? Number(values.sequence) : null,
            ...(kind === "INDIVIDUAL" ? withOf(values.withId, group.carriers) : {}),
            ...askedOf(values),
          },
        });
        if (refusals) return refusals;
        toast("Le sondage est ouvert : chacun est prévenu.");
        const pollId = data.openPoll.poll?.id;
        if (!pollId) return onClose();
        return navigate({ to: "/$tenant/sondages/$pollId", params: { tenant: tenant.key, pollId } });
      }}
    >
      <RadioField name="kind" label="Séance" inline options={KINDS.filter((one) => one !== "SEQUENCE" || rules.length > 0).map((value) => ({ value, label: sessionKindName[value] }))} />
      {kind === "SEQUENCE" ? <SelectField name="sequence" label="Séquence" options={rules.map((one) => ({ value: String(one.number), label: `${one.number}. ${one.title}` }))} /> : null}
      {kind === "INDIVIDUAL" ? (
        <SelectField name="withId" label={postsOf(group.carriers).length > 0 ? "Poste ou structure" : "Établissement"} options={withOptions(group)} />
      ) : null}
      <AskedFields mode={mode} allowed={allowed} ruleText={limit ? <Citation citation={limit} /> : undefined} min={scheduling.minSlots} closesDaysBefore={scheduling.closesDaysBefore} />
    </Form>
  );
}

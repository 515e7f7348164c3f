import { useState } from "react";
import * as z from "zod/mini";
import { readRefusals } from "~/app/graphql/refusals";
import { usePublicAct, usePublicQuery } from "~/app/session/useSessionAct";
import { FailureState } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import type { GuestAttendanceQuery } from "~/gql/graphql";
import { dateTime, enumerate, time, timeRange } from "~/lib/format";
import { takeFromFragment } from "~/lib/fragment";
import { useNow } from "~/lib/useNow";
import { DefinitionList } from "~/ui/DefinitionList";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { halfDayName } from "./model/sheet";
import "./presence.css";

const GuestAttendance = graphql(`
  query GuestAttendance($token: String!) {
    guestAttendance(token: $token) {
      title
      halfDay
      mode
      startsAt
      endsAt
      opensAt
      expiresAt
      videoLink
      facilitators
      name
      organisation
      sealed
      confirmation
    }
  }
`);
const SignAsGuest = graphql(`
  mutation SignAttendanceAsGuest($input: SignAttendanceAsGuestInput!) {
    signAttendanceAsGuest(input: $input) {
      name
      signedAt
      late
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The link of this visit: kept while the tab lives, so that reading the page again finds it. */
const KEY = "cordee.emarger";

function tokenOfVisit(): string | null {
  const given = takeFromFragment("jeton");
  try {
    if (given) sessionStorage.setItem(KEY, given);
    return given ?? sessionStorage.getItem(KEY);
  } catch {
    return given;
  }
}

function forgetToken(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

type Done = { name: string; at: string; late: boolean };
type Sheet = NonNullable<GuestAttendanceQuery["guestAttendance"]>;

/** One link, one half-day, one signature: no account. */
export default function GuestSignPage() {
  const [token] = useState(tokenOfVisit);
  const [done, setDone] = useState<Done | null>(null);
  if (done) return <Signed done={done} />;
  if (!token) return <Unusable />;
  return (
    <ToSign
      token={token}
      onDone={(signed) => {
        forgetToken();
        setDone(signed);
      }}
    />
  );
}

function ToSign({ token, onDone }: { token: string; onDone: (done: Done) => void }) {
  const { data, error } = usePublicQuery(GuestAttendance, { token });
  if (error) return <FailureState failure={{ code: error.code, requestId: error.requestId }} />;
  if (!data) return <Skeleton />;
  const sheet = data.guestAttendance;
  if (!sheet) return <Unusable />;
  return (
    <Page title="Émarger à distance" lead={sheet.title}>
      <div className="narrow emargement">
        <DefinitionList
          items={[
            ["Demi-journée", `${halfDayName[sheet.halfDay]}, ${timeRange(sheet.startsAt, sheet.endsAt)}`],
            [sheet.facilitators.length > 1 ? "Intervenants" : "Intervenant", enumerate(sheet.facilitators)],
            ["Lien de la séance", sheet.videoLink ? <a key="visio" href={sheet.videoLink} rel="noreferrer">{sheet.videoLink}</a> : null],
            ["Vous signez sous le nom de", [sheet.name, sheet.organisation].filter(Boolean).join(", ")],
          ]}
        />
        <SignForm token={token} sheet={sheet} onDone={onDone} />
      </div>
    </Page>
  );
}

const schema = z.object({ initials: rule.text("Saisissez vos initiales.", 10) });

function SignForm({ token, sheet, onDone }: { token: string; sheet: Sheet; onDone: (done: Done) => void }) {
  const sign = usePublicAct(SignAsGuest);
  const now = useNow();
  const form = useForm(schema, { initials: "" });
  if (sheet.sealed) return <Notice tone="warning">Cette feuille est scellée : elle ne se signe plus. Adressez-vous à l’intervenant, qui peut ouvrir une feuille corrective.</Notice>;
  if (sheet.mode !== "REMOTE") return <Notice tone="warning">Cette séance se tient désormais en présentiel : on y émarge dans la salle.</Notice>;
  if (now < Date.parse(sheet.opensAt)) return <Notice tone="info">Vous pourrez émarger ici à partir du {dateTime(sheet.opensAt)}. Gardez ce lien : il s’éteint le {dateTime(sheet.expiresAt)}.</Notice>;
  const send = async ({ initials }: { initials: string }) => {
    const { data, refusals } = await sign({ input: { token, initials } });
    if (refusals) return refusals;
    const { name, signedAt, late, refusals: refused } = data.signAttendanceAsGuest;
    if (!name || !signedAt) return readRefusals(refused);
    return onDone({ name, at: signedAt, late: late ?? false });
  };
  return (
    <>
      <p className="fr-text--sm">{sheet.confirmation}</p>
      <Form form={form} submit="J’émarge" onSubmit={send}>
        <TextField name="initials" label="Vos initiales" hint="Pour confirmer que c’est bien vous. Ce lien ne sert qu’une fois." autoComplete="off" maxLength={10} />
      </Form>
    </>
  );
}

function Signed({ done }: { done: Done }) {
  return (
    <Page title="Émarger à distance">
      <div className="narrow">
        <Notice tone={done.late ? "warning" : "success"} live title={done.late ? "Vous avez émargé, en retard" : "Vous avez émargé"}>
          <p>
            {done.name}, à {time(done.at)}. La feuille dit que la signature a été faite à distance, par lien. Vous pouvez fermer cette page.
          </p>
        </Notice>
      </div>
    </Page>
  );
}

function Unusable() {
  return (
    <Page title="Ce lien ne s’ouvre pas">
      <Notice tone="warning">Il a expiré, a déjà servi ou a été remplacé. Demandez un nouveau lien à l’intervenant de la séance.</Notice>
    </Page>
  );
}

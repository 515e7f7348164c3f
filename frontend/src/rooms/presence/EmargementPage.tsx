import { Link, useParams } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { readRefusals } from "~/app/graphql/refusals";
import type { Entry } from "~/app/offline/keeper";
import { useHeld, useQueuedApart } from "~/app/offline/useQueued";
import type { Access } from "~/app/session/access";
import { useHeldAccess, usePublicAct } from "~/app/session/useSessionAct";
import { Skeleton } from "~/app/states/Skeleton";
import type { SignAttendanceMutation, SignAttendanceMutationVariables } from "~/gql/graphql";
import { time, timeRange } from "~/lib/format";
import { takeFromFragment } from "~/lib/fragment";
import type { Refusal } from "~/lib/refusal";
import { Button, buttonClass, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { WaitingSignature } from "./components/WaitingSignature";
import { halfDayName, roleOf, waitsAs } from "./model/sheet";
import { browserSecret, heldTicket, keepTicket, type Ticket } from "./model/ticket";
import { EnterAttendance, EnterByDigits, SignAttendance } from "./operations";
import "./presence.css";

type Done = { name: string; role: string; at: string; late: boolean };

/** What a scan of the room's code opens: the code is exchanged at once, then one signs, signed in already or not. */
export default function EmargementPage() {
  const { tenant } = useParams({ from: "/public/$tenant/emargement" });
  const [code] = useState(() => takeFromFragment("code"));
  const [ticket, setTicket] = useState<Ticket | null>(() => (code ? null : heldTicket(tenant)));
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [exchanging, setExchanging] = useState(code !== null);
  const [done, setDone] = useState<Done | null>(null);
  const held = useHeldAccess();
  const enter = usePublicAct(EnterAttendance);
  const asked = useRef(false);
  const take = (next: Ticket) => {
    keepTicket(next);
    setTicket(next);
    setRefusals([]);
  };
  useEffect(() => {
    if (!code || asked.current) return;
    asked.current = true;
    void enter({ input: { tenantKey: tenant, code, browser: browserSecret() } }).then(({ data, refusals: failed }) => {
      const payload = data?.enterAttendance;
      setExchanging(false);
      if (payload?.entrance) take({ ...payload.entrance, tenant });
      else setRefusals(failed ?? readRefusals(payload?.refusals ?? []));
    });
  });
  const here = held?.tenant.key === tenant ? held : null;
  const queue = useQueuedApart(SignAttendance, here);
  const waiting = useHeld().find(({ subject }) => subject.startsWith("emargement."));
  const [queued, setQueued] = useState<Entry | null>(null);
  if (waiting && waiting !== queued) setQueued(waiting);
  return (
    <Page title="Émarger">
      <div className="narrow emargement">
        {exchanging || held === undefined ? (
          <Skeleton lines={3} />
        ) : waiting ? (
          <WaitingSignature entry={waiting} />
        ) : queued?.state === "waiting" ? (
          <Arrived entry={queued} tenant={tenant} />
        ) : done ? (
          <Signed done={done} tenant={tenant} />
        ) : ticket ? (
          <ToSign ticket={ticket} access={here} tenant={tenant} queue={queue} onDone={setDone} onSpent={() => setTicket(null)} />
        ) : (
          <>
            <RefusalNotice refusals={refusals} />
            <ByDigits access={here} tenant={tenant} onTicket={take} />
          </>
        )}
      </div>
    </Page>
  );
}

const backHere = (tenant: string) => ({ retour: `/${tenant}/emargement` });

type Queue = ReturnType<typeof useQueuedApart<SignAttendanceMutation, SignAttendanceMutationVariables>>;

function ToSign({ ticket, access, tenant, queue: { run, pending }, onDone, onSpent }: { ticket: Ticket; access: Access | null; tenant: string; queue: Queue; onDone: (done: Done) => void; onSpent: () => void }) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const press = async () => {
    if (!access) return;
    const { data, refusals: failed, queued } = await run(
      { input: { ticket: ticket.ticket, browser: browserSecret() } },
      {
        subject: waitsAs.own(ticket.attendanceSheetId),
        label: `Émargement, ${halfDayName[ticket.halfDay].toLowerCase()} : ${ticket.title}`,
        kept: { deviceAt: new Date().toISOString() },
      },
      access,
    );
    if (queued) return keepTicket(null);
    const payload = data?.signAttendance;
    if (payload?.line && payload.signedAt) {
      keepTicket(null);
      onDone({ name: payload.line.name, role: [roleOf(payload.line), payload.line.organisation].filter(Boolean).join(", "), at: payload.signedAt, late: payload.late ?? false });
      return;
    }
    setRefusals(failed ?? []);
  };
  return (
    <>
      <h2 className="fr-h5">{ticket.title}</h2>
      <p>
        {halfDayName[ticket.halfDay]}, {timeRange(ticket.startsAt, ticket.endsAt)}
        {ticket.place ? `. ${ticket.place}.` : "."}
      </p>
      <RefusalNotice refusals={refusals} />
      {access ? (
        <>
          <p>
            Vous émargez sous le nom de <strong>{access.person.name}</strong>.
          </p>
          <p className="fr-text--sm">{ticket.confirmation}</p>
          <Buttons>
            <Button size="lg" pending={pending} onClick={() => void press()}>
              J’émarge
            </Button>
          </Buttons>
          <p>
            <button type="button" className="link-button" onClick={() => { keepTicket(null); onSpent(); }}>
              Scanner ou saisir un autre code
            </button>
          </p>
        </>
      ) : (
        <>
          <Notice tone="success" live title="Votre passage est noté">
            <p>
              Connectez-vous avant {time(ticket.expiresAt)} pour émarger : le temps de vous connecter ne vous met pas en retard.
            </p>
          </Notice>
          <p className="fr-mt-3w">
            <Link to="/connexion" search={backHere(tenant)} className={buttonClass({ size: "lg" })}>
              Me connecter
            </Link>
          </p>
        </>
      )}
    </>
  );
}

function Signed({ done, tenant }: { done: Done; tenant: string }) {
  return (
    <>
      <Notice tone={done.late ? "warning" : "success"} live title={done.late ? "Vous avez émargé, en retard" : "Vous avez émargé"}>
        <p>
          {done.name}, {done.role}, à {time(done.at)}.{done.late ? " La feuille le montre." : ""}
        </p>
      </Notice>
      <p className="fr-mt-3w">
        <Link to="/$tenant" params={{ tenant }}>
          Aller à l’accueil
        </Link>
      </p>
    </>
  );
}

/** What waited on this phone and was taken since. */
function Arrived({ entry, tenant }: { entry: Entry; tenant: string }) {
  return (
    <>
      <Notice tone="success" live title="Votre signature est arrivée">
        <p>Faite à {time(new Date(entry.at).toISOString())} sur ce téléphone. La feuille dit qu’elle a été signée hors connexion.</p>
      </Notice>
      <p className="fr-mt-3w">
        <Link to="/$tenant" params={{ tenant }}>
          Aller à l’accueil
        </Link>
      </p>
    </>
  );
}

function ByDigits({ access, tenant, onTicket }: { access: Access | null; tenant: string; onTicket: (ticket: Ticket) => void }) {
  const enter = usePublicAct(EnterByDigits);
  const [digits, setDigits] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [pending, setPending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!access || pending) return;
    setPending(true);
    const { data, refusals: failed } = await enter({ input: { digits, browser: browserSecret() } }, access);
    setPending(false);
    const payload = data?.enterAttendanceByDigits;
    if (payload?.entrance) onTicket({ ...payload.entrance, tenant });
    else setRefusals(failed ?? readRefusals(payload?.refusals ?? []));
  };
  return (
    <>
      <p>Scannez avec l’appareil photo de votre téléphone le QR code affiché dans la salle. S’il ne fonctionne pas, saisissez les six chiffres qui sont à côté.</p>
      {access ? (
        <form onSubmit={(event) => void send(event)} noValidate>
          <RefusalNotice refusals={refusals} />
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="chiffres">
              Code de la salle
              <span className="fr-hint-text">Six chiffres, qui changent toutes les 15 secondes</span>
            </label>
            <input
              id="chiffres"
              className="fr-input emargement__digits"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              value={digits}
              onChange={({ target }) => setDigits(target.value)}
            />
          </div>
          <Buttons>
            <Button type="submit" pending={pending}>
              Continuer
            </Button>
          </Buttons>
        </form>
      ) : (
        <p>
          <Link to="/connexion" search={backHere(tenant)} className={buttonClass()}>
            Me connecter pour saisir le code
          </Link>
        </p>
      )}
    </>
  );
}

import { type FormEvent, useState } from "react";
import { useHeld, useQueued } from "~/app/offline/useQueued";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { areInitials, type Line, roleOf, standing, waitsAs } from "../model/sheet";
import type { Sheet } from "./SheetCard";

const SignOnTablet = graphql(`
  mutation SignAttendanceOnTablet($input: SignAttendanceOnTabletInput!) {
    signAttendanceOnTablet(input: $input) {
      line {
        id
        name
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The tablet that goes round the room: one's name, one's initials, the next. Nothing else is in sight. */
export function Kiosk({ sheet, title, onClose }: { sheet: Sheet; title: string; onClose: () => void }) {
  const [chosen, setChosen] = useState<Line | null>(null);
  const [last, setLast] = useState<{ id: string; name: string; queued: boolean } | null>(null);
  const held = useHeld();
  const waits = (line: Line) => held.some(({ subject }) => subject === waitsAs.tablet(line.id));
  const left = sheet.lines.filter((line) => !standing(line) && !waits(line) && line.id !== last?.id && line.kind !== "FACILITATOR");
  return (
    <Dialog open onClose={onClose} title={`Émargement : ${title}`} size="lg">
      <div className="kiosk">
        {chosen ? (
          <Confirm
            line={chosen}
            onBack={() => setChosen(null)}
            onDone={(queued) => {
              setLast({ id: chosen.id, name: chosen.name, queued });
              setChosen(null);
            }}
          />
        ) : (
          <>
            <p role="status">{last
                ? `Merci, ${last.name} : votre signature est ${last.queued ? "gardée sur cette tablette et part au retour du réseau" : "enregistrée"}. Passez la tablette.`
                : "Touchez votre nom pour émarger."}</p>
            <ul className="kiosk__names">
              {left.map((line) => (
                <li key={line.id}>
                  <Button kind="secondary" size="lg" onClick={() => setChosen(line)}>
                    {line.name}
                    <span className="kiosk__role">{[roleOf(line), line.organisation].filter(Boolean).join(", ")}</span>
                  </Button>
                </li>
              ))}
            </ul>
            {left.length === 0 ? <p>Tout le monde a émargé.</p> : null}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Confirm({ line, onBack, onDone }: { line: Line; onBack: () => void; onDone: (queued: boolean) => void }) {
  const { run, pending } = useQueued(SignOnTablet);
  const [initials, setInitials] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    // Told while the person is there: what waits would only be refused once it has left.
    if (!areInitials(initials, line.name)) {
      return setRefusals([{ kind: "input", message: `Initiales : ce ne sont pas celles de ${line.name}. Vérifiez votre nom, puis saisissez-les.`, field: "initials" }]);
    }
    const { refusals: refused, queued } = await run(
      { input: { attendanceLineId: line.id, initials } },
      { subject: waitsAs.tablet(line.id), label: `Émargement de ${line.name}, sur cette tablette`, kept: { deviceAt: new Date().toISOString() } },
    );
    setRefusals(refused ?? []);
    if (!refused) onDone(queued === true);
  };
  return (
    <form onSubmit={(event) => void sign(event)} noValidate>
      <p>
        <strong>{line.name}</strong>, {roleOf(line)}
        {line.organisation ? `, ${line.organisation}` : ""}
      </p>
      <p>J’atteste avoir été présent à cette demi-journée. Cette signature électronique simple m’engage.</p>
      <RefusalNotice refusals={refusals} />
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="initiales">
          Vos initiales
          <span className="fr-hint-text">Pour confirmer que c’est bien vous</span>
        </label>
        <input id="initiales" className="fr-input kiosk__initials" autoComplete="off" autoCapitalize="characters" maxLength={10} value={initials} onChange={({ target }) => setInitials(target.value)} />
      </div>
      <Buttons>
        <Button type="submit" size="lg" pending={pending}>
          Je signe
        </Button>
        <Button kind="secondary" size="lg" onClick={onBack}>
          Ce n’est pas moi
        </Button>
      </Buttons>
    </form>
  );
}

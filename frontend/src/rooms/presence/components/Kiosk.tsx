import { type FormEvent, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { type Line, roleOf, standing } from "../model/sheet";
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
  const [last, setLast] = useState<{ id: string; name: string } | null>(null);
  const left = sheet.lines.filter((line) => !standing(line) && line.id !== last?.id && line.kind !== "FACILITATOR");
  return (
    <Dialog open onClose={onClose} title={`Émargement : ${title}`} size="lg">
      <div className="kiosk">
        {chosen ? (
          <Confirm
            line={chosen}
            onBack={() => setChosen(null)}
            onDone={() => {
              setLast(chosen);
              setChosen(null);
            }}
          />
        ) : (
          <>
            <p role="status">{last ? `Merci, ${last.name} : votre signature est enregistrée. Passez la tablette.` : "Touchez votre nom pour émarger."}</p>
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

function Confirm({ line, onBack, onDone }: { line: Line; onBack: () => void; onDone: () => void }) {
  const { run, pending } = useAct(SignOnTablet);
  const [initials, setInitials] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const { refusals: refused } = await run({ input: { attendanceLineId: line.id, initials } });
    setRefusals(refused ?? []);
    if (!refused) onDone();
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

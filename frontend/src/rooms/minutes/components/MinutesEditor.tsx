import { useCallback, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { Decisions } from "./Decisions";
import { SectionEditor } from "./SectionEditor";

const MinutesEditorMinutes = graphql(`
  fragment MinutesEditor_minutes on Minutes {
    id
    edition
    correctionReason
    version
    sections {
      id
      ...SectionEditor_section
    }
    ...Decisions_minutes
  }
`);

const AddMinutesSection = graphql(`
  mutation AddMinutesSection($input: AddMinutesSectionInput!) {
    addMinutesSection(input: $input) {
      minutes {
        id
        ...MinutesEditor_minutes
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const RemoveMinutesSection = graphql(`
  mutation RemoveMinutesSection($input: RemoveMinutesSectionInput!) {
    removeMinutesSection(input: $input) {
      minutes {
        id
        ...MinutesEditor_minutes
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const PublishMinutes = graphql(`
  mutation PublishMinutes($input: PublishMinutesInput!) {
    publishMinutes(input: $input) {
      minutes {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const DiscardMinutes = graphql(`
  mutation DiscardMinutes($input: DiscardMinutesInput!) {
    discardMinutes(input: $input) {
      minutes {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Props = { minutes: FragmentType<typeof MinutesEditorMinutes>; places: readonly { id: string; name: string }[]; reload: () => void };

/** Minutes in preparation: written point by point, by several at once, then published. */
export function MinutesEditor({ minutes: masked, places, reload }: Props) {
  const minutes = unmask(MinutesEditorMinutes, masked);
  const { id, edition, version, correctionReason, sections } = minutes;
  const add = useAct(AddMinutesSection);
  const remove = useAct(RemoveMinutesSection);
  const publish = useAct(PublishMinutes);
  const discard = useAct(DiscardMinutes);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [asked, setAsked] = useState<"publish" | "discard" | null>(null);
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const onUnsaved = useCallback((section: string, is: boolean) => {
    setUnsaved((held) => (held.has(section) === is ? held : new Set(is ? [...held, section] : [...held].filter((one) => one !== section))));
  }, []);
  const settle = (outcome: { refusals?: Refusal[] | undefined }, done?: string) => {
    setRefusals(outcome.refusals ?? []);
    setAsked(null);
    if (outcome.refusals?.some(({ kind }) => kind === "conflict")) reload();
    if (!outcome.refusals && done) toast(done);
  };
  return (
    <div className="minutes__draft">
      <p className="minutes__by">
        <Badge tone="new">En préparation</Badge> Lu par le consultant et l’Aract seulement, jusqu’à sa publication.
        {edition > 1 ? ` Version ${edition}, qui corrige la version ${edition - 1} : ${correctionReason}.` : null}
      </p>
      {sections.map((section) => (
        <SectionEditor key={section.id} section={section} reload={reload} onUnsaved={onUnsaved} onRemove={(of, at) => void remove.run({ input: { id: of, version: at } }).then(settle)} />
      ))}
      <Button kind="tertiary" size="sm" icon="fr-icon-add-line" pending={add.pending} onClick={() => void add.run({ input: { minutesId: id, title: "Nouveau point" } }).then(settle)}>
        Ajouter un point
      </Button>
      <Decisions minutes={minutes} places={places} />
      <RefusalNotice refusals={refusals} />
      {asked === null ? (
        <Buttons>
          <Button onClick={() => setAsked("publish")}>Publier…</Button>
          <Button kind="bare" onClick={() => setAsked("discard")}>
            Abandonner ce brouillon…
          </Button>
        </Buttons>
      ) : asked === "discard" ? (
        <Confirm
          text="Tout ce qui est écrit dans ce brouillon sera perdu, pour tous. Les tâches fixées à la séance restent."
          yes="Abandonner le brouillon"
          pending={discard.pending}
          onYes={() => void discard.run({ input: { id, version } }).then((outcome) => settle(outcome, "Brouillon abandonné."))}
          onNo={() => setAsked(null)}
        />
      ) : unsaved.size > 0 ? (
        <Notice tone="warning" live>
          <p>
            Un point n’est pas encore enregistré : attendez son envoi, ou enregistrez-le, avant de publier.{" "}
            <button type="button" className="link-button" onClick={() => setAsked(null)}>
              Revenir au texte
            </button>
          </p>
        </Notice>
      ) : (
        <Confirm
          text="Une fois publié, le compte rendu ne change plus : pour le corriger, on publie une nouvelle version qui nomme l’ancienne."
          yes="Publier le compte rendu"
          pending={publish.pending}
          onYes={() => void publish.run({ input: { id, version } }).then((outcome) => settle(outcome, "Le compte rendu est publié."))}
          onNo={() => setAsked(null)}
        />
      )}
    </div>
  );
}

function Confirm({ text, yes, pending, onYes, onNo }: { text: string; yes: string; pending: boolean; onYes: () => void; onNo: () => void }) {
  return (
    <Notice tone="info" live>
      <p>{text}</p>
      <Buttons>
        <Button size="sm" pending={pending} onClick={onYes}>
          {yes}
        </Button>
        <Button size="sm" kind="secondary" onClick={onNo}>
          Annuler
        </Button>
      </Buttons>
    </Notice>
  );
}

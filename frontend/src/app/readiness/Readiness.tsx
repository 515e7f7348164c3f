import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { ReadinessState, ReadinessSubject } from "~/gql/graphql";
import { missingWords } from "~/lib/missing";
import { Badge } from "~/ui/Badge";
import "./readiness.css";

const ReadinessSession = graphql(`
  fragment Readiness_session on Session {
    id
    group {
      id
      acts
    }
    readiness {
      ready
      points {
        subject
        state
        text
        establishment {
          id
          name
        }
      }
    }
  }
`);

type Masked = FragmentType<typeof ReadinessSession>;
const SAID: Record<ReadinessState, string> = { DONE: "Fait : ", TO_DO: "À faire : ", WARNING: "À savoir : " };
/** The act that mends each sort of point. */
const MENDED_BY: Record<ReadinessSubject, string> = {
  PLACE: "session.plan",
  GROUP: "trinome.name",
  AGENDA: "session.prepare",
  ANSWERS: "session.answer",
  CHECKLIST: "session.prepare",
};

/** «Prête», «À préparer». */
export function ReadyBadge({ session }: { session: Masked }) {
  const { ready } = unmask(ReadinessSession, session).readiness;
  return <Badge tone={ready ? "success" : "warning"}>{ready ? "Prête" : "À préparer"}</Badge>;
}

/** What is done and what is left before the session is ready, each point with the way to it. */
export function ReadinessPoints({ session: masked }: { session: Masked }) {
  const { id, group, readiness } = unmask(ReadinessSession, masked);
  return (
    <ul className="readiness">
      {readiness.points.map(({ subject, state, text, establishment }) => {
        const words = missingWords({ message: text, establishment });
        return (
          <li key={words} data-state={state}>
            <span className="fr-sr-only">{SAID[state]}</span>
            {state !== "DONE" && group.acts.includes(MENDED_BY[subject]) ? (
              <Way subject={subject} sessionId={id} groupId={group.id}>
                {words}
              </Way>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Way({ subject, sessionId, groupId, children }: { subject: ReadinessSubject; sessionId: string; groupId: string; children: ReactNode }) {
  const { tenant } = useViewer();
  const session = { to: "/$tenant/seances/$sessionId", params: { tenant: tenant.key, sessionId } } as const;
  switch (subject) {
    case "GROUP":
      return (
        <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: "etablissements" }}>
          {children}
        </Link>
      );
    case "PLACE":
      return (
        <Link {...session} search={{ moment: "avant", faire: "deplacer", objet: sessionId }}>
          {children}
        </Link>
      );
    case "AGENDA":
      return (
        <Link {...session} search={{ moment: "avant", faire: "preparer" }}>
          {children}
        </Link>
      );
    case "ANSWERS":
      return (
        <Link {...session} search={{ moment: "avant" }} hash="qui-vient">
          {children}
        </Link>
      );
    case "CHECKLIST":
      return (
        <Link {...session} search={{ moment: "avant" }} hash="liste">
          {children}
        </Link>
      );
  }
}

import { type LiveStatus, useLiveStatus } from "~/app/graphql/liveStatus";

const WORDS: Record<LiveStatus, string> = { idle: "", connecting: "Connexion…", live: "En direct", interrupted: "Reconnexion…" };

/** Whether the changes of others arrive by themselves. */
export function LiveBadge() {
  const status = useLiveStatus();
  return (
    <p className="live" role="status" data-status={status}>
      {WORDS[status]}
    </p>
  );
}

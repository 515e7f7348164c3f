import { type LiveStatus, useLiveStatus } from "~/app/graphql/liveStatus";
import { useOnline } from "./OfflineBanner";

const WORDS: Record<LiveStatus, string> = { idle: "", connecting: "Connexion…", live: "En direct", interrupted: "Reconnexion…" };

/** Whether the changes of others arrive by themselves. */
export function LiveBadge() {
  const followed = useLiveStatus();
  // A connection that is cut takes a while to be noticed; the browser knows at once.
  const status = useOnline() || followed === "idle" ? followed : "interrupted";
  return (
    <p className="live" role="status" data-status={status}>
      {WORDS[status]}
    </p>
  );
}

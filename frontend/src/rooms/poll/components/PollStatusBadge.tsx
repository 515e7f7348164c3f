import type { PollStatus } from "~/gql/graphql";
import { Badge, type BadgeTone } from "~/ui/Badge";

const NAMES: Record<PollStatus, string> = { OPEN: "Ouvert", CLOSED: "Clos", SETTLED: "Date retenue", CANCELLED: "Annulé" };
const TONES: Record<PollStatus, BadgeTone> = { OPEN: "info", CLOSED: "warning", SETTLED: "success", CANCELLED: "neutral" };

export const PollStatusBadge = ({ status }: { status: PollStatus }) => <Badge tone={TONES[status]}>{NAMES[status]}</Badge>;

import { lazyPart } from "~/app/lazy";
import HomePage from "~/rooms/home/HomePage";

// Each part is its room's: the home knows none of them.
const NetworksPart = lazyPart(() => import("~/rooms/network/NetworksPart"));
const PARTS = {
  facilitator: lazyPart(() => import("~/rooms/network/FacilitatorPart")),
  aract: NetworksPart,
  ars: NetworksPart,
  manager: NetworksPart,
};

export default function Home() {
  return <HomePage parts={PARTS} />;
}

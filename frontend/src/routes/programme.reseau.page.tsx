import { lazyPart } from "~/app/lazy";
import NetworkPage from "~/rooms/network/NetworkPage";

const Restitutions = lazyPart(() => import("~/rooms/restitution/RestitutionsPart"));

/** The page of a network with the part that is another room's. */
export default function Reseau() {
  return <NetworkPage restitutions={Restitutions} />;
}

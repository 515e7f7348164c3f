import { lazyPart } from "~/app/lazy";
import SubsidyPage from "~/rooms/programme/SubsidyPage";

const EnvelopePart = lazyPart(() => import("~/rooms/network/EnvelopePart"));

export default function Subsidy() {
  return <SubsidyPage network={EnvelopePart} />;
}

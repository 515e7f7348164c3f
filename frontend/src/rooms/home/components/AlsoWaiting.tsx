import SilencePanel from "./SilencePanel";
import WaitingSupport from "./WaitingSupport";

/** Who asks, and who says nothing. */
export default function AlsoWaiting() {
  return (
    <div className="home__pair">
      <WaitingSupport />
      <SilencePanel />
    </div>
  );
}

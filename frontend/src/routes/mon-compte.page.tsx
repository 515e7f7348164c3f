import { lazyPart } from "~/app/lazy";
import AccountPage from "~/rooms/identity/AccountPage";

// Each part is its room's: the page knows none of them.
const SECTIONS = [lazyPart(() => import("~/rooms/calendar/AccountCalendars"))];

export default () => <AccountPage sections={SECTIONS} />;

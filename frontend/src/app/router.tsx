import { createRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { tasksRoute } from "~/routes/taches";
import { arrival } from "~/lib/navigation";
import { accessibilityRoute } from "~/routes/accessibilite";
import { supportRoute } from "~/routes/appui";
import { contributeRoute } from "~/routes/contribuer";
import { guestSigningRoute } from "~/routes/emarger";
import { bodyRoute } from "~/routes/instance";
import { invitationRoute } from "~/routes/invitation";
import { linkRoute } from "~/routes/connexion.lien";
import { establishmentRoute } from "~/routes/etablissement";
import { registerRoute } from "~/routes/etablissements";
import { groupRoute } from "~/routes/groupe";
import { formGroupRoute } from "~/routes/groupes.nouveau";
import { daysRoute } from "~/routes/jours";
import { logDaysRoute, logGroupDaysRoute } from "~/routes/jours.nouveau";
import { letterRoute } from "~/routes/lettre";
import { membersRoute } from "~/routes/membres";
import { programmeRoute } from "~/routes/programme";
import { postRoute } from "~/routes/programme.poste";
import { networkRoute } from "~/routes/programme.reseau";
import { restitutionRoute } from "~/routes/programme.restitution";
import { subsidyRoute } from "~/routes/programme.subvention";
import { programmesRoute } from "~/routes/programmes";
import { sheetRoute } from "~/routes/fiche";
import { collectionsRoute } from "~/routes/collections";
import { sheetsRoute } from "~/routes/fiches";
import { outcomesRoute } from "~/routes/experimentations";
import { experimentRoute } from "~/routes/projet.experimentation";
import { projectRoute } from "~/routes/projet";
import { sessionRoute } from "~/routes/seance";
import { pollRoute } from "~/routes/sondage";
import { weekRoute } from "~/routes/semaine";
import { homeRoute } from "~/routes/accueil";
import { signingRoute } from "~/routes/emargement";
import { accountRoute } from "~/routes/mon-compte";
import { notificationChoiceRoute } from "~/routes/mon-compte.notifications";
import { notificationsRoute } from "~/routes/notifications";
import { sentMailsRoute } from "~/routes/courriers";
import { unsubscribeRoute } from "~/routes/desabonnement";
import { indexRoute, publicLayout, rootRoute, tenantRoute } from "~/routes/root";
import { signInRoute } from "~/routes/connexion";
import { announce } from "./announcer";
import { CrashState } from "./states/CrashState";
import { NotFound } from "./states/FailureState";
import { Skeleton } from "./states/Skeleton";

// One file of `routes/` an address: add yours here, in alphabetical order.
const routeTree = rootRoute.addChildren([
  indexRoute,
  publicLayout.addChildren([accessibilityRoute, contributeRoute, guestSigningRoute, invitationRoute, linkRoute, sentMailsRoute, signingRoute, signInRoute, unsubscribeRoute]),
  tenantRoute.addChildren([
    accountRoute,
    bodyRoute,
    daysRoute,
    establishmentRoute,
    formGroupRoute,
    groupRoute,
    homeRoute,
    letterRoute,
    logDaysRoute,
    logGroupDaysRoute,
    membersRoute,
    pollRoute,
    networkRoute,
    postRoute,
    notificationChoiceRoute,
    notificationsRoute,
    programmeRoute,
    programmesRoute,
    experimentRoute,
    outcomesRoute,
    projectRoute,
    registerRoute,
    restitutionRoute,
    sessionRoute,
    sheetRoute,
    collectionsRoute,
    sheetsRoute,
    subsidyRoute,
    tasksRoute,
    supportRoute,
    weekRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <Skeleton />,
  defaultErrorComponent: (props: ErrorComponentProps) => <CrashState {...props} />,
  defaultNotFoundComponent: () => <NotFound />,
});

router.subscribe("onBeforeNavigate", ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) arrival.expect();
});
router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) announce(document.title.replace(/ – Cordée$/, ""));
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

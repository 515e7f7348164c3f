import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEnter, useHeldAccess, usePublicQuery } from "~/app/session/useSessionAct";
import { FailureState } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { takeFromFragment } from "~/lib/fragment";
import { roleInSentence } from "~/lib/roles";
import { buttonClass } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { AcceptForm } from "./components/AcceptForm";
import { JoinButton } from "./components/JoinButton";
import { SessionOwner } from "./operations";

const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      email
      name
      role
      expired
      accountExists
      tenant {
        id
        name
      }
    }
  }
`);

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ...Access_parts
    }
  }
`);

export default function InvitationPage() {
  const [token] = useState(() => takeFromFragment("jeton"));
  const { data, error } = usePublicQuery(InvitationQuery, { token: token ?? "" }, token === null);
  const invitation = data?.invitation;
  const held = useHeldAccess();
  const who = usePublicQuery(SessionOwner, {}, !held || !invitation?.accountExists, held?.token);
  const accept = useEnter(AcceptInvitation);
  if (error) return <FailureState failure={{ code: error.code, requestId: error.requestId }} />;
  if (token && (!data || held === undefined || (held && invitation?.accountExists && !who.data && !who.error))) return <Skeleton />;
  if (!token || !invitation || invitation.expired) return <Spent was={Boolean(invitation)} />;
  const signedIn = who.data?.viewer?.person;
  const own = held && signedIn?.email?.toLowerCase() === invitation.email.toLowerCase() ? held : undefined;
  return (
    <Page
      title="Bienvenue sur Cordée"
      lead={
        <>
          {invitation.tenant.name} vous invite à rejoindre son espace comme <strong>{roleInSentence(invitation.role)}</strong>.
        </>
      }
    >
      <div className="narrow">
        {own ? (
          <JoinButton email={invitation.email} onJoin={() => accept({ input: { token, name: "", password: "" } }, undefined, own)} />
        ) : (
          <>
            {held ? (
              <Notice>
                <p>
                  Ce navigateur est connecté au compte de {held.person.name} : accepter cette invitation ouvrira celui de {invitation.name}.
                </p>
              </Notice>
            ) : null}
            <AcceptForm
              email={invitation.email}
              name={invitation.name}
              accountExists={invitation.accountExists}
              onAccept={(name, password) => accept({ input: { token, name, password } })}
            />
          </>
        )}
      </div>
    </Page>
  );
}

/** A link that leads nowhere any more, or never did. */
function Spent({ was }: { was: boolean }) {
  return (
    <Page title={was ? "Cette invitation n’est plus valable" : "Cette invitation n’est pas valable"}>
      <Notice tone="warning">
        {was
          ? "Elle a expiré, ou elle a déjà servi. Si vous avez choisi un mot de passe, connectez-vous ; sinon, demandez une nouvelle invitation à la personne qui vous l’a envoyée."
          : "Le lien est incomplet. Ouvrez-le depuis le message reçu, sans le recopier, ou demandez une nouvelle invitation."}
      </Notice>
      <p className="fr-mt-3w">
        <Link to="/connexion" className={buttonClass()}>
          Aller à la page de connexion
        </Link>
      </p>
    </Page>
  );
}

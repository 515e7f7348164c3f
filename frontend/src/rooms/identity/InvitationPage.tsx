import { useState } from "react";
import { useEnter, usePublicQuery } from "~/app/session/useSessionAct";
import { FailureState } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { takeFromFragment } from "~/lib/fragment";
import { roleInSentence } from "~/lib/roles";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { AcceptForm } from "./components/AcceptForm";

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
  const accept = useEnter(AcceptInvitation);
  if (error) return <FailureState failure={{ code: error.code, requestId: error.requestId }} />;
  if (token && !data) return <Skeleton />;
  const invitation = data?.invitation;
  if (!token || !invitation || invitation.expired) {
    return (
      <Page title={invitation?.expired ? "Cette invitation a expiré" : "Cette invitation n’est pas valable"}>
        <Notice tone="warning">
          {invitation?.expired
            ? "Demandez une nouvelle invitation à la personne qui vous l’a envoyée."
            : "Le lien est incomplet ou a déjà servi. Si vous avez déjà un mot de passe, connectez-vous ; sinon, demandez une nouvelle invitation."}
        </Notice>
      </Page>
    );
  }
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
        <AcceptForm
          email={invitation.email}
          name={invitation.name}
          accountExists={invitation.accountExists}
          onAccept={(name, password) => accept({ input: { token, name, password } })}
        />
      </div>
    </Page>
  );
}

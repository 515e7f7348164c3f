/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment Refusal_parts on Refusal {\n    __typename\n    ... on InvalidInput {\n      message\n      inputField: field\n    }\n    ... on RuleBroken {\n      message\n      ruleField: field\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on QuotaExceeded {\n      message\n      quotaHalfDays\n      usedHalfDays\n      askedHalfDays\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on VersionConflict {\n      message\n      expected\n      current\n    }\n  }\n": typeof types.Refusal_PartsFragmentDoc,
    "\n  fragment Citation_view on Citation {\n    source\n    line\n    endLine\n    text\n  }\n": typeof types.Citation_ViewFragmentDoc,
    "\n  fragment Access_parts on AccessPayload {\n    accessToken\n    expiresAt\n    tenant {\n      id\n      key\n      name\n    }\n    person {\n      id\n      name\n    }\n    refusals {\n      ...Refusal_parts\n    }\n  }\n": typeof types.Access_PartsFragmentDoc,
    "\n  mutation RefreshAccess($input: RefreshAccessInput!) {\n    refreshAccess(input: $input) {\n      ...Access_parts\n    }\n  }\n": typeof types.RefreshAccessDocument,
    "\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  fragment Viewer_parts on Viewer {\n    person {\n      id\n      name\n      email\n    }\n    tenant {\n      id\n      key\n      name\n      regionCode\n      fundingAgency\n      supportAgency\n      departments {\n        code\n        name\n      }\n    }\n    roles\n    acts\n    tenants {\n      id\n      key\n      name\n    }\n  }\n": typeof types.Viewer_PartsFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      ...Viewer_parts\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query GeneralHome {\n    activity(first: 10) {\n      edges {\n        node {\n          position\n          at\n          sentence\n          group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.GeneralHomeDocument,
    "\n  query AccountPage {\n    viewer {\n      person {\n        id\n        ...ProfileForm_person\n      }\n      loginSessions {\n        ...Devices_session\n      }\n    }\n  }\n": typeof types.AccountPageDocument,
    "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n      expired\n      accountExists\n      tenant {\n        id\n        name\n      }\n    }\n  }\n": typeof types.InvitationDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ...Access_parts\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    signInWithLink(input: $input) {\n      ...Access_parts\n    }\n  }\n": typeof types.SignInWithLinkDocument,
    "\n  query DemoAccounts {\n    demoAccounts {\n      email\n      name\n      role\n      password\n      tenant {\n        id\n        key\n        name\n      }\n    }\n  }\n": typeof types.DemoAccountsDocument,
    "\n  fragment Devices_session on LoginSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    address\n    current\n  }\n": typeof types.Devices_SessionFragmentDoc,
    "\n  mutation RevokeLoginSession($input: RevokeLoginSessionInput!) {\n    revokeLoginSession(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.RevokeLoginSessionDocument,
    "\n  mutation RevokeOtherLoginSessions {\n    revokeOtherLoginSessions {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.RevokeOtherLoginSessionsDocument,
    "\n  mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n    requestSignInLink(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.RequestSignInLinkDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  fragment ProfileForm_person on Person {\n    id\n    name\n    email\n  }\n": typeof types.ProfileForm_PersonFragmentDoc,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      person {\n        ...ProfileForm_person\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...Access_parts\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query ProgrammePage($id: ID!) {\n    programme(id: $id) {\n      id\n      title\n      rulebook {\n        key\n        title\n        ...RulebookFacts_rulebook\n      }\n    }\n  }\n": typeof types.ProgrammePageDocument,
    "\n  query ProgrammesPage($after: String) {\n    programmes(first: 20, after: $after) {\n      totalCount\n      ...ProgrammeTable_list\n    }\n    rulebooks {\n      ...OpenProgrammeDialog_rulebook\n    }\n  }\n": typeof types.ProgrammesPageDocument,
    "\n  fragment OpenProgrammeDialog_rulebook on Rulebook {\n    key\n    title\n    version\n    regionCode\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n  }\n": typeof types.OpenProgrammeDialog_RulebookFragmentDoc,
    "\n  mutation OpenProgramme($input: OpenProgrammeInput!) {\n    openProgramme(input: $input) {\n      programme {\n        id\n        title\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.OpenProgrammeDocument,
    "\n  fragment ProgrammeTable_list on ProgrammeConnection {\n    totalCount\n    nodes {\n      id\n      title\n      openedAt\n      startsOn\n      endsOn\n      groupCount\n      rulebook {\n        key\n        title\n        version\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.ProgrammeTable_ListFragmentDoc,
    "\n  query QuotePreview($rulebookKey: String!, $establishments: Int!) {\n    quote(rulebookKey: $rulebookKey, establishments: $establishments) {\n      quote {\n        halfDays\n        totalCents\n        sponsorCents\n        shareCents\n        quotas {\n          quota\n          label\n          halfDays\n        }\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": typeof types.QuotePreviewDocument,
    "\n  fragment RulebookFacts_rulebook on Rulebook {\n    version\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n    dayRateCents\n    sponsorBasisPoints\n    groupCitation {\n      ...Citation_view\n    }\n    quotas {\n      quota\n      label\n      halfDays\n      perEstablishment\n      citation {\n        ...Citation_view\n      }\n    }\n  }\n": typeof types.RulebookFacts_RulebookFragmentDoc,
};
const documents: Documents = {
    "\n  fragment Refusal_parts on Refusal {\n    __typename\n    ... on InvalidInput {\n      message\n      inputField: field\n    }\n    ... on RuleBroken {\n      message\n      ruleField: field\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on QuotaExceeded {\n      message\n      quotaHalfDays\n      usedHalfDays\n      askedHalfDays\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on VersionConflict {\n      message\n      expected\n      current\n    }\n  }\n": types.Refusal_PartsFragmentDoc,
    "\n  fragment Citation_view on Citation {\n    source\n    line\n    endLine\n    text\n  }\n": types.Citation_ViewFragmentDoc,
    "\n  fragment Access_parts on AccessPayload {\n    accessToken\n    expiresAt\n    tenant {\n      id\n      key\n      name\n    }\n    person {\n      id\n      name\n    }\n    refusals {\n      ...Refusal_parts\n    }\n  }\n": types.Access_PartsFragmentDoc,
    "\n  mutation RefreshAccess($input: RefreshAccessInput!) {\n    refreshAccess(input: $input) {\n      ...Access_parts\n    }\n  }\n": types.RefreshAccessDocument,
    "\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment Viewer_parts on Viewer {\n    person {\n      id\n      name\n      email\n    }\n    tenant {\n      id\n      key\n      name\n      regionCode\n      fundingAgency\n      supportAgency\n      departments {\n        code\n        name\n      }\n    }\n    roles\n    acts\n    tenants {\n      id\n      key\n      name\n    }\n  }\n": types.Viewer_PartsFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      ...Viewer_parts\n    }\n  }\n": types.ViewerDocument,
    "\n  query GeneralHome {\n    activity(first: 10) {\n      edges {\n        node {\n          position\n          at\n          sentence\n          group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.GeneralHomeDocument,
    "\n  query AccountPage {\n    viewer {\n      person {\n        id\n        ...ProfileForm_person\n      }\n      loginSessions {\n        ...Devices_session\n      }\n    }\n  }\n": types.AccountPageDocument,
    "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n      expired\n      accountExists\n      tenant {\n        id\n        name\n      }\n    }\n  }\n": types.InvitationDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ...Access_parts\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    signInWithLink(input: $input) {\n      ...Access_parts\n    }\n  }\n": types.SignInWithLinkDocument,
    "\n  query DemoAccounts {\n    demoAccounts {\n      email\n      name\n      role\n      password\n      tenant {\n        id\n        key\n        name\n      }\n    }\n  }\n": types.DemoAccountsDocument,
    "\n  fragment Devices_session on LoginSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    address\n    current\n  }\n": types.Devices_SessionFragmentDoc,
    "\n  mutation RevokeLoginSession($input: RevokeLoginSessionInput!) {\n    revokeLoginSession(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.RevokeLoginSessionDocument,
    "\n  mutation RevokeOtherLoginSessions {\n    revokeOtherLoginSessions {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.RevokeOtherLoginSessionsDocument,
    "\n  mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n    requestSignInLink(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.RequestSignInLinkDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  fragment ProfileForm_person on Person {\n    id\n    name\n    email\n  }\n": types.ProfileForm_PersonFragmentDoc,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      person {\n        ...ProfileForm_person\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...Access_parts\n    }\n  }\n": types.SignInDocument,
    "\n  query ProgrammePage($id: ID!) {\n    programme(id: $id) {\n      id\n      title\n      rulebook {\n        key\n        title\n        ...RulebookFacts_rulebook\n      }\n    }\n  }\n": types.ProgrammePageDocument,
    "\n  query ProgrammesPage($after: String) {\n    programmes(first: 20, after: $after) {\n      totalCount\n      ...ProgrammeTable_list\n    }\n    rulebooks {\n      ...OpenProgrammeDialog_rulebook\n    }\n  }\n": types.ProgrammesPageDocument,
    "\n  fragment OpenProgrammeDialog_rulebook on Rulebook {\n    key\n    title\n    version\n    regionCode\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n  }\n": types.OpenProgrammeDialog_RulebookFragmentDoc,
    "\n  mutation OpenProgramme($input: OpenProgrammeInput!) {\n    openProgramme(input: $input) {\n      programme {\n        id\n        title\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.OpenProgrammeDocument,
    "\n  fragment ProgrammeTable_list on ProgrammeConnection {\n    totalCount\n    nodes {\n      id\n      title\n      openedAt\n      startsOn\n      endsOn\n      groupCount\n      rulebook {\n        key\n        title\n        version\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.ProgrammeTable_ListFragmentDoc,
    "\n  query QuotePreview($rulebookKey: String!, $establishments: Int!) {\n    quote(rulebookKey: $rulebookKey, establishments: $establishments) {\n      quote {\n        halfDays\n        totalCents\n        sponsorCents\n        shareCents\n        quotas {\n          quota\n          label\n          halfDays\n        }\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n": types.QuotePreviewDocument,
    "\n  fragment RulebookFacts_rulebook on Rulebook {\n    version\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n    dayRateCents\n    sponsorBasisPoints\n    groupCitation {\n      ...Citation_view\n    }\n    quotas {\n      quota\n      label\n      halfDays\n      perEstablishment\n      citation {\n        ...Citation_view\n      }\n    }\n  }\n": types.RulebookFacts_RulebookFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Refusal_parts on Refusal {\n    __typename\n    ... on InvalidInput {\n      message\n      inputField: field\n    }\n    ... on RuleBroken {\n      message\n      ruleField: field\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on QuotaExceeded {\n      message\n      quotaHalfDays\n      usedHalfDays\n      askedHalfDays\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on VersionConflict {\n      message\n      expected\n      current\n    }\n  }\n"): (typeof documents)["\n  fragment Refusal_parts on Refusal {\n    __typename\n    ... on InvalidInput {\n      message\n      inputField: field\n    }\n    ... on RuleBroken {\n      message\n      ruleField: field\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on QuotaExceeded {\n      message\n      quotaHalfDays\n      usedHalfDays\n      askedHalfDays\n      citation {\n        ...Citation_view\n      }\n    }\n    ... on VersionConflict {\n      message\n      expected\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Citation_view on Citation {\n    source\n    line\n    endLine\n    text\n  }\n"): (typeof documents)["\n  fragment Citation_view on Citation {\n    source\n    line\n    endLine\n    text\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Access_parts on AccessPayload {\n    accessToken\n    expiresAt\n    tenant {\n      id\n      key\n      name\n    }\n    person {\n      id\n      name\n    }\n    refusals {\n      ...Refusal_parts\n    }\n  }\n"): (typeof documents)["\n  fragment Access_parts on AccessPayload {\n    accessToken\n    expiresAt\n    tenant {\n      id\n      key\n      name\n    }\n    person {\n      id\n      name\n    }\n    refusals {\n      ...Refusal_parts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshAccess($input: RefreshAccessInput!) {\n    refreshAccess(input: $input) {\n      ...Access_parts\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshAccess($input: RefreshAccessInput!) {\n    refreshAccess(input: $input) {\n      ...Access_parts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Viewer_parts on Viewer {\n    person {\n      id\n      name\n      email\n    }\n    tenant {\n      id\n      key\n      name\n      regionCode\n      fundingAgency\n      supportAgency\n      departments {\n        code\n        name\n      }\n    }\n    roles\n    acts\n    tenants {\n      id\n      key\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment Viewer_parts on Viewer {\n    person {\n      id\n      name\n      email\n    }\n    tenant {\n      id\n      key\n      name\n      regionCode\n      fundingAgency\n      supportAgency\n      departments {\n        code\n        name\n      }\n    }\n    roles\n    acts\n    tenants {\n      id\n      key\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      ...Viewer_parts\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      ...Viewer_parts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GeneralHome {\n    activity(first: 10) {\n      edges {\n        node {\n          position\n          at\n          sentence\n          group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GeneralHome {\n    activity(first: 10) {\n      edges {\n        node {\n          position\n          at\n          sentence\n          group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountPage {\n    viewer {\n      person {\n        id\n        ...ProfileForm_person\n      }\n      loginSessions {\n        ...Devices_session\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountPage {\n    viewer {\n      person {\n        id\n        ...ProfileForm_person\n      }\n      loginSessions {\n        ...Devices_session\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n      expired\n      accountExists\n      tenant {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n      expired\n      accountExists\n      tenant {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ...Access_parts\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ...Access_parts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    signInWithLink(input: $input) {\n      ...Access_parts\n    }\n  }\n"): (typeof documents)["\n  mutation SignInWithLink($input: SignInWithLinkInput!) {\n    signInWithLink(input: $input) {\n      ...Access_parts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoAccounts {\n    demoAccounts {\n      email\n      name\n      role\n      password\n      tenant {\n        id\n        key\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query DemoAccounts {\n    demoAccounts {\n      email\n      name\n      role\n      password\n      tenant {\n        id\n        key\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Devices_session on LoginSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    address\n    current\n  }\n"): (typeof documents)["\n  fragment Devices_session on LoginSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    address\n    current\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeLoginSession($input: RevokeLoginSessionInput!) {\n    revokeLoginSession(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeLoginSession($input: RevokeLoginSessionInput!) {\n    revokeLoginSession(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeOtherLoginSessions {\n    revokeOtherLoginSessions {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeOtherLoginSessions {\n    revokeOtherLoginSessions {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n    requestSignInLink(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestSignInLink($input: RequestSignInLinkInput!) {\n    requestSignInLink(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      done\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProfileForm_person on Person {\n    id\n    name\n    email\n  }\n"): (typeof documents)["\n  fragment ProfileForm_person on Person {\n    id\n    name\n    email\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      person {\n        ...ProfileForm_person\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      person {\n        ...ProfileForm_person\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...Access_parts\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...Access_parts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProgrammePage($id: ID!) {\n    programme(id: $id) {\n      id\n      title\n      rulebook {\n        key\n        title\n        ...RulebookFacts_rulebook\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProgrammePage($id: ID!) {\n    programme(id: $id) {\n      id\n      title\n      rulebook {\n        key\n        title\n        ...RulebookFacts_rulebook\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProgrammesPage($after: String) {\n    programmes(first: 20, after: $after) {\n      totalCount\n      ...ProgrammeTable_list\n    }\n    rulebooks {\n      ...OpenProgrammeDialog_rulebook\n    }\n  }\n"): (typeof documents)["\n  query ProgrammesPage($after: String) {\n    programmes(first: 20, after: $after) {\n      totalCount\n      ...ProgrammeTable_list\n    }\n    rulebooks {\n      ...OpenProgrammeDialog_rulebook\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenProgrammeDialog_rulebook on Rulebook {\n    key\n    title\n    version\n    regionCode\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n  }\n"): (typeof documents)["\n  fragment OpenProgrammeDialog_rulebook on Rulebook {\n    key\n    title\n    version\n    regionCode\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenProgramme($input: OpenProgrammeInput!) {\n    openProgramme(input: $input) {\n      programme {\n        id\n        title\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenProgramme($input: OpenProgrammeInput!) {\n    openProgramme(input: $input) {\n      programme {\n        id\n        title\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgrammeTable_list on ProgrammeConnection {\n    totalCount\n    nodes {\n      id\n      title\n      openedAt\n      startsOn\n      endsOn\n      groupCount\n      rulebook {\n        key\n        title\n        version\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment ProgrammeTable_list on ProgrammeConnection {\n    totalCount\n    nodes {\n      id\n      title\n      openedAt\n      startsOn\n      endsOn\n      groupCount\n      rulebook {\n        key\n        title\n        version\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuotePreview($rulebookKey: String!, $establishments: Int!) {\n    quote(rulebookKey: $rulebookKey, establishments: $establishments) {\n      quote {\n        halfDays\n        totalCents\n        sponsorCents\n        shareCents\n        quotas {\n          quota\n          label\n          halfDays\n        }\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"): (typeof documents)["\n  query QuotePreview($rulebookKey: String!, $establishments: Int!) {\n    quote(rulebookKey: $rulebookKey, establishments: $establishments) {\n      quote {\n        halfDays\n        totalCents\n        sponsorCents\n        shareCents\n        quotas {\n          quota\n          label\n          halfDays\n        }\n      }\n      refusals {\n        ...Refusal_parts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RulebookFacts_rulebook on Rulebook {\n    version\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n    dayRateCents\n    sponsorBasisPoints\n    groupCitation {\n      ...Citation_view\n    }\n    quotas {\n      quota\n      label\n      halfDays\n      perEstablishment\n      citation {\n        ...Citation_view\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RulebookFacts_rulebook on Rulebook {\n    version\n    startsOn\n    endsOn\n    groupMin\n    groupMax\n    dayRateCents\n    sponsorBasisPoints\n    groupCitation {\n      ...Citation_view\n    }\n    quotas {\n      quota\n      label\n      halfDays\n      perEstablishment\n      citation {\n        ...Citation_view\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
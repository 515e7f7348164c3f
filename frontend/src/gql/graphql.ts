/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Role =
  | 'ARS'
  | 'ARACT'
  | 'CONSULTANT'
  | 'FACILITATOR'
  | 'MANAGER'
  | 'TRINOME'
  | 'CONTRIBUTOR'
  | 'ADMIN';

export type Quota =
  | 'COLLECTIVE'
  | 'INDIVIDUAL'
  | 'FOLLOW_UP'
  | 'CAPITALISATION';

export type SignInInput = {
  email: string;
  password: string;
  tenantKey?: string | null | undefined;
};

export type SignInWithLinkInput = {
  token: string;
};

export type RequestSignInLinkInput = {
  email: string;
};

export type RefreshAccessInput = {
  /** Key of the tenant to act in; the last one used when absent. */
  tenantKey?: string | null | undefined;
};

export type AcceptInvitationInput = {
  token: string;
  name: string;
  password: string;
};

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
};

export type RevokeLoginSessionInput = {
  id: string | number;
};

export type UpdateProfileInput = {
  name: string;
};

export type OpenProgrammeInput = {
  rulebookKey: string;
  title?: string | null | undefined;
  startsOn?: string | null | undefined;
  endsOn?: string | null | undefined;
};

type Refusal_Parts_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, inputField: string } & { ' $fragmentName'?: 'Refusal_Parts_InvalidInput_Fragment' };

type Refusal_Parts_RuleBroken_Fragment = { __typename: 'RuleBroken', message: string, ruleField: string | null, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null } & { ' $fragmentName'?: 'Refusal_Parts_RuleBroken_Fragment' };

type Refusal_Parts_QuotaExceeded_Fragment = { __typename: 'QuotaExceeded', message: string, quotaHalfDays: number, usedHalfDays: number, askedHalfDays: number, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null } & { ' $fragmentName'?: 'Refusal_Parts_QuotaExceeded_Fragment' };

type Refusal_Parts_VersionConflict_Fragment = { __typename: 'VersionConflict', message: string, expected: number, current: number } & { ' $fragmentName'?: 'Refusal_Parts_VersionConflict_Fragment' };

export type Refusal_PartsFragment =
  | Refusal_Parts_InvalidInput_Fragment
  | Refusal_Parts_RuleBroken_Fragment
  | Refusal_Parts_QuotaExceeded_Fragment
  | Refusal_Parts_VersionConflict_Fragment
;

export type Citation_ViewFragment = { source: string, line: number, endLine: number, text: string } & { ' $fragmentName'?: 'Citation_ViewFragment' };

export type Access_PartsFragment = { accessToken: string | null, expiresAt: string | null, tenant: { id: string, key: string, name: string } | null, person: { id: string, name: string } | null, refusals: Array<
    | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
    | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
    | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
    | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
  > } & { ' $fragmentName'?: 'Access_PartsFragment' };

export type RefreshAccessMutationVariables = Exact<{
  input: RefreshAccessInput;
}>;


export type RefreshAccessMutation = { refreshAccess: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { done: boolean } };

export type Viewer_PartsFragment = { roles: Array<Role>, acts: Array<string>, person: { id: string, name: string, email: string | null }, tenant: { id: string, key: string, name: string, regionCode: string, fundingAgency: string, supportAgency: string, departments: Array<{ code: string, name: string }> }, tenants: Array<{ id: string, key: string, name: string }> } & { ' $fragmentName'?: 'Viewer_PartsFragment' };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { ' $fragmentRefs'?: { 'Viewer_PartsFragment': Viewer_PartsFragment } } | null };

export type GeneralHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type GeneralHomeQuery = { activity: { edges: Array<{ node: { position: number, at: string, sentence: string, group: { id: string, name: string } | null } }> } };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { person: (
      { id: string }
      & { ' $fragmentRefs'?: { 'ProfileForm_PersonFragment': ProfileForm_PersonFragment } }
    ), loginSessions: Array<{ ' $fragmentRefs'?: { 'Devices_SessionFragment': Devices_SessionFragment } }> } | null };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { email: string, name: string, role: Role, expired: boolean, accountExists: boolean, tenant: { id: string, name: string } } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type SignInWithLinkMutationVariables = Exact<{
  input: SignInWithLinkInput;
}>;


export type SignInWithLinkMutation = { signInWithLink: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ email: string, name: string, role: Role, password: string, tenant: { id: string, key: string, name: string } }> };

export type Devices_SessionFragment = { id: string, createdAt: string, lastSeenAt: string, userAgent: string | null, address: string | null, current: boolean } & { ' $fragmentName'?: 'Devices_SessionFragment' };

export type RevokeLoginSessionMutationVariables = Exact<{
  input: RevokeLoginSessionInput;
}>;


export type RevokeLoginSessionMutation = { revokeLoginSession: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RevokeOtherLoginSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherLoginSessionsMutation = { revokeOtherLoginSessions: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { done: boolean, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProfileForm_PersonFragment = { id: string, name: string, email: string | null } & { ' $fragmentName'?: 'ProfileForm_PersonFragment' };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { person: { ' $fragmentRefs'?: { 'ProfileForm_PersonFragment': ProfileForm_PersonFragment } } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { ' $fragmentRefs'?: { 'Access_PartsFragment': Access_PartsFragment } } };

export type ProgrammePageQueryVariables = Exact<{
  id: string | number;
}>;


export type ProgrammePageQuery = { programme: { id: string, title: string, rulebook: (
      { key: string, title: string }
      & { ' $fragmentRefs'?: { 'RulebookFacts_RulebookFragment': RulebookFacts_RulebookFragment } }
    ) } | null };

export type ProgrammesPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ProgrammesPageQuery = { programmes: (
    { totalCount: number }
    & { ' $fragmentRefs'?: { 'ProgrammeTable_ListFragment': ProgrammeTable_ListFragment } }
  ), rulebooks: Array<{ ' $fragmentRefs'?: { 'OpenProgrammeDialog_RulebookFragment': OpenProgrammeDialog_RulebookFragment } }> };

export type OpenProgrammeDialog_RulebookFragment = { key: string, title: string, version: number, regionCode: string, startsOn: string | null, endsOn: string | null, groupMin: number | null, groupMax: number | null } & { ' $fragmentName'?: 'OpenProgrammeDialog_RulebookFragment' };

export type OpenProgrammeMutationVariables = Exact<{
  input: OpenProgrammeInput;
}>;


export type OpenProgrammeMutation = { openProgramme: { programme: { id: string, title: string } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type ProgrammeTable_ListFragment = { totalCount: number, nodes: Array<{ id: string, title: string, openedAt: string, startsOn: string | null, endsOn: string | null, groupCount: number, rulebook: { key: string, title: string, version: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } & { ' $fragmentName'?: 'ProgrammeTable_ListFragment' };

export type QuotePreviewQueryVariables = Exact<{
  rulebookKey: string;
  establishments: number;
}>;


export type QuotePreviewQuery = { quote: { quote: { halfDays: number, totalCents: number, sponsorCents: number, shareCents: Array<number>, quotas: Array<{ quota: Quota, label: string, halfDays: number }> } | null, refusals: Array<
      | { ' $fragmentRefs'?: { 'Refusal_Parts_InvalidInput_Fragment': Refusal_Parts_InvalidInput_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_RuleBroken_Fragment': Refusal_Parts_RuleBroken_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_QuotaExceeded_Fragment': Refusal_Parts_QuotaExceeded_Fragment } }
      | { ' $fragmentRefs'?: { 'Refusal_Parts_VersionConflict_Fragment': Refusal_Parts_VersionConflict_Fragment } }
    > } };

export type RulebookFacts_RulebookFragment = { version: number, startsOn: string | null, endsOn: string | null, groupMin: number | null, groupMax: number | null, dayRateCents: number | null, sponsorBasisPoints: number | null, groupCitation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } | null, quotas: Array<{ quota: Quota, label: string, halfDays: number, perEstablishment: boolean, citation: { ' $fragmentRefs'?: { 'Citation_ViewFragment': Citation_ViewFragment } } }> } & { ' $fragmentName'?: 'RulebookFacts_RulebookFragment' };

export const Citation_ViewFragmentDoc = {} as unknown as DocumentNode<Citation_ViewFragment, unknown>;
export const Refusal_PartsFragmentDoc = {} as unknown as DocumentNode<Refusal_PartsFragment, unknown>;
export const Access_PartsFragmentDoc = {} as unknown as DocumentNode<Access_PartsFragment, unknown>;
export const Viewer_PartsFragmentDoc = {} as unknown as DocumentNode<Viewer_PartsFragment, unknown>;
export const Devices_SessionFragmentDoc = {} as unknown as DocumentNode<Devices_SessionFragment, unknown>;
export const ProfileForm_PersonFragmentDoc = {} as unknown as DocumentNode<ProfileForm_PersonFragment, unknown>;
export const OpenProgrammeDialog_RulebookFragmentDoc = {} as unknown as DocumentNode<OpenProgrammeDialog_RulebookFragment, unknown>;
export const ProgrammeTable_ListFragmentDoc = {} as unknown as DocumentNode<ProgrammeTable_ListFragment, unknown>;
export const RulebookFacts_RulebookFragmentDoc = {} as unknown as DocumentNode<RulebookFacts_RulebookFragment, unknown>;
export const RefreshAccessDocument = {} as unknown as DocumentNode<RefreshAccessMutation, RefreshAccessMutationVariables>;
export const SignOutDocument = {} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ViewerDocument = {} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const GeneralHomeDocument = {} as unknown as DocumentNode<GeneralHomeQuery, GeneralHomeQueryVariables>;
export const AccountPageDocument = {} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const InvitationDocument = {} as unknown as DocumentNode<InvitationQuery, InvitationQueryVariables>;
export const AcceptInvitationDocument = {} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SignInWithLinkDocument = {} as unknown as DocumentNode<SignInWithLinkMutation, SignInWithLinkMutationVariables>;
export const DemoAccountsDocument = {} as unknown as DocumentNode<DemoAccountsQuery, DemoAccountsQueryVariables>;
export const RevokeLoginSessionDocument = {} as unknown as DocumentNode<RevokeLoginSessionMutation, RevokeLoginSessionMutationVariables>;
export const RevokeOtherLoginSessionsDocument = {} as unknown as DocumentNode<RevokeOtherLoginSessionsMutation, RevokeOtherLoginSessionsMutationVariables>;
export const RequestSignInLinkDocument = {} as unknown as DocumentNode<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const ChangePasswordDocument = {} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const UpdateProfileDocument = {} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const SignInDocument = {} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ProgrammePageDocument = {} as unknown as DocumentNode<ProgrammePageQuery, ProgrammePageQueryVariables>;
export const ProgrammesPageDocument = {} as unknown as DocumentNode<ProgrammesPageQuery, ProgrammesPageQueryVariables>;
export const OpenProgrammeDocument = {} as unknown as DocumentNode<OpenProgrammeMutation, OpenProgrammeMutationVariables>;
export const QuotePreviewDocument = {} as unknown as DocumentNode<QuotePreviewQuery, QuotePreviewQueryVariables>;
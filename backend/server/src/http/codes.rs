//! Every `extensions.code` that the transport itself gives. The resolvers have their own
//! (`FORBIDDEN`, `NOT_FOUND`…); an error without a code leaves as [`INTERNAL`].

/// The document is not GraphQL.
pub const PARSE_FAILED: &str = "GRAPHQL_PARSE_FAILED";
/// The document is GraphQL, but not of this schema.
pub const VALIDATION_FAILED: &str = "GRAPHQL_VALIDATION_FAILED";
/// The operation to run can't be told: unknown name, or several operations and no name.
pub const OPERATION_UNKNOWN: &str = "OPERATION_RESOLUTION_FAILURE";
/// A variable or an argument has a value that its type does not take; `field` says which.
pub const BAD_USER_INPUT: &str = "BAD_USER_INPUT";
/// The HTTP request is not a GraphQL request: not JSON, no `query`, a parameter of the wrong type.
pub const BAD_REQUEST: &str = "BAD_REQUEST";
/// A JSON array: batches are not served.
pub const BATCH_REFUSED: &str = "BATCH_REFUSED";
/// The body is longer than [`super::Limits::body_bytes`].
pub const PAYLOAD_TOO_LARGE: &str = "PAYLOAD_TOO_LARGE";
/// The body did not come in time.
pub const REQUEST_TIMEOUT: &str = "REQUEST_TIMEOUT";
/// The body's type is not JSON in UTF-8.
pub const UNSUPPORTED_MEDIA_TYPE: &str = "UNSUPPORTED_MEDIA_TYPE";
/// `Accept` names nothing that we can answer with.
pub const NOT_ACCEPTABLE: &str = "NOT_ACCEPTABLE";
/// The method is not served here, or a mutation was asked by GET.
pub const METHOD_NOT_ALLOWED: &str = "METHOD_NOT_ALLOWED";
/// A subscription was asked over plain HTTP.
pub const SUBSCRIPTION_NEEDS_WEBSOCKET: &str = "SUBSCRIPTION_NEEDS_WEBSOCKET";
/// The token is wrong or has expired, or one is needed.
pub const UNAUTHENTICATED: &str = "UNAUTHENTICATED";
/// The origin of a WebSocket is not one of ours, or the account may not open one.
pub const FORBIDDEN: &str = "FORBIDDEN";
/// Too much was asked in too little time; `retryAfter` says how many seconds to wait.
pub const RATE_LIMITED: &str = "RATE_LIMITED";
/// The account or the address has too many sockets open.
pub const TOO_MANY_SOCKETS: &str = "TOO_MANY_SOCKETS";
/// The socket has too many operations under way.
pub const TOO_MANY_SUBSCRIPTIONS: &str = "TOO_MANY_SUBSCRIPTIONS";
/// The operation took longer than [`super::Limits::deadline`].
pub const TIMEOUT: &str = "TIMEOUT";
/// A part that the server needs (its database, say) does not answer.
pub const UNAVAILABLE: &str = "UNAVAILABLE";
/// Our fault: logged under the request id, never told.
pub const INTERNAL: &str = "INTERNAL";

/// The document is longer than [`super::Limits::document_bytes`].
pub const DOCUMENT_TOO_LONG: &str = "DOCUMENT_TOO_LONG";
/// More than [`super::Limits::tokens`].
pub const TOO_MANY_TOKENS: &str = "TOO_MANY_TOKENS";
/// More operations and fragments than [`super::Limits::definitions`].
pub const TOO_MANY_DEFINITIONS: &str = "TOO_MANY_DEFINITIONS";
/// More variables than [`super::Limits::variables`].
pub const TOO_MANY_VARIABLES: &str = "TOO_MANY_VARIABLES";
/// Brackets, selections or fields nested beyond the limits.
pub const TOO_DEEP: &str = "TOO_DEEP";
/// More than [`super::Limits::aliases`].
pub const TOO_MANY_ALIASES: &str = "TOO_MANY_ALIASES";
/// More than [`super::Limits::duplicates`].
pub const TOO_MANY_DUPLICATES: &str = "TOO_MANY_DUPLICATES";
/// More than [`super::Limits::directives`] or [`super::Limits::directives_here`].
pub const TOO_MANY_DIRECTIVES: &str = "TOO_MANY_DIRECTIVES";
/// More than [`super::Limits::root_fields`].
pub const TOO_MANY_ROOT_FIELDS: &str = "TOO_MANY_ROOT_FIELDS";
/// More selections than [`super::Limits::selections`] once fragments are unfolded.
pub const TOO_LARGE: &str = "TOO_LARGE";
/// More than [`super::Limits::complexity`].
pub const TOO_COMPLEX: &str = "TOO_COMPLEX";
/// A fragment spreads itself, directly or through others.
pub const FRAGMENT_CYCLE: &str = "FRAGMENT_CYCLE";
/// The schema was asked by one who may not read it.
pub const INTROSPECTION_REFUSED: &str = "INTROSPECTION_REFUSED";

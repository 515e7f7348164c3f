//! Relay connections, with the count of all that match.

use async_graphql::{Context, SimpleObject};
use cordee_app::First;

/// About a page of a list.
#[derive(Clone, Debug, SimpleObject)]
pub struct PageInfo {
    pub has_next_page: bool,
    pub has_previous_page: bool,
    pub start_cursor: Option<String>,
    pub end_cursor: Option<String>,
}

/// A page of this many rows, with the count of all where the question has `totalCount`, or the
/// field that is computed with it.
pub fn first(ctx: &Context<'_>, rows: i64, with: &[&str]) -> First {
    let asked = ctx.look_ahead();
    let counted = with.iter().chain(&["totalCount"]).any(|field| asked.field(field).exists());
    First { rows, counted }
}

/// Declares a connection and its edge: nodes with cursors, the page's limits, the count of all.
macro_rules! connection {
    ($connection:ident, $edge:ident, $node:ty $(, $extra:ident: $extra_type:ty)*) => {
        /// An item of a list, and the cursor that a page may start after.
        #[derive(Debug, async_graphql::SimpleObject)]
        pub struct $edge {
            pub(crate) cursor: String,
            pub(crate) node: $node,
        }

        /// A page of a list.
        #[derive(Debug, async_graphql::SimpleObject)]
        #[graphql(complex)]
        pub struct $connection {
            pub(crate) edges: Vec<$edge>,
            pub(crate) page_info: crate::connection::PageInfo,
            #[graphql(skip)]
            pub(crate) total: Option<u64>,
            $(pub(crate) $extra: $extra_type,)*
        }

        #[async_graphql::ComplexObject]
        impl $connection {
            /// The items without their cursors.
            async fn nodes(&self) -> Vec<&$node> {
                self.edges.iter().map(|edge| &edge.node).collect()
            }

            /// How many match in all, on every page.
            async fn total_count(&self) -> async_graphql::Result<u64> {
                self.total.ok_or_else(|| async_graphql::Error::new("not counted"))
            }
        }

        impl $connection {
            /// Makes the page: `cursor` names each item.
            pub(crate) fn of<T>(
                page: cordee_app::Page<T>,
                after: bool,
                $($extra: $extra_type,)*
                item: impl Fn(T) -> (String, $node),
            ) -> $connection {
                let edges: Vec<$edge> = page
                    .items
                    .into_iter()
                    .map(|row| {
                        let (cursor, node) = item(row);
                        $edge { cursor, node }
                    })
                    .collect();
                $connection {
                    page_info: crate::connection::PageInfo {
                        has_next_page: page.has_next,
                        has_previous_page: after,
                        start_cursor: edges.first().map(|e| e.cursor.clone()),
                        end_cursor: edges.last().map(|e| e.cursor.clone()),
                    },
                    edges,
                    total: page.total,
                    $($extra,)*
                }
            }
        }
    };
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How one claim bears on another. */
export type RelationType =
  /** Replies to the other, a question. */
  | 'ANSWERS'
  /** Says or entails that the other is wrong. */
  | 'DISPUTES'
  /** Gives the other in more detail. */
  | 'ELABORATES'
  /** Says why the other is so. */
  | 'EXPLAINS'
  /** Limits the other, or sets something against it. */
  | 'QUALIFIES'
  /** Withdraws the other. */
  | 'RETRACTS'
  /** States the same proposition. */
  | 'SAME_AS'
  /** Gives a reason or an instance for the other. */
  | 'SUPPORTS'
  /** Replaces a figure or state of the other by a later one. */
  | 'UPDATES';

export type DisputedQueryVariables = Exact<{
  speaker: string;
}>;


export type DisputedQuery = { readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly text: string, readonly relations: ReadonlyArray<{ readonly type: RelationType, readonly claim: { readonly text: string, readonly speaker:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           } }> }> } };

/** What a generated document says of itself: the type of its answer and of its variables. */
export interface DocumentTypeDecoration<TResult, TVariables> {
  /** Carries the types; never there at run time. */
  __apiType?: (variables: TVariables) => TResult;
}

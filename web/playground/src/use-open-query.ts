import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import type { Shared } from './share-link';

/**
 * Opens a query with its variables in a tab of its own; a tab that is still empty is used up first.
 * Null until the editors have loaded: before that, what is opened would be lost.
 */
export function useOpenQuery(): ((shared: Shared) => void) | null {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const open = useCallback(
    ({ query, variables }: Shared) => {
      if (queryEditor?.getValue().trim() !== '') addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
      queryEditor?.setScrollTop(0);
      queryEditor?.focus();
    },
    [addTab, queryEditor, variableEditor],
  );
  return queryEditor && variableEditor ? open : null;
}

import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import type { Shared } from './share-link';

/** Opens a query with its variables in a tab of its own; a tab that is still empty is used up first. */
export function useOpenQuery(): (shared: Shared) => void {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return useCallback(
    ({ query, variables }) => {
      if (queryEditor?.getValue().trim() !== '') addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
      queryEditor?.setScrollTop(0);
      queryEditor?.focus();
    },
    [addTab, queryEditor, variableEditor],
  );
}

import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { CopyLink } from './copy-link';
import { LinkIcon } from './icons';
import { lookNow } from './look';
import { isOnlyAsking } from './only-asking';
import type { Shared } from './share-link';

/** Copies a link to the active tab: one with an answer is asked again by who opens it. */
export function ShareButton() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const hasAnswer = useGraphiQL((state) => Boolean(state.tabs[state.activeTabIndex]?.response));
  const sharedNow = (): Shared => {
    const query = queryEditor?.getValue() ?? '';
    const variables = variableEditor?.getValue() ?? '';
    return { query, variables, look: lookNow(), runs: hasAnswer && isOnlyAsking(query) };
  };
  return (
    <CopyLink of={sharedNow}>
      {(copy) => (
        <ToolbarButton label="Copier le lien vers cette requête" onClick={copy}>
          <LinkIcon className="graphiql-toolbar-icon" aria-hidden="true" />
        </ToolbarButton>
      )}
    </CopyLink>
  );
}

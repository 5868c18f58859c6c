import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-explorer/style.css';
import './over.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EditorOptions } from './editor-options';
import { EXPLORER_PLUGIN } from './explorer';
import { LinkListener } from './link-listener';
import { measuredFetch } from './measured-answers';
import { namedOperation } from './named-operation';
import { READY_QUERIES_PLUGIN } from './ready-queries-panel';
import { ResultBar } from './result-bar';
import { hasRoomForAPanel } from './room';
import { SCHEMA_SEARCH_PLUGIN } from './schema-search-panel';
import { ShareButton } from './share-button';
import type { Shared } from './share-link';
import { WELCOME_QUERY } from './welcome';

const send = createGraphiQLFetcher({
  url: '/graphql',
  fetch: measuredFetch,
  // The second: whoever is signed in asks from a page of the product.
  headers: { 'apollo-require-preflight': '1', 'maillage-page': '1' },
  enableIncrementalDelivery: false,
});
const fetcher: typeof send = (sent, options) => send(namedOperation(sent), options);
const PLUGINS = [READY_QUERIES_PLUGIN, SCHEMA_SEARCH_PLUGIN, EXPLORER_PLUGIN, HISTORY_PLUGIN];

/** The playground; a link's query, when there is one, opens in a tab of its own. */
function App({ shared }: { shared: Shared | null }) {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={hasRoomForAPanel() ? READY_QUERIES_PLUGIN : undefined}
      defaultQuery={WELCOME_QUERY}
      initialQuery={shared?.query}
      initialVariables={shared?.variables}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <nav className="liens" aria-label="Maillage">
          <a href="/">Maillage</a>
          <a href="/documentation/">Documentation</a>
        </nav>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <LinkListener opened={shared} />
        <EditorOptions />
        <ResultBar />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

/** Puts the editor in the place of what stood there. */
export function openEditor(place: HTMLElement | null, shared: Shared | null): void {
  if (!place) return;
  place.replaceChildren();
  createRoot(place).render(<App shared={shared} />);
}

import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { readLink } from './share-link';

const shared = readLink(location.hash);
// The link is in the tab now; a reload should bring back that tab as it was left.
if (shared) history.replaceState(null, '', location.pathname);

const root = document.getElementById('bac-a-sable');
if (root) createRoot(root).render(<App shared={shared} />);

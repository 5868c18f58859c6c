import './playground.css';
import { createRoot } from 'react-dom/client';
import { setLook } from './look';
import { askSchemaNames } from './schema-names';
import { readLink } from './share-link';
import { Start } from './start';

// Asked before anything is drawn: it is on its way meanwhile.
const schema = askSchemaNames();

const shared = readLink(location.hash);
// The link is in the tab now; a reload should bring back that tab as it was left.
if (shared) {
  history.replaceState(null, '', location.pathname);
  if (shared.look) setLook(shared.look);
}

const root = document.getElementById('bac-a-sable');
if (root) createRoot(root).render(<Start shared={shared} schema={schema} />);

import { ask } from '../depot/server';
import { openSpace, whoIsHere } from '../depot/space';
import { makeForm } from './make';
import { ENTER, type Entered } from './queries';
import { signedTokens } from './signed';
import { tokenList } from './tokens';

function spaceOf(entered: Entered, leave: () => void): HTMLElement[] {
  const { viewer } = entered;
  const list = tokenList();
  const isOffice = viewer.role === 'PUBLISHER' || viewer.role === 'ADMIN';
  return [
    whoIsHere(viewer, leave),
    makeForm(entered, list.refresh),
    list.element,
    ...(isOffice ? [signedTokens()] : []),
  ];
}

openSpace(() => ask<Entered>(ENTER), spaceOf);

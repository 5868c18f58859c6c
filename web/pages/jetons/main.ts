import { ask } from '../depot/server';
import { openSpace, whoIsHere } from '../depot/space';
import { isOffice } from '../depot/words';
import { makeForm } from './make';
import { ENTER, type Entered } from './queries';
import { signedTokens } from './signed';
import { tokenList } from './tokens';

function spaceOf(entered: Entered, leave: () => void): HTMLElement[] {
  const { viewer } = entered;
  const list = tokenList();
  const office = isOffice(viewer.role);
  return [whoIsHere(viewer, leave), makeForm(entered, list.refresh), list.element, ...(office ? [signedTokens()] : [])];
}

openSpace(() => ask<Entered>(ENTER), spaceOf);

import { faultBox } from '../depot/alert';
import { h, present } from '../depot/dom';
import { ask } from '../depot/server';
import { openSpace, whoIsHere } from '../depot/space';
import { isOffice } from '../depot/words';
import { handIn } from './hand-in';
import { ENTER, type Entered } from './queries';
import { transcriptionList } from './transcriptions';

function spaceOf(entered: Entered, leave: () => void): (Node | string)[] {
  const { viewer } = entered;
  const who = whoIsHere(viewer, leave);
  if (!isOffice(viewer.role))
    return [
      who,
      h(
        'div',
        { class: 'largeur' },
        faultBox('Les rapports sont lus par le siège : ce jeton ne le permet pas. En demander un au siège.'),
      ),
    ];
  const list = transcriptionList(entered);
  return present([who, handIn(entered, list.open), list.element]);
}

openSpace(() => ask<Entered>(ENTER), spaceOf);

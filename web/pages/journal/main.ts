import { faultBox } from '../depot/alert';
import { h } from '../depot/dom';
import { ask } from '../depot/server';
import { openSpace, whoIsHere } from '../depot/space';
import { askedInAddress, filterForm, writtenAsked } from './filters';
import { entryList } from './list';
import { ENTER, type Entered } from './queries';

const READERS = ['CONTRIBUTOR', 'PUBLISHER', 'ADMIN'];

function spaceOf(entered: Entered, leave: () => void): HTMLElement[] {
  const { viewer } = entered;
  const who = whoIsHere(viewer, leave);
  if (!READERS.includes(viewer.role))
    return [
      who,
      h(
        'div',
        { class: 'largeur' },
        faultBox('Le journal se lit au siège, et dans une délégation pour ce qui la touche.'),
      ),
    ];
  const list = entryList();
  const filters = h('section', { class: 'largeur', 'aria-label': 'Filtres' });
  const follow = (): void => {
    const asked = askedInAddress();
    filters.replaceChildren(
      filterForm(entered, asked, (chosen) => {
        const words = writtenAsked(chosen);
        history.pushState(null, '', words === '' ? location.pathname : `?${words}`);
        list.show(chosen);
      }),
    );
    list.show(asked);
  };
  addEventListener('popstate', follow);
  follow();
  return [who, filters, list.element];
}

openSpace(() => ask<Entered>(ENTER), spaceOf);

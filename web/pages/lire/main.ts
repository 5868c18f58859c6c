import { EXPIRED, faultBox } from '../depot/alert';
import { h, place, present, say } from '../depot/dom';
import { ask } from '../depot/server';
import { signIn } from '../depot/sign-in';
import { takeFromAddress, token } from '../depot/token';
import { ROLES } from '../depot/words';
import { handIn } from './hand-in';
import { ENTER, type Entered } from './queries';
import { transcriptionList } from './transcriptions';

/** The space of whoever is here; a new token of the same person leaves it as it stands. */
let standing: string | null = null;

async function enter(): Promise<void> {
  const entered = await ask<Entered>(ENTER);
  form.hide();
  const who = JSON.stringify(entered.viewer);
  say('Connecté.');
  if (who === standing) return;
  standing = who;
  const space = place('espace');
  space.replaceChildren(...spaceOf(entered));
  space.hidden = false;
}

function spaceOf(entered: Entered): (Node | string)[] {
  const { viewer } = entered;
  const named = viewer.name?.toLowerCase() === ROLES[viewer.role];
  const who = h(
    'div',
    { class: 'largeur qui' },
    h('p', {}, h('strong', {}, viewer.name ?? 'Personne connectée'), named ? '' : `, ${ROLES[viewer.role]}`),
    h('button', { type: 'button', class: 'lien', onclick: form.leave }, 'Oublier le jeton'),
  );
  if (viewer.role !== 'PUBLISHER' && viewer.role !== 'ADMIN')
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

const form = signIn(enter);

document.addEventListener(EXPIRED, (event) => form.show((event as CustomEvent<string>).detail));
addEventListener('hashchange', () => takeFromAddress() && form.attempt());

takeFromAddress();
if (token() === null) form.show(null);
else form.attempt();

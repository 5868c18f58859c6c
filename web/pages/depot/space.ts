import { EXPIRED } from './alert';
import { h, place, say } from './dom';
import { signIn } from './sign-in';
import { takeFromAddress, token } from './token';
import { ROLES } from './words';

interface Viewer {
  readonly name: string | null;
  readonly role: keyof typeof ROLES;
}

/**
 * Asks for a token, and shows the space of whoever it is of; a new token of the same person leaves it as it stands, with
 * all that is in it.
 */
export function openSpace<Entered extends { readonly viewer: Viewer }>(
  enter: () => Promise<Entered>,
  spaceOf: (entered: Entered, leave: () => void) => readonly (Node | string)[],
): void {
  let standing: string | null = null;
  const form = signIn(async () => {
    const entered = await enter();
    form.hide();
    say('Connecté.');
    const who = JSON.stringify(entered.viewer);
    if (who === standing) return;
    standing = who;
    const space = place('espace');
    space.replaceChildren(...spaceOf(entered, form.leave));
    space.hidden = false;
  });

  document.addEventListener(EXPIRED, (event) => form.show((event as CustomEvent<string>).detail));
  addEventListener('hashchange', () => takeFromAddress() && form.attempt());

  takeFromAddress();
  if (token() === null) form.show(null);
  else form.attempt();
}

/** Who is here, and how to leave. Whoever is called after their role need not be told it twice. */
export function whoIsHere({ name, role }: Viewer, leave: () => void): HTMLElement {
  const named = name?.toLowerCase() === ROLES[role];
  return h(
    'div',
    { class: 'largeur qui' },
    h('p', {}, h('strong', {}, name ?? 'Personne connectée'), named ? '' : `, ${ROLES[role]}`),
    h('button', { type: 'button', class: 'lien', onclick: leave }, 'Oublier le jeton'),
  );
}

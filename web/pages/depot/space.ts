import { EXPIRED } from './alert';
import { h, place, say } from './dom';
import { showPlaces } from './places';
import { signIn } from './sign-in';
import { takeFromAddress } from './token';
import type { Viewer } from './viewer';
import { ROLES } from './words';

/**
 * Shows the space of whoever is signed in, or asks for a token and shows that of whoever it is of; coming in anew as the
 * same person leaves it as it stands, with all that is in it.
 */
export function openSpace<Entered extends { readonly viewer: Viewer }>(
  enter: () => Promise<Entered>,
  spaceOf: (entered: Entered, leave: () => void) => readonly (Node | string)[],
): void {
  let standing: string | null = null;
  const form = signIn(async () => {
    const entered = await enter();
    if (entered.viewer.role === 'PUBLIC') return form.open();
    form.hide();
    showPlaces(entered.viewer);
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

  // Whoever signed in in another tab comes back to what stands here.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && form.isOpen()) form.attempt();
  });

  takeFromAddress();
  form.attempt();
}

/** Who is here, and how to leave. Whoever is called after their role need not be told it twice. */
export function whoIsHere({ name, role, account }: Viewer, leave: () => void): HTMLElement {
  const named = name?.toLowerCase() === ROLES[role];
  return h(
    'div',
    { class: 'largeur qui' },
    h('p', {}, h('strong', {}, name ?? 'Personne connectée'), named ? '' : `, ${ROLES[role]}`),
    h(
      'button',
      { type: 'button', class: 'lien', onclick: leave },
      account === null ? 'Oublier le jeton' : 'Se déconnecter',
    ),
  );
}

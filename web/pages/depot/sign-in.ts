import { h, place } from './dom';
import { asFailure } from './failure';
import { forget, keep, pasted, token } from './token';

/** The form that asks for a token, and leads to where people sign in; the page's own markup holds it. */
export function signIn(enter: () => Promise<void>) {
  const form = place('connexion') as HTMLFormElement;
  const field = form.querySelector('input');
  const words = form.querySelector('.retour');
  const onward = new URLSearchParams({ suite: location.pathname + location.search });
  const door = h('a', { class: 'bouton', href: `/connexion?${onward.toString()}` }, 'Se connecter');
  form.querySelector('h2')?.after(h('p', {}, door));

  const open = (): void => {
    form.hidden = false;
  };

  function show(why: string | null): void {
    open();
    // What stands on the page stays there meanwhile.
    if (why !== null) door.target = '_blank';
    if (words !== null) words.textContent = why ?? '';
    if (why !== null) field?.focus();
  }

  const attempt = (): void => {
    enter().catch((error: unknown) => {
      const failure = asFailure(error);
      if (failure.isExpired) forget();
      show(failure.message);
    });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(pasted(field?.value ?? ''));
    attempt();
  });

  return {
    open,
    isOpen: () => !form.hidden,
    show,
    attempt,
    hide(): void {
      form.hidden = true;
      if (field !== null) field.value = '';
    },
    /** Forgets the token, or ends the session, and with it everything that it opened. */
    leave(): void {
      if (token() !== null) {
        forget();
        location.reload();
        return;
      }
      fetch('/deconnexion', { method: 'POST', headers: { 'maillage-page': '1' } }).then(
        () => location.reload(),
        () => show('La connexion est coupée : la session n’est pas terminée. Réessayer.'),
      );
    },
  };
}

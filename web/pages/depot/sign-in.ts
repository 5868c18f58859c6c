import { place } from './dom';
import { asFailure } from './failure';
import { forget, keep, pasted } from './token';

/** The form that asks for a token; the page's own markup holds it. */
export function signIn(enter: () => Promise<void>) {
  const form = place('connexion') as HTMLFormElement;
  const field = form.querySelector('input');
  const words = form.querySelector('.retour');

  function show(why: string | null): void {
    form.hidden = false;
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
    show,
    attempt,
    hide(): void {
      form.hidden = true;
      if (field !== null) field.value = '';
    },
    /** Forgets the token, and with it everything that it opened. */
    leave(): void {
      forget();
      location.reload();
    },
  };
}

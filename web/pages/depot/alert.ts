import { h } from './dom';
import { asFailure } from './failure';

/** Sent to the document when a token is refused: whoever shows the form to sign in listens. */
export const EXPIRED = 'jeton-refuse';

/** What went wrong, said at once to everyone, with a way to try again where that may help. */
export function failureBox(error: unknown, retry: (() => void) | null = null): HTMLElement {
  const failure = asFailure(error);
  if (failure.isExpired) document.dispatchEvent(new CustomEvent(EXPIRED, { detail: failure.message }));
  return faultBox(
    failure.message,
    retry !== null && (failure.canBeRetried || failure.isExpired)
      ? h('p', {}, h('button', { type: 'button', class: 'bouton', onclick: retry }, 'Réessayer'))
      : null,
  );
}

export const faultBox = (words: string, more: HTMLElement | null = null): HTMLElement =>
  h('div', { class: 'avis', role: 'alert' }, h('p', {}, words), more);

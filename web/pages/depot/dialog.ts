import { failureBox } from './alert';
import { h } from './dom';

interface Question {
  readonly title: string;
  readonly content: HTMLElement;
  /** Words of the button that does it. */
  readonly confirm: string;
  /** Does it; what it gives is done once the dialog is closed. Null where there is nothing but to read. */
  readonly act: (() => Promise<() => void>) | null;
}

/** Asks before something is done; what goes wrong is said in the dialog, which stays open. */
export function askFor({ title, content, confirm, act }: Question): HTMLDialogElement {
  const fault = h('div', {});
  const button = h('button', { type: 'submit', class: 'bouton' }, confirm);
  const close = () => dialog.close();
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'titre-question', onclose: () => dialog.remove() },
    h(
      'form',
      { method: 'dialog', onsubmit: (event) => void run(event) },
      h('h2', { id: 'titre-question' }, title),
      content,
      fault,
      h(
        'p',
        { class: 'actions' },
        act !== null && button,
        h('button', { type: 'button', class: 'bouton clair', onclick: close }, act === null ? 'Fermer' : 'Annuler'),
      ),
    ),
  );

  async function run(event: Event): Promise<void> {
    event.preventDefault();
    if (act === null || button.disabled) return;
    button.disabled = true;
    try {
      const then = await act();
      close();
      then();
    } catch (error) {
      fault.replaceChildren(failureBox(error));
    } finally {
      button.disabled = false;
    }
  }

  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

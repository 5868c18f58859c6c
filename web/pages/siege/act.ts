import { failureBox } from '../depot/alert';
import { h, say } from '../depot/dom';
import { Failure } from '../depot/failure';
import type { Acted } from '../depot/queries';
import { ask } from '../depot/server';

/** Does it, and throws what stands against it as a failure. */
export async function act(mutation: string, variables: object): Promise<void> {
  const acted = await ask<Acted>(mutation, variables);
  const [refusal] = Object.values(acted).flatMap(({ userErrors }) => userErrors);
  if (refusal !== undefined) throw new Failure('BAD_USER_INPUT', refusal.message);
}

/** A form whose button does something; what goes wrong is said below it, and what was typed stays. `said` once it is done. */
export function actForm(
  attributes: Readonly<Record<string, string>>,
  fields: readonly (Node | string)[],
  button: string | Node,
  does: () => Promise<string>,
): HTMLFormElement {
  const fault = h('div', {});
  const submit = h('button', { type: 'submit', class: 'bouton clair' }, button);
  const run = async (): Promise<void> => {
    if (submit.disabled) return;
    submit.disabled = true;
    try {
      const words = await does();
      fault.replaceChildren(h('p', { role: 'status' }, words));
      say(words);
    } catch (error) {
      fault.replaceChildren(failureBox(error, () => void run()));
    } finally {
      submit.disabled = false;
    }
  };
  return h(
    'form',
    {
      ...attributes,
      onsubmit: (event) => {
        event.preventDefault();
        void run();
      },
    },
    ...fields,
    h('p', { class: 'actions' }, submit),
    fault,
  );
}

/** A field of a form with its label. */
export function field(
  id: string,
  label: string,
  attributes: Readonly<Record<string, string | boolean>>,
): { readonly field: HTMLElement; readonly input: HTMLInputElement } {
  const input = h('input', { id, ...attributes });
  return { input, field: h('p', { class: 'champ' }, h('label', { for: id }, label), input) };
}

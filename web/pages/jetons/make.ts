import type { TokenRole } from '../../../src/access/token-rights';
import { failureBox, faultBox } from '../depot/alert';
import { h, lead, say } from '../depot/dom';
import { select, type Option } from '../depot/select';
import { ask } from '../depot/server';
import { CREATE, type Created, type Entered } from './queries';

const DAY = 86_400_000;
const USUAL_DAYS = 180;
const MOST_DAYS = 366;
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const WORDS: Readonly<Record<TokenRole, string>> = {
  ANALYST: 'Lire les lignes, partout',
  CONTRIBUTOR: 'Déposer pour une région',
  ADHERENT: 'Ce qui est d’un adhérent',
};

/** What somebody of that role may hand on: never more than they have. */
const OFFERED: Readonly<Record<string, readonly TokenRole[]>> = {
  PUBLISHER: ['ANALYST', 'CONTRIBUTOR', 'ADHERENT'],
  ADMIN: ['ANALYST', 'CONTRIBUTOR', 'ADHERENT'],
  ANALYST: ['ANALYST'],
  CONTRIBUTOR: ['CONTRIBUTOR'],
  ADHERENT: ['ADHERENT'],
};

/** The form that makes a token, and shows what it made: this once. */
export function makeForm({ viewer, federation }: Entered, made: () => void): HTMLElement {
  const roles = OFFERED[viewer.role] ?? [];
  const regions = viewer.role === 'CONTRIBUTOR' ? viewer.regions : federation.regions;
  const name = h('input', { id: 'nom-jeton', maxlength: '100', required: true, autocomplete: 'off' });
  const role = select(
    'role-jeton',
    'Ce qu’il permet',
    roles.map((each): Option => [each, WORDS[each]]),
    roles[0] ?? '',
  );
  const region = select(
    'region-jeton',
    'Région',
    regions.map(({ code, name }): Option => [code, name]),
    regions[0]?.code ?? '',
  );
  const adherent = h('input', { id: 'adherent-jeton', autocomplete: 'off' });
  const adherentField = h(
    'p',
    { class: 'champ' },
    h('label', { for: 'adherent-jeton' }, 'Identifiant de l’adhérent, tel que l’API le donne'),
    adherent,
  );
  const last = h('input', { id: 'fin-jeton', type: 'date', required: true, min: dayIn(0), max: dayIn(MOST_DAYS) });
  last.value = dayIn(USUAL_DAYS);
  const answer = h('div', {});
  const button = h('button', { type: 'submit', class: 'bouton' }, 'Faire le jeton');

  const fit = (): void => {
    region.field.hidden = role.choice.value !== 'CONTRIBUTOR';
    adherentField.hidden = role.choice.value !== 'ADHERENT';
  };
  role.choice.addEventListener('change', fit);
  fit();

  async function make(): Promise<void> {
    const wanted = role.choice.value;
    const { createToken } = await ask<Created>(CREATE, {
      jeton: {
        name: name.value,
        role: wanted,
        lastDay: last.value,
        ...(wanted === 'CONTRIBUTOR' ? { regions: [region.choice.value] } : {}),
        ...(wanted === 'ADHERENT' ? { adherent: adherent.value.trim() } : {}),
      },
    });
    const { secret, userErrors } = createToken;
    if (secret === null) {
      answer.replaceChildren(...userErrors.map(({ message }) => faultBox(message)));
      return;
    }
    const shown = secretBox(name.value, secret);
    answer.replaceChildren(shown);
    lead(shown);
    name.value = '';
    made();
  }

  return h(
    'section',
    { class: 'largeur', 'aria-labelledby': 'titre-faire' },
    h('h2', { id: 'titre-faire' }, 'Faire un jeton'),
    answer,
    h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          if (button.disabled) return;
          button.disabled = true;
          make()
            .catch((error: unknown) => answer.replaceChildren(failureBox(error)))
            .finally(() => (button.disabled = false));
        },
      },
      h(
        'div',
        { class: 'filtres' },
        h('p', { class: 'champ' }, h('label', { for: 'nom-jeton' }, 'Le programme qui le tiendra'), name),
        role.field,
        region.field,
        adherentField,
        h('p', { class: 'champ' }, h('label', { for: 'fin-jeton' }, 'Dernier jour où il vaut'), last),
      ),
      h('p', {}, button),
    ),
  );
}

function secretBox(name: string, secret: string): HTMLElement {
  const copy = h('button', { type: 'button', class: 'bouton clair' }, 'Copier');
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(secret).then(
      () => {
        copy.textContent = 'Copié';
        say('Jeton copié.');
      },
      () => say('Le navigateur ne permet pas de copier : le sélectionner à la main.'),
    );
  });
  return h(
    'div',
    { class: 'recu', role: 'group', 'aria-label': `Le jeton de ${name}` },
    h('p', {}, h('strong', {}, `Le jeton de « ${name} », montré cette fois et jamais plus :`)),
    h('p', {}, h('code', { class: 'secret' }, secret)),
    h('p', { class: 'actions' }, copy),
    h('p', { class: 'doux' }, 'Le joindre à chaque requête : ', h('code', {}, 'Authorization: Bearer …'), '.'),
  );
}

export { WORDS as TOKEN_WORDS };

import { failureBox, faultBox } from '../depot/alert';
import { h, say } from '../depot/dom';
import { select } from '../depot/select';
import { ask } from '../depot/server';
import { writeMoment } from '../depot/words';
import { REVOCATIONS, REVOKE_SIGNED, type Revocations, type RevokedSigned } from './queries';

/** For the office: signed tokens, of which nothing is kept but that some are believed no more. */
export function signedTokens(): HTMLElement {
  const list = h('div', {});
  const answer = h('div', {});
  const kind = select(
    'quels-signes',
    'Lesquels',
    [
      ['holder', 'Tous ceux d’un porteur'],
      ['jti', 'Un seul, par son jti'],
    ],
    'holder',
  );
  const value = h('input', { id: 'signe', required: true, autocomplete: 'off', maxlength: '120' });
  const label = h('label', { for: 'signe' }, 'Le porteur, tel que ses jetons le nomment');
  const reason = h('input', { id: 'motif-signe', required: true, maxlength: '500', autocomplete: 'off' });
  const button = h('button', { type: 'submit', class: 'bouton' }, 'Révoquer');
  kind.choice.addEventListener('change', () => {
    label.textContent = kind.choice.value === 'jti' ? 'Le jti du jeton' : 'Le porteur, tel que ses jetons le nomment';
  });

  const refresh = (): void => {
    ask<Revocations>(REVOCATIONS).then(
      (found) => list.replaceChildren(listOf(found)),
      (error: unknown) => list.replaceChildren(failureBox(error, refresh)),
    );
  };

  async function revoke(): Promise<void> {
    const { revokeSignedTokens } = await ask<RevokedSigned>(REVOKE_SIGNED, {
      lesquels: { [kind.choice.value]: value.value.trim(), reason: reason.value },
    });
    const { userErrors } = revokeSignedTokens;
    answer.replaceChildren(...userErrors.map(({ message }) => faultBox(message)));
    if (userErrors.length > 0) return;
    say('Jetons révoqués.');
    value.value = '';
    reason.value = '';
    refresh();
  }

  refresh();
  return h(
    'section',
    { class: 'largeur', 'aria-labelledby': 'titre-signes' },
    h('h2', { id: 'titre-signes' }, 'Révoquer des jetons signés'),
    h(
      'p',
      {},
      'Ceux que délivre la ligne de commande, ou le service de connexion. D’un porteur, ceux qui sont émis jusqu’à maintenant : un autre peut lui être délivré ensuite.',
    ),
    answer,
    h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          if (button.disabled) return;
          button.disabled = true;
          revoke()
            .catch((error: unknown) => answer.replaceChildren(failureBox(error)))
            .finally(() => (button.disabled = false));
        },
      },
      h(
        'div',
        { class: 'filtres' },
        kind.field,
        h('p', { class: 'champ' }, label, value),
        h('p', { class: 'champ' }, h('label', { for: 'motif-signe' }, 'Pourquoi'), reason),
      ),
      h('p', {}, button),
    ),
    list,
  );
}

function listOf({ tokenRevocations }: Revocations): HTMLElement {
  if (tokenRevocations.length === 0) return h('p', {}, 'Aucun jeton signé n’est révoqué.');
  return h(
    'ul',
    { class: 'depots' },
    ...tokenRevocations.map(({ jti, holder, issuedUntil, revokedAt, revokedBy, reason }) =>
      h(
        'li',
        {},
        h(
          'div',
          {},
          h(
            'p',
            {},
            h('strong', {}, holder ?? `jti ${jti ?? ''}`),
            issuedUntil === null ? '' : ` : émis jusqu’au ${writeMoment(issuedUntil)}`,
          ),
          h('p', {}, reason),
          h('p', { class: 'doux' }, `révoqués le ${writeMoment(revokedAt)} par ${revokedBy}`),
        ),
      ),
    ),
  );
}

import { failureBox } from '../depot/alert';
import { askFor } from '../depot/dialog';
import { h, say } from '../depot/dom';
import { ask } from '../depot/server';
import { writeMoment } from '../depot/words';
import { TOKEN_WORDS } from './make';
import { REVOKE, TOKENS, type Token, type Tokens } from './queries';

/** The tokens of whoever is here, with what each does and since when. */
export function tokenList(): { readonly element: HTMLElement; readonly refresh: () => void } {
  const list = h('div', {});
  const refresh = (): void => {
    ask<Tokens>(TOKENS).then(
      ({ tokens }) => list.replaceChildren(listOf(tokens, refresh)),
      (error: unknown) => list.replaceChildren(failureBox(error, refresh)),
    );
  };
  refresh();
  const element = h(
    'section',
    { class: 'largeur', 'aria-labelledby': 'titre-jetons' },
    h('h2', { id: 'titre-jetons' }, 'Les jetons faits'),
    list,
  );
  return { element, refresh };
}

/** Those in force first. */
function listOf(tokens: readonly Token[], changed: () => void): HTMLElement {
  if (tokens.length === 0) return h('p', {}, 'Aucun encore.');
  const inForce = (each: Token): boolean => each.revokedAt === null && Date.parse(each.expiresAt) > Date.now();
  const sorted = [...tokens.filter(inForce), ...tokens.filter((each) => !inForce(each))];
  return h('ul', { class: 'depots' }, ...sorted.map((each) => itemOf(each, inForce(each), changed)));
}

function itemOf(token: Token, inForce: boolean, changed: () => void): HTMLElement {
  const { name, role, regions, adherent, madeAt, madeBy, expiresAt, revokedAt, revokedBy, lastUsedAt } = token;
  const of = [...regions.map((region) => region.name), ...(adherent === null ? [] : [adherent.name])].join(', ');
  const state =
    revokedAt !== null
      ? `✗ révoqué le ${writeMoment(revokedAt)} par ${revokedBy ?? ''}`
      : inForce
        ? `✓ vaut jusqu’au ${writeMoment(expiresAt)}`
        : `– fini le ${writeMoment(expiresAt)}`;
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('p', {}, h('strong', {}, name), ` — ${TOKEN_WORDS[role].toLowerCase()}${of === '' ? '' : ` : ${of}`}`),
      h('p', {}, state),
      h(
        'p',
        { class: 'doux' },
        `fait le ${writeMoment(madeAt)} par ${madeBy} ; `,
        lastUsedAt === null ? 'pas encore employé' : `dernier emploi le ${writeMoment(lastUsedAt)}`,
      ),
    ),
    h('p', { class: 'actions' }, inForce && revokeButton(token, changed)),
  );
}

const revokeButton = ({ id, name }: Token, changed: () => void): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'bouton clair',
      'aria-label': `Révoquer le jeton de ${name}`,
      onclick: () =>
        void askFor({
          title: `Révoquer le jeton de « ${name} » ?`,
          content: h('p', {}, 'Il n’ouvrira plus rien, sur aucun serveur. Cela ne se reprend pas : un autre se fait.'),
          confirm: 'Révoquer',
          act: async () => {
            await ask(REVOKE, { id });
            return () => {
              say('Jeton révoqué.');
              changed();
            };
          },
        }),
    },
    'Révoquer',
  );

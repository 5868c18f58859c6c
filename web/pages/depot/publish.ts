import { counted } from '../../../src/kernel/french';
import { askFor } from './dialog';
import { h, say } from './dom';
import { effectTables } from './effects';
import { Failure } from './failure';
import { type Acted, PREVIEW, type Preview, PUBLISH, type Submission, WITHDRAW } from './queries';
import { ask } from './server';
import type { Session } from './session';

const LONGEST_REASON = '500';

/** What was typed as a reason stays, whatever happens to the dialog: by submission. */
const reasons = new Map<string, string>();

/** Says what publishing, or withdrawing, would do to figures, and does it once that is confirmed. */
export async function publishOrWithdraw(
  session: Session,
  { id, version }: Submission,
  title: string,
  changed: () => void,
): Promise<void> {
  const { submissionPreview: preview } = await ask<Preview>(PREVIEW, { id });
  if (preview === null || preview.act === null)
    throw new Failure(
      'CONFLICT',
      'L’état de ce dépôt a changé entre-temps. Recharger la liste, puis recommencer si besoin.',
    );
  const publishes = preview.act === 'PUBLISH';
  const { superseded, effects } = preview;
  const reason = h('textarea', {
    id: 'motif',
    rows: '3',
    required: true,
    maxlength: LONGEST_REASON,
    oninput: () => reasons.set(id, reason.value),
  });
  reason.value = reasons.get(id) ?? '';
  askFor({
    title: `${publishes ? 'Publier' : 'Retirer'} ${title}, version ${version} ?`,
    confirm: publishes ? 'Publier' : 'Retirer',
    content: h(
      'div',
      {},
      h('p', {}, consequence(publishes, superseded?.version ?? null)),
      h(
        'p',
        {},
        effects.length === 0
          ? 'Aucun chiffre régional ou national ne change.'
          : `${counted(effects.length, 'chiffre change', 'chiffres changent')} :`,
      ),
      effects.length > 0 && effectTables(session, effects, null),
      !publishes &&
        h(
          'p',
          { class: 'champ' },
          h('label', { for: 'motif' }, 'Motif du retrait (gardé au journal, et montré à la région)'),
          reason,
        ),
    ),
    async act() {
      const acted = publishes
        ? await ask<Acted>(PUBLISH, { id })
        : await ask<Acted>(WITHDRAW, { id, motif: reason.value });
      const [refusal] = Object.values(acted).flatMap(({ userErrors }) => userErrors);
      if (refusal !== undefined) throw new Failure('BAD_USER_INPUT', refusal.message);
      reasons.delete(id);
      return () => {
        changed();
        say(`${title}, version ${version} : ${publishes ? 'publié' : 'retiré'}.`);
      };
    },
  });
}

function consequence(publishes: boolean, superseded: number | null): string {
  if (!publishes) return 'Ses lignes ne compteront plus. La version publiée avant lui ne revient pas d’elle-même.';
  return superseded === null
    ? 'Rien n’est encore publié pour ce jeu : ses lignes compteront dès maintenant.'
    : `Il prend la place de la version ${superseded}, et compte dès maintenant.`;
}

import { counted } from '../../../src/kernel/french';
import { h, present } from '../depot/dom';
import { effectTables } from '../depot/effects';
import type { Session } from '../depot/session';
import { titleOf } from './choose';
import type { NationalEffect, PreviewLine, PreviewOfMany } from './queries';

/** What publishing several would do: what stands against it first, then the figures, the nation's before the regions'. */
export function foreseen(
  session: Session,
  { lines, effects, contradictions, settled }: PreviewOfMany['publicationPreview'],
) {
  const refused = lines.filter(({ refusal }) => refusal !== null);
  return h(
    'div',
    {},
    ...present([
      refused.length > 0 && conflictList(session, refused),
      contradictions.length > 0 &&
        h(
          'div',
          { class: 'avis' },
          h(
            'p',
            {},
            h(
              'strong',
              {},
              `${counted(contradictions.length, 'contradiction apparaîtrait', 'contradictions apparaîtraient')} :`,
            ),
          ),
          h('ul', {}, ...contradictions.map(({ message }) => h('li', {}, message))),
        ),
      refused.length === 0 &&
        contradictions.length === 0 &&
        h('p', {}, 'Rien ne s’y oppose, et aucune contradiction n’apparaît.'),
      settled > 0 &&
        h(
          'p',
          {},
          `${counted(settled, 'contradiction d’aujourd’hui tomberait', 'contradictions d’aujourd’hui tomberaient')}.`,
        ),
      replacedWords(lines),
      ...yearsOf(session, effects),
    ]),
  );
}

const conflictList = (session: Session, refused: readonly PreviewLine[]): HTMLElement =>
  h(
    'div',
    { class: 'avis' },
    h(
      'p',
      {},
      h('strong', {}, `${counted(refused.length, 'dépôt ne serait pas publié', 'dépôts ne seraient pas publiés')} :`),
    ),
    h(
      'ul',
      {},
      ...refused.map(({ submission, refusal }) =>
        h('li', {}, submission === null ? '' : `${titleOf(session, submission)} : `, refusal?.message ?? ''),
      ),
    ),
  );

function replacedWords(lines: readonly PreviewLine[]): HTMLElement | null {
  const replaced = lines.filter(({ superseded }) => superseded !== null).length;
  return replaced === 0
    ? null
    : h(
        'p',
        {},
        `${counted(replaced, 'prend la place d’une version publiée', 'prennent la place d’une version publiée')}.`,
      );
}

function yearsOf(session: Session, effects: readonly NationalEffect[]): readonly HTMLElement[] {
  if (effects.length === 0) return [h('p', {}, 'Aucun chiffre régional ou national ne change.')];
  const years = [...new Set(effects.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => {
    const moved = effects.filter((each) => each.year === year);
    const national = moved.filter(({ territory }) => territory.__typename === 'Federation');
    const regional = moved.filter(({ territory }) => territory.__typename !== 'Federation');
    return h(
      'div',
      {},
      h('h4', {}, `Chiffres de ${year}`),
      national.length === 0 ? h('p', {}, 'Aucun chiffre national ne change.') : effectTables(session, national, null),
      regional.length > 0 &&
        h(
          'details',
          {},
          h('summary', {}, counted(regional.length, 'chiffre régional change', 'chiffres régionaux changent')),
          effectTables(session, regional, null),
        ),
    );
  });
}

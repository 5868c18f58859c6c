import { counted, enumerated } from '../../../src/kernel/french';
import { h } from './dom';
import type { Unit } from '../../../src/kernel/codes';
import { type Effect, type FigureBefore, YEAR_BEFORE, type YearBefore } from './queries';
import { ask } from './server';
import type { Session } from './session';
import { partly, written } from './words';

/** How rows differ from the published version. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

export const changesInWords = (changes: RowChanges | null): string =>
  changes === null
    ? 'Rien n’est encore publié pour ce jeu : toutes les lignes sont nouvelles.'
    : `Contre la version publiée : ${counted(changes.added, 'ligne ajoutée', 'lignes ajoutées')}, ${counted(changes.changed, 'changée')}, ${counted(changes.gone, 'disparue')}.`;

/** Regional and national figures before and after; of a region beside those of the year before, which come in when they are known. */
export function effectTables(
  { regions }: Pick<Session, 'regions'>,
  effects: readonly Effect[],
  region: string | null,
): HTMLElement {
  if (effects.length === 0) return h('p', {}, 'Aucun chiffre régional ou national ne change.');
  const territories = [...new Set(effects.map(({ territory }) => territory.name))].reverse();
  const tables = h('div', { class: 'effets' });
  const show = (before: YearBefore | null | undefined) =>
    tables.replaceChildren(
      ...territories.map((name) =>
        effectTable(
          regions,
          name,
          effects.filter(({ territory }) => territory.name === name),
          before,
        ),
      ),
    );
  show(region === null ? undefined : null);
  const year = effects[0]?.year ?? 0;
  if (region !== null)
    ask<YearBefore>(YEAR_BEFORE, {
      annee: year - 1,
      region,
      indicateurs: [...new Set(effects.map(({ indicator }) => indicator.code))],
    }).then(show, () => undefined);
  return tables;
}

/** Without a column for the year before where it is not asked for (undefined). */
function effectTable(
  regions: Session['regions'],
  name: string,
  effects: readonly Effect[],
  before: YearBefore | null | undefined,
): HTMLElement {
  const year = effects[0]?.year ?? 0;
  const known = [before?.federation, before?.region].find((each) => each?.name === name)?.keyFigures.figures ?? [];
  const yearBefore = new Map(known.map((figure) => [figure.indicator.code, figure]));
  const columns = [...(before === undefined ? [] : [`En ${year - 1}`]), `${year}, avant`, `${year}, après`];
  return h(
    'div',
    { class: 'tableau', tabindex: '0', role: 'group', 'aria-label': `Chiffres de ${name}` },
    h(
      'table',
      { class: 'donnees' },
      h('caption', {}, `Chiffres de ${name}`),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, 'Chiffre'),
          ...columns.map((each) => h('th', { scope: 'col', class: 'nombre-col' }, each)),
        ),
      ),
      h(
        'tbody',
        {},
        ...effects.map((effect) => {
          const { indicator, before: was, after, partialBefore, partialAfter, demonstration } = effect;
          const part = (value: number, parts: Effect['partialOf']): string =>
            partly(value, indicator.unit, namesOf(parts), regions);
          return h(
            'tr',
            {},
            h(
              'th',
              { scope: 'row' },
              indicator.label,
              demonstration && h('span', { class: 'doux' }, ' (démonstration)'),
            ),
            before !== undefined && cell(comparable(yearBefore.get(indicator.code), effect), indicator.unit),
            h(
              'td',
              { class: 'nombre-col' },
              partialBefore === null ? written(was, indicator.unit) : part(partialBefore, effect.partialOfBefore),
            ),
            h(
              'td',
              { class: 'nombre-col' },
              partialAfter === null
                ? h('strong', {}, written(after, indicator.unit))
                : part(partialAfter, effect.partialOf),
              partialAfter !== null && h('span', { class: 'doux' }, ` ${partsOf(effect)}`),
            ),
          );
        }),
      ),
    ),
  );
}

const cell = (value: number | null, unit: Unit): HTMLElement => h('td', { class: 'nombre-col' }, written(value, unit));

const namesOf = (parts: Effect['partialOf']): readonly string[] => parts.map(({ name }) => name);

/** Beyond these their number says enough. */
const MOST_NAMED = 3;

/** « Bretagne et Guyane ; pas de total », of many « pas de total ». */
const partsOf = ({ partialOf }: Effect): string =>
  `${partialOf.length > MOST_NAMED ? '' : `${enumerated(namesOf(partialOf))} ; `}pas de total`;

/** An invented year is never set beside a real one, nor a whole year beside a partial one. */
const comparable = (before: FigureBefore | undefined, { demonstration, partialAfter }: Effect): number | null =>
  before?.demonstration === demonstration && partialAfter === null ? before.value : null;

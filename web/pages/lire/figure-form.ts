import { failureBox } from '../depot/alert';
import { h } from '../depot/dom';
import { ask } from '../depot/server';
import { PARTS, type Candidate, type Entered, type Part, type Parts } from './queries';

export interface FigureForm {
  readonly element: HTMLElement;
  /** What is to be confirmed; or, in words, why it cannot be. */
  read(): object | string;
}

let count = 0;

/** What a form starts from; without a value, a person types it. */
export type FormStart = Pick<Candidate, 'approximate' | 'section' | 'year' | 'confidence' | 'territory' | 'likely'> & {
  readonly value: number | null;
};

/** The figure as it was found, for a person to correct. */
export function figureForm(
  { indicators, federation }: Entered,
  transcription: string,
  candidate: FormStart,
): FigureForm {
  const own = `n${++count}`;
  const [best] = candidate.likely;
  const field = (name: string, label: string, control: HTMLElement): HTMLElement => {
    control.id = `${own}-${name}`;
    return h('p', { class: 'champ' }, h('label', { for: control.id }, label), control);
  };
  const isRate = (code: string): boolean => indicators.find((each) => each.code === code)?.unit === 'RATE';
  const indicator = h(
    'select',
    {},
    candidate.likely.length > 0 &&
      h(
        'optgroup',
        { label: 'Sans doute' },
        ...unique(candidate).map(([code, label]) => h('option', { value: code }, label)),
      ),
    h(
      'optgroup',
      { label: 'Tout le catalogue' },
      ...indicators.map(({ code, label }) => h('option', { value: code }, label)),
    ),
  );
  const part = h('select', {});
  const value = h('input', { inputmode: 'decimal' });
  const approximate = h('input', { type: 'checkbox', id: `${own}-environ`, checked: candidate.approximate });
  const territory = h(
    'select',
    {},
    h('option', { value: '' }, 'La fédération'),
    h(
      'optgroup',
      { label: 'Régions' },
      ...federation.regions.map(({ code, name }) => h('option', { value: code }, name)),
    ),
    h(
      'optgroup',
      { label: 'Départements' },
      ...federation.regions.flatMap(({ departments }) =>
        departments.map(({ code, name }) => h('option', { value: code }, name)),
      ),
    ),
  );
  const year = h('input', { inputmode: 'numeric', value: String(candidate.year) });
  const section = h('input', { value: candidate.section, maxlength: '200' });
  const note = h('input', { maxlength: '500' });
  const scope = h('input', { maxlength: '120' });
  const partFault = h('div', {});
  let parts: readonly Part[] = [];

  territory.value = candidate.territory.code ?? '';
  const rescale = (): void => {
    const { value: found } = candidate;
    if (found !== null) value.value = typed(found * (isRate(indicator.value) && found <= 1 ? 100 : 1));
    valueField.firstElementChild?.replaceChildren(isRate(indicator.value) ? 'Valeur, en %' : 'Valeur');
  };
  const showParts = async (wanted: { readonly dimension: string; readonly key: string } | null): Promise<void> => {
    const code = indicator.value;
    try {
      const answer = await ask<Parts>(PARTS, { id: transcription, indicateur: code });
      if (code !== indicator.value) return;
      parts = answer.transcription?.parts ?? [];
      const at = parts.findIndex((each) => each.dimension === wanted?.dimension && each.key === wanted.key);
      part.replaceChildren(
        h('option', { value: '' }, 'Le tout'),
        ...parts.map(({ label }, index) => h('option', { value: String(index) }, label)),
      );
      part.value = at < 0 ? '' : String(at);
    } catch (error) {
      partFault.replaceChildren(failureBox(error));
    }
  };
  indicator.addEventListener('change', () => {
    rescale();
    const likely = candidate.likely.find((each) => each.indicator.code === indicator.value);
    void showParts(sliceOf(likely));
  });
  const valueField = field('valeur', 'Valeur', value);
  if (best !== undefined) indicator.value = best.indicator.code;
  rescale();
  part.append(h('option', { value: '' }, best?.label ?? 'Le tout'));
  void showParts(sliceOf(best));

  const element = h(
    'div',
    { class: 'saisie' },
    field(
      'indicateur',
      candidate.likely.length === 0 ? 'Ce qui est compté' : `Ce qui est compté (confiance : ${candidate.confidence} %)`,
      indicator,
    ),
    field('part', 'Part', part),
    partFault,
    h(
      'div',
      { class: 'serres' },
      valueField,
      field('annee', 'Année', year),
      field('territoire', 'Territoire', territory),
    ),
    h(
      'p',
      { class: 'coche' },
      approximate,
      ' ',
      h('label', { for: `${own}-environ` }, 'Le rapport dit « environ », « près de » ou « plus de »'),
    ),
    field('rubrique', 'Page et rubrique (lues par tous)', section),
    h(
      'details',
      {},
      h('summary', {}, 'Note, sous-ensemble'),
      field('note', 'À savoir pour s’en servir (lu par tous)', note),
      field('sous-ensemble', 'Sous-ensemble nommé, si ce n’est pas le tout', scope),
    ),
  );
  return {
    element,
    read() {
      const number = numberIn(value.value);
      if (number === null) return `« ${value.value} » n’est pas un nombre : écrire par exemple 1289 ou 93,5.`;
      if (!/^\d{4}$/.test(year.value.trim())) return `« ${year.value} » n’est pas une année : écrire par exemple 2023.`;
      const chosen = part.value === '' ? undefined : parts[Number(part.value)];
      return {
        indicator: indicator.value,
        dimension: chosen?.dimension ?? null,
        key: chosen?.key ?? null,
        value: isRate(indicator.value) ? Math.round(number * 100) / 10_000 : number,
        approximate: approximate.checked,
        territory: territory.value === '' ? null : territory.value,
        year: Number(year.value),
        section: section.value,
        note: note.value.trim() === '' ? null : note.value,
        scope: scope.value.trim() === '' ? null : scope.value,
      };
    },
  };
}

const unique = ({ likely }: FormStart): readonly (readonly [string, string])[] => [
  ...new Map(likely.map(({ indicator: { code, label } }) => [code, label])),
];

const sliceOf = (
  likely: Candidate['likely'][number] | undefined,
): { readonly dimension: string; readonly key: string } | null =>
  likely?.dimension == null || likely.key === null ? null : { dimension: likely.dimension, key: likely.key };

const typed = (value: number): string => String(Math.round(value * 1e4) / 1e4).replace('.', ',');

/** As people type it: spaces between thousands, a comma before decimals. */
export function numberIn(text: string): number | null {
  const plain = text.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

import type { FigureBasis } from '../../kernel/codes';
import { fromScaled } from '../../kernel/decimal';
import { numberOf, type ResolvedFigure } from '../../figures/resolved';
import type { Facts } from './facts';
import { MOST_DECIMALS, writeNumber } from '../../kernel/french';

export const DEMONSTRATION = 'Données de démonstration, inventées : à ne pas citer.';

/** Approximation, what its source says a reader must know, and demonstration; nothing for what is not known. */
export function notesOf({
  figure,
  printed,
  declared,
}: Pick<Facts, 'figure' | 'printed' | 'declared'>): readonly string[] {
  const note = declared?.note ?? printed?.note ?? null;
  if (numberOf(figure) === null) return [];
  return [
    ...(figure.approximate ? ['La source dit « environ », « près de » ou « plus de ».'] : []),
    ...(declared?.base == null ? [] : [`Base déclarée : ${writeNumber(fromScaled(declared.base), MOST_DECIMALS)}.`]),
    ...(declared?.section == null ? [] : [`Relevé dans un rapport : ${declared.section}.`]),
    ...(note === null ? [] : [`À savoir : ${note}`]),
    ...(figure.demonstration ? [DEMONSTRATION] : []),
  ];
}

const BASES: Readonly<Record<FigureBasis, string>> = {
  COMPUTED: 'calculé sur des lignes',
  DECLARED: 'un total déclaré',
  PRINTED: 'relevé dans un rapport',
  MIXED: 'de sources mêlées',
};

/** Where the value of the year before came about in another way, the two compare with care only. */
export function breaksOf({ figure, before }: Pick<Facts, 'figure' | 'before'>): readonly string[] {
  if (figure.basis === null || before.basis === null) return [];
  const [year, previous] = [figure.key.year, before.key.year];
  return [
    ...(figure.basis === before.basis
      ? []
      : [
          `Rupture de série : le chiffre est ${BASES[figure.basis]} en ${year}, ${BASES[before.basis]} en ${previous}.`,
        ]),
    ...partialBreak(figure, before),
  ];
}

/** Where a year is partial, only what is on both sides compares. */
function partialBreak(figure: ResolvedFigure, before: ResolvedFigure): readonly string[] {
  const partial = [figure, before].filter(({ state }) => state === 'PARTIAL').map(({ key }) => key.year);
  return partial.length === 0
    ? []
    : [
        `Rupture de série : le chiffre est partiel en ${partial.join(' et en ')} ; seules les mêmes délégations se comparent.`,
      ];
}

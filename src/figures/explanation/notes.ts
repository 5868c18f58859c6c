import type { FigureBasis } from '../../kernel/codes';
import type { ResolvedFigure } from '../resolved';
import type { Facts } from './facts';

export const DEMONSTRATION = 'Données de démonstration, inventées : à ne pas citer.';

/** Approximation and demonstration; nothing for a figure that is not known. */
export function notesOf({ figure }: Pick<Facts, 'figure'>): readonly string[] {
  if (figure.state !== 'KNOWN') return [];
  return [
    ...(figure.approximate ? ['La source dit « environ », « près de » ou « plus de ».'] : []),
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
    ...(isPartial(figure) === isPartial(before)
      ? []
      : [`Rupture de série : le total est partiel en ${isPartial(figure) ? year : previous} seulement.`]),
  ];
}

const isPartial = ({ way, complete }: ResolvedFigure): boolean => way === 'CONSOLIDATION' && !complete;

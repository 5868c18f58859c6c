import type { FigureBasis } from '../../kernel/codes';
import { numberOf } from '../../figures/resolved';
import type { ExplainedPart, Facts } from './facts';
import { isRegion, sortParts } from './parts-of-whole';
import { reportWords } from './report-words';
import { submissionWords } from './submission-words';

const BASIS_WORDS: Readonly<Record<FigureBasis, string>> = {
  COMPUTED: 'Calculés sur les lignes remises',
  DECLARED: 'Totaux déclarés, sans les lignes',
  PRINTED: 'Relevés dans un rapport imprimé',
  MIXED: 'De sources mêlées',
};

/** What the value takes in. */
export function includedIn(facts: Facts): readonly string[] {
  const { figure, network, printed } = facts;
  if (numberOf(figure) === null) return [];
  if (figure.way === 'CONSOLIDATION') return partsTaken(facts);
  if (figure.way === 'PRINTED')
    return printed === null ? [] : [`La valeur telle que le rapport l’imprime : ${reportWords(printed)}.`];
  if (figure.publication === null) return [];
  const from = submissionWords(figure.publication, network);
  if (figure.way === 'DECLARED') return [`Le total déclaré : ${from}.`];
  return figure.publication.nothingToReport
    ? [`Un zéro connu : ${from}, où il est déclaré qu’il n’y avait rien à signaler.`]
    : [`Les lignes qui remplissent cette mesure : ${from}.`];
}

/** What it does not. */
export function leftOutOf(facts: Facts): readonly string[] {
  const { figure } = facts;
  if (numberOf(figure) === null) return [];
  if (figure.way === 'ROWS') return ['Les lignes où cette mesure est vide : une absence n’est pas un zéro.'];
  if (figure.way !== 'CONSOLIDATION')
    return figure.key.territory.kind === 'FEDERATION' &&
      facts.parts.some(({ contribution }) => contribution.state === 'KNOWN')
      ? ['Les chiffres des délégations, qui ne sont pas au complet : ils figurent à part, comme contributions.']
      : [];
  const { unknown, notAdditive, notApplicable } = sortParts(facts);
  return [
    ...listed('Sans chiffre', unknown, facts),
    ...listed('Moyennes données toutes faites, qui ne s’additionnent pas', notAdditive, facts),
    ...listed('N’a pas de sens pour', notApplicable, facts),
  ];
}

function partsTaken(facts: Facts): readonly string[] {
  const { taken } = sortParts(facts);
  const known = taken.filter(({ contribution }) => contribution.state === 'KNOWN');
  const ofBasis = (basis: FigureBasis) => known.filter(({ contribution }) => contribution.basis === basis);
  return [
    ...(Object.keys(BASIS_WORDS) as FigureBasis[]).flatMap((basis) =>
      listed(BASIS_WORDS[basis], ofBasis(basis), facts),
    ),
    ...listed(
      'Compris, sans être montrés séparément',
      taken.filter((part) => !known.includes(part)),
      facts,
    ),
    ...(facts.outside !== null || taken.some((part) => !isRegion(part))
      ? ['Ce qui n’est d’aucune délégation est compté.']
      : []),
  ];
}

function listed(title: string, parts: readonly ExplainedPart[], { network }: Facts): readonly string[] {
  const regions = parts.filter(isRegion).map(({ contribution }) => network.nameOf(contribution.territory));
  return regions.length === 0 ? [] : [`${title} : ${regions.join(', ')}.`];
}

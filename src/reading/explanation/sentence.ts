import { isReserved } from '../../datasets/indicator';
import { labelOf } from '../../figures/labels';
import type { Facts } from './facts';
import { fractionOf } from './fraction';
import { DEMONSTRATION } from './notes';
import { valueWords } from './number-words';
import { partialSentence } from './partial-sentence';
import { isRegion } from './parts-of-whole';
import { territoryWords } from './territory-words';
import { reportWords } from './report-words';
import { counted, NO_BREAK, MOST_DECIMALS, writeNumber } from '../../kernel/french';

/** The figure in words, fit to be quoted; what is not known, or is withheld, is said to be so, and why. */
export function sentenceOf(facts: Facts): string {
  const { figure, definition, territoryName } = facts;
  const what = `En ${figure.key.year}, l’indicateur « ${definition.label}${detailOf(facts)} »`;
  const where = territoryWords(figure.key.territory, territoryName);
  if (figure.state === 'SUPPRESSED')
    return isReserved(definition, figure.key.slice?.dimension)
      ? `${what} est connu pour ${where}, mais n’est montré qu’à qui a droit aux lignes dont il est fait.`
      : `${knownWords(facts, what, where)}, mais n’est pas publié : il laisserait deviner ce que trop peu d’adhérents, ou un seul, ont déclaré (secret statistique).`;
  if (figure.state === 'NOT_APPLICABLE') return `${what} n’a pas de sens pour ${where}, ou ne s’y rapporte à rien.`;
  if (figure.state === 'PARTIAL') return partialWords(facts, what, where);
  if (figure.value === null)
    return `${what} n’est pas connu pour ${where} : personne ne l’a communiqué. Ce n’est pas un zéro.`;
  const about = figure.approximate ? 'environ ' : '';
  const value = `${about}${valueWords(figure.value, definition)}${fractionWords(facts)}`;
  const sentence = `${what} s’établit à ${value} pour ${where}, ${wayWords(facts)}.`;
  return figure.demonstration ? `${sentence} ${DEMONSTRATION}` : sentence;
}

/** Where somebody is still missing, nothing tells from outside whether what is withheld is the whole. */
const knownWords = ({ coverage }: Facts, what: string, where: string): string =>
  coverage.reporting < coverage.expected
    ? `${what} est connu, en entier ou en partie, pour ${where}`
    : `${what} est connu pour ${where}`;

/** Of a figure that nobody knows whole. */
function partialWords(facts: Facts, what: string, where: string): string {
  const { figure, definition, network } = facts;
  const about = figure.approximate ? 'environ ' : '';
  const sentence = partialSentence({
    what,
    where,
    known: `${about}${valueWords(figure.partialValue ?? 0, definition)}${fractionWords(facts)}`,
    named: figure.partialOf.filter(({ kind }) => kind === 'REGION').map((region) => network.nameOf(region)),
    regions: network.regions.map(({ name }) => name),
  });
  return figure.demonstration ? `${sentence} ${DEMONSTRATION}` : sentence;
}

function detailOf({ figure: { key }, network }: Facts): string {
  if (key.slice === null) return '';
  return ` (${labelOf(network, key.indicator, key.slice.dimension, key.slice.key)})`;
}

/** Of a ratio of counts, which reads well; a mean's parts are in numerator and denominator. */
function fractionWords(facts: Facts): string {
  const fraction = facts.definition.aggregation === 'RATIO' ? fractionOf(facts) : null;
  return fraction === null
    ? ''
    : ` (${writeNumber(fraction.numerator, MOST_DECIMALS)} sur ${writeNumber(fraction.denominator, MOST_DECIMALS)})`;
}

function wayWords(facts: Facts): string {
  const { figure, printed } = facts;
  switch (figure.way) {
    case 'ROWS':
      return figure.publication?.nothingToReport === true
        ? 'la délégation ayant déclaré qu’il n’y avait rien à signaler'
        : 'calculé sur les lignes remises et publiées';
    case 'DECLARED':
      return `total déclaré par ${figure.publication?.region === null ? 'la fédération' : 'la délégation'}, sans le détail des lignes`;
    case 'PRINTED':
      return printed === null ? 'relevé dans un rapport imprimé' : `d’après ${reportWords(printed)}`;
    case 'CONSOLIDATION':
      return consolidationWords(facts);
    case 'NONE':
      throw new Error('a known figure that came about in no way');
  }
}

function consolidationWords(facts: Facts): string {
  const regions = facts.parts.filter(isRegion).length;
  const adds = facts.definition.aggregation === 'SUM';
  return `${adds ? 'consolidation des chiffres' : 'recalculé sur l’ensemble'} de ses ${counted(regions, 'délégation', 'délégations', NO_BREAK)}`;
}

import { doc } from '../common/doc';
import { PARTS_KNOWN, times } from '../cost/cost';

/** Options of the fields that say what is known of a whole of which something is missing: a figure's and a table's alike. */
export const PARTIAL_VALUE = doc(
  'Tant que l’état est PARTIAL : ce que donnent les parties connues ; null sinon. À ne pas citer comme le chiffre du territoire.',
  'While state is PARTIAL: what the parts that are known come to; null otherwise. Not to be quoted as the territory’s figure.',
  { nullable: true },
);

export const PARTIAL_OF = doc(
  'Tant que l’état est PARTIAL : les parties que partialValue compte. Vide sinon.',
  'While state is PARTIAL: the parts that partialValue counts. Empty otherwise.',
  { complexity: times(PARTS_KNOWN) },
);

/** The same of what a release froze: its parts by the names that they had. */
export const FROZEN_PARTIAL_VALUE = doc(
  'Si l’état est PARTIAL : ce que donnaient les parties connues ; null sinon.',
  'Where state is PARTIAL: what the known parts came to; null otherwise.',
  { nullable: true },
);

export const FROZEN_PARTIAL_OF = doc(
  'Si l’état est PARTIAL : noms des parties que partialValue compte. Vide sinon.',
  'Where state is PARTIAL: names of the parts that partialValue counts. Empty otherwise.',
  { complexity: 1 },
);

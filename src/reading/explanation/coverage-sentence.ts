import type { IndicatorDefinition } from '../../datasets/indicator';
import { datasetOf } from '../../datasets/registry';
import type { Coverage } from '../../figures/coverage';
import type { FigureState } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { counted, NO_BREAK, plural, writeNumber } from '../../kernel/french';

/** Of a figure that is read now, or of one that a release froze. */
interface CoverageFacts {
  readonly coverage: Omit<Coverage, 'rate'>;
  readonly definition: Pick<IndicatorDefinition, 'dataset'>;
  readonly figure: { readonly state: FigureState; readonly key: { readonly territory: Pick<TerritoryRef, 'kind'> } };
}

/** Who reported, of how many. It describes submissions, whatever the value rests on. */
export function coverageSentence(facts: CoverageFacts): string {
  const { respondents, respondentsExpected, expected } = facts.coverage;
  const regions = handedInSentence(facts);
  // Beside a withheld figure, how many answered could tell whose it is.
  if (expected === 0 || respondents === null || respondentsExpected === null || facts.figure.state === 'SUPPRESSED')
    return regions;
  const answered = `${counted(respondents, 'adhérent', 'adhérents', NO_BREAK)} sur ${writeNumber(respondentsExpected)}`;
  return `${regions} ${answered} ${plural(respondents, 'a', 'ont')} renseigné cette mesure.`;
}

/** The same without who answered a survey: it is true of every figure of the dataset. */
export function handedInSentence({
  coverage: { reporting, expected, handedInBy },
  definition: { dataset },
  figure: { key },
}: Pick<CoverageFacts, 'coverage' | 'definition'> & { readonly figure: Pick<CoverageFacts['figure'], 'key'> }): string {
  if (dataset === null) return 'Aucun jeu de données ne donne cet indicateur : aucun dépôt n’est attendu.';
  const { label } = datasetOf(dataset);
  if (expected === 0) return `Aucun dépôt « ${label} » n’est attendu d’ici.`;
  if (handedInBy === 'OFFICE')
    return `Le siège, qui remet seul ce jeu, ${reporting > 0 ? 'a un' : 'n’a pas de'} dépôt « ${label} » publié.`;
  return key.territory.kind === 'FEDERATION'
    ? `${counted(reporting, 'délégation', 'délégations', NO_BREAK)} sur ${writeNumber(expected)} ${plural(reporting, 'a', 'ont')} un dépôt « ${label} » publié.`
    : `La délégation ${reporting > 0 ? 'a un' : 'n’a pas de'} dépôt « ${label} » publié.`;
}

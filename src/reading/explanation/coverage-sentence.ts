import { datasetOf } from '../../datasets/registry';
import type { Facts } from './facts';
import { counted, NO_BREAK, plural, writeNumber } from '../../kernel/french';

/** Who reported, of how many. It describes submissions, whatever the value rests on. */
export function coverageSentence({ coverage, definition, figure }: Facts): string {
  const { reporting, expected, handedInBy, respondents, respondentsExpected } = coverage;
  if (definition.dataset === null) return 'Aucun jeu de données ne donne cet indicateur : aucun dépôt n’est attendu.';
  const { label } = datasetOf(definition.dataset);
  if (expected === 0) return `Aucun dépôt « ${label} » n’est attendu d’ici.`;
  const regions =
    handedInBy === 'OFFICE'
      ? `Le siège, qui remet seul ce jeu, ${reporting > 0 ? 'a un' : 'n’a pas de'} dépôt « ${label} » publié.`
      : figure.key.territory.kind === 'FEDERATION'
        ? `${counted(reporting, 'délégation', 'délégations', NO_BREAK)} sur ${writeNumber(expected)} ${plural(reporting, 'a', 'ont')} un dépôt « ${label} » publié.`
        : `La délégation ${reporting > 0 ? 'a un' : 'n’a pas de'} dépôt « ${label} » publié.`;
  // Beside a withheld figure, how many answered could tell whose it is.
  if (respondents === null || respondentsExpected === null || figure.state === 'SUPPRESSED') return regions;
  const answered = `${counted(respondents, 'adhérent', 'adhérents', NO_BREAK)} sur ${writeNumber(respondentsExpected)}`;
  return `${regions} ${answered} ${plural(respondents, 'a', 'ont')} renseigné cette mesure.`;
}

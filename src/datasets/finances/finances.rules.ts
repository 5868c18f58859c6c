import type { RowRule } from '../dataset';
import type { RowOf } from '../row';
import { EXPENSE_POSTS, INCOME_POSTS, type financesColumns } from './finances.columns';

type FinanceRow = RowOf<typeof financesColumns>;

const POSTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['PRODUIT', INCOME_POSTS.map(({ code }) => code)],
  ['CHARGE', EXPENSE_POSTS.map(({ code }) => code)],
]);

const postOfItsSide: RowRule<FinanceRow> = {
  code: 'POST_OF_THE_OTHER_SIDE',
  severity: 'ERROR',
  column: 'poste',
  message: '{post} n’est pas un poste de {side}. Écrire l’un de : {possible} ; ou corriger le sens.',
  description: { fr: 'Le poste est du sens de la ligne.', en: 'The heading is of the row’s side.' },
  check({ sens, poste }) {
    const possible = POSTS.get(sens) ?? [];
    return possible.includes(poste) ? null : { post: poste, side: sens, possible: possible.join(', ') };
  },
};

export const financesRules: readonly RowRule<FinanceRow>[] = [postOfItsSide];

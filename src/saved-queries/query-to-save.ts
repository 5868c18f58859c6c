import type { SavedQueryEntity } from './saved-query.entity';

/** What a reader says of a question. */
export type QueryToSave = Pick<
  SavedQueryEntity,
  'name' | 'title' | 'description' | 'document' | 'variables' | 'parameterNames' | 'rowPath'
>;

/** Why nothing was saved, for the caller to mend. */
export interface SaveRefusal {
  readonly code: 'NAME_REFUSED' | 'NAME_TAKEN' | 'QUERY_REFUSED' | 'TOO_MANY_QUERIES' | 'NAMELESS';
  readonly message: string;
  readonly field: keyof QueryToSave;
}

const LONGEST = {
  title: 200,
  description: 500,
  document: 20_000,
  variables: 2000,
  parameterNames: 500,
  rowPath: 200,
} as const;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

/** What is wrong with the words of it; null when nothing is. What it asks is looked at elsewhere. */
export function faultOfWords(query: QueryToSave): SaveRefusal | null {
  if (!NAME.test(query.name) || query.name.length > LONGEST_NAME)
    return {
      code: 'NAME_REFUSED',
      message: `Un nom fait une adresse : des minuscules sans accent, des chiffres et des tirets, ${LONGEST_NAME} caractères au plus, par exemple « heures-par-region ».`,
      field: 'name',
    };
  for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
    const text = query[field];
    if (text === null) continue;
    const refused = (message: string): SaveRefusal => ({ code: 'QUERY_REFUSED', message, field });
    if (text.length > LONGEST[field]) return refused(`${text.length} caractères : ${LONGEST[field]} au plus.`);
    if (text.trim() === '')
      return refused('Ce texte est vide : l’écrire, ou ne pas donner le champ s’il est facultatif.');
    if (field !== 'document' && /[\p{Cc}\p{Cf}]/u.test(text))
      return refused('Ce texte tient en une ligne, sans caractère invisible.');
  }
  return null;
}

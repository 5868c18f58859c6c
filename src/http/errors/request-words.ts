import { MaillageError } from '../../kernel/errors';

/** Apollo's English sentences about requests that are no GraphQL request, by how they begin. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^This operation has been blocked as a potential/,
    'envoyer « Content-Type: application/json », ou l’en-tête « apollo-require-preflight »',
  ],
  [/^Operation batching disabled/, 'une seule opération par requête'],
  [/^GraphQL operations must contain/, 'il manque « query »'],
  [/^GraphQL queries must be strings/, '« query » doit être un texte'],
  [/^POST body missing/, 'le corps doit être un objet JSON avec « query »'],
  [/^`?variables|variables search parameter/, '« variables » doit être un objet'],
  [/^`?extensions|extensions search parameter/, '« extensions » doit être un objet'],
  [/^`operationName`/, '« operationName » doit être un texte'],
  [/may only be specified once/, 'un paramètre est donné deux fois'],
  [/^An 'accept' header/, 'accepter application/json ou application/graphql-response+json'],
  [/^Unknown operation named/, '« operationName » ne nomme aucune opération du document'],
  [/^Must provide operation name/, 'plusieurs opérations : dire laquelle par « operationName »'],
  [/^Must provide an operation/, 'le document ne contient aucune opération'],
];

/** What is said (docs/regles.md#erreurs) of a request that Apollo refused before looking at its document. */
export function requestWords(message: string): MaillageError {
  if (message.startsWith('GET requests only support query'))
    return new MaillageError('METHOD_NOT_ALLOWED', { allowed: 'POST' });
  if (message.startsWith('Apollo Server supports only GET/POST'))
    return new MaillageError('METHOD_NOT_ALLOWED', { allowed: 'GET, POST' });
  if (message.startsWith('GET requests may not have a content-type'))
    return new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: 'application/json (UTF-8)' });
  const reason = WORDS.find(([beginning]) => beginning.test(message))?.[1];
  return new MaillageError('BAD_REQUEST', { reason: reason ?? 'ce n’est pas une requête GraphQL' });
}

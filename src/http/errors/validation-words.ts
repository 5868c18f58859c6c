/** What GraphQL says of a document that does not fit the schema, in French. The names in it are of the schema, or the writer's own. */
const SENTENCES: readonly (readonly [english: RegExp, french: string])[] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"\./, 'Le type « $2 » n’a pas de champ « $1 ».'],
  [/^Unknown argument "(\w+)" on field "([\w.]+)"\./, 'Le champ « $2 » n’a pas d’argument « $1 ».'],
  [/^Unknown argument "(\w+)" on directive "(@\w+)"\./, 'La directive « $2 » n’a pas d’argument « $1 ».'],
  [/^Unknown directive "(@\w+)"\./, 'Il n’y a pas de directive « $1 ».'],
  [/^Directive "(@\w+)" may not be used on (\w+)\./, 'La directive « $1 » ne se met pas à cet endroit ($2).'],
  [/^Unknown fragment "(\w+)"\./, 'Il n’y a pas de fragment « $1 » dans ce document.'],
  [/^Unknown type "(\w+)"\./, 'Il n’y a pas de type « $1 ».'],
  [
    /^Fragment "(\w+)" cannot be spread here as objects of type "(\w+)" can never be of type "(\w+)"\./,
    'Le fragment « $1 » ne va pas ici : un « $2 » n’est jamais un « $3 ».',
  ],
  [
    /^Fragment cannot be spread here as objects of type "(\w+)" can never be of type "(\w+)"\./,
    'Ce fragment ne va pas ici : un « $1 » n’est jamais un « $2 ».',
  ],
  [/^Fragment "(\w+)" is never used\./, 'Le fragment « $1 » ne sert pas : l’employer ou l’enlever.'],
  [/^Fragment "(\w+)" cannot condition on non composite type "(\w+)"\./, 'Le fragment « $1 » ne peut porter sur « $2 », qui n’a pas de champs.'], // prettier-ignore
  [/^Fragment cannot condition on non composite type "(\w+)"\./, 'Un fragment ne peut porter sur « $1 », qui n’a pas de champs.'], // prettier-ignore
  [/^Cannot spread fragment "(\w+)" within itself.*$/s, 'Le fragment « $1 » se contient lui-même.'],
  [/^Variable "(\$\w+)" is not defined by operation "(\w+)"\./, 'La variable « $1 » n’est pas déclarée par l’opération « $2 ».'], // prettier-ignore
  [/^Variable "(\$\w+)" is not defined\./, 'La variable « $1 » n’est pas déclarée.'],
  [/^Variable "(\$\w+)" is never used(?: in operation "\w+")?\./, 'La variable « $1 » ne sert pas : l’employer ou l’enlever.'], // prettier-ignore
  [
    /^Variable "(\$\w+)" of type "([\w![\]]+)" used in position expecting type "([\w![\]]+)"\./,
    'La variable « $1 » est déclarée « $2 » là où il faut « $3 ».',
  ],
  [/^Variable "(\$\w+)" cannot be non-input type "([\w![\]]+)"\./, 'La variable « $1 » ne peut être de type « $2 », qui ne s’écrit pas.'], // prettier-ignore
  [/^There can be only one variable named "(\$\w+)"\./, 'La variable « $1 » est déclarée deux fois.'],
  [/^There can be only one operation named "(\w+)"\./, 'Deux opérations s’appellent « $1 ».'],
  [/^There can be only one fragment named "(\w+)"\./, 'Deux fragments s’appellent « $1 ».'],
  [/^There can be only one argument named "(\w+)"\./, 'L’argument « $1 » est donné deux fois.'],
  [/^There can be only one input field named "(\w+)"\./, 'Le champ « $1 » est donné deux fois.'],
  [
    /^Field "(\w+)" must not have a selection since type "([\w![\]]+)" has no subfields\./,
    'Le champ « $1 » est de type « $2 », qui n’a pas de champs : enlever ses accolades.',
  ],
  [
    /^Field "(\w+)" of type "([\w![\]]+)" must have a selection of subfields\..*$/s,
    'Le champ « $1 » est de type « $2 » : dire entre accolades quels champs en sont demandés.',
  ],
  [
    /^Field "(\w+)" argument "(\w+)" of type "([\w![\]]+)" is required, but it was not provided\./,
    'Le champ « $1 » demande l’argument « $2 » (de type « $3 »).',
  ],
  [
    /^Directive "(@\w+)" argument "(\w+)" of type "([\w![\]]+)" is required, but it was not provided\./,
    'La directive « $1 » demande l’argument « $2 » (de type « $3 »).',
  ],
  [
    /^Fields "(\w+)" conflict because .*$/s,
    'Deux champs répondraient sous le nom « $1 » : donner un alias à l’un d’eux.',
  ],
  [/^This anonymous operation must be the only defined operation\./, 'Une opération sans nom doit être seule dans son document.'], // prettier-ignore
  [/^The directive "(@\w+)" can only be used once at this location\./, 'La directive « $1 » est donnée deux fois au même endroit.'], // prettier-ignore
  [/^The "?(\w+)"? definition is not executable\./, 'Une définition de type (« $1 ») ne s’exécute pas.'],
  [/^Field "([\w.]+)" of required type "([\w![\]]+)" was not provided\./, 'Le champ « $1 », de type « $2 », est obligatoire.'], // prettier-ignore
  [/^Field "(\w+)" is not defined by type "(\w+)"\./, 'Le champ « $1 » n’existe pas dans « $2 ».'],
  [/^OneOf Input Object "(\w+)" must specify exactly one key\./, '« $1 » prend une clé, et une seule.'],
];

/** French for one of GraphQL's own sentences; null for any other, as are those of the product. */
export function frenchOf(message: string): string | null {
  for (const [english, french] of SENTENCES) {
    const found = english.exec(message);
    if (found !== null) return french.replace(/\$(\d)/g, (_, index: string) => found[Number(index)] ?? '');
  }
  return null;
}

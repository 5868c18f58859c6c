import { badUserInput } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { indicatorOf } from '../../datasets/catalogue';
import type { RequestContext } from '../context';
import { adherentOrNull, adherentRow, departmentOrNull, regionOrNull } from '../network/territory-rows';
import { indicatorRow } from '../reference/indicator.resolver';
import { programmeRow } from '../reference/reference.resolvers';

export type Entity = { readonly __typename: string } | null;
type Find = (context: RequestContext, value: string) => Entity | Promise<Entity>;

/**
 * The types that other graphs may speak of, each by the fields that name one, in the order in which they are looked
 * for. Whatever the reader may not see is not found, here as under `node`.
 */
export const ENTITIES = {
  Region: { code: regionOrNull },
  Department: { code: departmentOrNull },
  Adherent: {
    id: (context, id) => adherentOrNull(context, keyOf('Adherent', id)),
    siret: async ({ loaders }, siret) => {
      const record = await loaders.adherentsBySiret.load(siret);
      return record === null ? null : adherentRow(record);
    },
  },
  Indicator: {
    code: (_, code) => {
      const found = indicatorOf(code);
      return found === undefined ? null : { ...indicatorRow(found), __typename: 'Indicator' };
    },
  },
  Programme: {
    code: ({ network }, code) => {
      const found = network.programme(code);
      return found === undefined ? null : programmeRow(found);
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Find>>>>;

export const ENTITY_NAMES = Object.keys(ENTITIES) as (keyof typeof ENTITIES)[];

/**
 * What each reference names, in their order; null for what there is not and for what the reader may not see. What no
 * gateway would send is `BAD_USER_INPUT`, with every fault.
 */
export function findEntities(context: RequestContext, representations: readonly unknown[]): Promise<readonly Entity[]> {
  const read = representations.map(readReference);
  const faults = read.flatMap((each, at) => (typeof each === 'string' ? [`la ${at + 1}ᵉ ${each}`] : []));
  if (faults.length > 0) throw badUserInput('REFERENCES_REFUSED', { reasons: someOf(faults) });
  return Promise.all(
    read.map(async (each) => (typeof each === 'string' || each === null ? null : each.find(context, each.value))),
  );
}

interface Reference {
  readonly find: Find;
  readonly value: string;
}

/** Null for a key that is empty, and so names nothing; a sentence for what is no reference. */
function readReference(representation: unknown): Reference | string | null {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    return 'n’est pas un objet';
  const { __typename: name, ...given } = representation as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string') return 'ne dit pas son type (`__typename`)';
  if (!Object.hasOwn(ENTITIES, name)) return `est d’un autre type que ${ENTITY_NAMES.join(', ')}`;
  const keys: Readonly<Record<string, Find>> = ENTITIES[name as keyof typeof ENTITIES];
  const present = Object.keys(keys).filter((key) => Object.hasOwn(given, key));
  if (present.length === 0) return `(${name}) n’a pas sa clé : ${Object.keys(keys).join(' ou ')}`;
  const wrong = present.find((key) => given[key] !== null && typeof given[key] !== 'string');
  if (wrong !== undefined) return `(${name}) a une clé « ${wrong} » qui n’est pas un texte`;
  for (const key of present) {
    const [find, value] = [keys[key], given[key]];
    if (find !== undefined && typeof value === 'string') return { find, value };
  }
  return null;
}

const MOST_TOLD = 5;

const someOf = (faults: readonly string[]): string =>
  faults.slice(0, MOST_TOLD).join(' ; ') +
  (faults.length > MOST_TOLD ? ` ; et ${faults.length - MOST_TOLD} autres` : '');

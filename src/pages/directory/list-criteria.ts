import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { OTHER } from '../../kernel/federation/reference-columns';
import { Nearest } from '../../kernel/nearest';
import type { Network } from '../../network/network';
import type { AdherentFilter, AdherentOrder, StructureType as AdherentType } from '../generated/graphql';

/** How the form of the list, and so its address, names each criterion. */
export const CRITERIA = [
  'q',
  'region',
  'departement',
  'type',
  'programme',
  'depuis',
  'jusqu',
  'annee',
  'tri',
  'suite',
] as const;
export type Criterion = (typeof CRITERIA)[number];
/** As typed; the empty text is no criterion. */
export type Criteria = Readonly<Record<Criterion, string>>;

export const ORDERS: Readonly<Record<string, { readonly order: AdherentOrder; readonly words: string }>> = {
  nom: { order: 'NAME', words: 'Nom' },
  ville: { order: 'CITY', words: 'Ville' },
  adhesion: { order: 'MEMBER_SINCE', words: 'Année d’adhésion' },
};

export const STRUCTURE_TYPES = FEDERATION_PROFILE.structureTypes;
/** « Association intermédiaire »; a code that the federation no longer has reads as itself. */
export const typeLabel = (key: string): string => STRUCTURE_TYPES.find((each) => each.key === key)?.label.fr ?? key;

/** « ETT-ESS »; of what is of no other type its name, as it has no acronym. */
export const typeAcronym = (key: string): string => (key === OTHER ? typeLabel(key) : key.replaceAll('_', '-'));

const LONGEST_SEARCH = 200;

interface Fault {
  readonly criterion: Criterion;
  /** A French sentence: what was found, and what may be written. */
  readonly message: string;
}

export interface ReadCriteria {
  readonly filter: AdherentFilter;
  readonly order: AdherentOrder;
  /** Whose registers; null: each region's latest. */
  readonly year: number | null;
  readonly after: string | null;
  /** Every criterion that says nothing; such a one is left out of the filter. */
  readonly faults: readonly Fault[];
}

export const criteriaOf = (query: Readonly<Record<string, unknown>>): Criteria =>
  Object.fromEntries(
    CRITERIA.map((name) => [name, typeof query[name] === 'string' ? query[name].trim() : '']),
  ) as Criteria;

/** What an address asks of the list. `years` are those of registers. */
export function readCriteria(criteria: Criteria, network: Network, years: readonly number[]): ReadCriteria {
  const faults: Fault[] = [];
  const fault = (criterion: Criterion, message: string): null => {
    faults.push({ criterion, message });
    return null;
  };
  const { q, region, departement, type, programme, tri } = criteria;
  const number = (criterion: Criterion): number | null => {
    const text = criteria[criterion];
    if (text === '') return null;
    if (/^\d{4}$/.test(text)) return Number(text);
    return fault(criterion, `« ${short(text)} » n’est pas une année. Écrire quatre chiffres, comme 2019.`);
  };
  const asked = number('annee');
  const year = asked === null || years.includes(asked) ? asked : fault('annee', unknownRegister(asked, years));
  const from = number('depuis');
  const to = number('jusqu');
  if (from !== null && to !== null && from > to)
    fault('jusqu', `Personne n’a adhéré entre ${from} et ${to} : écrire la première année d’abord.`);
  if (q.length > LONGEST_SEARCH) fault('q', `Chercher ${LONGEST_SEARCH} caractères au plus.`);
  const isRegion = region === '' || network.region(region) !== undefined;
  if (!isRegion) fault('region', `Aucune délégation régionale ne s’appelle « ${short(region)} ».`);
  const isDepartment = departement === '' || network.department(departement) !== undefined;
  if (!isDepartment) fault('departement', `Aucun département n’a le code « ${short(departement)} ».`);
  const isType = type === '' || STRUCTURE_TYPES.some(({ key }) => key === type);
  if (!isType)
    fault('type', `« ${short(type)} » n’est pas un type de structure. Écrire ${STRUCTURE_TYPES.map(({ key }) => key).join(', ')}.`); // prettier-ignore
  const isProgramme = programme === '' || network.programme(programme) !== undefined;
  if (!isProgramme)
    fault('programme', `Aucun programme n’a le code « ${short(programme)} »${nearestProgramme(programme, network)}.`);
  const order = ORDERS[tri === '' ? 'nom' : tri];
  if (order === undefined)
    fault('tri', `« ${short(tri)} » n’est pas un tri. Écrire ${Object.keys(ORDERS).join(', ')}.`);
  return {
    filter: {
      search: q === '' || q.length > LONGEST_SEARCH ? null : q,
      regions: region === '' || !isRegion ? null : [region],
      departments: departement === '' || !isDepartment ? null : [departement],
      structureTypes: type === '' || !isType ? null : [type as AdherentType],
      programmes: programme === '' || !isProgramme ? null : [programme],
      memberSinceFrom: from,
      memberSinceTo: to,
    },
    order: order?.order ?? 'NAME',
    year,
    after: criteria.suite === '' ? null : criteria.suite,
    faults,
  };
}

/** « : écrire PREPA_SIAE, ou … ». */
function nearestProgramme(asked: string, { programmes }: Network): string {
  const near = new Nearest(programmes, ({ code, name }) => `${code} ${name}`).to(asked.replaceAll('_', ' '), 3);
  return near.length === 0 ? '' : ` : écrire ${near.map(({ code }) => code).join(', ou ')}`;
}

const unknownRegister = (asked: number, years: readonly number[]): string =>
  years.length === 0
    ? `Aucun registre n’est encore publié : pas celui de ${asked} non plus.`
    : `Aucun registre n’est publié pour ${asked}. Écrire ${years.join(', ')}.`;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

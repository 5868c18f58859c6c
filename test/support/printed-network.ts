import { sharedOut, sharedOutTo } from '../../src/demonstration/share-out';
import type { DatasetCode } from '../../src/kernel/codes';

/** A file of 2023 as a region would hand it in; of no delegation when there is no region. */
export interface PrintedFile {
  readonly dataset: DatasetCode;
  readonly region: string | null;
  /** Empty where the region declares that there was nothing. */
  readonly csv: string;
}

const TYPES = ['AI', 'ACI', 'EI', 'ETTI', 'ETT_ESS', 'GES', 'EBE', 'PROXIM', 'OF', 'AUTRE'] as const;

/**
 * Adherents on 31 December 2023, in the order of {@link TYPES}, with a department of the region. Columns add up to what
 * the federation prints (p. 4: AI 269, ACI 148, EI 43, ETTI and ETT-ESS 52, Proxim'Services 10, GES 25, others 39 of
 * which 11 EBE), with the one outside every delegation; Bretagne's line is the one that it prints itself (p. 6).
 */
const CENSUS: Readonly<Record<string, readonly [string, readonly number[]]>> = {
  'auvergne-rhone-alpes': ['69', [23, 20, 5, 5, 1, 3, 1, 2, 1, 1]],
  'bourgogne-franche-comte': ['21', [19, 8, 3, 2, 1, 1, 1, 1, 0, 2]],
  bretagne: ['35', [18, 7, 3, 2, 1, 3, 0, 0, 0, 2]],
  'centre-val-de-loire': ['37', [16, 6, 3, 2, 0, 1, 1, 0, 1, 1]],
  'hauts-de-france': ['59', [24, 18, 3, 4, 1, 3, 2, 1, 1, 1]],
  'ile-de-france': ['75', [29, 12, 4, 3, 1, 3, 1, 1, 1, 1]],
  normandie: ['14', [17, 12, 3, 4, 2, 1, 0, 1, 1, 1]],
  'nouvelle-aquitaine': ['33', [41, 17, 8, 5, 1, 3, 3, 2, 1, 3]],
  occitanie: ['31', [23, 12, 3, 4, 1, 2, 1, 0, 1, 2]],
  'pays-de-la-loire': ['44', [25, 17, 3, 5, 0, 1, 0, 1, 1, 3]],
  'provence-alpes-cote-d-azur': ['13', [21, 8, 2, 4, 1, 3, 1, 1, 0, 2]],
  guadeloupe: ['971', [3, 2, 1, 1, 0, 0, 0, 0, 0, 0]],
  guyane: ['973', [5, 4, 1, 0, 0, 0, 0, 0, 0, 1]],
  'ocean-indien': ['974', [5, 5, 1, 1, 0, 0, 0, 0, 0, 0]],
};

interface Member {
  readonly region: string | null;
  readonly type: string;
  readonly name: string;
  readonly department: string;
}

const MEMBERS: readonly Member[] = [
  ...Object.entries(CENSUS).flatMap(([region, [department, counts]]) =>
    TYPES.flatMap((type, column) =>
      Array.from({ length: counts[column] ?? 0 }, (_, index) => ({
        region,
        department,
        type,
        name: `${type} ${region} ${index + 1}`,
      })),
    ),
  ),
  { region: null, type: 'GES', department: '2A', name: 'GES hors délégation' },
];

const csv = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  [head, ...rows.map((row) => row.join(','))].join('\n') + '\n';

/** Rows of regions, one file a region that has any. */
const files = (
  dataset: DatasetCode,
  head: string,
  rows: readonly { readonly region: string | null; readonly cells: readonly (string | number)[] }[],
): PrintedFile[] =>
  [...new Set(rows.map(({ region }) => region))].map((region) => ({
    dataset,
    region,
    csv: csv(
      head,
      rows.filter((row) => row.region === region).map(({ cells }) => cells),
    ),
  }));

const REGIONS = Object.keys(CENSUS);
const regionAt = (index: number): string => REGIONS[index % REGIONS.length] ?? '';
const dayAt = (index: number): string => new Date(Date.UTC(2023, 0, 2 + (index % 300))).toISOString().slice(0, 10);
const even = (count: number): number[] => Array.from({ length: count }, () => 1);

const registers = (): PrintedFile[] =>
  files(
    'ADHERENTS',
    'nom,types,departement,ville',
    MEMBERS.map(({ region, name, type, department }) => ({ region, cells: [name, type, department, 'Ville'] })),
  );

/** P. 34: 42 INTRA, 129 INTER and 19 services, 1,289 trainees, satisfied to 93 %. */
function sessions(): PrintedFile[] {
  const kinds = [
    ...Array<string>(42).fill('INTRA'),
    ...Array<string>(129).fill('INTER'),
    ...Array<string>(19).fill('PRESTATION'),
  ];
  const trainees = sharedOut(1289, even(kinds.length));
  return files(
    'FORMATIONS',
    'intitule,type,thematique,date_debut,stagiaires,heures,satisfaction',
    kinds.map((kind, index) => ({
      region: regionAt(index),
      cells: [`Session ${index}`, kind, 'Thème', dayAt(index), trainees[index] ?? 0, 7 * (trainees[index] ?? 0), 93],
    })),
  );
}

/** P. 19: 1,000 requests, answered in ten days on average. */
function requests(): PrintedFile[] {
  return files(
    'LEGAL_REQUESTS',
    'reference,recue_le,repondue_le,thematique',
    Array.from({ length: 1000 }, (_, index) => {
      const day = dayAt(index);
      const delay = index % 2 === 0 ? 4 : 16;
      const answered = new Date(Date.parse(day) + delay * 86_400_000).toISOString().slice(0, 10);
      return { region: regionAt(index), cells: [`R${index}`, day, answered, 'CONTRATS'] };
    }),
  );
}

/** P. 29: 29 ETTI and 7 ETT-ESS, the subscription, both sureties. */
function guarantees(): PrintedFile[] {
  const agencies = [
    ...MEMBERS.filter(({ type }) => type === 'ETTI').slice(0, 29),
    ...MEMBERS.filter(({ type }) => type === 'ETT_ESS').slice(0, 7),
  ];
  const guarantee = sharedOut(5_397_120 / 20, even(agencies.length)).map((share) => share * 20);
  const surety = guarantee.map((each, index) => (each * 3) / 4 - (index === 0 ? 1 : 0));
  const ffa = sharedOutTo(2, 696_228.41, guarantee);
  const held = files(
    'FG2I_GUARANTEES',
    'adherent,type,garantie_totale,souscription,caution_fg2i,caution_ffa',
    agencies.map(({ region, name, type }, index) => {
      const own = guarantee[index] ?? 0;
      return { region, cells: [name, type, own, own / 10, surety[index] ?? 0, ffa[index] ?? 0] };
    }),
  );
  const without = REGIONS.filter((region) => !held.some((file) => file.region === region));
  return [...held, ...without.map((region) => ({ dataset: 'FG2I_GUARANTEES' as const, region, csv: '' }))];
}

/** P. 6 of Bretagne's own report: 574,000 hours, 360 full-time equivalents, more than 3,500 people. */
function survey(): PrintedFile[] {
  const members = MEMBERS.filter(({ region }) => region === 'bretagne');
  const hours = sharedOut(574_000, even(members.length));
  const people = sharedOut(3_540, even(members.length));
  return files(
    'ACTIVITY',
    'adherent,heures_travaillees,etp_insertion,personnes_accompagnees',
    members.map(({ region, name }, index) => ({
      region,
      cells: [name, hours[index] ?? 0, 360 / members.length, people[index] ?? 0],
    })),
  );
}

/** P. 36-39: fourteen holiday projects for 159 people. */
function holidays(): PrintedFile[] {
  const people = sharedOut(159, even(14));
  return files(
    'PROGRAMMES',
    'programme,action,adherent,personnes',
    people.map((count, index) => ({ region: regionAt(index), cells: ['APV', 'PROJET', nameAt(index), count] })),
  );
}

const nameAt = (index: number): string => MEMBERS.find(({ region }) => region === regionAt(index))?.name ?? '';

/** Files of 2023 whose rows make the national figures that are printed of it; registers first. */
export const printedFiles = (): readonly PrintedFile[] => [
  ...registers(),
  ...sessions(),
  ...requests(),
  ...guarantees(),
  ...survey(),
  ...holidays(),
];

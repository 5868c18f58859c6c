import type { EntityManager } from 'typeorm';
import { DeclaredFigures } from '../../../src/published/declared';
import type { FigureKey } from '../../../src/published/figure-key';
import { Ledger } from '../../../src/published/ledger';
import { PrintedFigures } from '../../../src/published/printed';
import { Publications, type DeclaredFigure, type Publication } from '../../../src/published/publication-state';
import type { Discrepancy } from '../../../src/figures/reconciliation/discrepancy';
import { reconcile } from '../../../src/figures/reconciliation/reconcile';
import { Settlements } from '../../../src/published/settlements';
import type { Snapshot } from '../../../src/published/snapshot';
import { FEDERATION } from '../../../src/kernel/territory';
import { Network, type Source } from '../../../src/network/network';
import { DepartmentEntity, RegionEntity } from '../../../src/network/reference.entity';
import type { PrintedFigure } from '../../../src/reports/printed-figure';
import { CollectionPlans } from '../../../src/submissions/collection-plan';
import { DEPARTMENTS, REGIONS } from '../../support/random-network';

export const YEAR = 2022;

export const REPORT: Source = {
  code: 'federation',
  title: `Rapport d'activité ${YEAR}`,
  publisher: 'Coorace',
  year: YEAR,
  territory: FEDERATION,
  label: `Coorace, rapport d’activité ${YEAR}`,
  leftOut: [],
  isRead: false,
};
export const OTHER_REPORT: Source = { ...REPORT, code: 'bretagne', publisher: 'Coorace Bretagne' };

type Said = Partial<Omit<PrintedFigure, 'slice' | 'value'>> & {
  readonly indicator: string;
  /** As people say it; a rate as a fraction. */
  readonly value: number;
  /** `STRUCTURE_TYPE=AI` */
  readonly part?: string;
};

const sliceOf = (part: string | undefined): FigureKey['slice'] => {
  const [dimension, key] = part?.split('=') ?? [];
  return key === undefined ? null : { dimension: dimension as 'KIND', key };
};

/** A printed number: of the federation, in its own report, to the unit, unless it is said otherwise. */
export const printed = ({ value, part, ...rest }: Said): PrintedFigure => ({
  position: 1,
  source: REPORT,
  territory: FEDERATION,
  year: YEAR,
  slice: sliceOf(part),
  partOf: null,
  value: Math.round(value * 10_000),
  rounding: value < 1 && value > 0 ? 100 : 10_000,
  approximate: false,
  base: null,
  scope: null,
  programme: null,
  section: 'p. 1',
  note: null,
  ...rest,
});

/** A number that a region, or the federation for itself, declares without rows. */
export const declared = (
  region: string | null,
  { indicator, value, part, approximate = false, partOf = null }: Said,
  origin: Publication['origin'] = 'REGION',
): DeclaredFigure => ({
  publication: {
    id: 1,
    uid: `chiffres-${region}`,
    dataset: 'FIGURES',
    region,
    year: YEAR,
    part: '',
    origin,
    nothingToReport: false,
    rowCount: 1,
    publishedAt: null,
  },
  indicator,
  slice: part ?? '',
  value: Math.round(value * 10_000),
  approximate,
  base: null,
  section: null,
  note: null,
  partOf,
});

const tables = new Map<unknown, unknown[]>([
  [RegionEntity, REGIONS.map((code) => ({ code, name: code, overseas: false, inseeCodes: '00' }))],
  [
    DepartmentEntity,
    Object.entries(DEPARTMENTS).flatMap(([region, codes]) =>
      codes.map((code) => ({ code, name: code, region: region === '' ? null : region })),
    ),
  ],
]);
const reference = { find: (entity: unknown) => Promise.resolve(tables.get(entity) ?? []) } as unknown as EntityManager;

/** Everything that disagrees among these, where no rows are published at all. */
export async function found(...said: readonly (PrintedFigure | DeclaredFigure)[]): Promise<readonly Discrepancy[]> {
  const settlements = new Settlements();
  const snapshot: Snapshot = {
    version: 1,
    wholeSince: 1,
    network: await Network.read(reference),
    publications: new Publications([]),
    printed: new PrintedFigures(said.filter((each) => 'source' in each)),
    declared: new DeclaredFigures(said.filter((each) => 'publication' in each)),
    settlements,
    plans: new CollectionPlans(),
  };
  return reconcile(new Ledger(snapshot, reference), null);
}

/** « TOTAL_AND_PARTS 57 56 » */
export const short = ({ kind, stated, found: other }: Discrepancy): string => `${kind} ${stated} ${other}`;

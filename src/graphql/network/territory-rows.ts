import { PUBLICATIONS_FEED, regionFeed } from '../../announcements/feed-address';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { globalId } from '../../kernel/global-id';
import { adherentRef, departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../../kernel/territory';
import type { AdherentRecord } from '../../network/directory';
import { FEDERATION_NAME, type Department, type Region } from '../../network/network';
import type { RequestContext } from '../context';
import type { AdherentType } from './adherent.types';
import type { DepartmentType, FederationType, RegionType, TerritoryType } from './territory.types';

/** There is but one. Its key in ids never changes, whatever it comes to be called. */
export const FEDERATION_KEY = FEDERATION_PROFILE.key;

export const FEDERATION_ROW: FederationType = {
  __typename: 'Federation',
  ref: FEDERATION,
  id: globalId('Federation', FEDERATION_KEY),
  name: FEDERATION_NAME,
  feedPath: PUBLICATIONS_FEED,
};

export const regionRow = ({ code, name, overseas, inseeCodes }: Region): RegionType => ({
  __typename: 'Region',
  ref: regionRef(code),
  id: globalId('Region', code),
  code,
  name,
  overseas,
  inseeCodes,
  feedPath: regionFeed(code),
});

export const departmentRow = ({ code, name, region }: Department): DepartmentType => ({
  __typename: 'Department',
  ref: departmentRef(code),
  id: globalId('Department', code),
  code,
  name,
  regionCode: region,
});

/** Rows of records that several requests share are made once. */
const adherentRows = new WeakMap<AdherentRecord, AdherentType>();

export function adherentRow(record: AdherentRecord): AdherentType {
  const known = adherentRows.get(record);
  if (known !== undefined) return known;
  const row = newAdherentRow(record);
  adherentRows.set(record, row);
  return row;
}

/** Its id is made when it is asked for: most lists never do. */
const newAdherentRow = ({ uid, region, department, ...record }: AdherentRecord): AdherentType => ({
  ...record,
  __typename: 'Adherent',
  ref: adherentRef(uid),
  get id() {
    return globalId('Adherent', uid);
  },
  regionCode: region,
  departmentCode: department,
});

/** The region of that slug, or null: for edges that may lead nowhere. */
export function regionOrNull(context: RequestContext, code: string | null): RegionType | null {
  const region = code === null ? undefined : context.network.region(code);
  return region === undefined ? null : regionRow(region);
}

export function departmentOrNull(context: RequestContext, code: string | null): DepartmentType | null {
  const department = code === null ? undefined : context.network.department(code);
  return department === undefined ? null : departmentRow(department);
}

export async function adherentOrNull(context: RequestContext, uid: string | null): Promise<AdherentType | null> {
  const record = uid === null ? null : await context.loaders.adherents.load(uid);
  return record === null ? null : adherentRow(record);
}

/** The place that figures speak of. Adherents asked for together are read together. */
export function territoryRow(context: RequestContext, ref: TerritoryRef): TerritoryType | Promise<TerritoryType> {
  if (ref.kind === 'FEDERATION') return FEDERATION_ROW;
  if (ref.kind === 'ADHERENT') return adherentOrNull(context, ref.code).then((row) => row ?? missing(ref));
  const row = ref.kind === 'REGION' ? regionOrNull(context, ref.code) : departmentOrNull(context, ref.code);
  return row ?? missing(ref);
}

export const territoryRows = (context: RequestContext, refs: readonly TerritoryRef[]) =>
  refs.map((ref) => territoryRow(context, ref));

function missing(ref: TerritoryRef): never {
  throw new Error(`figures name a territory that there is not: ${ref.kind} ${ref.code}`);
}

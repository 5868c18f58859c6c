import { globalId } from '../../kernel/global-id';
import type { ReleaseChange } from '../../releases/changes';
import type { FrozenFigure, FrozenReport, FrozenSeries, FrozenSubmission } from '../../releases/content';
import { findRelease } from '../../releases/release.repository';
import type { ReleaseEntity } from '../../releases/release.entity';
import type { RequestContext } from '../context';
import type { ReleaseChangeType } from './release-change.type';
import type { ReleaseFigureType } from './release-content.types';
import type { ReleaseListsType } from './release-lists.types';
import type { ReleaseSeriesType } from './release-series.types';
import type { ReleaseSubmissionType, ReleaseType } from './release.types';

export const releaseRow = ({
  uid,
  createdAt,
  year,
  number,
  label,
  contentHash,
  citation,
}: ReleaseEntity): ReleaseType => ({
  __typename: 'Release',
  id: globalId('Release', uid),
  uid,
  year,
  number,
  label,
  contentHash,
  citation,
  createdAt: new Date(createdAt),
});

/** The release of that uid; null for none. */
export async function releaseOrNull({ database }: RequestContext, uid: string | null): Promise<ReleaseType | null> {
  const release = uid === null ? null : await findRelease(database.read, uid);
  return release === null ? null : releaseRow(release);
}

export const frozenSubmissionRow = ({ region, ...rest }: FrozenSubmission): ReleaseSubmissionType => ({
  ...rest,
  regionCode: region,
});

/** Releases of the first format know no partial value. */
const partial = ({ partialValue = null, partialOf = [] }: Pick<FrozenFigure, 'partialValue' | 'partialOf'>) => ({
  partialValue,
  partialOf,
});

export const frozenFigureRow = ({ territory, explanation, ...rest }: FrozenFigure): ReleaseFigureType => ({
  ...rest,
  ...partial(rest),
  coverage: { ...rest.coverage, handedInBy: explanation?.handedInBy ?? null },
  parts: rest.parts.map((part) => ({ ...part, ...partial(part), printedIn: part.printedIn ?? null })),
  unit: rest.unit as ReleaseFigureType['unit'],
  territoryKey: territory,
  breaks: explanation?.breaks ?? null,
  sources: explanation?.sources ?? null,
  evolution: explanation?.evolution ?? null,
});

export const frozenSeriesRow = ({ indicator, points }: FrozenSeries): ReleaseSeriesType => ({
  indicator,
  points: points.map((point) => ({ ...point, ...partial(point), printedIn: point.printedIn ?? null })),
});

/** The lists of one territory, as the content writes it: of the federation everything, of a region its own rows. */
export function frozenListsRow({ regions, lists, contradictions }: FrozenReport, territory: string): ReleaseListsType {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const isOwn = ({ region }: { readonly region: string | null }) => territory === 'F' || territory === `R:${region}`;
  const named = <Row extends { readonly region: string | null }>({ region, ...row }: Row) => ({
    ...row,
    regionName: region === null ? null : (names.get(region) ?? region),
  });
  const isListed = (each: { readonly territory: string }) => each.territory === territory;
  return {
    events: lists.events.filter(isOwn).map(named),
    publications: lists.publications.filter(isOwn).map(named),
    partners: lists.partners.filter(isOwn).map(named),
    newcomers: lists.newcomers.filter(isListed).map(named),
    leavers: lists.leavers.filter(isListed).map(named),
    contradictions: contradictions.filter(isListed).map(({ indicator, message, settlement }) => ({
      indicator,
      message,
      decision: settlement?.decision ?? null,
      reason: settlement?.reason ?? null,
      settledAt: settlement === null ? null : new Date(settlement.settledAt),
    })),
  };
}

export const changeRow = ({ part, added, removed, ...rest }: ReleaseChange): ReleaseChangeType => ({
  ...rest,
  dimension: part?.dimension ?? null,
  key: part?.key ?? null,
  keyLabel: part?.label ?? null,
  added: added.map(frozenSubmissionRow),
  removed: removed.map(frozenSubmissionRow),
});

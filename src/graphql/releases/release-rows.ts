import { globalId } from '../../kernel/global-id';
import type { ReleaseChange } from '../../releases/changes';
import type { FrozenFigure, FrozenSubmission } from '../../releases/content';
import { findRelease } from '../../releases/release.repository';
import type { ReleaseEntity } from '../../releases/release.entity';
import type { RequestContext } from '../context';
import type { ReleaseChangeType } from './release-change.type';
import type { ReleaseFigureType } from './release-content.types';
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

export const frozenFigureRow = ({ territory, ...rest }: FrozenFigure): ReleaseFigureType => ({
  ...rest,
  ...partial(rest),
  parts: rest.parts.map((part) => ({ ...part, ...partial(part) })),
  unit: rest.unit as ReleaseFigureType['unit'],
  territoryKey: territory,
});

export const changeRow = ({ part, added, removed, ...rest }: ReleaseChange): ReleaseChangeType => ({
  ...rest,
  dimension: part?.dimension ?? null,
  key: part?.key ?? null,
  keyLabel: part?.label ?? null,
  added: added.map(frozenSubmissionRow),
  removed: removed.map(frozenSubmissionRow),
});

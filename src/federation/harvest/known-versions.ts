import { In, type EntityManager } from 'typeorm';
import { REGISTER } from '../../datasets/roles';
import { SubmissionEntity } from '../../submissions/submission.entity';
import type { KnownVersion } from '../protocol/plan';
import { ArrivalEntity, type ArrivalState } from '../sources/source.entity';

/** An arrival and the submission that it is here, with the state of both together. */
export interface ArrivalNow {
  readonly arrival: ArrivalEntity;
  readonly submission: SubmissionEntity | null;
  /** What it is now, whoever published, replaced or withdrew it since. */
  readonly state: ArrivalState | 'SUPERSEDED';
}

/** What an arrival is now: a person may have published or withdrawn it as any submission. */
export function stateOf(arrival: ArrivalEntity, submission: SubmissionEntity | null): ArrivalNow['state'] {
  if (submission === null || submission.status === 'INVALID') return arrival.state;
  if (submission.status === 'SUPERSEDED' || submission.status === 'WITHDRAWN') return submission.status;
  if (submission.status === 'PUBLISHED') return arrival.state === 'TO_WITHDRAW' ? 'TO_WITHDRAW' : 'PUBLISHED';
  return arrival.state === 'PUBLISHED' ? 'RECEIVED' : arrival.state;
}

/** Everything that came from a source, oldest first. Two statements. */
export async function arrivalsOf(manager: EntityManager, sourceId: number): Promise<readonly ArrivalNow[]> {
  const arrivals = await manager.find(ArrivalEntity, { where: { sourceId }, order: { id: 'ASC' } });
  const uids = [...new Set(arrivals.flatMap(({ submissionUid }) => submissionUid ?? []))];
  const submissions = new Map<string, SubmissionEntity>();
  for (let at = 0; at < uids.length; at += 500)
    for (const each of await manager.findBy(SubmissionEntity, { uid: In(uids.slice(at, at + 500)) }))
      submissions.set(each.uid, each);
  return arrivals.map((arrival) => {
    const submission = submissions.get(arrival.submissionUid ?? '') ?? null;
    return { arrival, submission, state: stateOf(arrival, submission) };
  });
}

/** The same as plans are made from. */
export async function knownVersions(
  manager: EntityManager,
  arrivals: readonly ArrivalNow[],
): Promise<readonly KnownVersion[]> {
  const faulty = arrivals.filter(({ state }) => state === 'REFUSED');
  const registers = faulty.length === 0 ? [] : await newestRegisters(manager, faulty);
  return arrivals.map(({ arrival, state }) => ({
    dataset: arrival.dataset,
    region: arrival.regionKey,
    year: arrival.year,
    version: arrival.version,
    sha256: arrival.sha256,
    again: state === 'REFUSED' && registers.some((each) => mayMend(each, arrival)),
    published: state === 'PUBLISHED' || state === 'TO_WITHDRAW',
  }));
}

type Register = Pick<SubmissionEntity, 'regionKey' | 'submittedAt' | 'year'>;

const newestRegisters = (manager: EntityManager, faulty: readonly ArrivalNow[]): Promise<Register[]> =>
  manager.find(SubmissionEntity, {
    select: { id: true, regionKey: true, submittedAt: true, year: true },
    where: {
      dataset: REGISTER.code,
      regionKey: In([...new Set(faulty.map(({ arrival }) => arrival.regionKey)), '']),
      status: In(['VALID', 'PUBLISHED']),
    },
  });

/** A register that came since: what points into it may be right by now. */
const mayMend = (register: Register, { regionKey, year, changedAt }: ArrivalEntity): boolean =>
  (register.regionKey === regionKey || register.regionKey === '') &&
  register.year === year &&
  register.submittedAt >= changedAt;

import { In, IsNull, type EntityManager } from 'typeorm';
import type { ContributionSource, OtherSource } from '../federation/sources/source-states';
import { SubmissionEntity } from '../submissions/submission.entity';
import { DataLinkEntity } from './data-link.entity';
import { actorOf } from './take-in';

type Told = Pick<DataLinkEntity, 'outcome' | 'message' | 'failingSince' | 'seenAt' | 'triedAt' | 'madeAt' | 'address'>;

/** What everybody is told of a link: where it is, by its host alone, since whoever has the address has the file. */
export function stateOf({
  outcome,
  message,
  failingSince,
  seenAt,
  triedAt,
  madeAt,
  address,
}: Told): ContributionSource {
  const name = URL.canParse(address) ? new URL(address).host : null;
  const told = (state: ContributionSource['state'], since: string | null, why: string | null) => ({
    state,
    since,
    why,
    name,
  });
  if (outcome === 'UNREACHABLE') return told('UNREACHABLE', failingSince ?? triedAt, message);
  if (outcome === 'REFUSED') return told('REFUSED', failingSince ?? triedAt, message);
  if (outcome === 'FAULTY') return told('REFUSED', triedAt, 'le fichier reçu a des fautes');
  return told('LIVE', seenAt ?? madeAt, null);
}

/** Every link that is asked, the latest of each place, with what it gave that still counts. */
export async function readLinkStates(manager: EntityManager): Promise<readonly OtherSource[]> {
  const links = await manager.find(DataLinkEntity, { where: { endedAt: IsNull() }, order: { id: 'ASC' } });
  if (links.length === 0) return [];
  const names = [...new Set(links.map((link) => actorOf(link).name ?? ''))];
  const given = await manager.find(SubmissionEntity, {
    select: { id: true, uid: true, dataset: true, regionKey: true, year: true, submittedBy: true },
    where: { status: 'PUBLISHED', submittedBy: In(names) },
  });
  return links.map((link) => {
    const { dataset, year, region } = link;
    const own = given.filter(
      (each) =>
        each.dataset === dataset &&
        each.year === year &&
        each.regionKey === (region ?? '') &&
        each.submittedBy === actorOf(link).name,
    );
    const slot = { dataset, year, region } as OtherSource['slot'];
    return { slot, gave: new Set(own.map(({ uid }) => uid)), source: stateOf(link) };
  });
}

import { In, Not, type EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import { compareFrench } from '../kernel/text';
import { RegionEntity } from '../network/reference.entity';
import { readCollectionPlans } from '../submissions/collection-plan.repository';
import { delegationsIn, SubmissionEntity } from '../submissions/submission.entity';

/** Why publishing would count something twice, or from whom it is not expected. */
export interface Twice {
  readonly code: 'OFFICE_HANDS_IN' | 'COUNTED_TWICE';
  readonly message: string;
}

/**
 * Rows of one delegation count once: in its own submission, or in the national office's, and where the collection plan
 * says the office alone, in that one only. Whoever comes second is told of the first; null where nobody did.
 */
export async function countedTwice(manager: EntityManager, submission: SubmissionEntity): Promise<Twice | null> {
  if (submission.origin === 'DEMONSTRATION') return null;
  const { dataset, year, regionKey } = submission;
  const { label } = datasetOf(dataset);
  const alone = (await readCollectionPlans(manager)).handedInBy(dataset, year) === 'OFFICE';
  if (regionKey !== '' && alone)
    return {
      code: 'OFFICE_HANDS_IN',
      message: `Pour ${year}, le plan de collecte confie « ${label} » au siège seul : mettre ces lignes dans son fichier (colonne « delegation »), ou changer le plan.`,
    };
  const published = await manager.find(SubmissionEntity, {
    select: { id: true, regionKey: true, version: true, delegations: true },
    where: { dataset, year, status: 'PUBLISHED', origin: Not('DEMONSTRATION') },
  });
  const national = published.find((each) => each.regionKey === '');
  if (regionKey !== '') {
    if (national === undefined || !delegationsIn(national.delegations).has(regionKey)) return null;
    return {
      code: 'COUNTED_TWICE',
      message: `Le fichier publié du siège pour « ${label} » ${year} (version ${national.version}) compte déjà des lignes de ${await namesOf(manager, [regionKey])} : le retirer, ou le remplacer par un fichier sans elles, avant de publier celui-ci.`,
    };
  }
  const own = published.flatMap((each) => (each.regionKey === '' ? [] : [each.regionKey]));
  const named = own.length === 0 || alone ? own : await namedAmong(manager, submission, own);
  if (named.length === 0) return null;
  return {
    code: 'COUNTED_TWICE',
    message: alone
      ? `Pour ${year}, le siège remet seul « ${label} », et des dépôts de délégations sont publiés (${await namesOf(manager, named)}) : les retirer avant de publier celui-ci.`
      : `Ce fichier a des lignes de délégations dont le propre dépôt de « ${label} » ${year} est publié (${await namesOf(manager, named)}) : retirer ces lignes, ou ces dépôts.`,
  };
}

async function namedAmong(
  manager: EntityManager,
  { id, dataset }: SubmissionEntity,
  regions: readonly string[],
): Promise<readonly string[]> {
  const rows = await manager
    .createQueryBuilder(datasetOf(dataset).rowEntity, 'stored')
    .select('stored.region', 'region')
    .where({ submissionId: id, region: In([...regions]) })
    .groupBy('stored.region')
    .getRawMany<{ region: string }>();
  return rows.map(({ region }) => region);
}

async function namesOf(manager: EntityManager, codes: readonly string[]): Promise<string> {
  const regions = await manager.find(RegionEntity, { where: { code: In([...codes]) } });
  return regions
    .map(({ name }) => name)
    .sort(compareFrench)
    .join(', ');
}

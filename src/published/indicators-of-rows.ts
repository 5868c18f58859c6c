import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { measuredIn } from '../datasets/indicator';
import type { IntakeRequest } from '../submissions/intake-context';
import { SubmissionEntity } from '../submissions/submission.entity';
import { FigureCellEntity } from './figure-cell.entity';

/**
 * What published rows of the year give, told apart by whose they are. Demonstration says
 * nothing of real declarations. One statement.
 */
export async function indicatorsOfRows(
  manager: EntityManager,
  { region, year, origin }: Pick<IntakeRequest, 'region' | 'year' | 'origin'>,
): Promise<(region: string | null, indicator: string) => boolean> {
  const cells = await manager
    .createQueryBuilder(FigureCellEntity, 'cell')
    .innerJoin(SubmissionEntity, 'submission', 'submission.id = cell.submission_id')
    .select('cell.indicator', 'indicator')
    .addSelect('submission.region_key', 'sender')
    .addSelect('cell.region', 'part')
    .where("cell.cell_group = 'TOTAL' AND cell.filled > 0")
    .andWhere("submission.status = 'PUBLISHED' AND submission.year = :year", { year })
    .andWhere(`submission.origin ${origin === 'DEMONSTRATION' ? '=' : '<>'} 'DEMONSTRATION'`)
    .andWhere(region === null ? '1 = 1' : "submission.region_key IN (:region, '')", { region })
    .getRawMany<{ indicator: string; sender: string; part: string }>();
  const given = new Set(cells.map(({ indicator, sender, part }) => `${sender === '' ? part : sender}|${indicator}`));
  return (home, indicator) => {
    return measuredIn(definitionOf(indicator)).every((each) => given.has(`${home ?? ''}|${each}`));
  };
}

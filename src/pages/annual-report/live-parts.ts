import type { OutlineBlock } from '../../annual-report/outline';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { Dimension } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import type { PartAnswer, PointAnswer } from '../figure-answers';
import { seriesQuery, splitQuery } from '../key-figures/key-figures.query';
import { ask } from '../query';

/** Every figure that some block splits, by its code and dimension: `ADHERENTS_TOTAL REGION`. */
export async function splitsOf(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  year: number,
  blocks: readonly OutlineBlock[],
): Promise<ReadonlyMap<string, readonly PartAnswer[]>> {
  const asked = new Map<string, readonly [code: string, by: Dimension]>();
  for (const block of blocks) {
    const [codes, by] = splitBy(block);
    for (const code of codes) asked.set(`${code} ${by}`, [code, by]);
  }
  const answers = await Promise.all(
    [...asked].map(async ([key, [code, by]]) => {
      const { lieu } = await ask(executor, context, splitQuery(territory, year, code, by));
      return [key, lieu.keyFigures.figures[0]?.breakdown ?? []] as const;
    }),
  );
  return new Map(answers);
}

function splitBy(block: OutlineBlock): readonly [readonly string[], Dimension] {
  if (block.kind === 'TABLE') return [block.indicators, block.by];
  if (block.kind === 'BARS') return [[block.indicator], block.by];
  return [block.kind === 'MAP' ? [block.indicator] : [], 'REGION'];
}

/** Every figure that some block follows over the years, by its code. */
export async function seriesOf(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  blocks: readonly OutlineBlock[],
): Promise<ReadonlyMap<string, readonly PointAnswer[]>> {
  const codes = new Set(blocks.flatMap((block) => (block.kind === 'LINE' ? [block.indicator] : [])));
  const answers = await Promise.all(
    [...codes].map(
      async (code) => [code, (await ask(executor, context, seriesQuery(territory, code))).lieu.series] as const,
    ),
  );
  return new Map(answers);
}

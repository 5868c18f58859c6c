import { definitionOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { Unit } from '../../kernel/codes';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { BoxProfile } from '../../kernel/federation/profile';
import type { TerritoryRef } from '../../kernel/territory';
import { FIRST_YEAR } from '../../kernel/year';
import type { PartAnswer } from '../figure-answers';
import { ask } from '../query';
import { readTitles, type BoxTitle } from './box-titles.data';
import { figuresQuery, splitQuery } from './key-figures.query';

const GROUPS = FEDERATION_PROFILE.keyFigures.boxes;

/** What a box says of a figure, or of a part of one. */
type Said = Pick<PartAnswer, 'value' | 'partialValue' | 'partialOf' | 'state' | 'basis' | 'approximate' | 'printed'>;

/** One number of a box. */
export interface BoxValue {
  readonly label: string;
  readonly indicator: string;
  readonly unit: Unit;
  /** Null where the figure has no such part. */
  readonly said: Said | null;
}

/** Values of the same part: the box's own first, then those beside. */
type Line = readonly BoxValue[];

/** One box of the report's page of key figures. */
export interface Box {
  readonly spec: BoxProfile;
  readonly title: string;
  readonly year: number;
  readonly whole: Line;
  /** What the whole is split into; only parts with a value, each under its own label. */
  readonly parts: readonly { readonly label: string; readonly line: Line }[];
  /** Of what is counted, where rows say it and it is little; empty otherwise. */
  readonly titles: readonly BoxTitle[];
}

export interface BoxGroup {
  readonly id: string;
  readonly title: string;
  readonly boxes: readonly Box[];
}

/** The boxes of a place and a year; asked all at once, so that what can be read together is. */
export const readBoxes = (
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  year: number,
): Promise<readonly BoxGroup[]> =>
  Promise.all(
    GROUPS.map(async ({ id, title, boxes }) => ({
      id,
      title,
      boxes: await Promise.all(boxes.map((spec) => readBox(new Asker(executor, context, territory), spec, year))),
    })),
  );

class Asker {
  constructor(
    private readonly executor: QueryExecutor,
    private readonly context: RequestContext,
    private readonly territory: TerritoryRef,
  ) {}

  async whole(year: number, indicator: string): Promise<Said | null> {
    const { lieu } = await ask(this.executor, this.context, figuresQuery(this.territory, year, [indicator]));
    return lieu.keyFigures.figures[0] ?? null;
  }

  async parts(year: number, indicator: string, dimension: string): Promise<readonly PartAnswer[]> {
    const { lieu } = await ask(this.executor, this.context, splitQuery(this.territory, year, indicator, dimension));
    return lieu.keyFigures.figures[0]?.breakdown ?? [];
  }

  titles = (spec: BoxProfile, year: number): Promise<readonly BoxTitle[]> =>
    readTitles(this.executor, this.context, this.territory, spec, year);
}

async function readBox(asker: Asker, spec: BoxProfile, shown: number): Promise<Box> {
  const { indicator, beside, dimension, key } = spec;
  const year = spec.yearBefore ? shown - 1 : shown;
  const codes = [indicator, ...beside];
  const box = { spec, year, title: spec.title ?? definitionOf(indicator).label, titles: [] };
  if (year < FIRST_YEAR) return { ...box, whole: codes.map((code) => valueOf(code, null)), parts: [] };
  const split = dimension === null ? [] : await Promise.all(codes.map((code) => asker.parts(year, code, dimension)));
  const partOf = (at: number, of: string | null): PartAnswer | null =>
    split[at]?.find((each) => each.key === of) ?? null;
  if (key !== null) {
    const whole = codes.map((code, at) => valueOf(code, partOf(at, key)));
    // A report that prints the number names them in its note.
    const isOfRows = whole[0]?.said?.basis != null && whole[0].said.basis !== 'PRINTED';
    return { ...box, whole, parts: [], titles: isOfRows ? await asker.titles(spec, year) : [] };
  }
  const wholes = await Promise.all(codes.map((code) => asker.whole(year, code)));
  return {
    ...box,
    whole: codes.map((code, at) => valueOf(code, wholes[at] ?? null)),
    parts: (split[0] ?? [])
      .filter(({ value }) => value !== null)
      .map((part) => ({ label: part.label, line: codes.map((code, at) => valueOf(code, partOf(at, part.key))) })),
  };
}

function valueOf(indicator: string, said: Said | null): BoxValue {
  const { label, unit } = definitionOf(indicator);
  return { label, indicator, unit, said };
}

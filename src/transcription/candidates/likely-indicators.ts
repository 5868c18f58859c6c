import type { Dimension, Unit } from '../../kernel/codes';
import type { CatalogueIndex, IndexedIndicator, IndexedPart } from './catalogue-index';
import type { NumberContext } from './context';
import { meant } from './synonyms';
import type { WrittenNumber } from './written-numbers';

/** What a number may be of, the likeliest first. */
export interface LikelyIndicator {
  readonly indicator: string;
  readonly slice: { readonly dimension: Dimension; readonly key: string } | null;
  /** From 0, nothing speaks for it. */
  readonly score: number;
}

const MOST = 5;
/** A synonym says less than the word itself, a title less than what stands beside the number. */
const [SYNONYM, TITLE, PART, PART_NAMES_IT, PROGRAMME] = [0.7, 0.3, 2, 9, 4];
/** How much of a score rests on its name being there whole, and what is left of it without what sets it apart. */
const [NAME, WITHOUT] = [0.6, 0.3];
/** Of the words of a name so many must be there, each at least so near. */
const NEAR_ENOUGH = 0.2;

/** Scores every indicator of the catalogue by the words around a number; those whose unit it cannot be are left out. */
export function likelyIndicators(
  number: WrittenNumber,
  context: NumberContext,
  index: CatalogueIndex,
): readonly LikelyIndicator[] {
  const weights = weightsOf(context);
  const programme = bestPart(index.programmes, context);
  return index.indicators
    .flatMap((indexed, order) => {
      if (!canBe(number, indexed.definition.unit)) return [];
      const score = scoreOf(indexed, weights, context, index, programme) - order / 1000;
      return score > 0 ? [{ indexed, score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ indexed, score }) => ({
      indicator: indexed.definition.code,
      slice: sliceOf(indexed, context),
      score: Math.round(score * 100) / 100,
    }));
}

/** Every word once, where it stands nearest. */
function weightsOf({ near, titles }: NumberContext): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const take = (stem: string, weight: number): void => void weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  for (const { stem, weight } of near) take(stem, weight);
  for (const stem of titles) take(stem, TITLE);
  for (const [stem, weight] of [...weights]) for (const other of meant(stem)) take(other, SYNONYM * weight);
  return weights;
}

function canBe({ unit }: WrittenNumber, of: Unit): boolean {
  if (unit === null) return of === 'COUNT' || of === 'PEOPLE';
  return unit === 'DAYS' ? of === 'DAYS' || of === 'COUNT' : unit === of;
}

function scoreOf(
  { words, name, apart, parts, countsPartsOf, definition }: IndexedIndicator,
  weights: ReadonlyMap<string, number>,
  context: NumberContext,
  { rarity }: CatalogueIndex,
  programme: { readonly part: IndexedPart; readonly weight: number } | null,
): number {
  let score = 0;
  for (const [stem, weight] of words) score += weight * (weights.get(stem) ?? 0) * rarity(stem);
  const there = name.filter((stem) => weights.has(stem)).length / name.length;
  score *= 1 - NAME + NAME * there;
  const own = parts.filter(({ dimension }) => dimension !== 'PROGRAMME');
  const best = bestPart(own, context);
  if (best !== null)
    score += best.weight * (best.first && countsPartsOf.includes(best.part.dimension) ? PART_NAMES_IT : PART);
  if (programme !== null && definition.dimensions.includes('PROGRAMME')) score += PROGRAMME * programme.weight;
  return apart.every((stem) => weights.has(stem)) ? score : score * WITHOUT;
}

function sliceOf({ parts }: IndexedIndicator, context: NumberContext): LikelyIndicator['slice'] {
  const best = bestPart(parts, context);
  return best === null ? null : { dimension: best.part.dimension, key: best.part.key };
}

/** The part whose name stands nearest, whole; `first` where it is what the number counts. */
function bestPart(
  parts: readonly IndexedPart[],
  { near, titles }: NumberContext,
): { readonly part: IndexedPart; readonly weight: number; readonly first: boolean } | null {
  let best: { part: IndexedPart; weight: number; first: boolean; length: number } | null = null;
  for (const part of parts)
    for (const name of part.names) {
      const found = name.map((stem) => near.find((word) => word.stem === stem && word.weight >= NEAR_ENOUGH));
      const weight = found.every((word) => word !== undefined)
        ? Math.max(...found.map((word) => word?.weight ?? 0))
        : name.every((stem) => titles.includes(stem))
          ? TITLE
          : 0;
      const first = found[0]?.after === true && found[0].weight > 0.6;
      if (
        weight > 0 &&
        (best === null || weight > best.weight || (weight === best.weight && name.length > best.length))
      )
        best = { part, weight, first, length: name.length };
    }
  return best;
}

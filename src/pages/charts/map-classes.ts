import { scaleQuantile } from 'd3-scale';

/** What a shape of a map shows: one of the classes, or why it is in none. */
export type Shade = 1 | 2 | 3 | 4 | 'PARTIAL' | 'SUPPRESSED' | 'NONE';

export interface MapClass {
  readonly shade: 1 | 2 | 3 | 4;
  /** The least and the greatest of its values, which are values of places. */
  readonly from: number;
  readonly to: number;
}

const MOST_CLASSES = 4;

interface Shaded {
  readonly value: number | null;
  readonly state: string;
}

/** Of what is known whole: classes with as many places in each, fewer where there are fewer values. */
export function classesOfValues(parts: readonly Shaded[]): {
  readonly classes: readonly MapClass[];
  readonly shadeOf: (part: Shaded | undefined) => Shade;
} {
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const shades = shadesOf(new Set(values).size);
  const scale = scaleQuantile<1 | 2 | 3 | 4>().domain(values).range(shades);
  const classes = shades.flatMap((shade) => {
    const own = values.filter((value) => scale(value) === shade);
    const [from, to] = [own[0], own.at(-1)];
    return from === undefined || to === undefined ? [] : [{ shade, from, to }];
  });
  const shadeOf = (part: Shaded | undefined): Shade => {
    if (part === undefined) return 'NONE';
    if (part.value !== null) return scale(part.value);
    return part.state === 'PARTIAL' || part.state === 'SUPPRESSED' ? part.state : 'NONE';
  };
  return { classes, shadeOf };
}

/** As far apart as so few can be. */
function shadesOf(values: number): (1 | 2 | 3 | 4)[] {
  if (values >= MOST_CLASSES) return [1, 2, 3, 4];
  return values === 3 ? [1, 2, 4] : values === 2 ? [1, 4] : [3];
}

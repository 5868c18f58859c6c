import type { activity } from '../datasets/activity/activity.dataset';
import type { RowOf } from '../datasets/row';
import { measuresIn, type Measures } from './measures';
import { inRegister, isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof activity)['columns']>;

/** Some answers leave a measure out. */
const LEFT_OUT = 0.1;

/** The survey of a region and a year; everywhere some do not answer. */
export function activityRows(
  everyone: readonly DemonstrationAdherent[],
  region: string,
  year: DemonstrationYear,
): readonly Row[] {
  const asked = everyone.filter((each) => each.region === region && inRegister(each, year));
  return whoAnswers(asked, region, year).map((each) => {
    const random = new Random(`left-out|${year}|${each.serial}`);
    return { adherent: pointerTo(each, year), ...withGaps(measuresIn(year, each), random) };
  });
}

/** Mostly the same from year to year, 60 to 90 in a hundred, and never all. */
function whoAnswers(
  asked: readonly DemonstrationAdherent[],
  region: string,
  year: DemonstrationYear,
): readonly DemonstrationAdherent[] {
  const rate = new Random(`answers|${region}|${year}`).between(0.64, 0.9);
  const count = Math.max(1, Math.min(asked.length - 1, Math.round(asked.length * rate)));
  const readiness = (each: DemonstrationAdherent): number =>
    new Random(`ready|${each.serial}`).next() + new Random(`ready|${year}|${each.serial}`).between(0, 0.4);
  const staying = asked.filter((each) => isMember(each, year));
  const ready = new Set([...staying].sort((a, b) => readiness(b) - readiness(a)).slice(0, count));
  return staying.filter((each) => ready.has(each));
}

const withGaps = (measures: Measures, random: Random): Omit<Row, 'adherent'> => ({
  ...(Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, random.chance(LEFT_OUT) ? null : value]),
  ) as Omit<Row, 'adherent'>),
  // At least one measure a row.
  salaries_permanents: measures.salaries_permanents,
});

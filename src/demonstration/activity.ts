import type { activity } from '../datasets/activity/activity.dataset';
import type { RowOf } from '../datasets/row';
import { measuresIn, measuresOf, volumeOf, type Measures, type Volume } from './measures';
import { inRegister, isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';
import { sharedOut, sharedOutTo } from './share-out';

type Row = RowOf<(typeof activity)['columns']>;

/** The one survey that everybody answered, with what the region prints of it (p. 6): "more than 3,500 people". */
const COMPLETE = { region: 'bretagne', year: 2023, hours: 574_000, fte: 360, people: 3_540 };

/** Some answers leave a measure out. */
const LEFT_OUT = 0.1;

/** The survey of a region and a year; everywhere but in {@link COMPLETE} some do not answer. */
export function activityRows(
  everyone: readonly DemonstrationAdherent[],
  region: string,
  year: DemonstrationYear,
): readonly Row[] {
  const asked = everyone.filter((each) => each.region === region && inRegister(each, year));
  const volumes = volumesIn(everyone, region);
  const complete = region === COMPLETE.region && year === COMPLETE.year;
  return (complete ? asked : whoAnswers(asked, region, year)).map((each) => {
    const in2023 = measuresOf(each, volumes.get(each) ?? volumeOf(each));
    const measures = measuresIn(year, each, in2023);
    const random = new Random(`left-out|${year}|${each.serial}`);
    return { adherent: pointerTo(each, year), ...(complete ? measures : withGaps(measures, random)) };
  });
}

/** Where the region prints totals, its adherents share them out; a year before follows from them. */
function volumesIn(
  everyone: readonly DemonstrationAdherent[],
  region: string,
): ReadonlyMap<DemonstrationAdherent, Volume> {
  if (region !== COMPLETE.region) return new Map();
  const members = everyone.filter((each) => each.region === region && isMember(each, COMPLETE.year));
  const own = members.map(volumeOf);
  const hours = sharedOut(
    COMPLETE.hours,
    own.map((volume) => volume.hours),
  );
  // In proportion to one's own full-time equivalents: hours per full-time equivalent differ, as they do elsewhere.
  const fte = sharedOutTo(
    2,
    COMPLETE.fte,
    own.map((volume) => volume.fte),
  );
  const people = sharedOut(
    COMPLETE.people,
    own.map((volume) => volume.people),
  );
  return new Map(
    members.map((each, index) => [
      each,
      { hours: hours[index] ?? 0, fte: fte[index] ?? 0, people: Math.max(people[index] ?? 0, 1) },
    ]),
  );
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

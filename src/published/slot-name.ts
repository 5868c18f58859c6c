/** More than ten times the slots of the largest federation: what is beyond was asked for by somebody who guesses. */
const MOST = 100_000;

let names = new Map<string, Map<number, Map<string | null, string>>>();
let held = 0;

/**
 * Names a dataset, year and region, or no region: the very same string each time. Every figure asks for the slots that it
 * rests on, and to write a name and read it whole takes six times as long as to find it.
 */
export function slotName(dataset: string, year: number, region: string | null): string {
  let years = names.get(dataset);
  if (years === undefined) names.set(dataset, (years = new Map<number, Map<string | null, string>>()));
  let regions = years.get(year);
  if (regions === undefined) years.set(year, (regions = new Map<string | null, string>()));
  const known = regions.get(region);
  if (known !== undefined) return known;
  if (held++ === MOST) {
    held = 0;
    names = new Map();
  }
  const name = `${dataset}|${year}|${region ?? ''}`;
  regions.set(region, name);
  return name;
}

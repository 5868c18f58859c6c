import type { Unit } from '../../kernel/codes';
import { dataTable } from '../charts/chart-figure';
import type { RegionSeries } from '../figure-answers';
import { writeFigure } from '../french';
import type { Html } from '../html';
import { knownNumber, partialWords } from '../part-words';

export const MULTIPLES = 'regions';

/** Of more, columns would be hairs. */
const MOST_YEARS = 8;

interface Asked {
  readonly series: readonly RegionSeries[];
  readonly label: string;
  readonly unit: Unit;
  /** Years that are invented and years that are real stand in no panel together. */
  readonly isInvented: boolean;
}

export type MultiplesOfRegions = NonNullable<ReturnType<typeof multiplesSpec>>;

/** Panels of the regions; null where nothing is known of any. */
export function multiplesSpec({ series: asked, label, unit, isInvented }: Asked) {
  const panels = asked.map(({ code, name, series }) => ({
    code,
    label: name,
    years: series.filter(({ demonstration }) => demonstration === isInvented),
  }));
  const known = panels.flatMap((panel) => panel.years.filter((each) => knownNumber(each) !== null));
  const years = [...new Set(known.map((each) => each.year))].sort((a, b) => a - b).slice(-MOST_YEARS);
  if (known.length === 0 || asked.length < 2) return null;
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? `${first}` : `${first} à ${last}`;
  return {
    id: MULTIPLES,
    title: `${label}, région par région, ${span}`,
    unit,
    panels: panels.map((panel) => ({ ...panel, years: panel.years.filter((each) => years.includes(each.year)) })),
    years,
    regions: asked.length,
    demonstration: isInvented,
  };
}

/** A row a region, a column a year. */
export const multiplesTable = ({ title, panels, years, unit, regions }: MultiplesOfRegions): Html =>
  dataTable(
    title,
    [{ title: 'Région' }, ...years.map((each) => ({ title: String(each), number: true }))],
    panels.map((panel) => [
      panel.label,
      ...years.map((each) => {
        const own = panel.years.find((point) => point.year === each);
        if (own === undefined) return '–';
        return own.state === 'PARTIAL' ? partialWords(own, regions, unit) : writeFigure(own, unit);
      }),
    ]),
  );

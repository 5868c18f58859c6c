import { csvOfParts, figuresCsv, pointCells } from '../key-figures/key-figures.csv';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { releaseName } from '../graph-address';
import { titleOf, type GraphData } from './graph.data';

/** What the graph shows, under the titles of every table of figures. */
export const graphCsv = (data: GraphData): string => {
  const { definition, name, split, figure, parts, points, own } = data;
  if (own !== null) return own.csv;
  if (split === null) return figuresCsv(points.map((point) => pointCells(name, definition, point)));
  if (figure === null) return figuresCsv([]);
  const by = DIMENSION_WORDS[split.by].label.toLowerCase();
  return figuresCsv(csvOfParts(name, split.year, by, { ...figure, breakdown: [...parts] }));
};

/** The same for programs; `address` is where the graph is for people. */
export function graphJson(data: GraphData, address: string, mention: string): string {
  const { definition, territory, name, split, figure, parts, points, demonstration, query, release, own } = data;
  const { code, label, unit } = definition;
  return `${JSON.stringify(
    {
      title: titleOf(data),
      address,
      mention,
      demonstration,
      release: release === null ? null : { name: releaseName(release), citation: release.citation },
      indicator: { code, label, unit },
      territory: { code: territory.code === '' ? null : territory.code, name },
      ...(own !== null
        ? own.content
        : split === null
        ? { points }
        : { year: split.year, by: split.by, state: figure?.state ?? 'NOT_REPORTED', value: figure?.value ?? null, coverage: figure?.coverage ?? null, parts }), // prettier-ignore
      query: query.text,
      variables: query.variables,
    },
    null,
    2,
  )}\n`;
}

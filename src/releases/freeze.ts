import { In, type EntityManager } from 'typeorm';
import { indicators } from '../datasets/catalogue';
import type { IndicatorDefinition } from '../datasets/indicator';
import { yearBefore } from '../figures/evolution';
import { breaksOf, notesOf } from '../reading/explanation/notes';
import { restingOn } from '../reading/explanation/explain-figure';
import { reportWords } from '../reading/explanation/report-words';
import type { FigureReader } from '../reading/figure-reader';
import { groupBy } from '../kernel/group-by';
import { hasMeaning } from '../figures/meaning';
import type { ResolvedFigure } from '../figures/resolved';
import { departmentRef, territoryKey, type TerritoryRef } from '../kernel/territory';
import { SubmissionEntity } from '../submissions/submission.entity';
import type { FrozenCoverage, FrozenFigure, FrozenPart, FrozenSubmission, ReleaseContent } from './content';
import { freezeReport, isOfReports, reportTerritories } from './freeze-report';
import { explanationOf } from './freeze-explanation';
import { frozenValue, printedPlace } from './frozen-value';

/**
 * Reads a whole year as `reader` shows it: every indicator of the federation, the regions and the departments, with
 * its parts along each dimension, and all that reports of the year are made of. Territory after territory, the departments
 * of a region at once, whose rows are read once, so that other requests are answered meanwhile.
 */
export async function freeze(manager: EntityManager, reader: FigureReader, year: number): Promise<ReleaseContent> {
  const { network } = reader.snapshot;
  const departments = groupBy(network.departments, ({ region }) => region ?? '');
  const together: readonly (readonly TerritoryRef[])[] = [
    ...reportTerritories(network).map((territory) => [territory]),
    ...[...departments.values()].map((some) => some.map(({ code }) => departmentRef(code))),
  ];
  const found = new Map<string, readonly FrozenFigure[]>();
  for (const some of together) {
    const read = await Promise.all(some.map((territory) => figuresOf(reader, territory, year)));
    some.forEach((territory, at) => found.set(territoryKey(territory), read[at] ?? []));
  }
  const figures: FrozenFigure[] = [];
  const unknown: FrozenFigure[] = [];
  const inOrder = [...reportTerritories(network), ...network.departments.map(({ code }) => departmentRef(code))];
  for (const territory of inOrder)
    for (const figure of found.get(territoryKey(territory)) ?? [])
      (isNothingKnown(figure) ? unknown : figures).push(figure);
  const report = { ...(await freezeReport(manager, reader, year)), unknown };
  return { format: 3, year, submissions: await submissionsOf(manager, reader, year), figures, report };
}

const isNothingKnown = ({ state, parts }: FrozenFigure): boolean =>
  state === 'NOT_REPORTED' && parts.every((part) => part.state === 'NOT_REPORTED');

async function figuresOf(reader: FigureReader, territory: TerritoryRef, year: number): Promise<FrozenFigure[]> {
  const asked = indicators.filter((definition) => hasMeaning(definition, territory.kind));
  const frozen = await Promise.all(asked.map((definition) => frozenFigure(reader, definition, territory, year)));
  return frozen.filter((figure) => figure !== null);
}

async function frozenFigure(
  reader: FigureReader,
  definition: IndicatorDefinition,
  territory: TerritoryRef,
  year: number,
): Promise<FrozenFigure | null> {
  const key = { territory, indicator: definition.code, year, slice: null };
  const [figure, before] = await Promise.all([reader.figure(key), reader.figure(yearBefore(key))]);
  const unknown = figure.state === 'NOT_REPORTED';
  if (unknown && territory.kind === 'DEPARTMENT') return null;
  const parts = await partsOf(reader, definition, figure);
  const said = restingOn(reader, figure);
  return {
    territory: territoryKey(territory),
    territoryName: reader.snapshot.network.nameOf(territory),
    indicator: definition.code,
    label: definition.label,
    unit: definition.unit,
    ...frozenValue(reader, figure),
    demonstration: figure.demonstration,
    coverage: await coverageOf(reader, figure),
    notes: [...notesOf({ figure, ...said }), ...breaksOf({ figure, before })],
    source: said.printed === null ? null : reportWords(said.printed),
    parts,
    ...(isOfReports(territory) ? { explanation: await explanationOf(reader, definition, figure) } : {}),
  };
}

async function partsOf(
  reader: FigureReader,
  { dimensions }: IndicatorDefinition,
  figure: ResolvedFigure,
): Promise<readonly FrozenPart[]> {
  // Below the federation, a figure's only part by region is itself.
  const asked = dimensions.filter((each) => each !== 'REGION' || figure.key.territory.kind === 'FEDERATION');
  const split = await Promise.all(
    asked.map(async (dimension) =>
      (await reader.breakdown(figure, dimension)).map(({ key, label, figure: part }) => ({
        dimension,
        key,
        label,
        ...frozenValue(reader, part),
        ...printedPlace(reader, part),
      })),
    ),
  );
  return split.flat();
}

async function coverageOf(reader: FigureReader, figure: ResolvedFigure): Promise<FrozenCoverage> {
  const { reporting, expected, respondents, respondentsExpected } = reader.coverage(figure);
  const missing = figure.key.territory.kind === 'FEDERATION' ? await reader.missing(figure) : [];
  const { network } = reader.snapshot;
  return {
    reporting,
    expected,
    respondents,
    respondentsExpected,
    missing: missing.map((each) => network.nameOf(each)),
  };
}

async function submissionsOf(
  manager: EntityManager,
  { snapshot }: FigureReader,
  year: number,
): Promise<FrozenSubmission[]> {
  // Of a national file, once: what is of no delegation is always among what it counts as.
  const shown = snapshot.publications.all().filter((each) => each.year === year && each.part === '');
  const rows = await manager.find(SubmissionEntity, {
    select: { id: true, version: true },
    where: { id: In(shown.map(({ id }) => id)) },
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const slotOf = (each: FrozenSubmission) => `${each.dataset}|${each.region ?? ''}`;
  return shown
    .map(({ id, uid, dataset, region, origin }) => ({ uid, dataset, region, version: versions.get(id) ?? 0, origin }))
    .sort((a, b) => (slotOf(a) < slotOf(b) ? -1 : 1));
}

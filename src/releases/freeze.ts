import { In, type EntityManager } from 'typeorm';
import { indicators } from '../datasets/catalogue';
import type { IndicatorDefinition } from '../datasets/indicator';
import { yearBefore } from '../figures/evolution';
import { breaksOf, notesOf } from '../reading/explanation/notes';
import { restingOn } from '../reading/explanation/explain-figure';
import { reportWords } from '../reading/explanation/report-words';
import type { FigureReader } from '../reading/figure-reader';
import { hasMeaning } from '../figures/meaning';
import type { ResolvedFigure } from '../figures/resolved';
import { departmentRef, FEDERATION, regionRef, territoryKey, type TerritoryRef } from '../kernel/territory';
import { SubmissionEntity } from '../submissions/submission.entity';
import type { FrozenCoverage, FrozenFigure, FrozenPart, FrozenSubmission, ReleaseContent } from './content';

/**
 * Reads a whole year as `reader` shows it: every indicator of the federation, the regions and the departments, with
 * its parts along each dimension. Territory after territory, so that other requests are answered meanwhile.
 */
export async function freeze(manager: EntityManager, reader: FigureReader, year: number): Promise<ReleaseContent> {
  const { network } = reader.snapshot;
  const territories = [
    FEDERATION,
    ...network.regions.map(({ code }) => regionRef(code)),
    ...network.departments.map(({ code }) => departmentRef(code)),
  ];
  const figures: FrozenFigure[] = [];
  for (const territory of territories) figures.push(...(await figuresOf(reader, territory, year)));
  return { format: 2, year, submissions: await submissionsOf(manager, reader, year), figures };
}

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
  if (unknown && parts.every(({ state }) => state === 'NOT_REPORTED')) return null;
  const said = restingOn(reader, figure);
  return {
    territory: territoryKey(territory),
    territoryName: reader.snapshot.network.nameOf(territory),
    indicator: definition.code,
    label: definition.label,
    unit: definition.unit,
    value: figure.value,
    partialValue: figure.partialValue,
    partialOf: namesOf(reader, figure),
    state: figure.state,
    basis: figure.basis,
    approximate: figure.approximate,
    demonstration: figure.demonstration,
    coverage: await coverageOf(reader, figure),
    notes: [...notesOf({ figure, ...said }), ...breaksOf({ figure, before })],
    source: said.printed === null ? null : reportWords(said.printed),
    parts,
  };
}

const namesOf = ({ snapshot }: FigureReader, { partialOf }: ResolvedFigure): readonly string[] =>
  partialOf.map((territory) => snapshot.network.nameOf(territory));

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
        value: part.value,
        partialValue: part.partialValue,
        partialOf: namesOf(reader, part),
        state: part.state,
        basis: part.basis,
        approximate: part.approximate,
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

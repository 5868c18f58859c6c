import { isSurveyed } from '../datasets/roles';
import { definitionOf } from '../datasets/catalogue';
import { FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import type { HandedInBy } from '../submissions/collection-plan';
import { isOfficeAlone } from './expected';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { regionOf } from './rows';
import { expectedOf, respondentsOf } from './survey';

/** How much of the whole has reported. It describes submissions, whatever basis won (docs/regles.md#couverture). */
export interface Coverage {
  readonly reporting: number;
  readonly expected: number;
  /** Whom the collection plan expects it from; null where nothing is expected. */
  readonly handedInBy: HandedInBy | null;
  /** Null when nothing is expected. */
  readonly rate: number | null;
  /** For the survey only; null without a register. */
  readonly respondents: number | null;
  readonly respondentsExpected: number | null;
}

const NOT_EXPECTED: Coverage = {
  reporting: 0,
  expected: 0,
  handedInBy: null,
  rate: null,
  respondents: null,
  respondentsExpected: null,
};

/** Coverage of a figure. What no dataset gives expects nothing, nor does a place outside every delegation. */
export function coverageOf(ledger: Ledger, key: FigureKey): Coverage {
  const definition = definitionOf(key.indicator);
  const { dataset } = definition;
  if (dataset === null) return NOT_EXPECTED;
  const { publications, network } = ledger.snapshot;
  const regions = network.regions.map((region) => region.code);
  if (isOfficeAlone(ledger.snapshot, definition, key.year)) {
    const reporting = publications.find(dataset, key.year, null) === undefined ? 0 : 1;
    const everyone = [...regions.map(regionRef), FEDERATION];
    const asked = key.territory.kind === 'FEDERATION' ? everyone : [key.territory];
    return withRate('OFFICE', reporting, 1, respondence(ledger, key, asked));
  }
  if (key.territory.kind === 'FEDERATION') {
    return coverageAcross(ledger, key, regions, [...regions.map(regionRef), FEDERATION]);
  }
  const region = regionOf(ledger, key.territory);
  const reports = region !== undefined && publications.find(dataset, key.year, region) !== undefined;
  return withRate(
    'REGIONS',
    reports ? 1 : 0,
    region === null || region === undefined ? 0 : 1,
    respondence(ledger, key, [key.territory]),
  );
}

/** Coverage of some regions together. `asked` are those whose adherents answer the survey. */
export function coverageAcross(
  ledger: Ledger,
  key: FigureKey,
  regions: readonly string[],
  asked: readonly TerritoryRef[],
): Coverage {
  const definition = definitionOf(key.indicator);
  const { dataset } = definition;
  if (dataset === null) return NOT_EXPECTED;
  if (isOfficeAlone(ledger.snapshot, definition, key.year)) return coverageOf(ledger, key);
  const reporting = regions.filter((region) => ledger.snapshot.publications.find(dataset, key.year, region)).length;
  return withRate('REGIONS', reporting, regions.length, respondence(ledger, key, asked));
}

/** The regions, or the federation for its office, that should have reported and have not; for other territories see `missingAdherents`. */
export function missingRegions(ledger: Ledger, key: FigureKey): readonly TerritoryRef[] {
  const definition = definitionOf(key.indicator);
  const { dataset } = definition;
  if (dataset === null) return [];
  const { publications, network } = ledger.snapshot;
  if (isOfficeAlone(ledger.snapshot, definition, key.year))
    return publications.find(dataset, key.year, null) === undefined ? [FEDERATION] : [];
  const asked =
    key.territory.kind === 'FEDERATION'
      ? network.regions.map((region) => region.code)
      : [regionOf(ledger, key.territory)].filter((region) => typeof region === 'string');
  return asked.filter((region) => publications.find(dataset, key.year, region) === undefined).map(regionRef);
}

type Respondence = Pick<Coverage, 'respondents' | 'respondentsExpected'>;

function respondence(ledger: Ledger, key: FigureKey, asked: readonly TerritoryRef[]): Respondence {
  const definition = definitionOf(key.indicator);
  if (!isSurveyed(definition)) return { respondents: null, respondentsExpected: null };
  const answers = asked.map((territory) => ({
    respondents: respondentsOf(ledger, { ...key, territory }, definition),
    expected: key.territory.kind === 'ADHERENT' ? 1 : expectedOf(ledger, { ...key, territory }, definition),
  }));
  const expected = answers.flatMap((each) => each.expected ?? []);
  if (expected.length === 0) return { respondents: null, respondentsExpected: null };
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return { respondents: sum(answers.map((each) => each.respondents)), respondentsExpected: sum(expected) };
}

const withRate = (handedInBy: HandedInBy, reporting: number, expected: number, respondence: Respondence): Coverage => ({
  reporting,
  expected,
  handedInBy: expected === 0 ? null : handedInBy,
  rate: expected === 0 ? null : reporting / expected,
  ...respondence,
});

import { indicatorOf, indicators } from '../../datasets/catalogue';
import type { IndicatorDefinition } from '../../datasets/indicator';
import type { StatisticsRow } from '../../statistics/statistics-row';
import { defaultYear, knownYears } from '../../figures/years';
import { createContext, type Services } from '../../graphql/context';
import type { Actor } from '../../kernel/actor';
import { DIMENSION_WORDS, DIMENSIONS, type Dimension } from '../../kernel/dimensions';
import { MaillageError } from '../../kernel/errors';
import { FEDERATION, type TerritoryRef } from '../../kernel/territory';
import { markedName } from '../formats/demonstration-mark';
import { exportTag } from '../etag';
import { factsOf } from '../facts';
import { nearTo, shown, unknownExport } from '../faults';
import { jsonStatDataset } from './json-stat-dataset';
import { OneSnapshot } from '../../published/one-snapshot';
import type { Parameter } from '../queries/parameters';
import { addressOf, type Offer } from '../queries/query-export';
import { variablesFrom, type AddressQuery } from '../queries/read-parameters';

const BY: Readonly<Record<string, Dimension>> = Object.fromEntries(
  DIMENSIONS.map((dimension) => [DIMENSION_WORDS[dimension].address, dimension]),
);

const wordFor = (dimension: Dimension): string => DIMENSION_WORDS[dimension].address;

const parameter = (name: string, kind: Parameter['kind']): Parameter => ({
  name,
  variable: name,
  kind,
  isList: true,
  required: name === 'annee',
  words: Object.keys(BY),
});
const PARAMETERS = [parameter('annee', 'YEAR'), parameter('par', 'WORD')];

/**
 * An indicator as a JSON-stat 2.0 dataset: `annee` names years, `par` dimensions (by region without it). Throws
 * NOT_FOUND for an unknown indicator or year and BAD_USER_INPUT for a table without meaning.
 */
export async function offerJsonStat(
  services: Services,
  actor: Actor,
  file: string,
  asked: AddressQuery,
): Promise<Offer> {
  const definition = indicatorNamed(file);
  const snapshot = await services.snapshots.current();
  const known = {
    network: snapshot.network,
    years: knownYears(snapshot, FEDERATION),
    defaultYear: defaultYear(snapshot, FEDERATION, null),
  };
  const variables = variablesFrom(asked, PARAMETERS, {}, known);
  const years = variables['annee'] as readonly number[];
  const by = ((variables['par'] ?? ['region']) as readonly string[]).flatMap((word) => BY[word] ?? []);
  const refused = by.find((dimension) => !definition.dimensions.includes(dimension));
  if (refused !== undefined)
    throw new MaillageError('DIMENSION_UNKNOWN_FOR_INDICATOR', {
      indicator: definition.code,
      dimension: wordFor(refused),
      possible:
        Object.keys(BY)
          .filter((word) => definition.dimensions.includes(BY[word] as Dimension))
          .join(', ') || 'rien',
    });
  const address = addressOf(`/exports/json-stat/${file}`, asked);
  return {
    tag: exportTag(actor, snapshot.version, ['json-stat', definition.code, years, by, address, services.secrecy]),
    version: snapshot.version,
    make: async () => {
      const context = createContext({ ...services, snapshots: new OneSnapshot(services, snapshot) }, actor);
      const figures = await context.figures();
      const rows: readonly StatisticsRow[] = await figures.statistics({
        indicators: [definition.code],
        years,
        by,
        totals: true,
      });
      const facts = await factsOf(services.database, snapshot, actor, {
        states: services.federated?.states,
        title: `${definition.label}, ${years.join(', ')}`,
        description: definition.description.fr,
        address,
        perimeter: [['annee', years.join(', ')]],
        years,
        ...(definition.dataset === null ? {} : { datasets: [definition.dataset] }),
        rowCount: rows.length,
        demonstration: rows.some((row) => row.demonstration),
      });
      const nameOf = (territory: TerritoryRef): string => snapshot.network.nameOf(territory);
      const dataset = jsonStatDataset(definition, years, by, rows, { facts, nameOf });
      return {
        mediaType: 'application/json; charset=utf-8',
        fileName: `maillage-${markedName(definition.code.toLowerCase(), facts.demonstration)}.json`,
        rowCount: rows.length,
        body: Buffer.from(JSON.stringify(dataset)),
      };
    },
  };
}

function indicatorNamed(file: string): IndicatorDefinition {
  const [, name = file, ending = file] = /^(.*)\.([A-Za-z]+)$/.exec(file) ?? [];
  const isJson = ending.toLowerCase() === 'json';
  const found = isJson ? indicatorOf(name.toUpperCase()) : undefined;
  if (found !== undefined) return found;
  if (!isJson)
    throw new MaillageError('NO_SUCH_EXPORT', {
      what: 'Format inconnu',
      name: shown(ending),
      nearest: nearTo(
        indicators.map(({ code }) => code),
        name,
      ),
      list: `${shown(name)}.json`,
    });
  throw unknownExport(
    'Indicateur inconnu',
    name,
    indicators.map(({ code }) => code),
    '/exports/indicateurs.csv',
  );
}

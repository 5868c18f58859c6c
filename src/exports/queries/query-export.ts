import type { Services } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { defaultYear, knownYears } from '../../figures/years';
import type { Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import { FEDERATION } from '../../kernel/territory';
import { dialectFrom, downloadOf, splitFileName, type Download } from '../formats/download';
import { exportTag } from '../etag';
import { factsOf } from '../facts';
import { freshness } from '../freshness';
import { unknownExport } from '../faults';
import { variablesFrom, type AddressQuery } from './read-parameters';
import { runSavedQuery } from './run-query';
import type { ReaderQueries } from './reader-queries';
import type { SavedQuery } from './saved-query';
import { asText } from '../as-text';

/** A file that can be had, before it is made: a client that has it already costs no query. */
export interface Offer {
  readonly tag: string;
  /** Of the data that it rests on. */
  readonly version: number;
  make(): Promise<Download>;
}

/**
 * The saved query that a file is named after, with the parameters of its address. Throws NOT_FOUND for another name,
 * year, region or format, with the nearest ones, and BAD_USER_INPUT for parameters that cannot be read. One statement.
 */
export async function offerSavedQuery(
  executor: QueryExecutor,
  services: Services,
  queries: ReadonlyMap<string, SavedQuery>,
  actor: Actor,
  file: string,
  asked: AddressQuery,
  readers: ReaderQueries | null = null,
): Promise<Offer> {
  const { name, format } = splitFileName(file);
  const query = queries.get(name) ?? (await readers?.find(services.database, name, actor));
  if (query === undefined) throw unknownExport('Requête enregistrée inconnue', name, [...queries.keys()], '/exports');
  const dialect = dialectFrom(asked['dialecte']);
  const snapshot = await services.snapshots.current();
  const years = knownYears(snapshot, FEDERATION);
  const known = { network: snapshot.network, years, defaultYear: defaultYear(snapshot, FEDERATION, null) };
  const variables = variablesFrom(asked, query.parameters, query.defaults, known);
  const refusal = query.measure?.(query.document, variables) ?? null;
  if (refusal !== null) throw new MaillageError('TOO_COMPLEX', { reason: refusal });
  const address = addressOf(`/exports/${file}`, asked);
  const fresh = await freshness(services.database, actor, query.text);
  const tag = exportTag(actor, snapshot.version, [
    query.text,
    variables,
    address,
    format,
    dialect,
    services.secrecy,
    fresh,
  ]);
  return {
    tag,
    version: snapshot.version,
    make: async () => {
      const { table, demonstration } = await runSavedQuery(executor, services, snapshot, actor, query, variables);
      const perimeter = query.parameters.map((parameter): readonly [string, string] => [
        parameter.name,
        said(variables[parameter.variable]),
      ]);
      const facts = await factsOf(services.database, snapshot, actor, {
        states: services.federated?.states,
        title: query.title,
        description: query.description,
        address,
        perimeter,
        years: query.parameters
          .filter(({ kind }) => kind === 'YEAR')
          .flatMap(({ variable }) => variables[variable] ?? [])
          .map(Number),
        rowCount: table.rowCount,
        demonstration,
      });
      return downloadOf(table, facts, name, format, dialect);
    },
  };
}

const said = (value: unknown): string => (value === null || value === undefined ? 'non précisé' : asText(value));

/** The address that a file says it has: path and query as asked. */
export function addressOf(path: string, query: AddressQuery): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value]) words.append(name, asText(each));
  const text = words.toString();
  return text === '' ? path : `${path}?${text}`;
}

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { BoundedMemory } from '../../kernel/bounded-memory';
import type { Database } from '../../kernel/database';
import type { Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import type { QueryCatalogue } from '../../saved-queries/query-catalogue';
import type { QueryToSave } from '../../saved-queries/query-to-save';
import { SavedQueryEntity } from '../../saved-queries/saved-query.entity';
import { shownWords } from '../../saved-queries/shown-words';
import { tableAddresses } from '../formats/formats';
import { compiledQuery, type SavedQuery } from './saved-query';

/** Why a document may not be asked with these variables, in French; null when it may. */
export type Measure = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => string | null;

/** Addresses under `/exports` that are no queries. */
const RESERVED = ['resultat', 'datapackage', 'donnees', 'json-stat', 'data-inclusion'];
/** Compiled questions that are kept; a question is compiled anew when its words change. */
const MOST = 200;

/** The questions that readers gave an address, beside those of the product. */
export class ReaderQueries implements QueryCatalogue {
  private readonly compiled = new BoundedMemory<SavedQuery>(MOST);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly queries: ReadonlyMap<string, SavedQuery>,
    private readonly measure: Measure,
  ) {}

  readonly product = [...this.queries.values()];

  isTaken = (name: string): boolean => this.queries.has(name) || RESERVED.includes(name);

  addressesOf = tableAddresses;

  faultOf = (query: QueryToSave): string | null => {
    try {
      const { document, defaults } = this.compile(query);
      return this.measure(document, defaults);
    } catch (error) {
      return sentence(error instanceof Error ? error.message : String(error));
    }
  };

  /**
   * The question of that name, as `actor` may read of it, measured as it would be at `/graphql`; undefined where there is none. Throws
   * SAVED_QUERY_BROKEN for one that the schema does not answer any more. One statement.
   */
  async find(database: Database, name: string, actor: Actor): Promise<SavedQuery | undefined> {
    const stored = await database.read.findOneBy(SavedQueryEntity, { name });
    if (stored === null) return undefined;
    const reason = this.faultOf(stored);
    if (reason !== null) throw new MaillageError('SAVED_QUERY_BROKEN', { name, reason });
    return { ...this.compile(stored), ...shownWords(stored, actor), measure: this.measure };
  }

  private compile(query: QueryToSave): SavedQuery {
    const text = textOf(query);
    const found = this.compiled.get(text) ?? compiledQuery(this.schema, query.name, text);
    this.compiled.set(text, found);
    return found;
  }
}

/** As a file of `schema/operations/` would say it. */
const textOf = ({ title, description, variables, parameterNames, rowPath, document }: QueryToSave): string =>
  [
    `# titre: ${title}`,
    `# description: ${description}`,
    `# variables: ${variables}`,
    ...(parameterNames === null ? [] : [`# parametres: ${parameterNames}`]),
    ...(rowPath === null ? [] : [`# lignes: ${rowPath}`]),
    document,
  ].join('\n');

/** What stands before other sentences ends as one. */
const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

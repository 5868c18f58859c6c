import MiniSearch from 'minisearch';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { fold } from '../../kernel/text';
import { FEDERATION } from '../../kernel/territory';
import { adherentAddress } from '../directory/addresses';
import { typeAcronym } from '../directory/list-criteria';
import { AdherentsATrouverDocument, type AdherentsATrouverQuery } from '../generated/graphql';
import { ask, query } from '../query';
import { documentationEntries } from './documentation-entries';
import { fixedEntries } from './fixed-entries';
import type { SearchEntry } from './search-entry';

/** A network of two thousand adherents, ten times over, would no longer be searched in memory. */
const MOST_PAGES = 200;

/** Words that tell nothing apart. */
const EMPTY_WORDS = new Set('le la les l un une des de du d et en a au aux par pour sur dans ou qui que ce ces se sa son ses est'.split(' ')); // prettier-ignore

const termOf = (word: string): string | null => {
  const folded = fold(word);
  return EMPTY_WORDS.has(folded) ? null : folded.replace(/(?<=.{3})[sx]$/, '');
};

/** What may be found, ready to be searched: accents, case and plurals do not matter, slips are forgiven in longer words. */
export class SearchIndex {
  private readonly index: MiniSearch<SearchEntry & { readonly id: number }>;

  constructor(private readonly entries: readonly SearchEntry[]) {
    this.index = new MiniSearch({
      fields: ['title', 'also', 'text'],
      tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
      processTerm: termOf,
      searchOptions: {
        boost: { title: 4, also: 3 },
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        combineWith: 'AND',
      },
    });
    this.index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  }

  /** What has all the words, the likeliest first; where nothing has, what has most of them. */
  find(words: string): readonly SearchEntry[] {
    const all = this.index.search(words);
    const found = all.length > 0 ? all : this.index.search(words, { combineWith: 'OR' });
    return found.flatMap(({ id }) => this.entries[id as number] ?? []);
  }
}

/** Everything that this reader may find. Costs the list of adherents, a hundred a question. */
export async function buildIndex(executor: QueryExecutor, context: RequestContext): Promise<SearchIndex> {
  const reader = await context.figures();
  const year = reader.knownYears(FEDERATION).length === 0 ? null : await reader.defaultYear(FEDERATION);
  return new SearchIndex([
    ...fixedEntries(context.network, year),
    ...documentationEntries(),
    ...(await adherents(executor, context)),
  ]);
}

/** A page of the list that begins behind a cursor. */
const pageAfter = async (executor: QueryExecutor, context: RequestContext, suite: string | null) =>
  (await ask(executor, context, query(AdherentsATrouverDocument, { suite }))).federation.adherents;

async function adherents(executor: QueryExecutor, context: RequestContext): Promise<readonly SearchEntry[]> {
  const entries: SearchEntry[] = [];
  let suite: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { nodes, pageInfo }: AdherentsATrouverQuery['federation']['adherents'] = await pageAfter(
      executor,
      context,
      suite,
    );
    entries.push(...nodes.map(entryOf));
    if (!pageInfo.hasNextPage) break;
    suite = pageInfo.endCursor;
  }
  return entries;
}

type Found = AdherentsATrouverQuery['federation']['adherents']['nodes'][number];

const entryOf = ({ id, name, city, region, siret, structureTypes, demonstration }: Found): SearchEntry => ({
  kind: 'ADHERENT',
  address: adherentAddress(id),
  title: name,
  text: [structureTypes.map(typeAcronym).join(', '), city, region?.name, demonstration ? 'démonstration' : null]
    .filter((part) => part != null && part !== '')
    .join(' · '),
  also: siret ?? '',
});

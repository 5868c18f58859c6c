import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { PageAnswer } from '../page-answer';
import { buildIndex, type SearchIndex } from './search-index';
import { SEARCH, searchPage } from './search.page';

const LONGEST = 200;

/** Answers `/recherche?q=`. What the public may find is put in order once for each version of the data. */
export class Search {
  private kept: { readonly version: number; readonly index: Promise<SearchIndex> } | null = null;

  constructor(private readonly executor: QueryExecutor) {}

  async answer(context: RequestContext, q: string | undefined): Promise<PageAnswer> {
    const words = (q ?? '').trim().slice(0, LONGEST);
    const found = words === '' ? [] : (await this.indexFor(context)).find(words);
    return {
      kind: 'PAGE',
      status: 200,
      title: words === '' ? 'Recherche' : `« ${words} »`,
      description: 'Chercher un indicateur, une région, un adhérent, un programme, un sigle ou une page.',
      here: SEARCH,
      main: searchPage(words, found),
    };
  }

  /** Names of adherents are the public's: one index does for every reader. */
  private async indexFor(context: RequestContext): Promise<SearchIndex> {
    const { version } = (await context.figures()).snapshot.whole;
    if (this.kept?.version === version) return this.kept.index;
    const index = buildIndex(this.executor, context);
    const kept = { version, index };
    this.kept = kept;
    index.catch(() => this.kept === kept && (this.kept = null));
    return index;
  }
}

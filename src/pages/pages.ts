import { createHash } from 'node:crypto';
import type { RequestContext } from '../graphql/context';
import type { QueryExecutor } from '../graphql/executor';
import type { Download } from '../exports/formats/download';
import { BoundedMemory } from '../kernel/bounded-memory';
import { scopeOf } from '../kernel/actor';
import type { Rested } from '../published/grounds';
import { unlessRight, type Written } from './address-words';
import { answerAnnualReport } from './annual-report/annual-report.page';
import type { ReportAddressed } from './annual-report/read-address';
import { answerDirectory, type DirectoryRequest } from './directory/directory.address';
import { embedExplored } from './explorer/explorer-embed';
import { Explorer, type ExplorerRequest } from './explorer/explorer.answer';
import { explorerFile } from './explorer/explorer-file';
import { answerFeed } from './feeds/feed.address';
import { answerFollowUp } from './follow-up/follow-up.address';
import { dataFoot, dataMention, dataOnPaper } from './data-mention';
import { answerDesign } from './design/design.page';
import type { Frame, FramedPage } from './frame';
import { answerGraph, type GraphRequest, type GraphSettings } from './graphs/graph.address';
import { headLinks } from './head-links';
import { answerHome } from './home/home.address';
import { answerIndicators, type IndicatorRequest } from './indicators/indicator.address';
import { answerKeyFigures, type KeyFiguresRequest } from './key-figures/key-figures.address';
import { answerObservatory, type ObservatoryRequest } from './observatory/observatory.address';
import { answerLegal, type LegalPage } from './legal/legal.address';
import type { LegalSettings } from './legal/settings';
import type { PageAnswer } from './page-answer';
import { answerReports } from './reports/reports.address';
import { Search } from './search/search.address';

export interface RenderedPage {
  readonly status: number;
  readonly type: string;
  /** UTF-8. */
  readonly body: Buffer;
  readonly etag: string;
  /** A file is kept under this name. */
  readonly fileName: string | null;
  /** Where the reader is led instead. */
  readonly location: string | null;
}

/** Pages of the public that are kept ready: a year's, with their files, many times over. */
const MOST_KEPT = 200;

/** Those of readers who have come in, by what they may see: they take no place from the public's. */
const MOST_KEPT_OF_OTHERS = 100;

const NOTHING = Buffer.alloc(0);

interface KeptPage {
  /** The latest of the data under which it was found right. */
  version: number;
  /** Null as long as it is being composed. */
  rested: Rested | null;
  readonly page: Promise<RenderedPage>;
}

/**
 * The pages for people. What readers of the same rights see is rendered once, and again when something is published that
 * it rests on: meanwhile a page costs the statement that reads the version.
 */
export class Pages {
  private readonly searched: Search;
  private readonly explorer: Explorer;
  private readonly ofPublic = new BoundedMemory<KeptPage>(MOST_KEPT);
  private readonly ofOthers = new BoundedMemory<KeptPage>(MOST_KEPT_OF_OTHERS);

  /** `publicUrl`: how the server is reached, without a slash at the end; null where no setting says it. */
  constructor(
    private readonly executor: QueryExecutor,
    private readonly frame: Frame,
    private readonly publicUrl: string | null = null,
  ) {
    this.searched = new Search(executor);
    this.explorer = new Explorer(executor);
  }

  /** The page that leads to what was meant, where an address has a word that it does not take; null where it has none. */
  async misspelt(
    context: RequestContext,
    path: string,
    written: Written,
    takes: readonly string[],
  ): Promise<RenderedPage | null> {
    const instead = unlessRight(path, written, takes);
    return instead === null ? null : this.render(instead, context);
  }

  home(context: RequestContext): Promise<RenderedPage> {
    return this.once(context, 'accueil', () => answerHome(this.executor, context));
  }

  keyFigures(context: RequestContext, request: KeyFiguresRequest): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['chiffres-cles', request]), () =>
      answerKeyFigures(this.executor, context, request),
    );
  }

  /** The indicators of the catalogue, or one of them by its code. */
  indicators(context: RequestContext, request: IndicatorRequest): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['indicateurs', request]), () =>
      answerIndicators(this.executor, context, request),
    );
  }

  observatory(context: RequestContext, request: ObservatoryRequest): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['observatoire', request]), () =>
      answerObservatory(this.executor, context, request),
    );
  }

  /** The list of reports, or one of them by its code. */
  reports(context: RequestContext, code: string): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['rapports', code]), () => answerReports(this.executor, context, code));
  }

  /** An annual report as a page; not its files. */
  annualReport(context: RequestContext, addressed: ReportAddressed): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['rapport', addressed]), () =>
      answerAnnualReport(this.executor, context, addressed),
    );
  }

  /** Lists of adherents and adherents are too many to keep; places and programmes are kept. */
  async directory(context: RequestContext, request: DirectoryRequest): Promise<RenderedPage> {
    const answer = () => answerDirectory(this.executor, context, request);
    return request.what === 'adherents'
      ? this.render(await answer(), context)
      : this.once(context, JSON.stringify(['annuaire', request]), answer);
  }

  /** One of very many, with the address that people reach it by written in it: not kept. */
  async graph(context: RequestContext, request: GraphRequest, settings: GraphSettings): Promise<RenderedPage> {
    return this.render(await answerGraph(this.executor, context, request, settings), context, settings.origin);
  }

  /** What happened, for programs that follow it. */
  async feed(context: RequestContext, path: string, origin: string): Promise<RenderedPage> {
    return this.render(await answerFeed(context, path, origin), context, origin);
  }

  /** One of very many choices: not kept. */
  async explore(context: RequestContext, request: ExplorerRequest): Promise<RenderedPage> {
    return this.render(await this.explorer.answer(context, request), context, request.origin);
  }

  /** A view of it for a page of another site. */
  embedExplored(context: RequestContext, request: Pick<ExplorerRequest, 'query' | 'most'>, origin: string) {
    return embedExplored(this.explorer, context, request, origin);
  }

  /** The rows of a choice as a file, or the page that says why there is none. */
  async exploredFile(
    context: RequestContext,
    request: Pick<ExplorerRequest, 'query' | 'most'> & { readonly format: 'csv' | 'xlsx' },
  ): Promise<{ readonly download: Download } | { readonly page: RenderedPage }> {
    const made = await explorerFile(this.explorer, context, request);
    return 'download' in made ? made : { page: await this.render(made.instead, context) };
  }

  /** What is found depends on what is typed: rendered anew each time, from an index of the data's version. */
  async search(context: RequestContext, q: string | undefined): Promise<RenderedPage> {
    return this.render(await this.searched.answer(context, q), context);
  }

  /** A page of law: its settings are those of the process. */
  legal(context: RequestContext, settings: LegalSettings, page: LegalPage): Promise<RenderedPage> {
    return this.once(context, page, () => answerLegal(context, settings, page));
  }

  /** Every component in every state, for whoever writes pages. */
  design(context: RequestContext, isDevelopment: boolean): Promise<RenderedPage> {
    return this.render(answerDesign(isDevelopment), context);
  }

  /** Rendered anew each time: it depends on who asks, and on the day. */
  async followUp(context: RequestContext, year: string): Promise<RenderedPage> {
    return this.render(await answerFollowUp(this.executor, context, year), context);
  }

  private async once(context: RequestContext, page: string, answer: () => Promise<PageAnswer>): Promise<RenderedPage> {
    const { whole } = (await context.figures()).snapshot;
    const { actor } = context;
    const kept = actor.role === 'PUBLIC' ? this.ofPublic : this.ofOthers;
    // The header of whoever holds a token has no account in it.
    const key = actor.role === 'PUBLIC' ? page : [scopeOf(actor), actor.account !== null, page].join('\n');
    const ready = kept.get(key);
    if (ready !== undefined) {
      if (ready.version !== whole.version && ready.rested?.isSameIn(whole) === true) ready.version = whole.version;
      if (ready.version === whole.version) return ready.page;
    }
    const rendered = answer().then((answered) => this.render(answered, context));
    const entry: KeptPage = { version: whole.version, rested: null, page: rendered };
    kept.set(key, entry);
    // Not that of a later version, which may have come to its place.
    const forget = () => kept.peek(key) === entry && kept.delete(key);
    rendered.then(async ({ status }) => {
      // Addresses that lead nowhere are anybody's to make up.
      entry.rested = status === 404 ? null : await context.restsOn();
      if (entry.rested === null) forget();
    }, forget);
    return rendered;
  }

  private async render(
    answer: PageAnswer,
    context: RequestContext,
    origin: string | null = this.publicUrl,
  ): Promise<RenderedPage> {
    if (answer.kind === 'ELSEWHERE')
      return { status: 302, type: 'text/plain', body: NOTHING, etag: '', fileName: null, location: answer.address };
    const page = answer.kind === 'PAGE';
    const content = page ? await this.framed({ ...answer, head: headLinks(answer, origin) }, context) : answer.body;
    const body = typeof content === 'string' ? Buffer.from(content) : content;
    return {
      status: page ? answer.status : 200,
      type: page ? 'text/html; charset=utf-8' : answer.type,
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      fileName: page ? null : answer.name,
      location: null,
    };
  }

  private async framed(answer: FramedPage & { readonly frozen?: string }, context: RequestContext): Promise<string> {
    const { whole } = (await context.figures()).snapshot;
    const foot = dataFoot(answer.frozen ?? dataMention(whole));
    return this.frame.wrap({ ...answer, foot, paper: answer.frozen ?? dataOnPaper(whole) }, context.actor);
  }
}

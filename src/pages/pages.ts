import { createHash } from 'node:crypto';
import type { RequestContext } from '../graphql/context';
import type { QueryExecutor } from '../graphql/executor';
import { BoundedMemory } from '../kernel/bounded-memory';
import { answerFollowUp } from './follow-up/follow-up.address';
import type { Frame } from './frame';
import { answerHome } from './home/home.address';
import { answerKeyFigures, type KeyFiguresRequest } from './key-figures/key-figures.address';
import type { PageAnswer } from './page-answer';
import { answerReports } from './reports/reports.address';

export interface RenderedPage {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly etag: string;
  /** A file is kept under this name. */
  readonly fileName: string | null;
  /** Where the reader is led instead. */
  readonly location: string | null;
}

/** Pages of the public that are kept ready: a year's, with their files, many times over. */
const MOST_KEPT = 200;

/**
 * The pages for people. What the public sees is rendered once per data version: afterwards a page costs the statement
 * that reads the version.
 */
export class Pages {
  private readonly kept = new BoundedMemory<Promise<RenderedPage>>(MOST_KEPT);
  private version = -1;

  constructor(
    private readonly executor: QueryExecutor,
    private readonly frame: Frame,
  ) {}

  home(context: RequestContext): Promise<RenderedPage> {
    return this.once(context, 'accueil', () => answerHome(this.executor, context));
  }

  keyFigures(context: RequestContext, request: KeyFiguresRequest): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['chiffres-cles', request]), () =>
      answerKeyFigures(this.executor, context, request),
    );
  }

  /** The list of reports, or one of them by its code. */
  reports(context: RequestContext, code: string): Promise<RenderedPage> {
    return this.once(context, JSON.stringify(['rapports', code]), () => answerReports(this.executor, context, code));
  }

  /** Rendered anew each time: it depends on who asks, and on the day. */
  async followUp(context: RequestContext, year: string): Promise<RenderedPage> {
    return this.render(await answerFollowUp(this.executor, context, year));
  }

  private async once(context: RequestContext, key: string, answer: () => Promise<PageAnswer>): Promise<RenderedPage> {
    const { version } = (await context.figures()).snapshot;
    if (context.actor.role !== 'PUBLIC') return this.render(await answer());
    if (version !== this.version) {
      this.kept.clear();
      this.version = version;
    }
    const { kept } = this;
    const ready = kept.get(key);
    if (ready !== undefined) return ready;
    const rendering = answer().then((answered) => this.render(answered));
    kept.set(key, rendering);
    // Not that of a later version, which may have come to its place.
    const forget = () => kept.peek(key) === rendering && kept.delete(key);
    rendering.then(
      // Addresses that lead nowhere are anybody's to make up.
      ({ status }) => status === 404 && forget(),
      forget,
    );
    return rendering;
  }

  private render(answer: PageAnswer): RenderedPage {
    if (answer.kind === 'ELSEWHERE')
      return { status: 302, type: 'text/plain', body: '', etag: '', fileName: null, location: answer.address };
    const page = answer.kind === 'PAGE';
    const body = page ? this.frame.wrap(answer) : answer.body;
    return {
      status: page ? answer.status : 200,
      type: page ? 'text/html; charset=utf-8' : answer.type,
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      fileName: page ? null : answer.name,
      location: null,
    };
  }
}

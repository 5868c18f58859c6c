import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { dataMention, mentionOfRelease } from '../data-mention';
import { drawingFile, type DrawingEnding } from '../drawing-file';
import type { PageAnswer } from '../page-answer';
import { yearsOfDemonstration } from '../years-of-demonstration';
import { EXPLORER, explorerAddress, isFrozen, VIEW_NAMES, VIEWS, type Choice, type View } from './choice';
import { closedViews } from './closed-views';
import { drawingOf } from './drawing';
import { explore, isTooMuch, type Explored } from './explored';
import { explorerPage } from './explorer.page';
import { releasesOf, type GraphRelease } from '../graphs/releases';
import { Possibilities, type Possible } from './possible';
import { readChoice, wordsOf } from './read-choice';
import { releasesAsked } from './read-release';
import { refusalsOf, type Refusal } from './refusals';
import { titleOf } from './words';
import { wrongAddress } from './wrong-address.page';

export interface ExplorerRequest {
  /** As the address writes it. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Null for the page. */
  readonly ending: DrawingEnding | null;
  /** What a question may cost that anybody asks of the API. */
  readonly most: number;
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  /** Whether any other site may embed it. */
  readonly isEmbedded: boolean;
}

/** A choice that was understood, with its answer where it has one. */
interface Understood {
  readonly choice: Choice;
  readonly possible: Possible;
  readonly invented: ReadonlySet<number>;
  readonly releases: readonly GraphRelease[];
  readonly explored: Explored | null;
  readonly refusals: readonly Refusal[];
}

/** Answers `/explorer`, its drawing and what its files hold; keeps what there is to choose from. */
export class Explorer {
  private readonly possibilities: Possibilities;

  constructor(private readonly executor: QueryExecutor) {
    this.possibilities = new Possibilities(executor);
  }

  /**
   * What an address asks, or the page that says what is wrong with it. One that leaves a release to be found leads to
   * the address of the same that names it: only that one stays the same.
   */
  async understand(
    context: RequestContext,
    { query, most }: Pick<ExplorerRequest, 'query' | 'most'>,
    addressOf: (choice: Choice) => string,
  ): Promise<Understood | { readonly instead: PageAnswer }> {
    const releases = await releasesOf(this.executor, context, null);
    const frozen = releasesAsked(wordsOf(query, 'release'), wordsOf(query, 'annee'), releases);
    const possible = await (frozen.chosen.length === 0
      ? this.possibilities.for(context)
      : this.possibilities.frozen(context, frozen.chosen, releases));
    const reader = await context.figures();
    const invented = yearsOfDemonstration(reader);
    const read = readChoice(query, { possible, network: context.network, invented, releases, frozen });
    if ('wrong' in read) return { instead: wrongAddress(read.wrong) };
    const { choice } = read;
    if (frozen.isFilled) return { instead: { kind: 'ELSEWHERE', address: addressOf(choice) } };
    const refusals = refusalsOf(choice, possible, (each) => isTooMuch(this.executor, each, context.network, most));
    const mention = isFrozen(choice)
      ? choice.releases.map(mentionOfRelease).join(' ; ')
      : dataMention(reader.snapshot.whole);
    const explored = refusals.length > 0 ? null : await explore(this.executor, context, choice, { possible, mention });
    return { choice, possible, invented, releases, explored, refusals };
  }

  async answer(context: RequestContext, request: ExplorerRequest): Promise<PageAnswer> {
    const ending = request.ending === null ? '' : `.${request.ending}`;
    const understood = await this.understand(context, request, (choice) => explorerAddress(choice, ending));
    if ('instead' in understood) return understood.instead;
    const { choice, explored } = understood;
    const closed: ReadonlyMap<View, string> = explored === null ? new Map() : closedViews(choice, explored.grid);
    const drawing = explored === null || closed.has(choice.view) ? null : drawingOf(explored);
    if (request.ending !== null) {
      if (explored === null || drawing === null) return withoutDrawing(understood, closed);
      const name = `maillage-${explored.demonstration ? 'demonstration-' : ''}${fileWord(choice)}`;
      const file = await drawingFile(drawing, request.ending);
      return { kind: 'FILE', ...file, name: `${name}.${request.ending}` };
    }
    return {
      kind: 'PAGE',
      status: 200,
      title: explored === null ? 'Explorer' : `${titleOf(explored)}${explored.demonstration ? ' (démonstration)' : ''}`,
      description: 'Comparer des indicateurs, des années et des régions : tableau croisé, barres, courbes, carte.',
      here: EXPLORER,
      ...(isFrozen(choice) && { frozen: choice.releases.map(mentionOfRelease).join(' ; ') }),
      main: explorerPage({
        ...understood,
        network: context.network,
        closedViews: closed,
        origin: request.origin,
        isEmbedded: request.isEmbedded,
      }),
    };
  }
}

/** Why a choice has no drawing, and the views that have one. */
function withoutDrawing({ choice, explored, refusals }: Understood, closed: ReadonlyMap<View, string>): PageAnswer {
  if (explored === null) return wrongAddress(refusals);
  const reason = closed.get(choice.view);
  const message =
    choice.view === 'tableau'
      ? 'Un tableau n’a pas de dessin.'
      : reason === undefined
        ? 'Rien n’est connu pour ce choix : il n’y a rien à dessiner.'
        : `${VIEWS[choice.view]} : ${reason}`;
  const drawn = VIEW_NAMES.filter((view) => view !== 'tableau' && view !== choice.view && !closed.has(view));
  const views = reason === undefined && choice.view !== 'tableau' ? [] : drawn;
  return wrongAddress([
    {
      message,
      instead: [
        { words: 'La page de ce choix', address: explorerAddress(choice) },
        ...views.map((view) => ({ words: VIEWS[view], address: explorerAddress({ ...choice, view }, '.svg') })),
      ],
    },
  ]);
}

/** `explorer-adherents_total-2024-2025`: what it is of, as short as a name of a file is. */
export const fileWord = ({ indicators, years }: Choice): string =>
  ['explorer', ...indicators.slice(0, 1), ...years.slice(0, 1), ...(years.length > 1 ? years.slice(-1) : [])]
    .join('-')
    .toLowerCase();

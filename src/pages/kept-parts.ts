import { BoundedMemory } from '../kernel/bounded-memory';
import { ownTurn } from '../kernel/give-way';
import type { RequestContext } from '../graphql/context';
import type { Rested } from '../published/grounds';
import type { KeptCells } from '../published/kept-cells';

/** One part of a page as the public sees it. */
interface Part {
  readonly rested: Rested;
  readonly answer: unknown;
  readonly demonstration: boolean;
}

/** Answers that are kept, and names of those that were asked for once. */
const MOST = 400;
const MOST_SEEN = 2_000;

class Parts {
  readonly kept = new BoundedMemory<Part>(MOST);
  readonly seen = new BoundedMemory<true>(MOST_SEEN);
}

/** By the cells that a server keeps of one database: its snapshots have them in common, and their objects. */
const byCells = new WeakMap<KeptCells, Parts>();

/**
 * An answer that is part of a page, as the page's reader gets it. What the public asked for before stays as long as what
 * it rests on does, whatever else of the page is published anew: nobody may change it. It is read apart from then on when
 * it comes for the second time: the first time all parts of a page are read together, with as few statements as that takes.
 */
export async function keptPart<Answer>(
  context: RequestContext,
  name: string,
  read: (context: RequestContext) => Promise<Answer>,
): Promise<Answer> {
  const { whole } = (await context.figures()).snapshot;
  if (whole.kept === undefined || context.actor.role !== 'PUBLIC') return read(context);
  const parts = byCells.get(whole.kept) ?? new Parts();
  byCells.set(whole.kept, parts);
  const known = parts.kept.get(name);
  if (known?.rested.isSameIn(whole) === true) return given(context, known);
  if (!parts.seen.has(name)) {
    parts.seen.set(name, true);
    return read(context);
  }
  // A page asks for all its parts at once.
  const turn = ownTurn();
  if (turn !== undefined) await turn;
  const apart = await context.apart();
  const answer = await read(apart);
  const rested = await apart.restsOn();
  if (rested === null) {
    context.restOn(null);
    return answer;
  }
  const part = { rested, answer, demonstration: apart.marks.demonstration };
  parts.kept.set(name, part);
  return given<Answer>(context, part);
}

function given<Answer>(context: RequestContext, { rested, answer, demonstration }: Part): Answer {
  context.restOn(rested);
  context.marks.demonstration ||= demonstration;
  return answer as Answer;
}

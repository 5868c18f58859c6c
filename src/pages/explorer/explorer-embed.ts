import type { RequestContext } from '../../graphql/context';
import { mainOf } from '../graphs/embed.address';
import { embedPage, unknownEmbed } from '../graphs/embed.page';
import { counted } from '../../kernel/french';
import { EXPLORER_EMBED, explorerAddress } from './choice';
import { closedViews } from './closed-views';
import { drawingOf } from './drawing';
import type { Explored } from './explored';
import type { Explorer, ExplorerRequest } from './explorer.answer';
import { titleOf } from './words';

/** A view of the explorer inside a page of another site; its table has no drawing, and is not shown there. */
export async function embedExplored(
  explorer: Explorer,
  context: RequestContext,
  request: Pick<ExplorerRequest, 'query' | 'most'>,
  origin: string,
): Promise<{ readonly status: 200 | 404; readonly body: string } | { readonly location: string }> {
  const understood = await explorer.understand(context, request, (choice) =>
    explorerAddress(choice, '', EXPLORER_EMBED),
  );
  if ('instead' in understood && understood.instead.kind === 'ELSEWHERE')
    return { location: understood.instead.address };
  if ('instead' in understood) return { status: 404, body: unknownEmbed(origin, mainOf(understood.instead)) };
  if (understood.explored === null) return { status: 404, body: unknownEmbed(origin, null) };
  const { choice, explored } = understood;
  const closed = closedViews(choice, explored.grid).get(choice.view);
  return {
    status: 200,
    body: embedPage({
      title: titleOf(explored),
      drawing: closed === undefined ? drawingOf(explored) : null,
      shown: null,
      missing:
        choice.view === 'tableau'
          ? 'Cette vue est un tableau : il se lit sur sa page.'
          : (closed ?? 'Rien n’est connu, pour ce choix : ni dépôt publié, ni rapport ne le donne.'),
      demonstration: explored.demonstration,
      coverage: coverageOf(explored),
      mention: explored.mention,
      address: `${origin}${explorerAddress(choice)}`,
    }),
  };
}

/** « Dépôts de 2 régions sur 14 », or of how many to how many; null where no figure is of more than one. */
function coverageOf({ grid }: Explored): string | null {
  const expected = Math.max(0, ...grid.cells.map(({ coverage }) => coverage.expected));
  if (expected <= 1) return null;
  const counts = grid.cells.flatMap(({ coverage }) => (coverage.expected === expected ? coverage.reporting : []));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const regions = least === most ? counted(least, 'région') : `${least} à ${counted(most, 'région')}`;
  return `Dépôts de ${regions} sur ${expected}`;
}

import { counted } from '../../../src/kernel/french';
import { h } from '../depot/dom';
import { isMissing } from '../depot/open-campaigns';
import type { Campaign, StateOfDataset, Waiting } from './queries';

/** What waits, how much of it, and where it is done. */
interface Awaited {
  readonly count: number;
  readonly words: string;
  readonly where: string;
  readonly does: string;
}

/** Everything that waits for the office today, each with a way to where it is done; what does not wait is not in it. */
export function waitingSection(waiting: Waiting): HTMLElement {
  const items = awaitedIn(waiting).filter(({ count }) => count > 0);
  return h(
    'section',
    { id: 'attente', class: 'largeur', 'aria-labelledby': 'titre-attente' },
    h('h2', { id: 'titre-attente' }, 'Ce qui attend'),
    items.length === 0
      ? h('p', {}, 'Rien n’attend : aucun dépôt à publier, aucune faute, aucun retard, aucune contradiction ouverte.')
      : h(
          'ul',
          { class: 'attentes' },
          ...items.map(({ words, where, does }) =>
            h('li', {}, h('span', {}, words), ' ', h('a', { href: where }, does)),
          ),
        ),
  );
}

function awaitedIn({
  campaigns,
  reconciliation,
  transcriptions,
  invitations,
  submissions,
}: Waiting): readonly Awaited[] {
  const real = campaigns.filter(({ demonstration }) => !demonstration);
  const publishable = submissions.nodes.filter((each) => each.publishable).length;
  const more = submissions.totalCount > submissions.nodes.length;
  const open = reconciliation.filter(({ settlement }) => settlement === null).length;
  const read = transcriptions.filter(({ closedAt }) => closedAt === null).reduce((sum, each) => sum + each.open, 0);
  return [
    {
      count: publishable,
      words: `${counted(publishable, 'dépôt')}${more ? ', et d’autres plus anciens,' : ''} à publier`,
      where: '#publier',
      does: 'Choisir et publier',
    },
    ...real.flatMap((campaign) => awaitedOf(campaign)),
    {
      count: open,
      words: counted(open, 'contradiction ouverte', 'contradictions ouvertes'),
      where: '#contradictions',
      does: 'Trancher',
    },
    {
      count: read,
      words: `${counted(read, 'nombre')} de rapports à confirmer`,
      where: '/rapports/lire/',
      does: 'Lire les rapports',
    },
    {
      count: invitations.length,
      words: `${counted(invitations.length, 'invitation')} que personne n’a encore ${invitations.length === 1 ? 'prise' : 'prises'}`,
      where: '/administration',
      does: 'Voir lesquelles',
    },
  ];
}

/** What came in after the last day is late as well, and nothing is owed of it any more. */
const isOwed = (dataset: StateOfDataset): boolean => dataset.late && isMissing(dataset);

function awaitedOf({ year, regions }: Campaign): readonly Awaited[] {
  const datasets = regions.flatMap((each) => each.datasets);
  const faulty = datasets.filter(({ state, demonstration }) => state === 'INVALID' && !demonstration).length;
  const late = datasets.filter(isOwed).length;
  const lateRegions = regions.filter((region) => region.datasets.some(isOwed)).length;
  return [
    {
      count: faulty,
      words: `${counted(faulty, 'jeu', 'jeux')} de ${year} en faute`,
      where: `/suivi/${year}`,
      does: `Voir lesquels, ${year}`,
    },
    {
      count: late,
      words: `${counted(late, 'jeu', 'jeux')} de ${year} en retard, de ${counted(lateRegions, 'délégation')}`,
      where: '#lettres',
      does: `Écrire aux délégations, ${year}`,
    },
  ];
}

import { MoveEntity } from '../../announcements/move.entity';
import { movesOfBatches } from '../../announcements/announcer';
import { AnnouncementEntity } from '../../announcements/announcement.entity';
import type { Move } from '../../announcements/public-state';
import { shownMoves } from '../../announcements/shown-moves';
import { announcementWords, causesOf, moveWords } from '../../announcements/words';
import { indicatorOf, indicators } from '../../datasets/catalogue';
import { datasetOf } from '../../datasets/registry';
import type { RequestContext } from '../../graphql/context';
import { groupBy } from '../../kernel/group-by';
import { counted, enumerated } from '../../kernel/french';
import { FEDERATION, regionRef, territoryKey, territoryOf } from '../../kernel/territory';
import { FEDERATION_NAME } from '../../network/network';
import { In } from 'typeorm';
import { indicatorFeed, PUBLICATIONS_FEED, regionFeed } from '../../announcements/feed-address';
import { html, type Html } from '../html';
import { indicatorAddress, KEY_FIGURES, pageAddress } from '../key-figures/addresses';
import { nothingAt, unknownIndicator, unknownRegion } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { atomOf, stableId, type Feed, type FeedEntry } from './atom';

/** Entries of a feed: who reads it seldom finds the rest on the pages. */
const MOST_ENTRIES = 50;
/** Moves that an entry names. */
const MOST_MOVES = 40;

/** Answers `/flux/…`; what there is not is a page that leads to the nearest. Whoever asks, it tells what the public sees. */
export async function answerFeed(context: RequestContext, path: string, origin: string): Promise<PageAnswer> {
  const [, kind = '', code = ''] = /^(publications|indicateurs\/|regions\/)([^/]*)\.atom$/.exec(path) ?? [];
  if (kind === 'publications' && code === '') return file(await publications(context), origin);
  if (kind === 'indicateurs/') {
    const definition = indicatorOf(code.toUpperCase());
    if (definition === undefined) return unknownIndicator(code, indicators);
    const feed = await movesFeed(context, { indicator: definition.code });
    return file({ ...feed, ...namesOf(`Ce qui bouge : ${definition.label}`, indicatorFeed(definition.code), indicatorAddress(definition.code)) }, origin); // prettier-ignore
  }
  if (kind === 'regions/') {
    const region = context.network.region(code);
    if (region === undefined)
      return unknownRegion(code, context.network.regions, '/regions/', (each) => regionFeed(each.code));
    const feed = await movesFeed(context, { territory: territoryKey(regionRef(region.code)) });
    return file({ ...feed, ...namesOf(`Ce qui bouge : ${region.name}`, regionFeed(region.code), `/regions/${region.code}`) }, origin); // prettier-ignore
  }
  return nothingAt(
    KEY_FIGURES,
    `Aucun flux n’est à l’adresse « /flux/${path.slice(0, 60)} ».`,
    'Il y a\u00a0:',
    [
      { address: PUBLICATIONS_FEED, words: 'ce qui est publié, retiré, figé' },
      ...indicators.slice(0, 1).map((each) => ({ address: indicatorFeed(each.code), words: `ce qui bouge d’un indicateur : ${each.label}` })),
      ...context.network.regions.slice(0, 1).map((each) => ({ address: regionFeed(each.code), words: `ce qui bouge d’une délégation : ${each.name}` })),
    ],
    'Les chiffres clés',
  ); // prettier-ignore
}

const file = (feed: Feed, origin: string): PageAnswer => ({
  kind: 'FILE',
  type: 'application/atom+xml; charset=utf-8',
  name: 'maillage.atom',
  body: atomOf(feed, origin),
});

const namesOf = (title: string, address: string, page: string) => ({
  id: stableId('flux', address),
  title: `${title} (${FEDERATION_NAME})`,
  subtitle: 'Les chiffres que le public voit autrement qu’avant, et le geste qui en est la cause.',
  address,
  page,
});

/** What was published, withdrawn, frozen or decided, each with what the public saw move. */
async function publications(context: RequestContext): Promise<Feed> {
  const { network, database } = context;
  const acts = await database.read.find(AnnouncementEntity, { order: { at: 'DESC', id: 'DESC' }, take: MOST_ENTRIES });
  const kept = await movesOfBatches(database.read, [...new Set(acts.map(({ batch }) => batch))]);
  const moves = await shownMoves(await context.publicFigures(), kept);
  return {
    ...namesOf('Ce qui est publié', PUBLICATIONS_FEED, KEY_FIGURES),
    subtitle: 'Ce qui est publié, retiré, figé ou décidé, et les chiffres que le public voit autrement.',
    entries: acts.map((act): FeedEntry => {
      const own = moves.filter(
        (each) => each.kept.batch === act.batch && causesOf(each.move, [act], network).length > 0,
      );
      return {
        id: stableId('geste', act.uid),
        title: announcementWords(act, network),
        at: act.at,
        address: act.year === null ? KEY_FIGURES : pageAddress(act.year, { code: act.region ?? '' }),
        content: html`<p>${announcementWords(act, network)}.</p>${movesList(own.map(({ move }) => move), context)}`, // prettier-ignore
        categories: [
          [act.kind.toLowerCase(), KIND_WORDS[act.kind]],
          ...(act.dataset === null ? [] : [[act.dataset, datasetOf(act.dataset).label] as const]),
          ...(act.demonstration ? [['demonstration', 'Démonstration, données inventées'] as const] : []),
        ],
      };
    }),
  };
}

const KIND_WORDS = { PUBLICATION: 'Publication', WITHDRAWAL: 'Retrait', RELEASE: 'Année figée', OTHER: 'Décision' } as const; // prettier-ignore

/** What moved of an indicator, or of a place: an entry a time, with the acts that can have moved it. */
async function movesFeed(
  context: RequestContext,
  where: { readonly indicator: string } | { readonly territory: string },
): Promise<Pick<Feed, 'entries'>> {
  const { network, database } = context;
  const batches = await database.read
    .createQueryBuilder(MoveEntity, 'm')
    .select('m.batch', 'batch')
    .where('indicator' in where ? 'm.indicator = :indicator' : 'm.territory = :territory', where)
    .groupBy('m.batch')
    .orderBy('m.batch', 'DESC')
    .limit(MOST_ENTRIES)
    .getRawMany<{ batch: number }>();
  const among = batches.map(({ batch }) => batch);
  if (among.length === 0) return { entries: [] };
  const kept = await database.read.find(MoveEntity, { where: { batch: In(among), ...where }, order: { id: 'ASC' } });
  const acts = await database.read.find(AnnouncementEntity, { where: { batch: In(among) }, order: { id: 'ASC' } });
  const moves = await shownMoves(await context.publicFigures(), kept);
  const entries = [...groupBy(moves, ({ kept: { batch } }) => String(batch))].map(([batch, own]): FeedEntry => {
    const batchActs = acts.filter((act) => act.batch === Number(batch));
    const told = own.map(({ move }) => move);
    const causes = batchActs.filter((act) => told.some((move) => causesOf(move, batchActs, network).includes(act)));
    const [first] = told;
    const isInvented = told.some(({ now }) => now.demonstration);
    return {
      id: stableId('mouvement', Number(batch), ...Object.values(where)),
      title: `${isInvented ? '[Démonstration] ' : ''}${told.length === 1 && first !== undefined ? moveWords(first, network) : headOf(told, where, context)}`, // prettier-ignore
      at: own[0]?.kept.at ?? '',
      address: addressOf(first, where),
      content: html`${causeWords(causes, context)}${movesList(told, context)}`,
      categories: isInvented ? [['demonstration', 'Démonstration, données inventées']] : [],
    };
  });
  return { entries: entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)) };
}

function addressOf(move: Move | undefined, where: { readonly indicator: string } | { readonly territory: string }): string {
  if (move === undefined) return KEY_FIGURES;
  if ('indicator' in where) return indicatorAddress(where.indicator, move.year);
  return pageAddress(move.year, { code: territoryOf(where.territory).code });
} // prettier-ignore

function headOf(moves: readonly Move[], where: object, { network }: RequestContext): string {
  const [first] = moves;
  if (first === undefined) return '';
  const years = enumerated([...new Set(moves.map(({ year }) => String(year)))].sort());
  if ('indicator' in where) {
    const whole = moves.find(({ territory }) => territory === territoryKey(FEDERATION));
    if (whole !== undefined) return moveWords(whole, network);
    return `${indicatorOf(first.indicator)?.label ?? first.indicator}, ${years}\u00a0: ${counted(moves.length, 'chiffre de région a bougé', 'chiffres de régions ont bougé')}`; // prettier-ignore
  }
  return `${network.nameOf(territoryOf(first.territory))}, ${years}\u00a0: ${counted(moves.length, 'chiffre a bougé', 'chiffres ont bougé')}`; // prettier-ignore
}

const causeWords = (acts: readonly AnnouncementEntity[], { network }: RequestContext): Html =>
  acts.length === 0
    ? html`<p>Sans publication${'\u00a0'}: le catalogue des indicateurs, ou les rapports imprimés, ont changé.</p>`
    : html`<p>À cause de${'\u00a0'}:</p>
        <ul>
          ${acts.map((act) => html`<li>${announcementWords(act, network)}</li>`)}
        </ul>`;

const movesList = (moves: readonly Move[], { network }: RequestContext): Html | null =>
  moves.length === 0
    ? null
    : html`<ul>
          ${moves.slice(0, MOST_MOVES).map((move) => html`<li>${moveWords(move, network)}</li>`)}
        </ul>
        ${moves.length > MOST_MOVES && html`<p>Et ${moves.length - MOST_MOVES} autres.</p>`}`;

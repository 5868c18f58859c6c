import type { AnnouncementEntity } from '../../announcements/announcement.entity';
import type { MoveEntity } from '../../announcements/move.entity';
import { announcementWords, moveWords } from '../../announcements/words';
import { indicatorOf } from '../../datasets/catalogue';
import { FEDERATION, regionRef, territoryKey } from '../../kernel/territory';
import type { Network } from '../../network/network';
import type { RequestContext } from '../context';
import type { AnnouncementType, FigureMoveType } from './announcement.types';

export const announcementRow = (act: AnnouncementEntity, network: Network): AnnouncementType => ({
  id: act.uid,
  kind: act.kind,
  at: new Date(act.at),
  sentence: announcementWords(act, network),
  dataset: act.dataset,
  year: act.year,
  version: act.version,
  label: act.label,
  demonstration: act.demonstration,
  act,
});

/** As it may be told today; those asked for together are read together. */
export async function moveRow({ loaders, network, marks }: RequestContext, kept: MoveEntity): Promise<FigureMoveType> {
  const move = await loaders.shownMove.load(kept);
  marks.one(move.now);
  const { was: before, now: after } = move;
  return { at: new Date(kept.at), year: kept.year, sentence: moveWords(move, network), before, after, kept };
}

/** Keys of the places that figures can move of. */
export const placesOf = ({ regions }: Network): readonly string[] =>
  [FEDERATION, ...regions.map(({ code }) => regionRef(code))].map(territoryKey);

/** What a catalogue or a network that has changed since no longer names is not told. */
export function isTold({ indicator, territory }: MoveEntity, network: Network): boolean {
  return indicatorOf(indicator) !== undefined && placesOf(network).includes(territory);
}

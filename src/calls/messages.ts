import { IsNull, type EntityManager } from 'typeorm';
import type { AnnouncementEntity } from '../announcements/announcement.entity';
import type { Move, PublicState } from '../announcements/public-state';
import { announcementWords, causesOf } from '../announcements/words';
import { indicatorOf } from '../datasets/catalogue';
import { territoryOf } from '../kernel/territory';
import type { Network } from '../network/network';
import { CallEntity } from './call.entity';
import { DeliveryEntity } from './delivery.entity';

/** Of a message: what is beyond is asked of the API. */
const MOST_MOVES = 200;

/**
 * Makes a message for each server that wants to be told, in the transaction in which it was noticed: none is lost, and none is
 * made of what comes to nothing. All of it is what the public sees.
 */
export async function makeMessages(
  manager: EntityManager,
  network: Network,
  announced: readonly AnnouncementEntity[],
  moves: readonly Move[],
): Promise<void> {
  const told = announced.filter(({ kind }) => kind !== 'OTHER');
  if (told.length === 0) return;
  const calls = await manager.findBy(CallEntity, { endedAt: IsNull() });
  for (const call of calls)
    for (const each of told) {
      const own = moves.filter((move) => causesOf(move, [each], network).length > 0);
      const wanted = own.filter((move) => isWanted(call, move));
      if (!isToldOf(call, each, wanted)) continue;
      const title = announcementWords(each, network);
      await manager.insert(DeliveryEntity, {
        callId: call.id,
        messageId: `msg_${each.uid}`,
        title: title.slice(0, 300),
        payload: JSON.stringify(messageOf(each, wanted, title, network)),
        madeAt: new Date().toISOString(),
        // One that was stopped keeps what it was not told, for whoever resumes it.
        nextAt: call.stoppedAt === null ? each.at : null,
        attempts: 0,
        lease: null,
        leaseUntil: null,
        triedAt: null,
        deliveredAt: null,
        message: null,
      });
    }
}

const listed = (codes: string | null): readonly string[] | null => codes?.split(',') ?? null;

function isWanted(call: CallEntity, { territory, indicator }: Move): boolean {
  const { kind, code } = territoryOf(territory);
  const [indicators, regions] = [listed(call.indicators), listed(call.regions)];
  return (
    (indicators?.includes(indicator) ?? true) && (regions === null || (kind === 'REGION' && regions.includes(code)))
  );
}

function isToldOf(call: CallEntity, { kind, region }: AnnouncementEntity, wanted: readonly Move[]): boolean {
  if (!call.events.split(',').includes(kind)) return false;
  if (kind === 'RELEASE') return true;
  if (call.indicators !== null) return wanted.length > 0;
  const regions = listed(call.regions);
  return regions === null || (region !== null && regions.includes(region)) || wanted.length > 0;
}

const EVENT_NAMES = {
  PUBLICATION: 'publication',
  WITHDRAWAL: 'withdrawal',
  RELEASE: 'release',
  OTHER: 'other',
} as const;

function messageOf(each: AnnouncementEntity, moves: readonly Move[], sentence: string, network: Network) {
  return {
    type: `maillage.${EVENT_NAMES[each.kind]}`,
    timestamp: each.at,
    data: {
      id: each.uid,
      sentence,
      dataset: each.dataset,
      region: each.region,
      regionName: each.region === null ? null : (network.region(each.region)?.name ?? each.region),
      year: each.year,
      version: each.version,
      label: each.label,
      demonstration: each.demonstration,
      movesInAll: moves.length,
      moves: moves.slice(0, MOST_MOVES).map((move) => moveJson(move, network)),
    },
  };
}

function moveJson({ territory, indicator, year, was, now }: Move, network: Network) {
  const place = territoryOf(territory);
  const definition = indicatorOf(indicator);
  return {
    indicator,
    label: definition?.label ?? indicator,
    unit: definition?.unit ?? null,
    region: place.kind === 'FEDERATION' ? null : place.code,
    territoryName: network.nameOf(place),
    year,
    before: stateJson(was),
    after: stateJson(now),
  };
}

const stateJson = ({ state, value, partialValue, parts, demonstration }: PublicState) => ({
  state,
  value,
  partialValue,
  partialOf: parts,
  demonstration,
});

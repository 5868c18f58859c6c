import { HarvestSourceEntity } from '../sources/source.entity';
import { regionsOf } from '../sources/source-rows';
import type { Federation } from '../federation';
import { receiptsFor } from '../harvest/receipts';
import { RotationEntity } from '../own/own.entity';
import { publicJwk } from '../protocol/signed';
import { sixWords } from '../protocol/six-words';

export const RECEIPTS_FORMAT = 'maillage-receipts-file';

export interface ReceiptsFile {
  readonly fileName: string;
  readonly text: string;
  /** Of the key that signs it. */
  readonly words: string;
  readonly source: string;
}

/** The source of that name, region or identifier; null for none. */
export async function sourceNamed({ database }: Federation, named: string): Promise<HarvestSourceEntity | null> {
  const sources = await database.read.find(HarvestSourceEntity, { order: { id: 'ASC' } });
  const is = (source: HarvestSourceEntity): boolean =>
    source.uid === named || source.name === named || regionsOf(source).includes(named);
  return sources.find(is) ?? null;
}

/**
 * All that an instance is to know of what came from it, signed, for an e-mail or a key that is carried where no network
 * leads: what a harvest would have posted, with the keys to know it by. Null where no person has compared its key yet.
 */
export async function receiptsFile(
  federation: Federation,
  source: HarvestSourceEntity,
  now: Date,
): Promise<ReceiptsFile | null> {
  if (source.kid === null || source.pinnedAt === null) return null;
  const key = await federation.key();
  const { jws } = await receiptsFor(federation, source, now);
  const rotations = await federation.database.read.find(RotationEntity, { order: { id: 'ASC' } });
  const words = sixWords(key.x);
  const content = {
    format: RECEIPTS_FORMAT,
    formatVersion: 1,
    aPropos: `Ce que « ${federation.name} » a reçu de « ${source.name} », publié et refusé. À déposer sur la page Sources de cette instance, ou : npx maillage federation prendre <ce fichier>`,
    keys: [publicJwk(key)],
    words,
    rotations: rotations.map((each) => each.jws),
    receipts: jws,
  };
  const fileName = `accuses-${regionsOf(source).join('-').slice(0, 60)}.json`;
  return { fileName, text: `${JSON.stringify(content, null, 1)}\n`, words, source: source.name };
}

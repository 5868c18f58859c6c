import { canonicalJson } from '../../releases/canonical-json';
import type { RowIssue } from '../protocol/receipt';
import { sha256 } from '../protocol/six-words';
import { sign } from '../protocol/signed';
import type { Federation } from '../federation';
import { ExchangeEntity, type HarvestSourceEntity } from '../sources/source.entity';
import { arrivalsOf, type ArrivalNow } from './known-versions';
import type { Receipt } from '../protocol/receipt';

/** Of each version the first faults; how many there are is said beside. */
const MOST_FAULTS = 20;
/** Of refusals the last. */
const MOST_REFUSALS = 50;

/** What is told to the instance of each version that came from it. */
export const receiptOf = ({ arrival, submission, state }: ArrivalNow): Receipt => {
  const issues = submission === null ? [] : (JSON.parse(submission.issues) as RowIssue[]);
  return {
    dataset: arrival.dataset,
    region: arrival.regionKey,
    year: arrival.year,
    version: arrival.version,
    sha256: arrival.sha256,
    state,
    message: arrival.message,
    faults: issues.slice(0, MOST_FAULTS).map(({ severity, code, message }) => ({ severity, code, message })),
    faultCount: issues.length,
    at: arrival.changedAt,
  };
};

export interface Receipts {
  readonly jws: string;
  /** Of all but the time: the same receipts are sent once. */
  readonly hash: string;
}

/** All that an instance is to know of what came from it, signed by this one. Three statements. */
export async function receiptsFor(federation: Federation, source: HarvestSourceEntity, now: Date): Promise<Receipts> {
  const { read } = federation.database;
  const refused = await read.find(ExchangeEntity, {
    where: { sourceId: source.id, outcome: 'REFUSED' },
    order: { id: 'DESC' },
    take: MOST_REFUSALS,
  });
  const key = await federation.key();
  const content = {
    format: 'maillage-receipts',
    from: { name: federation.name, kid: key.kid },
    to: source.kid,
    manifest: { seq: source.seq, hash: source.manifestHash },
    failure: source.failure,
    versions: (await arrivalsOf(read, source.id)).map(receiptOf),
    refusals: refused.map(({ code, message, at }) => ({ code, message, at })),
  };
  const jws = await sign('RECEIPTS', { ...content, time: now.toISOString() }, key);
  return { jws, hash: sha256(canonicalJson(content)) };
}

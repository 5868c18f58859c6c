import { canonicalJson } from '../../releases/canonical-json';
import type { RowIssue } from '../protocol/receipt';
import { sha256 } from '../protocol/six-words';
import { sign, type SigningKey } from '../protocol/signed';
import type { HarvestSourceEntity } from '../sources/source.entity';
import type { ArrivalNow } from './known-versions';
import type { Receipt } from '../protocol/receipt';

/** Of each version the first faults; how many there are is said beside. */
const MOST_FAULTS = 20;

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

/** All that an instance is to know of what came from it, signed by this one. */
export async function receiptsFor(
  source: HarvestSourceEntity,
  arrivals: readonly ArrivalNow[],
  refusals: readonly { readonly code: string | null; readonly message: string; readonly at: string }[],
  self: { readonly name: string; readonly key: SigningKey },
  now: Date,
): Promise<Receipts> {
  const content = {
    format: 'maillage-receipts',
    from: { name: self.name, kid: self.key.kid },
    to: source.kid,
    manifest: { seq: source.seq, hash: source.manifestHash },
    failure: source.failure,
    versions: arrivals.map(receiptOf),
    refusals,
  };
  const jws = await sign('RECEIPTS', { ...content, time: now.toISOString() }, self.key);
  return { jws, hash: sha256(canonicalJson(content)) };
}

import type { Severity } from '../../kernel/codes';
import { isCount, isMoment, isObject, isText } from './shapes';

export interface RowIssue {
  readonly severity: Severity;
  readonly code: string;
  /** French. */
  readonly message: string;
}

/** What a version has become on the other side, in French. */
export const RECEIPT_STATES: Readonly<Record<string, string>> = {
  RECEIVED: 'reçue, à publier',
  PUBLISHED: 'publiée',
  HELD: 'retenue, une personne décide',
  REFUSED: 'refusée',
  CONFLICT: 'en conflit avec un dépôt fait à la main',
  WITHDRAWN: 'retirée',
  TO_WITHDRAW: 'à retirer',
  SUPERSEDED: 'remplacée',
};

/** What became of one version on the other side. */
export interface Receipt {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  readonly version: number;
  readonly sha256: string;
  readonly state: string;
  readonly message: string | null;
  readonly faults: readonly RowIssue[];
  readonly faultCount: number;
  readonly at: string;
}

/** What a receiving instance says of all that it has of another. */
export interface ReceiptsContent {
  readonly from: { readonly name: string; readonly kid: string };
  readonly to: string;
  readonly failure: string | null;
  readonly versions: readonly Receipt[];
  readonly refusals: readonly { readonly code: string | null; readonly message: string; readonly at: string }[];
  readonly time: string;
}

const isWords = (value: unknown): boolean => typeof value === 'string';
const isWordsOrNull = (value: unknown): boolean => value === null || isWords(value);

const isIssue = (value: unknown): boolean => isObject(value) && isWords(value['message']);

const isReceipt = (value: unknown): boolean =>
  isObject(value) &&
  [value['dataset'], value['region'], value['state']].every((each) => isText(each, 100)) &&
  isCount(value['year']) &&
  isCount(value['version'], 1) &&
  isWordsOrNull(value['message']) &&
  Array.isArray(value['faults']) &&
  value['faults'].every(isIssue);

const isRefusal = (value: unknown): boolean => isObject(value) && isWords(value['message']) && isMoment(value['at']);

/** Null for what is written otherwise. */
export function readReceipts(value: unknown): ReceiptsContent | null {
  if (!isObject(value) || !isObject(value['from'])) return null;
  const { from, to, failure, versions, refusals, time } = value;
  const isOne =
    isText(from['name'], 120) &&
    isText(from['kid'], 43) &&
    isText(to, 43) &&
    isWordsOrNull(failure) &&
    Array.isArray(versions) &&
    versions.every(isReceipt) &&
    Array.isArray(refusals) &&
    refusals.every(isRefusal) &&
    isMoment(time);
  return isOne ? (value as unknown as ReceiptsContent) : null;
}

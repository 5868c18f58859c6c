/** Types that a global id can name. */
export const NODE_TYPES = [
  'Federation',
  'Region',
  'Department',
  'Adherent',
  'Formation',
  'LegalRequest',
  'Fg2iGuarantee',
  'ProgrammeParticipation',
  'Event',
  'FinanceLine',
  'GovernanceBody',
  'Publication',
  'Partner',
  'Submission',
  'Programme',
  'Source',
  'Release',
  'Discrepancy',
  'Transcription',
  'TranscriptionCandidate',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

export interface NodeRef {
  readonly type: NodeType;
  readonly key: string;
}

/** Types that have an id for the caches of clients alone: nothing is asked for by it. */
type KeyedType = 'KeyFigures' | 'Figure';

/** The opaque public id of one thing. Stable as long as `key` is. */
export const globalId = (type: NodeType | KeyedType, key: string): string =>
  Buffer.from(`${type}:${key}`).toString('base64url');

/** What an id names; null for anything that {@link globalId} did not write. Says nothing of whether it exists. */
export function parseGlobalId(id: string): NodeRef | null {
  if (!/^[A-Za-z0-9_-]{1,400}$/.test(id)) return null;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = NODE_TYPES.find((candidate) => candidate === text.slice(0, colon));
  if (type === undefined || globalId(type, text.slice(colon + 1)) !== id) return null;
  return { type, key: text.slice(colon + 1) };
}

/** The key that {@link globalId} gave an id of this type; null when it is of another type or made up. */
export function keyOf(type: NodeType, id: string): string | null {
  const ref = parseGlobalId(id);
  return ref?.type === type ? ref.key : null;
}

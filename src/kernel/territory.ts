/** A place that figures can be asked of. `code` is the region's slug, the department's INSEE code, or the adherent's uid. */
export type TerritoryKind = 'FEDERATION' | 'REGION' | 'DEPARTMENT' | 'ADHERENT';

export interface TerritoryRef {
  readonly kind: TerritoryKind;
  /** Empty for the federation. */
  readonly code: string;
}

export const FEDERATION: TerritoryRef = { kind: 'FEDERATION', code: '' };
export const regionRef = (code: string): TerritoryRef => ({ kind: 'REGION', code });
export const departmentRef = (code: string): TerritoryRef => ({ kind: 'DEPARTMENT', code });
export const adherentRef = (uid: string): TerritoryRef => ({ kind: 'ADHERENT', code: uid });

/** One string per territory, for maps and for storage. */
export const territoryKey = (territory: TerritoryRef): string =>
  territory.kind === 'FEDERATION' ? 'F' : `${territory.kind[0]}:${territory.code}`;

const KINDS: Readonly<Record<string, TerritoryKind>> = { R: 'REGION', D: 'DEPARTMENT', A: 'ADHERENT' };

/** The inverse of {@link territoryKey}; throws on a key that it did not write. */
export function territoryOf(key: string): TerritoryRef {
  if (key === 'F') return FEDERATION;
  const kind = KINDS[key[0] ?? ''];
  if (kind === undefined || key[1] !== ':') throw new Error(`not a territory key: ${key}`);
  return { kind, code: key.slice(2) };
}

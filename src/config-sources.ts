import { flag, integer, text, type Reader } from './config-readers';
import { sealingKey } from './config-network';

/** What an instance is among others. */
export interface FederationSettings {
  /** Slugs of the regions that it may speak for; none: it publishes nothing for other instances. */
  readonly regions: readonly string[];
  /** How it calls itself; undefined: by the federation and its regions. */
  readonly name: string | undefined;
  /** 64 hexadecimal digits that its signing key is made from; undefined: a key of `dataDir`. */
  readonly key: string | undefined;
  /** Whether sources are harvested at their pace by this server. */
  readonly harvests: boolean;
  /** Milliseconds that one answer of another instance may take, and bytes that a manifest may have. */
  readonly patience: number;
  readonly manifestBytes: number;
  /** Whether other instances may be at addresses without TLS or inside the network: for trials on one machine. */
  readonly nearby: boolean;
}

const LONGEST_NAME = 120;

export function federation(read: Reader): FederationSettings {
  const written = text(read, 'FEDERATION_REGIONS') ?? '';
  const regions = [...new Set(written.split(/[\s,]+/).filter((word) => word !== ''))];
  for (const region of regions)
    if (!/^[a-z][a-z0-9-]{0,31}$/.test(region))
      read.fault(
        `FEDERATION_REGIONS contient « ${region.slice(0, 40)} ». Écrire des codes de région, séparés par des virgules : bretagne,normandie`,
      );
  const name = text(read, 'FEDERATION_NAME');
  if (name !== undefined && name.length > LONGEST_NAME)
    read.fault(`FEDERATION_NAME a ${name.length} caractères. En donner ${LONGEST_NAME} au plus.`);
  return {
    regions,
    name,
    key: sealingKey(read, 'FEDERATION_KEY'),
    harvests: flag(read, 'FEDERATION_HARVEST') ?? true,
    patience: integer(read, 'FEDERATION_PATIENCE_MS', 60_000, 100, 3_600_000),
    manifestBytes: integer(read, 'FEDERATION_MANIFEST_MB', 32, 1, 1024) * 2 ** 20,
    nearby: flag(read, 'FEDERATION_NEARBY') ?? false,
  };
}

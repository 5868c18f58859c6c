import type { Database } from '../kernel/database';
import { StartFault } from '../kernel/start-fault';
import type { Network } from '../network/network';
import type { Thresholds } from '../secrecy/thresholds';
import { instanceKey, knownInstanceKey } from './own/instance-key';
import { currentManifest, instanceName, type Instance } from './own/own-manifest';
import type { OwnManifestEntity } from './own/own.entity';
import type { SigningKey } from './protocol/signed';

/** What the settings say of this instance among others. */
export interface FederationOptions {
  readonly regions: readonly string[];
  readonly name: string | undefined;
  readonly key: string | undefined;
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
  readonly patience: number;
  readonly manifestBytes: number;
  readonly nearby: boolean;
  /** Networks of one's own that may be asked, as `10.0.0.0/8`. */
  readonly inside: readonly string[];
  readonly csvBytes: number;
  readonly secrecy?: Thresholds;
}

/** This instance among others: who it is, and what it signs. Its key is made when it is first needed. */
export class Federation {
  private signing: Promise<OwnManifestEntity> | null = null;

  constructor(
    readonly database: Database,
    readonly network: Network,
    readonly options: FederationOptions,
  ) {
    const unknown = options.regions.filter((code) => network.region(code) === undefined);
    if (unknown.length > 0)
      throw new StartFault(
        `FEDERATION_REGIONS nomme ce qui n’est pas une région : ${unknown.join(', ')}.`,
        `Écrire des codes parmi : ${network.regions.map(({ code }) => code).join(', ')}.`,
      );
  }

  /** It publishes for other instances. */
  get speaks(): boolean {
    return this.options.regions.length > 0;
  }

  get name(): string {
    const { name, regions } = this.options;
    return name ?? instanceName(regions.map((code) => this.network.region(code)?.name ?? code));
  }

  /** Made where there is none. Throws {@link StartFault} for one that is damaged. */
  key(): Promise<SigningKey> {
    return instanceKey(this.options.dataDir, this.options.key);
  }

  /** Null where nothing was ever signed by this instance. */
  knownKey(): Promise<SigningKey | null> {
    return knownInstanceKey(this.options.dataDir, this.options.key);
  }

  /** Who signs; for other regions than its own, as for a release, `regions` says which. */
  async instance(regions: readonly string[] = this.options.regions): Promise<Instance> {
    return { name: this.name, address: this.options.publicUrl ?? null, regions, key: await this.key() };
  }

  /** What is published now, signed. Of those who ask at once one has it made. */
  manifest(): Promise<OwnManifestEntity> {
    this.signing ??= this.instance()
      .then((instance) => currentManifest(this.database, instance))
      .finally(() => (this.signing = null));
    return this.signing;
  }
}

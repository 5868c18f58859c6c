import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { readDataVersion } from './data-version';
import type { Database } from '../kernel/database';
import { faultCode } from '../kernel/start-fault';

/** Further behind than this it is left aside. Far below the time for which cells of replaced submissions are kept. */
const MOST_BEHIND = 60_000;
const LONGEST_LOOK = 3_000;

/** One copy that MariaDB itself keeps of the primary. It serves once it has all of it, until it is far behind or gone. */
export class Replica {
  /** Its reads are all its own: no statement of an answer comes from elsewhere. */
  readonly database: Database;
  private source: DataSource | null = null;
  private serves = false;
  /** Versions of the primary that it does not have yet, oldest first, and when each was first seen. */
  private missing: { readonly version: number; readonly at: number }[] = [];

  constructor(
    /** Host and port. */
    readonly name: string,
    primary: Database,
    private readonly connect: () => Promise<DataSource>,
    private readonly tell: (sentence: string) => void,
  ) {
    const manager = () => {
      if (this.source === null) throw new Error(`the replica ${name} was never reached`);
      return this.source.manager;
    };
    this.database = {
      engine: primary.engine,
      get read() {
        return manager();
      },
      write: (work) => primary.write(work),
      close: () => this.close(),
    };
  }

  get isServing(): boolean {
    return this.serves;
  }

  /** Compares it with the primary's data version; null when that is not known. */
  async look(primaryVersion: number | null): Promise<void> {
    try {
      const version = await Promise.race([this.version(), wait(LONGEST_LOOK, null, { ref: false })]);
      if (version === null) this.leave('ne répond pas');
      else if (primaryVersion !== null) this.compare(version, primaryVersion);
    } catch (error) {
      this.leave(`ne répond pas (${faultCode(error) || 'erreur'})`);
    }
  }

  readonly leave = (why: string): void => {
    if (this.serves) this.tell(`La réplique ${this.name} ${why} : elle n’est plus lue.`);
    this.serves = false;
  };

  async close(): Promise<void> {
    this.serves = false;
    await this.source?.destroy();
  }

  private async version(): Promise<number> {
    this.source ??= await this.connect();
    return readDataVersion(this.source.manager);
  }

  private compare(version: number, primaryVersion: number): void {
    const now = Date.now();
    if (primaryVersion > (this.missing.at(-1)?.version ?? -1)) this.missing.push({ version: primaryVersion, at: now });
    this.missing = this.missing.filter((each) => each.version > version);
    const [oldest] = this.missing;
    if (oldest === undefined) this.join();
    else if (now - oldest.at > MOST_BEHIND) this.leave('a plus d’une minute de retard');
  }

  private join(): void {
    if (!this.serves) this.tell(`La réplique ${this.name} est à jour : le public peut la lire.`);
    this.serves = true;
  }
}

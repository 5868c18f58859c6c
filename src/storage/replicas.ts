import { readDataVersion } from './data-version';
import type { Database } from '../kernel/database';
import { connectMysql, detectServer } from './mysql-connection';
import type { Catalogue, OpenOptions } from './options';
import { Replica } from './replica';

const BEAT = 1_000;

/**
 * Where those who never write read from. A request asks once and stays with what it got: figures are read in several
 * statements, and two servers are never at the same version for sure. Whoever may write reads from the primary, and so
 * sees what they did.
 */
export class Replicas {
  /** Is told in one French sentence of every replica that comes or goes. */
  onChange: (sentence: string) => void = () => undefined;
  private readonly all: readonly Replica[];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly primary: Database,
    urls: readonly string[],
    options: Pick<OpenOptions, 'countStatements'>,
    catalogue: Catalogue,
  ) {
    this.all = urls.map((url) => {
      const replica: Replica = new Replica(
        new URL(url).host,
        primary,
        async () =>
          connectMysql(url, 'read', options, await detectServer(url), catalogue, () =>
            replica.leave('a perdu ses connexions'),
          ),
        (sentence) => this.onChange(sentence),
      );
      return replica;
    });
  }

  /** Resolves after a first look; a replica that does not answer is looked for again and again. */
  async watch(): Promise<void> {
    if (this.all.length === 0) return;
    const version = await readDataVersion(this.primary.read).catch(() => null);
    await Promise.all(this.all.map((replica) => replica.look(version)));
    if (!this.closed) this.timer = setTimeout(() => void this.watch(), BEAT).unref();
  }

  /** The first that is up to date, in the order they were given; the primary when none is. */
  get current(): Database {
    return this.serving?.database ?? this.primary;
  }

  get databases(): readonly Database[] {
    return this.all.map(({ database }) => database);
  }

  /** One French line, or none without replicas. */
  describe(): string[] {
    if (this.all.length === 0) return [];
    const others = this.all.filter((replica) => !replica.isServing).map(({ name }) => name);
    const aside = others.length === 0 ? '' : ` (pas à jour ou sans réponse : ${others.join(', ')})`;
    return [`Lectures du public : ${this.serving ? `réplique ${this.serving.name}` : 'base principale'}${aside}`];
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await Promise.all(this.all.map((replica) => replica.close()));
  }

  private get serving(): Replica | undefined {
    return this.all.find((replica) => replica.isServing);
  }
}

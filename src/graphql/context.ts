import type { IssuedTokens } from '../access/issued-tokens';
import { FigureReader } from '../reading/figure-reader';
import { ReaderRights } from '../secrecy/reader-rights';
import { USUAL_THRESHOLDS, type Thresholds } from '../secrecy/thresholds';
import { EVERYTHING, Grounds, type Rested } from '../published/grounds';
import { OneSnapshot } from '../published/one-snapshot';
import type { Snapshots } from '../published/snapshot';
import { WatchedDatabase } from '../published/watched-database';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import type { Accounts } from '../accounts/accounts';
import type { Announcer } from '../announcements/announcer';
import type { Federated } from '../federation/federated';
import type { Mailer } from '../mail/mailer';
import type { Network } from '../network/network';
import type { Inside } from '../outside/addresses';
import type { QueryCatalogue } from '../saved-queries/query-catalogue';
import { Marks } from './marks';
import { accountLoaders } from './accounts/account.loaders';
import { announcementLoaders } from './announcements/announcement.loaders';
import { callLoaders } from './calls/call.loaders';
import { adherentLoaders } from './network/adherent.loaders';
import { rowLoaders } from './rows/row.loaders';
import { submissionLoaders } from './submissions/submission.loaders';

/** What lives as long as the server. */
export interface Services {
  readonly database: Database;
  /** Reference data, read at start. */
  readonly network: Network;
  readonly snapshots: Snapshots;
  /** From when on a cell is withheld from whoever has no right to its rows; the usual thresholds when left out. */
  readonly secrecy?: Thresholds;
  /** Where questions are given an address; none where nothing is downloaded. */
  readonly queryCatalogue?: QueryCatalogue;
  /** Takes letters; none where no SMTP server is set. */
  readonly mailer?: Mailer | null;
  /** People's accounts; none where nobody signs in. */
  readonly accounts?: Accounts;
  /** Origin under which people reach the server; none where it is not set. */
  readonly publicUrl?: string | null;
  /** What this server knows of tokens, to be told when one is made or revoked; none where nobody comes in with one. */
  readonly issuedTokens?: IssuedTokens;
  /** Networks of the federation's own that an address given by somebody may lead to; none when left out. */
  readonly inside?: Inside;
  /** Looks for what the public is to be told; none where nobody is. */
  readonly announcer?: Pick<Announcer, 'settle' | 'soon'>;
  /** This instance among others; none where nothing is harvested or published for others. */
  readonly federated?: Federated;
}

type Loaders = ReturnType<typeof accountLoaders> &
  ReturnType<typeof announcementLoaders> &
  ReturnType<typeof callLoaders> &
  ReturnType<typeof adherentLoaders> &
  ReturnType<typeof submissionLoaders> &
  ReturnType<typeof rowLoaders>;

/** What lives as long as one request: whatever it holds was read for this actor, and is seen by nobody else. */
export interface RequestContext {
  readonly actor: Actor;
  readonly database: Database;
  readonly network: Network;
  /** From when on a cell is withheld from whoever has no right to its rows. */
  readonly secrecy: Thresholds;
  /** Reads figures under one data version, whatever is published meanwhile. The first call costs a statement. */
  readonly figures: () => Promise<FigureReader>;
  /** The same as the public sees them, whoever asks: for what is made for everybody. A reader of its own. */
  readonly publicFigures: () => Promise<FigureReader>;
  /** What was read so far rests on this; null where an answer is not to be kept. */
  readonly restsOn: () => Promise<Rested | null>;
  /** The same reader of the same snapshot, for one part of what this request gives: it rests on what is read for it alone. */
  readonly apart: () => Promise<RequestContext>;
  /** What this request gives rests on that too; null where it is not to be kept. */
  readonly restOn: (part: Rested | null) => void;
  readonly loaders: Loaders;
  readonly marks: Marks;
  readonly queryCatalogue: QueryCatalogue | null;
  /** Null where nothing is sent by e-mail. */
  readonly mailer: Mailer | null;
  readonly accounts: Accounts | null;
  /** Null where nobody said under which address people come. */
  readonly publicUrl: string | null;
  readonly issuedTokens: IssuedTokens | null;
  readonly federated: Federated | null;
  readonly inside: Inside;
  /** Resolves once what was published a moment ago is among what the public is told. */
  readonly announced: () => Promise<void>;
  /** Has that looked for in a moment; what is done once it has resolved is told. */
  readonly announceSoon: () => Promise<void>;
}

/** Touches no database: a request that is refused before it is executed costs none. */
export function createContext(services: Services, actor: Actor): RequestContext {
  const { network, snapshots, secrecy = USUAL_THRESHOLDS, queryCatalogue = null, mailer = null } = services;
  const rights = ReaderRights.of(actor, secrecy);
  const grounds = new Grounds();
  const database = new WatchedDatabase(services.database, grounds);
  const marks = new Marks();
  let reader: Promise<FigureReader> | undefined;
  const figures = () =>
    (reader ??= snapshots.current().then((snapshot) => new FigureReader(snapshot, services.database, rights, grounds)));
  const publicFigures = async () => {
    grounds.note(EVERYTHING);
    return new FigureReader(await snapshots.current(), services.database, ReaderRights.ofPublic(secrecy));
  };
  return {
    actor,
    database,
    network,
    secrecy,
    figures,
    marks,
    queryCatalogue,
    mailer,
    accounts: services.accounts ?? null,
    publicUrl: services.publicUrl ?? null,
    issuedTokens: services.issuedTokens ?? null,
    federated: services.federated ?? null,
    inside: services.inside ?? [],
    announced: async () => services.announcer?.settle(),
    announceSoon: async () => services.announcer?.soon(),
    publicFigures,
    restsOn: async () => grounds.under((await figures()).snapshot.whole),
    apart: async () => {
      const { whole } = (await figures()).snapshot;
      return createContext({ ...services, snapshots: new OneSnapshot(services, whole) }, actor);
    },
    restOn: (part) => {
      if (part === null) grounds.isPassing = true;
      else grounds.noteAll(part);
    },
    loaders: {
      ...accountLoaders(database),
      ...announcementLoaders(database, publicFigures),
      ...callLoaders(database),
      ...adherentLoaders(services.database, actor, figures, marks),
      ...submissionLoaders(database, actor, marks),
      ...rowLoaders(services.database, actor, figures, marks),
    },
  };
}

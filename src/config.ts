import { resolve } from 'node:path';
import { legalSettings } from './config-legal';
import { federation, type FederationSettings } from './config-sources';
import {
  listening,
  identityProvider,
  mail,
  networks,
  publicUrl,
  sealingKey,
  secret,
  trustedProxies,
  type Listening,
  type TrustedProxies,
} from './config-network';
import {
  connectionUrl,
  connectionUrls,
  flag,
  integer,
  jwksUrl,
  oneOf,
  origins,
  publicKey,
  share,
  text,
  words,
  wordsOf,
  type Reader,
} from './config-readers';
import { ROLES, type Role } from './kernel/codes';
import type { LegalSettings } from './pages/legal/settings';
import type { ProviderSettings } from './accounts/elsewhere/provider';
import type { MailSettings } from './mail/mailer';

export const ENVIRONMENTS = ['development', 'test', 'production'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that the environment can say, checked. Nothing else reads environment variables. */
export interface Config {
  readonly environment: (typeof ENVIRONMENTS)[number];
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly host: string;
  /** `mysql://…`; undefined means the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** An account with DDL rights; undefined means that of `databaseUrl`. */
  readonly migrationsDatabaseUrl: string | undefined;
  /** Copies of that database that the public reads from; the first that is up to date serves. */
  readonly replicaUrls: readonly string[];
  /** Absolute. Not created yet, and not known to be writable. */
  readonly dataDir: string;
  /** Undefined: on for a first start on the embedded database, otherwise off. */
  readonly demo: boolean | undefined;
  /** Operations a minute; 0 means no limit. */
  readonly rateLimits: { readonly public: number; readonly user: number };
  readonly tokens: {
    readonly jwksUrl: string | undefined;
    /** PEM of a public key (RSA of 2048 bits or more, P-256, or Ed25519). */
    readonly publicKey: string | undefined;
    readonly issuer: string;
    readonly audience: string;
  };
  /** From when on a cell is withheld from the public: fewer adherents, or a larger share of one of them. */
  readonly secrecy: { readonly minUnits: number; readonly maxShare: number };
  /** Whether views for other tools are made in the database, and kept up to date. */
  readonly sqlViews: boolean;
  /** Sessions of people who sign in; milliseconds. */
  readonly sessions: { readonly idle: number; readonly absolute: number };
  /** 64 hexadecimal digits that seal what accounts are proven by; undefined: a key of `dataDir`. */
  readonly accountsKey: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Other sites whose pages may call the API; by default none, and in development every one on that very machine. */
  readonly allowedOrigins: readonly string[] | 'LOCAL';
  /** Other sites whose pages may show a graph in a frame; none by default. */
  readonly embedSites: readonly string[];
  /** Manifests of known documents, absolute, and the roles that ask nothing else. */
  readonly documents: { readonly manifests: readonly string[]; readonly only: readonly Role[] };
  /** Whose `X-Forwarded-For` is believed: that of so many proxies in front, or of those at these addresses; 0 of none. */
  readonly trustProxy: TrustedProxies;
  /** For how long browsers are told to come by TLS only; 0 tells them nothing. */
  readonly hstsSeconds: number;
  readonly metrics: {
    /** What `/metrics` asks for; undefined asks for nothing. */
    readonly token: string | undefined;
    /** An address of its own for `/metrics`, which then is nowhere else. */
    readonly listen: Listening | undefined;
  };
  /** Undefined: nothing is sent by e-mail. */
  readonly mail: MailSettings | undefined;
  /** Origin under which people reach the server, for links in what leaves it; without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** What the pages of law say of who runs the service. */
  readonly legal: LegalSettings;
  /** Undefined: people come in by what accounts have here, and by nothing else. */
  readonly identityProvider: ProviderSettings | undefined;
  /** Networks of one's own that sources by link may be in, by http too; none usually. */
  readonly linksInside: readonly string[];
  /** Whether gateways of Apollo Federation may join this graph to others. */
  readonly subgraph: boolean;
  /** What this instance is among others. */
  readonly federation: FederationSettings;
  readonly limits: Limits;
}

/** What one request may cost, each with a variable of its own. */
export interface Limits {
  /** Tokens in a document. */
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Cost of an operation, for the public and for signed-in users. */
  readonly costPublic: number;
  readonly costUser: number;
  /** Bytes of a JSON body. */
  readonly bodyBytes: number;
  /** Bytes of a dataset that comes as text in a JSON body. */
  readonly textBytes: number;
  /** Bytes of an uploaded file. */
  readonly csvBytes: number;
  readonly xlsxBytes: number;
  /** Milliseconds. */
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
  readonly queryTimeout: number;
  /** Bytes of one answer to a query; over it, the query is refused. */
  readonly largestAnswer: number;
  /** Bytes of whole answers, and as many of downloads, that are kept until something is published; 0 keeps none. */
  readonly answersBytes: number;
}

/** What is said of this instance among others, with what of the rest it needs. */
export const federationOptions = ({
  federation: own,
  linksInside: inside,
  dataDir,
  publicUrl,
  limits,
  secrecy,
}: Config) => ({
  ...own,
  inside,
  dataDir,
  publicUrl,
  csvBytes: limits.csvBytes,
  secrecy,
});

/** Every fault of the environment at once, one French sentence each. */
export class ConfigFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFaults';
  }
}

/** Reads and checks the environment; throws {@link ConfigFaults} that name every wrong variable, and never a secret. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const read: Reader = { env, fault: (sentence) => void faults.push(sentence) };
  const environment = oneOf(read, 'NODE_ENV', ENVIRONMENTS, 'development');
  const production = environment === 'production';
  const config: Config = {
    environment,
    port: integer(read, 'PORT', 4000, 0, 65_535),
    host: text(read, 'HOST') ?? '127.0.0.1',
    databaseUrl: connectionUrl(read, 'DATABASE_URL', production),
    migrationsDatabaseUrl: connectionUrl(read, 'MIGRATIONS_DATABASE_URL', production),
    replicaUrls: connectionUrls(read, 'DATABASE_REPLICA_URLS', production),
    dataDir: resolve(text(read, 'DATA_DIR') ?? './var'),
    demo: flag(read, 'MAILLAGE_DEMO'),
    rateLimits: {
      public: integer(read, 'RATE_LIMIT_PUBLIC', 600, 0, 1_000_000_000),
      user: integer(read, 'RATE_LIMIT_USER', 3000, 0, 1_000_000_000),
    },
    tokens: {
      jwksUrl: jwksUrl(read, 'JWT_JWKS_URL', production),
      publicKey: publicKey(read, 'JWT_PUBLIC_KEY'),
      issuer: text(read, 'JWT_ISSUER') ?? 'maillage',
      audience: text(read, 'JWT_AUDIENCE') ?? 'maillage',
    },
    secrecy: {
      minUnits: integer(read, 'SECRECY_MIN_UNITS', 3, 1, 1000),
      maxShare: share(read, 'SECRECY_MAX_SHARE', 0.85),
    },
    sqlViews: flag(read, 'SQL_VIEWS') ?? true,
    sessions: {
      idle: integer(read, 'SESSION_IDLE_HOURS', 12, 1, 720) * 3_600_000,
      absolute: integer(read, 'SESSION_DAYS', 7, 1, 90) * 86_400_000,
    },
    accountsKey: sealingKey(read, 'ACCOUNTS_KEY'),
    logLevel: oneOf(read, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    allowedOrigins: origins(read, 'ALLOWED_ORIGINS') ?? (environment === 'development' ? 'LOCAL' : []),
    embedSites: origins(read, 'EMBED_SITES') ?? [],
    documents: {
      manifests: words(read, 'DOCUMENTS_MANIFEST').map((path) => resolve(path)),
      only: wordsOf(read, 'DOCUMENTS_ONLY', ROLES),
    },
    trustProxy: trustedProxies(read, 'TRUST_PROXY'),
    hstsSeconds: integer(read, 'HSTS_SECONDS', 0, 0, 63_072_000),
    metrics: {
      token: secret(read, 'METRICS_TOKEN'),
      listen: listening(read, 'METRICS_LISTEN'),
    },
    mail: mail(read, 'SMTP_URL', 'MAIL_FROM'),
    publicUrl: publicUrl(read, 'PUBLIC_URL'),
    legal: legalSettings(read),
    identityProvider: identityProvider(read, production),
    linksInside: networks(read, 'LINKS_INSIDE'),
    subgraph: flag(read, 'FEDERATION_SUBGRAPH') ?? false,
    federation: federation(read),
    limits: readLimits(read),
  };
  if (text(read, 'MIGRATIONS_DATABASE_URL') && !text(read, 'DATABASE_URL'))
    read.fault('MIGRATIONS_DATABASE_URL est donnée sans DATABASE_URL. Donner les deux, ou aucune (base embarquée).');
  if (text(read, 'DATABASE_REPLICA_URLS') && !text(read, 'DATABASE_URL'))
    read.fault('DATABASE_REPLICA_URLS est donnée sans DATABASE_URL : une réplique est la copie d’une base principale.');
  if (text(read, 'JWT_JWKS_URL') && text(read, 'JWT_PUBLIC_KEY'))
    read.fault('JWT_JWKS_URL et JWT_PUBLIC_KEY sont données toutes les deux. N’en garder qu’une.');
  if (production && !text(read, 'JWT_JWKS_URL') && !text(read, 'JWT_PUBLIC_KEY'))
    read.fault(
      'En production, il faut dire qui signe les jetons : donner JWT_JWKS_URL (adresse des clés publiques) ou JWT_PUBLIC_KEY (clé publique au format PEM).',
    );
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}

function readLimits(read: Reader): Limits {
  const limit = (name: string, usual: number, most: number) => integer(read, name, usual, 1, most);
  return {
    tokens: limit('LIMIT_TOKENS', 1000, 100_000),
    depth: limit('LIMIT_DEPTH', 10, 100),
    aliases: limit('LIMIT_ALIASES', 30, 10_000),
    directives: limit('LIMIT_DIRECTIVES', 10, 10_000),
    costPublic: limit('LIMIT_COST_PUBLIC', 5000, 10_000_000),
    costUser: limit('LIMIT_COST_USER', 20_000, 10_000_000),
    bodyBytes: limit('LIMIT_BODY_BYTES', 256 * 1024, 2 ** 30),
    textBytes: limit('LIMIT_TEXT_BYTES', 10 * 2 ** 20, 2 ** 30),
    csvBytes: limit('LIMIT_CSV_BYTES', 20 * 2 ** 20, 2 ** 30),
    xlsxBytes: limit('LIMIT_XLSX_BYTES', 10 * 2 ** 20, 2 ** 30),
    headersTimeout: limit('LIMIT_HEADERS_MS', 10_000, 600_000),
    bodyTimeout: limit('LIMIT_BODY_MS', 30_000, 600_000),
    queryTimeout: limit('LIMIT_QUERY_MS', 10_000, 600_000),
    largestAnswer: limit('LIMIT_ANSWER_BYTES', 10 * 2 ** 20, 2 ** 30),
    answersBytes: integer(read, 'ANSWERS_KEPT_MB', 16, 0, 4096) * 2 ** 20,
  };
}

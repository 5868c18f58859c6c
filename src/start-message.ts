import { join } from 'node:path';
import { AccountEntity } from './accounts/account.entity';
import type { Config } from './config';
import type { Database } from './kernel/database';
import { AdherentEntity } from './network/adherent.entity';
import { FEDERATION_PROFILE } from './kernel/federation/federation';
import type { Network } from './network/network';
import type { Frame } from './pages/frame';
import { PrintedFigureEntity } from './reports/printed-figure.entity';
import { SQLITE_FILE } from './storage/sqlite-faults';
import { SubmissionEntity } from './submissions/submission.entity';
import { counted, typedNumber } from './kernel/french';

/** What the database holds and where it is, as French lines without a password. */
export async function holdings(database: Database, network: Network, config: Config): Promise<string[]> {
  const { read } = database;
  const adherents = await read.countBy(AdherentEntity, { demonstration: false });
  const printed = await read.count(PrintedFigureEntity);
  const published = await read.countBy(SubmissionEntity, { status: 'PUBLISHED' });
  const invented = await read.countBy(SubmissionEntity, { status: 'PUBLISHED', origin: 'DEMONSTRATION' });
  const counts = [
    counted(network.regions.length, 'délégation régionale', 'délégations régionales'),
    counted(network.departments.length, 'département', 'départements'),
    counted(adherents, 'adhérent nommé', 'adhérents nommés'),
    `${counted(printed, 'chiffre imprimé', 'chiffres imprimés')} dans ${counted(network.sources.length, 'rapport', 'rapports')}`,
    counted(published - invented, 'dépôt publié', 'dépôts publiés'),
  ];
  const lines = [`Données : ${counts.join(', ')}.`];
  if (invented > 0)
    lines.push(
      `S’y ajoutent ${counted(invented, 'dépôt inventé', 'dépôts inventés')} pour la démonstration, signalés comme tels. Les retirer : npx maillage demo remove`,
    );
  lines.push(`Base : ${whereabouts(config)}`, ...otherOrigins(config));
  if (!(await read.existsBy(AccountEntity, { state: 'OPEN' })))
    lines.push('Personne n’a encore de compte. Le premier : npx maillage administrateur --nom "Prénom Nom"');
  return lines;
}

/** What the build wrote into pages is for one federation: its name, its time zone, its ready-made queries. */
export const pagesOfAnother = ({ federation }: Pick<Frame, 'federation'>): readonly string[] =>
  federation === null || federation === FEDERATION_PROFILE.key
    ? []
    : [
        `Les pages sont construites pour une autre fédération (« ${federation} »). Les construire pour celle-ci, avec la même FEDERATION_DIR : npm run build`,
      ];

/** Whose pages may call beside this server's own; nothing where nobody's may. */
const otherOrigins = ({ allowedOrigins }: Pick<Config, 'allowedOrigins'>): readonly string[] =>
  allowedOrigins === 'LOCAL'
    ? [
        'Pages d’ailleurs : en développement, toute page de cette machine (localhost) peut appeler l’API. En nommer d’autres : ALLOWED_ORIGINS',
      ]
    : allowedOrigins.map((origin) => `Pages d’ailleurs : celles de ${origin} peuvent appeler l’API.`);

function whereabouts({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl === undefined) return `SQLite embarquée, ${join(dataDir, SQLITE_FILE)}`;
  const { host, pathname } = new URL(databaseUrl);
  return `${pathname.slice(1)} sur ${host}`;
}

/** What a server says once it is ready, `milliseconds` after its start: where everything is, then what it holds. */
export const readyMessage = (url: string, milliseconds: number, loaded: boolean, held: readonly string[]): string =>
  [
    `Maillage est prêt en ${typedNumber((milliseconds / 1000).toFixed(1))} s${loaded ? ', données chargées' : ''}.`,
    '',
    `  API            ${url}/graphql`,
    `  Dépôt          ${url}/depot`,
    `  Bac à sable    ${url}/playground`,
    `  Documentation  ${url}/documentation`,
    '',
    ...held,
    'Arrêter : Ctrl+C',
  ].join('\n');

/** Addresses that mean "this machine" or "everywhere" as a browser here would reach them. */
export const browserUrl = (address: string): string =>
  address.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=:)/, '//localhost');

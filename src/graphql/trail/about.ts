import { In, type EntityManager } from 'typeorm';
import { AccessTokenEntity } from '../../access/access-token.entity';
import { TokenRevocationEntity } from '../../access/token-revocation.entity';
import { AccountEntity } from '../../accounts/account.entity';
import { DATASETS } from '../../datasets/registry';
import type { Network } from '../../network/network';
import type { TrailEntry } from '../../submissions/trail';

/** What acts were done to, in French, by the subject that each keeps. What tokens and accounts are called is read: three statements at most. */
export async function aboutOf(
  manager: EntityManager,
  network: Network,
  entries: readonly TrailEntry[],
): Promise<readonly string[]> {
  const uids = (prefix: string) =>
    entries.flatMap(({ subject }) => (subject?.startsWith(prefix) === true ? [subject.slice(prefix.length)] : []));
  const named = new Map<string, string>();
  const tokens = uids('token:');
  if (tokens.length > 0)
    for (const { uid, name } of await manager.findBy(AccessTokenEntity, { uid: In(tokens) })) named.set(uid, name);
  const revocations = uids('revocation:');
  if (revocations.length > 0)
    for (const { uid, kind, value } of await manager.findBy(TokenRevocationEntity, { uid: In(revocations) }))
      named.set(uid, kind === 'JTI' ? `Jeton signé ${value}` : `Jetons signés de ${value}`);
  const accounts = uids('account:');
  if (accounts.length > 0)
    for (const { uid, name } of await manager.findBy(AccountEntity, { uid: In(accounts) })) named.set(uid, name);
  return entries.map((entry) =>
    entry.kind === 'SUBMISSION' ? aboutSubmission(entry, network) : aboutSubject(entry, network, named),
  );
}

function aboutSubmission({ dataset, region, year, version }: TrailEntry, network: Network): string {
  if (dataset === null) return 'Un dépôt de la démonstration, retirée depuis';
  const place = region === null ? 'hors délégation' : (network.region(region)?.name ?? region);
  return `${DATASETS.find(({ code }) => code === dataset)?.label ?? dataset}, ${place}, ${year}, version ${version}`;
}

type Wording = (rest: string, network: Network, named: ReadonlyMap<string, string>, entry: TrailEntry) => string;

/** By what a subject begins with. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  campaign: (rest, network) => {
    const [year, region] = rest.split(':');
    return `Campagne ${year}${region === undefined ? '' : `, ${network.region(region)?.name ?? region}`}`;
  },
  plan: (year) => `Plan de collecte ${year}`,
  release: (_rest, _network, _named, { year }) => `Version figée${year === null ? '' : ` de ${year}`}`,
  query: (name) => `Requête « ${name} »`,
  discrepancy: () => 'Une contradiction',
  report: (rest) => `Rapport annuel, ${rest}`,
  transcription: (rest) => (rest.includes(':') ? 'Un nombre relevé dans un rapport' : 'Un rapport lu'),
  answers: (rest, network) => {
    const [, year, region = ''] = rest.split(':');
    return `Réponses des adhérents, ${network.region(region)?.name ?? 'hors délégation'}, ${year}`;
  },
  link: () => 'Une source par lien',
  call: () => 'Un appel signé',
  answer: () => 'La réponse d’un adhérent',
  account: (uid, _network, named) => `Compte « ${named.get(uid) ?? uid} »`,
  invitation: () => 'Une invitation',
  harvest: () => 'Une source moissonnée, ou une clé d’instance',
  reader: () => 'Une instance qui lit celle-ci',
  token: (uid, _network, named) => `Jeton « ${named.get(uid) ?? uid} »`,
  revocation: (uid, _network, named) => named.get(uid) ?? 'Jetons signés',
};

function aboutSubject(entry: TrailEntry, network: Network, named: ReadonlyMap<string, string>): string {
  const subject = entry.subject ?? '';
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/.exec(subject) ?? [];
  return Object.hasOwn(WORDINGS, kind) ? (WORDINGS[kind]?.(rest, network, named, entry) ?? subject) : subject;
}

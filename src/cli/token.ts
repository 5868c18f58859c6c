import { decodeJwt } from 'jose';
import { issueToken, USUAL_TTL } from '../access/issue-token';
import { readConfig, type Config } from '../config';
import { Nearest, nearestWords } from '../kernel/nearest';
import { ROLES, type Role } from '../kernel/codes';
import { StartFault } from '../kernel/start-fault';
import { DataFiles } from '../kernel/data-file';
import { readReference } from '../loading/reference';
import { EXAMPLE_REGION, FEDERATION_PROFILE } from '../kernel/federation/federation';
import { checkFolder } from '../start-checks';
import { addressIn, readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { knownAdherent, mayNameAdherent } from './known-adherent';
import { sayJson } from './output';
import { runRevoke } from './token-revoke';
import { nameOfUser } from './user';
import { writeLocalMoment } from '../kernel/french';

const OPTIONS = {
  role: 'text',
  region: 'list',
  adherent: 'text',
  nom: 'text',
  duree: 'text',
  lien: 'text',
  json: 'flag',
} as const;

const ISSUED: readonly Role[] = ROLES.filter((role) => role !== 'PUBLIC');
const SECONDS: Readonly<Record<string, number>> = { j: 86_400, h: 3_600, min: 60 };
const LONGEST_DAYS = 366;
const LONGEST_NAME = 200;

/** The token stands alone on standard output, so that it can be put into a variable; advice goes beside it. */
async function run(args: readonly string[]): Promise<ExitCode> {
  if (args[0] === 'revoke') return runRevoke(args.slice(1));
  const { options } = readArguments(args, { options: OPTIONS, operands: { what: '', least: 0, most: 0 } });
  const faults: string[] = [];
  const role = roleIn(options.role, faults);
  const regions = regionsIn(options.region, faults);
  const ttl = secondsIn(options.duree, faults);
  if (role === 'CONTRIBUTOR' && options.region.length === 0)
    faults.push(
      `Un jeton de contributeur vaut pour au moins une région : ajouter --region, par exemple --region ${EXAMPLE_REGION}.`,
    );
  checkAdherent(options.adherent, role, faults);
  const address = addressIn(options.lien, faults);
  const given = options.nom?.trim();
  if (given === '' || (given?.length ?? 0) > LONGEST_NAME)
    faults.push(`--nom compte de 1 à ${LONGEST_NAME} caractères.`);
  if (faults.length > 0) throw new UsageFault(faults);

  const config = readConfig(process.env);
  refuseForeignKeys(config);
  checkFolder(config.dataDir);
  const known = options.adherent === undefined ? null : await knownAdherent(options.adherent);
  const adherent = known?.id;
  const name = given ?? known?.name ?? nameOfUser();
  const { issuer, audience } = config.tokens;
  const token = await issueToken({ role, regions, adherent, name, ttl }, { dataDir: config.dataDir, issuer, audience });
  const expiresAt = new Date((Math.floor(Date.now() / 1000) + ttl) * 1000);
  // What stands after # is never sent to a server; the page takes it out of the address at once.
  const link = address === null ? null : `${address}/${role === 'ADHERENT' ? 'adherent' : 'depot'}#jeton=${token}`;
  if (options.json)
    sayJson({
      token,
      jti: decodeJwt(token).jti,
      role,
      regions,
      ...(adherent === undefined ? {} : { adherent }),
      name,
      expiresAt,
      ...(link === null ? {} : { link }),
    });
  else process.stdout.write(`${link ?? token}\n`);
  console.error(
    [
      `Jeton ${role} de « ${name} »${regions.length > 0 ? ` pour ${regions.join(', ')}` : ''}, valable jusqu’au ${writeLocalMoment(expiresAt)}.`,
      'Le joindre à chaque requête : Authorization: Bearer <jeton>. Qui le détient a ces droits : ne pas le publier. Le révoquer : npx maillage token revoke',
    ].join('\n'),
  );
  return 0;
}

function roleIn(text: string | undefined, faults: string[]): Role {
  const role = ISSUED.find((each) => each === text?.toUpperCase());
  const list = ISSUED.map((each) => each.toLowerCase()).join(', ');
  if (text === undefined) faults.push(`Il manque le rôle : ajouter --role, parmi ${list}.`);
  else if (role === undefined) faults.push(`« ${text.slice(0, 40)} » n’est pas un rôle. Il y a : ${list}.`);
  return role ?? 'ANALYST';
}

function regionsIn(given: readonly string[], faults: string[]): readonly string[] {
  if (given.length === 0) return [];
  const { regions } = readReference(new DataFiles(FEDERATION_PROFILE.folder));
  const nearest = new Nearest(regions, ({ code, name }) => `${code} ${name}`);
  const wanted = [...new Set(given.flatMap((text) => text.split(',')).map((code) => code.trim()))];
  for (const code of wanted)
    if (!regions.some((region) => region.code === code))
      faults.push(
        `Aucune délégation n’a le code « ${code.slice(0, 40)} »${nearestWords(nearest.to(code, 2).map((region) => region.code))}. Il y a : ${regions.map((region) => region.code).join(', ')}.`,
      );
  return wanted;
}

function checkAdherent(text: string | undefined, role: Role, faults: string[]): void {
  if (text === undefined && role === 'ADHERENT')
    faults.push(
      'Un jeton d’adhérent vaut pour un seul : ajouter --adherent, avec son SIRET, ou l’identifiant que donne l’API (Adherent.id).',
    );
  if (text !== undefined && role !== 'ADHERENT') faults.push('--adherent ne va qu’avec --role adherent.');
  if (text !== undefined && !mayNameAdherent(text))
    faults.push(
      `--adherent vaut « ${text.slice(0, 60)} » : ce n’est ni un SIRET de 14 chiffres, ni l’identifiant d’un adhérent. L’API donne celui-ci : { federation { adherents(filter: { search: "…" }) { nodes { id } } } }.`,
    );
}

function secondsIn(text: string | undefined, faults: string[]): number {
  if (text === undefined) return USUAL_TTL;
  const [, count, unit] = /^(\d{1,6})\s*(j|h|min)$/i.exec(text) ?? [];
  const seconds = Number(count ?? 0) * (SECONDS[unit?.toLowerCase() ?? ''] ?? 0);
  if (seconds < 1 || seconds > LONGEST_DAYS * 86_400)
    faults.push(`--duree vaut « ${text.slice(0, 40)} » : écrire 30j, 12h ou 45min, jusqu’à ${LONGEST_DAYS}j.`);
  return seconds;
}

/** A server that believes other keys would refuse what this machine's key has signed. */
function refuseForeignKeys({ tokens }: Config): void {
  const { jwksUrl, publicKey } = tokens;
  if (jwksUrl !== undefined)
    throw new StartFault(
      `Ce serveur n’accepte que les jetons du service dont les clés sont à ${jwksUrl} (JWT_JWKS_URL).`,
      'Demander le jeton à ce service, avec les revendications role et regions.',
    );
  if (publicKey !== undefined)
    throw new StartFault(
      'Ce serveur n’accepte que les jetons signés par la clé privée qui va avec JWT_PUBLIC_KEY.',
      'Demander le jeton à qui la détient, avec les revendications role et regions.',
    );
}

export const token: Command = {
  usage: `Usage : maillage token --role publisher|analyst|contributor|adherent|admin [--region ${EXAMPLE_REGION}] [--adherent <SIRET ou identifiant>] [--nom "…"] [--duree 30j] [--lien http://localhost:4000]

  Écrit un jeton d’accès, seul, sur la sortie standard ; il est signé par la clé du dossier de données.

  --role     publisher publie et retire, analyst lit les lignes, contributor dépose pour ses régions,
             adherent lit ce qui est de lui et répond à l’enquête
  --region   à répéter pour plusieurs régions ; obligatoire pour contributor
  --adherent son SIRET, ou l’identifiant que donne l’API ; obligatoire pour adherent
  --nom      à qui il est destiné ; le journal le montre
  --duree    30j, 12h, 45min ; un jour quand rien n’est dit
  --lien     adresse du serveur : écrit, au lieu du jeton seul, un lien qui ouvre la page de dépôt, ou celle de l’adhérent, en l’emportant
  --json     répond par un document JSON

Usage : maillage token revoke <jeton> | --jti … | --porteur "…" [--avant 2026-11-29T12:00:00Z] [--motif "…"]

  Ôte sa force à un jeton, sur chaque serveur dans la seconde : celui d’un programme (maillage_…), ou un jeton signé.

  --jti      le jeton signé qui porte ce jti
  --porteur  tous les jetons signés de ce nom, émis jusqu’à maintenant, ou jusqu’à l’instant de --avant
  --motif    pourquoi ; obligatoire pour des jetons signés`,
  run,
};

import type { GivenBy, RoleClaim } from './accounts/elsewhere/role-claim';
import { text, type Reader } from './config-readers';

const ROLES = ['CONTRIBUTOR', 'ANALYST', 'PUBLISHER', 'ADMIN'] as const;
const HOW =
  'Écrire « valeur=RÔLE », séparés par des points-virgules : siege=PUBLISHER; equipe-bretagne=CONTRIBUTOR:bretagne';

/** The claim that gives people their role, and by which values; undefined where the settings name none, which is usual. Says every fault. */
export function roleClaim(read: Reader): RoleClaim | undefined {
  const [claim, written] = [text(read, 'OIDC_ROLE_CLAIM'), text(read, 'OIDC_ROLES')];
  if (claim === undefined && written === undefined) return undefined;
  if (claim === undefined || written === undefined) {
    const [given, missing] =
      claim === undefined ? ['OIDC_ROLES', 'OIDC_ROLE_CLAIM'] : ['OIDC_ROLE_CLAIM', 'OIDC_ROLES'];
    read.fault(`${given} est donnée sans ${missing}. Donner les deux, ou aucune : les rôles sont alors donnés ici.`);
    return undefined;
  }
  const entries = written.split(/[;\n]/).map((entry) => entry.trim());
  const roles = entries.filter((entry) => entry !== '').flatMap((entry) => given(read, entry));
  if (written.replace(/[;\s]/g, '') === '') read.fault(`OIDC_ROLES est vide. ${HOW}.`);
  return { claim, roles };
}

/** The last sign counts: a value may have some of its own (`CN=Siège,OU=Groupes`). */
function given(read: Reader, entry: string): GivenBy[] {
  const [, value = '', word = '', regions] = /^(.+)=\s*([A-Z]+)\s*(?::([^=]*))?$/.exec(entry) ?? [];
  const role = ROLES.find((each) => each === word);
  const slugs = (regions ?? '').split(/[\s,]+/).filter((slug) => slug !== '');
  const shown = `OIDC_ROLES : « ${entry.slice(0, 60)} »`;
  if (value.trim() === '' || role === undefined)
    read.fault(`${shown} ne se lit pas. ${HOW}. Rôles : ${ROLES.join(', ')}.`);
  else if (role === 'CONTRIBUTOR' && slugs.length === 0)
    read.fault(`${shown} : qui dépose le fait pour au moins une délégation. Écrire CONTRIBUTOR:bretagne.`);
  else if (role !== 'CONTRIBUTOR' && regions !== undefined)
    read.fault(`${shown} : seul CONTRIBUTOR a des délégations. Écrire ${role} seul.`);
  else return [{ value: value.trim(), role, regions: slugs }];
  return [];
}

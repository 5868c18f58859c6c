import { actorWith, type Actor } from '../kernel/actor';
import { ROLES, type Role } from '../kernel/codes';
import { MaillageError } from '../kernel/errors';
import { keyOf } from '../kernel/global-id';

/** As long as what keeps who did something. */
export const LONGEST_NAME = 120;
/** As long as what the trail keeps of it. */
export const LONGEST_JTI = 100;

/**
 * The actor that a verified token names: `role` is one word of the schema, `regions` an array of known slugs
 * (absent: none), `adherent` the global id of one, for an ADHERENT and for nobody else, `sub` the name. Anything of another shape throws `UNAUTHENTICATED`: a claim that is not
 * understood is refused whole, never read as something wider or narrower.
 */
export function actorOf(claims: Readonly<Record<string, unknown>>, knownRegions: readonly string[]): Actor {
  const role = roleOf(claims.role);
  const jti = jtiOf(claims.jti);
  return actorWith({
    role,
    regions: regionsOf(claims.regions, knownRegions),
    adherent: adherentOf(claims.adherent, role),
    name: nameOf(claims.sub),
    token: jti === null ? null : `signed:${jti}`,
  });
}

function roleOf(claim: unknown): Role {
  const role = ROLES.find((known) => known === claim);
  if (role === undefined) throw badClaim(`« role » doit être l’un de ${ROLES.join(', ')}`);
  return role;
}

function regionsOf(claim: unknown, known: readonly string[]): readonly string[] {
  if (claim === undefined) return [];
  if (!Array.isArray(claim)) throw badClaim('« regions » doit être un tableau de codes de région');
  const slugs = claim.map((entry: unknown) => known.find((slug) => slug === entry));
  if (slugs.some((slug) => slug === undefined)) throw badClaim('« regions » contient un code inconnu');
  return [...new Set(slugs.filter((slug) => slug !== undefined))];
}

/** Whether there is such an adherent is asked where something of it is: registers come and go, a token stays. */
function adherentOf(claim: unknown, role: Role): string | null {
  if (role !== 'ADHERENT') {
    if (claim === undefined) return null;
    throw badClaim('« adherent » ne va qu’avec le rôle ADHERENT');
  }
  const uid = typeof claim === 'string' ? keyOf('Adherent', claim) : null;
  if (uid === null) throw badClaim('« adherent » doit être l’identifiant d’un adhérent, celui que donne l’API');
  return uid;
}

function nameOf(claim: unknown): string | null {
  if (claim === undefined) return null;
  if (typeof claim !== 'string' || claim === '' || claim.length > LONGEST_NAME)
    throw badClaim(`« sub » doit être un texte de 1 à ${LONGEST_NAME} caractères`);
  return claim;
}

/** Which of all tokens it is; null for one that does not say. */
export function jtiOf(claim: unknown): string | null {
  if (claim === undefined) return null;
  if (typeof claim !== 'string' || claim === '' || claim.length > LONGEST_JTI)
    throw badClaim(`« jti » doit être un texte de 1 à ${LONGEST_JTI} caractères`);
  return claim;
}

const badClaim = (reason: string): MaillageError => new MaillageError('BAD_TOKEN', { reason });

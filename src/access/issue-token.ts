import { EXAMPLE_REGION } from '../kernel/federation/federation';
import { importJWK, SignJWT } from 'jose';
import type { Role } from '../kernel/codes';
import { LONGEST_NAME } from './claims';
import { newUid } from '../kernel/uid';
import { LOCAL_ALGORITHM, localKey } from './local-key';

export interface TokenRequest {
  readonly role: Role;
  /** Slugs; at least one for a contributor. */
  readonly regions: readonly string[];
  /** Global id of the one adherent that an ADHERENT speaks for; for no other role. */
  readonly adherent?: string | undefined;
  /** Who holds it: shows in `viewer`, in the audit and in nothing else. */
  readonly name: string;
  /** Seconds from now. */
  readonly ttl: number;
}

export interface IssuerSettings {
  readonly dataDir: string;
  readonly issuer: string;
  readonly audience: string;
}

/** A day: long enough to work with, short enough to lose. */
export const USUAL_TTL = 24 * 3600;
const LONGEST_TTL = 366 * 24 * 3600;

/**
 * A token signed with this data folder's own key, which is made where there is none.
 * Throws, in French, on a request that the server would refuse or that would be worth nothing.
 * Whether the regions and the adherent exist is for the caller to have checked.
 */
export async function issueToken(request: TokenRequest, settings: IssuerSettings): Promise<string> {
  if (request.role === 'CONTRIBUTOR' && request.regions.length === 0)
    throw new Error(
      `Un jeton de contributeur vaut pour au moins une région : ajouter --region, par exemple --region ${EXAMPLE_REGION}.`,
    );
  if ((request.role === 'ADHERENT') !== (request.adherent !== undefined))
    throw new Error(
      'Un jeton d’adhérent vaut pour un adhérent, et lui seul en nomme un : --role adherent --adherent …',
    );
  if (!Number.isInteger(request.ttl) || request.ttl < 1 || request.ttl > LONGEST_TTL)
    throw new Error(`Durée de jeton refusée : de 1 seconde à ${LONGEST_TTL / 86_400} jours.`);
  if (request.name === '' || request.name.length > LONGEST_NAME)
    throw new Error(`Le nom du porteur du jeton compte de 1 à ${LONGEST_NAME} caractères.`);
  const key = await localKey(settings.dataDir);
  const { role, regions, adherent } = request;
  return new SignJWT({ role, regions: [...regions], ...(adherent === undefined ? {} : { adherent }) })
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid: key.kid, typ: 'JWT' })
    .setIssuer(settings.issuer)
    .setAudience(settings.audience)
    .setSubject(request.name)
    .setJti(newUid())
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + request.ttl)
    .sign(await importJWK(key, LOCAL_ALGORITHM));
}

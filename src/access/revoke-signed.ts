import type { EntityManager } from 'typeorm';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { LONGEST_JTI, LONGEST_NAME } from './claims';
import { raiseAccessVersion } from './issued-tokens';
import { recordOfficeAct } from './office-act';
import { newUid } from '../kernel/uid';
import { requireAnyRight } from './rights';
import { TokenRevocationEntity } from './token-revocation.entity';

/** Which signed tokens end: one of the two is said. */
export interface SignedToRevoke {
  readonly jti: string | null;
  readonly holder: string | null;
  /** Of a holder: tokens issued up to then; null for now. */
  readonly issuedUntil: Date | null;
  readonly reason: string;
}

/** Why nothing was revoked, for the caller to mend. */
export interface RevocationRefusal {
  readonly code: string;
  readonly message: string;
  readonly field: keyof SignedToRevoke;
}

export const LONGEST_REASON = 500;

/**
 * Takes their force from signed tokens, at once here and within a second on every server. They cannot be given it back:
 * others are issued. For whoever may publish; throws UNAUTHENTICATED and FORBIDDEN for others.
 */
export async function revokeSigned(
  database: Database,
  wanted: SignedToRevoke,
  actor: Actor,
  now: Date = new Date(),
): Promise<TokenRevocationEntity | { readonly faults: readonly RevocationRefusal[] }> {
  requireAnyRight(actor, 'publish');
  const faults = faultsOf(wanted);
  if (faults.length > 0) return { faults };
  const { jti, holder, issuedUntil, reason } = wanted;
  return database.write(async (manager) => {
    const uid = newUid();
    await manager.insert(TokenRevocationEntity, {
      uid,
      ...(jti === null ? { kind: 'HOLDER', value: holder ?? '' } : { kind: 'JTI', value: jti }),
      issuedUntil: jti === null ? (issuedUntil ?? now).toISOString() : null,
      revokedAt: now.toISOString(),
      revokedBy: nameOf(actor),
      reason: reason.trim(),
    });
    await recordOfficeAct(
      manager,
      { action: 'REVOKE_SIGNED_TOKENS', subject: `revocation:${uid}`, reason: null },
      actor,
      now,
    );
    await raiseAccessVersion(manager);
    return manager.findOneByOrFail(TokenRevocationEntity, { uid });
  });
}

function faultsOf({ jti, holder, issuedUntil, reason }: SignedToRevoke): readonly RevocationRefusal[] {
  const faults: RevocationRefusal[] = [];
  const fault = (code: string, field: keyof SignedToRevoke, message: string) =>
    void faults.push({ code, field, message });
  if ((jti === null) === (holder === null))
    fault('ONE_OF_TWO', 'jti', 'Dire quel jeton par son `jti`, ou de quel porteur (`sub`) : l’un des deux.');
  if (jti !== null && (jti === '' || jti.length > LONGEST_JTI))
    fault('JTI_LENGTH', 'jti', `Un \`jti\` compte de 1 à ${LONGEST_JTI} caractères.`);
  if (holder !== null && (holder === '' || holder.length > LONGEST_NAME))
    fault('HOLDER_LENGTH', 'holder', `Un porteur (\`sub\`) compte de 1 à ${LONGEST_NAME} caractères.`);
  if (jti !== null && issuedUntil !== null)
    fault('INSTANT_WITHOUT_HOLDER', 'issuedUntil', 'Un instant va avec un porteur : un `jti` nomme un seul jeton.');
  if (reason.trim() === '' || reason.length > LONGEST_REASON)
    fault('REASON_LENGTH', 'reason', `Le motif compte de 1 à ${LONGEST_REASON} caractères.`);
  return faults;
}

/** The latest first; for whoever may publish. Throws UNAUTHENTICATED and FORBIDDEN for others. */
export async function readRevocations(manager: EntityManager, actor: Actor): Promise<TokenRevocationEntity[]> {
  requireAnyRight(actor, 'publish');
  return manager.find(TokenRevocationEntity, { order: { id: 'DESC' } });
}

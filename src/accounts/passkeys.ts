import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { MaillageError } from '../kernel/errors';
import { isOutage } from '../kernel/outage';
import { stableUid } from '../kernel/uid';
import type { Accounts } from './accounts';
import { PasskeyEntity } from './account.entity';
import { rememberChallenge, takeChallenge, type ChallengePurpose } from './challenges';
import type { NewPasskey } from './join';
import { SessionEntity } from './session.entity';
import type { SignedIn, Visitor } from './sign-in';
import { webauthn } from './webauthn';

/** The site that passkeys are made for: they answer to no other. */
export interface Site {
  /** Name of the host, without a port. */
  readonly host: string;
  /** Origins of its pages. */
  readonly origins: readonly string[];
}

/** As long as an index of the database takes it, and longer than any that is in use. */
const LONGEST_ID = 1366;

/** What a browser is asked to make a passkey by, of a holder who is shown as `name`. */
export async function passkeyToMake(
  accounts: Accounts,
  { host }: Site,
  purpose: Exclude<ChallengePurpose, 'entrer'>,
  holder: { readonly uid: string; readonly name: string; readonly email: string },
  known: readonly PasskeyEntity[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const options = await webauthn().generateRegistrationOptions({
    rpName: 'Maillage',
    rpID: host,
    userID: new Uint8Array(Buffer.from(holder.uid)),
    userName: holder.email,
    userDisplayName: holder.name,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await rememberChallenge(accounts, options.challenge, purpose);
  return options;
}

/** The passkey that a browser made as it was asked; null for anything else that it may have sent. */
export async function madePasskey(
  accounts: Accounts,
  site: Site,
  purpose: Exclude<ChallengePurpose, 'entrer'>,
  response: unknown,
  label: string,
): Promise<NewPasskey | null> {
  const { database, clock } = accounts;
  try {
    const { verified, registrationInfo } = await webauthn().verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) =>
        database.write((manager) => takeChallenge(manager, challenge, purpose, clock())),
      expectedOrigin: [...site.origins],
      expectedRPID: site.host,
      requireUserVerification: true,
    });
    if (!verified || registrationInfo.credential.id.length > LONGEST_ID) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return {
      uid: stableUid(id),
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports.join(' ').slice(0, 80),
      label: label.trim().slice(0, 80) || 'Clé d’accès',
    };
  } catch (error) {
    return refusedBy(error);
  }
}

/** What a browser is asked to come in by: any passkey of this site that it has. */
export async function passkeyToShow(
  accounts: Accounts,
  { host }: Site,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await webauthn().generateAuthenticationOptions({ rpID: host, userVerification: 'required' });
  await rememberChallenge(accounts, options.challenge, 'entrer');
  return options;
}

/**
 * Comes in by a passkey, which is both factors: something that one has, and what unlocks it. `halfWay`: the session that
 * the password began, which must be of the same account. Null where it is refused, for whatever reason.
 */
export async function signInByPasskey(
  accounts: Accounts,
  site: Site,
  response: unknown,
  { address, device }: Visitor,
  halfWay: { readonly uid: string; readonly accountId: number } | null,
): Promise<SignedIn> {
  const { database, attempts, sessions, clock } = accounts;
  const shown = response as AuthenticationResponseJSON | null;
  const uid = stableUid(typeof shown?.id === 'string' ? shown.id.slice(0, LONGEST_ID) : '');
  const passkey = await database.read.findOne(PasskeyEntity, { where: { uid }, relations: { account: true } });
  await attempts.take(`passkey ${uid}`, address);
  const account = passkey?.account;
  if (shown === null || passkey === null || account?.state !== 'OPEN') return null;
  if (halfWay !== null && halfWay.accountId !== account.id) return null;
  const counter = await counterOf(accounts, site, shown, passkey);
  if (counter === null) return null;
  const session = await database.write(async (manager) => {
    const { affected } = await manager.update(
      PasskeyEntity,
      { id: passkey.id, counter: passkey.counter },
      { counter, usedAt: clock().toISOString() },
    );
    if (affected !== 1) return null;
    if (halfWay !== null) await manager.delete(SessionEntity, { uid: halfWay.uid });
    await attempts.succeed(manager, `passkey ${uid}`, address);
    await attempts.succeed(manager, account.email, address);
    return sessions.open(manager, account.id, 'OPEN', device);
  });
  sessions.forget();
  return session === null ? null : { session, stage: 'OPEN' };
}

async function counterOf(
  { database, clock }: Accounts,
  site: Site,
  response: AuthenticationResponseJSON,
  { credentialId, publicKey, counter }: PasskeyEntity,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await webauthn().verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) =>
        database.write((manager) => takeChallenge(manager, challenge, 'entrer', clock())),
      expectedOrigin: [...site.origins],
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    return refusedBy(error);
  }
}

/** The library throws plain errors for whatever does not verify; a database that is away is another matter. */
function refusedBy(error: unknown): null {
  if (error instanceof MaillageError || isOutage(error)) throw error;
  return null;
}

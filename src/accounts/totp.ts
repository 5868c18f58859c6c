import { Secret, TOTP } from 'otpauth';
import { LessThan, type EntityManager } from 'typeorm';
import type { Accounts } from './accounts';
import { AccountEntity } from './account.entity';

const PERIOD = 30;
/** Codes of half a minute before and after: telephones are not all on time. */
const WINDOW = 1;

/** 160 bits, as authenticators take them. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const authenticator = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Maillage', label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });

/** What an authenticator reads from a QR code. */
export const authenticatorAddress = (secret: string, email: string): string => authenticator(secret, email).toString();

/** The half minute that a code is of; null where it is none of about now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = authenticator(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** Whether the code is right, and is taken for the first time. */
export async function takeCode(
  manager: EntityManager,
  { key, clock }: Accounts,
  { id, totp }: AccountEntity,
  code: string,
): Promise<boolean> {
  const step = totp === null ? null : stepOf(key.open(totp), code, clock());
  if (step === null) return false;
  const { affected } = await manager.update(AccountEntity, { id, totpStep: LessThan(step) }, { totpStep: step });
  return affected === 1;
}

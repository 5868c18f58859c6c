import { scryptSync } from 'node:crypto';
import type { AccountEntity } from '../../src/accounts/account.entity';
import { nameKey } from '../../src/accounts/account-name';

export const PASSWORD = 'quatre mots sans rapport';

const SALT = 'AAAAAAAAAAAAAAAAAAAAAA';

/** Of {@link PASSWORD}, at a cost that tests can bear: what it cost is kept with it. */
const CHEAP = [
  'scrypt$10$8$1',
  SALT,
  scryptSync(PASSWORD, Buffer.from(SALT, 'base64url'), 32, { N: 2 ** 10, r: 8, p: 1 }).toString('base64url'),
].join('$');

/** A row of somebody's account, a contributor of Bretagne unless said; its address is made from its name. */
export const accountOf = (said: Pick<AccountEntity, 'name'> & Partial<AccountEntity>): Omit<AccountEntity, 'id'> => ({
  uid: said.name.toLowerCase().replace(/\W/g, '-'),
  nameKey: nameKey(said.name),
  email: `${said.name.toLowerCase().replace(/\W/g, '.')}@exemple.fr`,
  role: 'CONTRIBUTOR',
  regions: (said.role ?? 'CONTRIBUTOR') === 'CONTRIBUTOR' ? 'bretagne' : '',
  adherent: null,
  roleFrom: null,
  state: 'OPEN',
  password: CHEAP,
  totp: null,
  totpStep: 0,
  madeAt: '2026-01-01T00:00:00.000Z',
  ...said,
});

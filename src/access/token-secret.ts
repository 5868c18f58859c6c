import { createHash, randomBytes } from 'node:crypto';

/** So that whoever finds one, in a file or a log, sees what it opens; and so that scanners of sources can look for it. */
const PREFIX = 'maillage_';

/** 256 random bits. */
export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

/** What is kept of a secret. Without a salt: nobody tries 256 random bits one after the other. */
export const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The secret of a program’s token in an `Authorization` header; undefined where it holds something else. */
export const secretIn = (authorization: string): string | undefined =>
  /^Bearer +(maillage_[\w-]{43})$/i.exec(authorization)?.[1];

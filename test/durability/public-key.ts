import { createPublicKey } from 'node:crypto';
import { localKey } from '../../src/access/local-key';

/** The public half of the key of a folder, as JWT_PUBLIC_KEY takes it: for servers that share no file with who signs. */
export async function publicKeyOf(folder: string): Promise<string> {
  const { d: _private, ...key } = await localKey(folder);
  return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}

import { MANIFEST_PATH } from '../own/own-manifest';
import { pairingRequest, REQUEST_HEADER, signedRequest } from '../own/readers';
import { RotationEntity } from '../own/own.entity';
import type { Federation } from '../federation';
import { keysIn, type Keys } from '../protocol/shown-keys';
import type { HarvestSourceEntity } from '../sources/source.entity';
import { Unreachable, type Answer, type Outside } from './outside';

export const JWKS_PATH = '/.well-known/jwks.json';
export const PAIRING_PATH = '/federation/pairing';
export const RECEIPTS_PATH = '/federation/receipts';

const MOST_SMALL = 2 ** 20;

/** Asks an instance for something, in the name of this one. */
export async function askSigned(
  federation: Federation,
  outside: Outside,
  source: Pick<HarvestSourceEntity, 'address' | 'kid'>,
  path: string,
  most: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const signature = await signedRequest(await federation.key(), source.kid ?? '', path, new Date());
  return outside.ask(source.address + path, { most, headers: { ...headers, [REQUEST_HEADER]: signature } });
}

/** Its manifest, or that it is the one whose hash is given. */
export const askManifest = (federation: Federation, outside: Outside, source: HarvestSourceEntity): Promise<Answer> =>
  askSigned(
    federation,
    outside,
    source,
    MANIFEST_PATH,
    federation.options.manifestBytes,
    source.manifestHash === null ? {} : { 'if-none-match': `"${source.manifestHash}"` },
  );

/** The keys that an instance shows, and the statements by which they follow each other. Throws {@link Unreachable}. */
export async function askKeys(outside: Outside, address: string): Promise<Keys> {
  const { status, body } = await outside.ask(address + JWKS_PATH, { most: MOST_SMALL });
  if (status !== 200)
    throw new Unreachable(
      status === 404
        ? 'il y a un serveur à cette adresse, qui ne montre pas de clé d’instance : lui donner FEDERATION_REGIONS'
        : `sa clé n’est pas lisible (réponse ${status})`,
    );
  const keys = await keysIn(body.toString('utf8'));
  if (keys === null)
    throw new Unreachable('ce qui répond n’est pas une instance de Maillage (page de connexion, ou pare-feu ?)');
  return keys;
}

/** Tells an instance who wants to read it: a person of there accepts, or has accepted. Throws {@link Unreachable}. */
export async function askPairing(federation: Federation, outside: Outside, address: string, to: string): Promise<void> {
  const key = await federation.key();
  const rotations = (await federation.database.read.find(RotationEntity, { order: { id: 'ASC' } })).map(
    ({ jws }) => jws,
  );
  const self = { name: federation.name, address: federation.options.publicUrl ?? null, key };
  const body = await pairingRequest(self, to, rotations, new Date());
  const headers = { 'content-type': 'application/jose' };
  const { status } = await outside.ask(address + PAIRING_PATH, { method: 'POST', body, headers, most: MOST_SMALL });
  if (status >= 300) throw new Unreachable(`la demande d’appariement n’a pas été prise (réponse ${status})`);
}

/** Hands over receipts; whether they were taken. */
export async function sendReceipts(
  outside: Outside,
  source: Pick<HarvestSourceEntity, 'address'>,
  jws: string,
): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/jose' };
    const asked = { method: 'POST' as const, body: jws, headers, most: MOST_SMALL };
    return (await outside.ask(source.address + RECEIPTS_PATH, asked)).status < 300;
  } catch (error) {
    if (error instanceof Unreachable) return false;
    throw error;
  }
}

import type { PublicKey, SignatureFault } from './signed';
import { namedKey, verify } from './signed';
import { readManifest, type Manifest } from './manifest';
import { sha256 } from './six-words';

/** What this side holds of the manifests that it took. */
export interface Held {
  /** Of the last that was taken; 0 before the first. */
  readonly seq: number;
  readonly hash: string | null;
}

/** Why a manifest is refused whole. Each is kept as evidence. */
export const MANIFEST_FAULTS = {
  SIGN_IN_PAGE:
    'une page a été reçue au lieu d’un manifeste : une page de connexion ou un pare-feu a répondu à la place de l’instance',
  NOT_SIGNED: 'ce qui est reçu n’est pas signé, ou pas entier',
  WRONG_TYPE: 'ce qui est signé n’est pas un manifeste',
  OTHER_KEY: 'signé par une clé qui n’est pas celle qui a été épinglée',
  BAD_SIGNATURE: 'la signature ne vaut pas pour ce contenu : il a été changé en chemin, ou ailleurs',
  NOT_JSON: 'ce qui est signé ne se lit pas',
  NOT_A_MANIFEST: 'ce qui est signé n’est pas un manifeste',
  ROLLED_BACK:
    'un manifeste plus ancien que celui que l’on tient : l’instance a été ramenée en arrière, ou son ancien manifeste est rejoué',
  FORKED: 'deux manifestes différents pour une même suite : l’instance s’est dédoublée',
} as const satisfies Record<SignatureFault, string> & Record<string, string>;
export type ManifestFault = keyof typeof MANIFEST_FAULTS;

export interface Judged {
  readonly manifest: Manifest;
  readonly hash: string;
  /** True for the very text that is held already. */
  readonly known: boolean;
}

export interface Refused {
  readonly fault: ManifestFault;
  /** French: what beside the fault itself. */
  readonly detail: string | null;
}

/** A firewall's page, or that of a sign-in, with status 200. */
const isPage = (text: string): boolean => /^\s*<(!doctype|html|head|\?xml)/i.test(text);

/**
 * Whether a text is a manifest that this key signed and that comes after what is held. A gap in the numbers is no
 * fault: what was between is in what came after. Pure, but for the cost of the signature.
 */
export async function judgeManifest(text: string, key: PublicKey, held: Held): Promise<Judged | Refused> {
  if (isPage(text)) return { fault: 'SIGN_IN_PAGE', detail: null };
  const jws = text.trim();
  const said = await verify('MANIFEST', jws, key);
  if (said.fault !== null)
    return { fault: said.fault, detail: said.fault === 'OTHER_KEY' ? `clé ${namedKey('MANIFEST', jws)}` : null };
  const manifest = readManifest(said.content);
  if (typeof manifest === 'string') return { fault: 'NOT_A_MANIFEST', detail: manifest };
  if (manifest.instance.kid !== key.kid) return { fault: 'OTHER_KEY', detail: `clé ${manifest.instance.kid}` };
  const hash = sha256(jws);
  const { seq, previous } = manifest;
  if (seq < held.seq) return { fault: 'ROLLED_BACK', detail: `numéro ${seq}, après ${held.seq}` };
  if (seq === held.seq && hash !== held.hash) return { fault: 'FORKED', detail: `deux manifestes numéro ${seq}` };
  if (seq === held.seq + 1 && previous !== held.hash)
    return { fault: 'FORKED', detail: `le numéro ${seq} ne suit pas le numéro ${held.seq} que l’on tient` };
  return { manifest, hash, known: seq === held.seq };
}

import type { Readable } from 'node:stream';
import { MaillageError } from '../../kernel/errors';
import { zipOf } from '../../spreadsheet/workbook/write-zip';
import { ownFigures } from '../check/own-figures';
import type { Federation } from '../federation';
import { VERSIONS_PATH } from '../own/own-manifest';
import { signedPieces } from '../own/own-reading';
import { RotationEntity } from '../own/own.entity';
import type { Manifest } from '../protocol/manifest';
import { contentIn, publicJwk } from '../protocol/signed';
import { sixWords } from '../protocol/six-words';
import { figuresFile, fileOf, KEYS, READ_ME, SIGNED } from './package-files';

export interface Package {
  readonly archive: Readable;
  readonly manifest: Manifest;
  /** Of the key that signs it. */
  readonly words: string;
}

/**
 * All that this instance has published, signed, with the bytes of every version: for an e-mail or a key that is carried
 * where no network leads. Made as it is read. Throws NOT_FOUND where it speaks for no region.
 */
export async function packageOf(federation: Federation): Promise<Package> {
  if (!federation.speaks) throw new MaillageError('FEDERATION_CLOSED');
  const { read } = federation.database;
  const key = await federation.key();
  const { jws } = await federation.manifest();
  const manifest = contentIn(jws) as Manifest;
  const words = sixWords(key.x);
  const rotations = await read.find(RotationEntity, { order: { id: 'ASC' } });
  const keys = { keys: [publicJwk(key)], words, rotations: rotations.map((each) => each.jws) };
  const places = new Map(manifest.datasets.map(({ region, year }) => [figuresFile(region, year), { region, year }]));
  const archive = zipOf([
    { name: READ_ME, body: Buffer.from(readMe(manifest, words)) },
    { name: KEYS, body: Buffer.from(`${JSON.stringify(keys, null, 1)}\n`) },
    { name: SIGNED, body: Buffer.from(jws) },
    ...manifest.datasets.map((entry) => ({
      name: fileOf(entry),
      body: () => signedPieces(read, entry.href.slice(VERSIONS_PATH.length, -'.csv'.length), entry.sha256),
    })),
    ...[...places].map(([name, { region, year }]) => ({
      name,
      body: async function* () {
        yield (await ownFigures(federation, region, year)) ?? '';
      },
    })),
  ]);
  return { archive, manifest, words };
}

const readMe = ({ instance, regions, seq, time, datasets }: Manifest, words: string): string =>
  `Un paquet de Maillage : ce que « ${instance.name} » a publié (${regions.join(', ')}).

Manifeste ${seq}, signé le ${time} (UTC), et les octets de ${datasets.length} version(s). Il contient des noms et des
coordonnées de personnes : l’envoyer à son destinataire, et à lui seul.

Au siège, le déposer sur la page Sources, ou :

  npx maillage federation prendre <ce fichier>

La clé qui l’a signé, en six mots, à comparer de vive voix la première fois :

  ${words}

manifest.jws           ce qui est publié et ce qui est retiré, signé
jwks.json              la clé, et comment elle en a remplacé d’autres
federation/versions/   les fichiers, un par version, tels que le manifeste les nomme
federation/figures/    ce que chaque région en calcule elle-même, signé

Ne rien y changer : un octet de trop, et tout est refusé.
`;

/** What an archive of a release has; the first four are for everybody, the others for whoever may read every row. */
export const READ_ME = 'LISEZ-MOI.txt';
export const CONTENT = 'release.json';
export const SIGNED = 'release.jws';
export const KEYS = 'jwks.json';
export const GROUNDS = 'grounds.json';
export const CONTEXT = 'context.jsonl';
export const SUMS = 'SHA256SUMS';
/** The bytes of a version, as manifests name them. */
export const versionFile = (uid: string): string => `versions/${uid}.csv`;
/** Of each of its rows, what it was read as: whose it is, and where it counts. */
export const readingFile = (uid: string): string => `readings/${uid}.jsonl`;
/** A fingerprint of each of its rows and columns: by them a cell that was changed is named. */
export const cellSumsFile = (uid: string): string => `sums/${uid}.json`;
/** A manifest that a version came with, as its instance signed it. */
export const manifestFile = (hash: string): string => `manifests/${hash}.jws`;

export const READ_ME_TEXT = `Une année figée par une instance de Maillage, que l’on peut vérifier sans elle, sans base et sans réseau :

  npx maillage verify <ce fichier>

release.json   le contenu figé, dont l’empreinte SHA-256 est celle que l’on cite
release.jws    ce que le siège en a signé
jwks.json      sa clé, et les six mots à comparer de vive voix

Qui peut lire toutes les lignes télécharge aussi ce dont les chiffres sont faits, et verify les recalcule :

grounds.json   les versions publiées ce jour-là, avec l’empreinte de leurs octets
versions/      ces octets ; manifests/ : les manifestes signés avec lesquels ceux d’une région sont arrivés
readings/      à qui chaque ligne a été rattachée
sums/          une empreinte par ligne et par colonne, pour nommer la case qui aurait changé
context.jsonl  le réseau, les chiffres imprimés, le plan de collecte, les décisions du siège

Ces fichiers-là portent des noms et des coordonnées de personnes : les garder comme la base elle-même.
SHA256SUMS se vérifie par : sha256sum -c SHA256SUMS
`;

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');

/** Folder of the profile that the pages are built for: the same variable as the server's. */
export const FEDERATION_FOLDER = process.env.FEDERATION_DIR ? resolve(process.env.FEDERATION_DIR) : data;

/** Its profile, which the server checks: here it is taken at its word. */
export const FEDERATION = JSON.parse(readFileSync(join(FEDERATION_FOLDER, 'federation.json'), 'utf8'));

/** Folder of the queries that it offers ready made; one that there is not holds none. */
export const OPERATIONS_FOLDER = resolve(FEDERATION_FOLDER, FEDERATION.requetes ?? 'requetes');

/** Chapters of documentation of its own: each takes the place of the product's of that name. */
export const CHAPTERS_FOLDER = join(FEDERATION_FOLDER, 'documentation');

/** « de ses 14 régions »: a line of the file is one. */
export const REGION_COUNT = readFileSync(join(FEDERATION_FOLDER, 'regions.csv'), 'utf8').trim().split('\n').length - 1;

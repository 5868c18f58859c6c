import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');

/** Folder of the profile that the pages are built for: the same variable as the server's. */
export const FEDERATION_FOLDER = process.env.FEDERATION_DIR ? resolve(process.env.FEDERATION_DIR) : data;

/** Its profile, which the server checks: here it is taken at its word. */
export const FEDERATION = JSON.parse(readFileSync(join(FEDERATION_FOLDER, 'federation.json'), 'utf8'));

/** Whether the pages are built for the federation that comes with the product. */
export const IS_SHIPPED = FEDERATION_FOLDER === data;

import { join } from 'node:path';

/** Imported before anything of the product: the profile is read once, when the first part of it is loaded. */
export const ENTRAIDE = join(__dirname, 'entraide');
process.env['FEDERATION_DIR'] = ENTRAIDE;

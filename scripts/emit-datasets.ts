import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DATASETS } from '../src/datasets/registry';
import { FEDERATION_PROFILE } from '../src/kernel/federation/federation';
import { documentationPage } from '../src/templates/documentation-page';

/**
 * Writes docs/jeux-de-donnees.md anew from the declarations; a test holds that it is what they say. Of another
 * federation, the chapter stands beside its profile.
 */
const { folder } = FEDERATION_PROFILE;
const shipped = resolve(__dirname, '..', 'data');
const chapters = folder === shipped ? resolve(__dirname, '..', 'docs') : join(folder, 'documentation');
mkdirSync(chapters, { recursive: true });
const file = join(chapters, 'jeux-de-donnees.md');
writeFileSync(file, documentationPage(DATASETS));
console.log(`écrit : ${file}`);

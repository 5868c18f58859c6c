import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DATASETS } from '../src/datasets/registry';
import { documentationPage } from '../src/templates/documentation-page';

/** Writes docs/jeux-de-donnees.md anew from the declarations; a test holds that it is what they say. */
const file = resolve(__dirname, '..', 'docs', 'jeux-de-donnees.md');
writeFileSync(file, documentationPage(DATASETS));
console.log(`écrit : ${file}`);

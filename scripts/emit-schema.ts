import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printedSchema } from '../src/graphql/printed-schema';

/** Writes schema/schema.graphql anew, sorted, so that only what changed shows in its history. */
const file = resolve(__dirname, '..', 'schema', 'schema.graphql');
writeFileSync(file, printedSchema());
console.log(`écrit : ${file}`);

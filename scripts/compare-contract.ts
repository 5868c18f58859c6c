import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes';
import { contractFaults } from './contract-faults';

/**
 * Compares schema/schema.graphql with the contract, and with what a commit held: the last one, or the one named as
 * argument. Prints every fault and leaves with 1 when there is one.
 */
const commit = process.argv[2] ?? 'HEAD';
const root = resolve(__dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

function committed(file: string): string | null {
  try {
    return execFileSync('git', ['show', `${commit}:${file}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

const ours = buildSchema(read('schema/schema.graphql'));
const faults = contractFaults(buildSchema(read('schema/contract.graphql')), ours);
const before = committed('schema/schema.graphql');
const breaking =
  before === null ? [] : breakingChanges(buildSchema(before), ours, new Date().toISOString().slice(0, 10));

for (const fault of faults) console.error(`contrat : ${fault}`);
for (const change of breaking) console.error(`rupture depuis ${commit} : ${change}`);
if (faults.length + breaking.length > 0) process.exit(1);
console.log(
  `schema/schema.graphql tient le contrat${before === null ? ` (aucun schéma dans ${commit})` : ` et ne rompt rien depuis ${commit}`}.`,
);

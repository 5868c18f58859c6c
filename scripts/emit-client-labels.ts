import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isEnumType, type GraphQLEnumType } from 'graphql';
import { formatted } from './formatted';
import { enumLabel } from '../src/exports/enum-labels';
import { buildMaillageSchema } from '../src/graphql/schema';

/** Writes the French labels of every enum of the schema for the client: the very words of the exported files. */
const file = resolve(__dirname, '..', 'clients', 'typescript', 'src', 'generated', 'labels.ts');

/** `StructureType` → `STRUCTURE_TYPE_LABELS`. */
const constantOf = ({ name }: GraphQLEnumType): string =>
  `${name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}_LABELS`;

function declaration(type: GraphQLEnumType): string {
  const labels = Object.fromEntries(type.getValues().map(({ name }) => [name, enumLabel(type, name)]));
  return `/** \`${type.name}\` */\nexport const ${constantOf(type)} = ${JSON.stringify(labels)} as const;\n`;
}

async function main(): Promise<void> {
  const enums = Object.values(buildMaillageSchema().getTypeMap())
    .filter((type) => isEnumType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => a.name.localeCompare(b.name));
  const text = enums.map(declaration).join('\n');
  writeFileSync(file, await formatted(file, text));
  console.log(`écrit : ${file}`);
}

void main();

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, parse } from 'graphql';
import { parseReadyQuery, type ReadyQuery } from '../../web/playground/src/ready-query';

const FOLDER = join(__dirname, '..', '..', 'schema', 'operations');

/** A promised operation: as the playground shows it, and parsed. */
export interface OperationFile {
  readonly ready: ReadyQuery;
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

export function operationFiles(): OperationFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const ready = parseReadyQuery(file.replace(/\.graphql$/, ''), text);
      const variables = JSON.parse(ready.variables || '{}') as Record<string, unknown>;
      return { ready, text, document: parse(text), variables };
    });
}

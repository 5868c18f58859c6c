import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as columns from './columns';
import { declareDataset, type Dataset } from './dataset';
import { indicator, ratioOf } from './indicator';
import * as measures from './measure';
import * as predicates from './predicate';
import type { PrintedIndicator } from './printed/printed-indicator';
import { notBefore } from './rules';

/** The file of a profile's folder that declares datasets of the federation's own. */
export const OWN_DATASETS_FILE = 'jeux_de_donnees.js';

/** What that file declares with: the same words as the product's own declarations. */
export const DECLARING = {
  ...columns,
  ...measures,
  ...predicates,
  indicator,
  ratioOf,
  notBefore,
  /** Rows stand in a table of the dataset's own, which is made at the first start. */
  declareDataset: (declaration: OwnDeclaration): Dataset =>
    declareDataset({ ...declaration, table: `${OWN_TABLE}${declaration.fileName}` }),
};

type OwnDeclaration = Omit<Parameters<typeof declareDataset>[0], 'table' | 'stored'>;

const OWN_TABLE = 'own_';

/** Whether a dataset is the federation's own, and not of the product. */
export const isOwn = ({ table }: Pick<Dataset, 'table'>): boolean => table.startsWith(OWN_TABLE);

export interface OwnDeclarations {
  readonly datasets: readonly Dataset[];
  readonly printedIndicators: readonly PrintedIndicator[];
  /** French sentences. */
  readonly faults: readonly string[];
}

const NOTHING: OwnDeclarations = { datasets: [], printedIndicators: [], faults: [] };

/** Runs the declarations of a profile's folder; a folder without them has none. */
export function readOwnDatasets(folder: string): OwnDeclarations {
  const path = join(folder, OWN_DATASETS_FILE);
  if (!existsSync(path)) return NOTHING;
  try {
    const declare: unknown = createRequire(path)(path);
    if (typeof declare !== 'function')
      return refused('n’exporte pas de fonction. Écrire : module.exports = (déclarer) => ({ datasets: [ … ] });');
    const found = (declare as (kit: typeof DECLARING) => Partial<OwnDeclarations> | null)(DECLARING);
    if (!Array.isArray(found?.datasets ?? []) || !Array.isArray(found?.printedIndicators ?? []))
      return refused('ne rend pas de listes. Rendre : { datasets: [ … ], printedIndicators: [ … ] }.');
    return { ...NOTHING, ...found, faults: [] };
  } catch (error) {
    return refused(`ne se lit pas : ${error instanceof Error ? error.message : String(error)}`);
  }
}

const refused = (why: string): OwnDeclarations => ({ ...NOTHING, faults: [`${OWN_DATASETS_FILE} ${why}`] });

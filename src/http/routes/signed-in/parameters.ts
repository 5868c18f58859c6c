import { MaillageError } from '../../../kernel/errors';
import { Nearest, nearestWords } from '../../../kernel/nearest';
import { checkedYear } from '../../../kernel/year';

/** The query of an upload, as it was written. */
export interface UploadParameters {
  /** Null for a whole workbook. */
  readonly dataset: string | null;
  /** Null for what belongs to no delegation. */
  readonly region: string | null;
  readonly year: number;
  readonly dryRun: boolean;
  readonly neant: boolean;
  readonly fileName: string | null;
}

type Query = Readonly<Record<string, unknown>>;

/**
 * Reads the query of an upload; every fault at once. A parameter that is not known is refused rather than passed
 * over: `dryrun=true` would store a file that was only to be checked. Throws BAD_USER_INPUT.
 */
export function uploadParameters(query: Query, known: readonly string[]): UploadParameters {
  const faults: string[] = [];
  const nearest = new Nearest(known, (name) => name);
  for (const name of Object.keys(query))
    if (!known.includes(name))
      faults.push(`« ${shown(name)} » n’est pas un paramètre${nearestWords(nearest.to(name, 1))}`);
  const text = (name: string): string | null => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string') return value;
    faults.push(`« ${name} » est donné plusieurs fois : ne le donner qu’une`);
    return null;
  };
  const flag = (name: string): boolean => {
    const value = text(name);
    if (value !== null && value !== 'true' && value !== 'false')
      faults.push(`${name} vaut « ${shown(value)} » : écrire true ou false`);
    return value === 'true';
  };
  const year = text('year');
  if (year === null) faults.push('« year » manque : ajouter l’année des données, par exemple year=2023');
  else if (!/^\d{4}$/.test(year)) faults.push(`year vaut « ${shown(year)} » : écrire une année comme 2023`);
  const parameters = {
    dataset: text('dataset'),
    region: text('region'),
    year: Number(year),
    dryRun: flag('dryRun'),
    neant: flag('neant'),
    fileName: text('fileName'),
  };
  if (parameters.neant && parameters.dataset === null)
    faults.push('« neant » vaut pour un jeu de données : ajouter dataset=');
  if (faults.length > 0) throw new MaillageError('PARAMETERS_REFUSED', { reasons: faults.join(' ; ') });
  checkedYear(parameters.year);
  return parameters;
}

const shown = (value: string): string => value.slice(0, 40);

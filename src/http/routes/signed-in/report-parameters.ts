import { MaillageError } from '../../../kernel/errors';
import { Nearest, nearestWords } from '../../../kernel/nearest';
import { checkedYear } from '../../../kernel/year';

export interface ReportParameters {
  /** Null for a report of the federation. */
  readonly region: string | null;
  readonly year: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly fileName: string | null;
}

const KNOWN = ['region', 'year', 'title', 'publisher', 'fileName'] as const;
const LONGEST: Readonly<Partial<Record<(typeof KNOWN)[number], number>>> = { title: 200, publisher: 120 };

/** Reads the query of a report; every fault at once. Throws BAD_USER_INPUT. */
export function reportParameters(query: Readonly<Record<string, unknown>>): ReportParameters {
  const faults: string[] = [];
  const nearest = new Nearest([...KNOWN], (name) => name);
  for (const name of Object.keys(query))
    if (!KNOWN.some((known) => known === name))
      faults.push(`« ${name.slice(0, 40)} » n’est pas un paramètre${nearestWords(nearest.to(name, 1))}`);
  const text = (name: (typeof KNOWN)[number]): string | null => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    const most = LONGEST[name] ?? Infinity;
    if (typeof value !== 'string') faults.push(`« ${name} » est donné plusieurs fois : ne le donner qu’une`);
    else if (value.length > most) faults.push(`« ${name} » compte ${value.length} caractères, ${most} au plus`);
    else return value.trim() === '' ? null : value.trim();
    return null;
  };
  const year = text('year');
  if (year === null) faults.push('« year » manque : ajouter l’année du rapport, par exemple year=2023');
  else if (!/^\d{4}$/.test(year)) faults.push(`year vaut « ${year.slice(0, 40)} » : écrire une année comme 2023`);
  const parameters = {
    region: text('region'),
    year: Number(year),
    title: text('title'),
    publisher: text('publisher'),
    fileName: text('fileName'),
  };
  if (faults.length > 0) throw new MaillageError('PARAMETERS_REFUSED', { reasons: faults.join(' ; ') });
  checkedYear(parameters.year);
  return parameters;
}

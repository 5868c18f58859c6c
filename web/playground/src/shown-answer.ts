import { seriesTables } from './series-tables';
import type { Place } from './nearest-names';
import { tablesOf, type Table } from './table';

export interface ShownError {
  readonly message: string;
  /** « (à region.0) », « (ligne 2, colonne 3) », or nothing. */
  readonly where: string;
  readonly place: Place | undefined;
}

/** What an answer has to show. */
export interface ShownAnswer {
  readonly tables: readonly Table[];
  /** What the server says of an answer that rests on demonstration; null for any other. */
  readonly warning: string | null;
  /** What it says against the question, or a part of it. */
  readonly errors: readonly ShownError[];
}

export const NOTHING: ShownAnswer = { tables: [], warning: null, errors: [] };

interface Told {
  readonly message?: unknown;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly Place[];
}

function errorOf({ message, path, locations }: Told): ShownError {
  const where =
    path !== undefined
      ? `(à ${path.join('.')})`
      : locations?.[0] !== undefined
        ? `(ligne ${locations[0].line}, colonne ${locations[0].column})`
        : '';
  return {
    message: typeof message === 'string' ? message : 'Le serveur a refusé sans dire pourquoi.',
    where,
    place: locations?.[0],
  };
}

/** The text of an answer as GraphiQL keeps it; nothing of what is no answer. */
export function shownAnswer(response: string | null | undefined): ShownAnswer {
  if (!response) return NOTHING;
  try {
    const answer = JSON.parse(response) as {
      data?: unknown;
      errors?: readonly Told[];
      extensions?: { demonstration?: unknown };
    } | null;
    if (typeof answer !== 'object' || answer === null) return NOTHING;
    const warning = answer.extensions?.demonstration;
    const tables = 'data' in answer ? tablesOf(answer.data) : [];
    return {
      tables: [...seriesTables(tables, answer.data), ...tables],
      warning: typeof warning === 'string' ? warning : null,
      errors: Array.isArray(answer.errors) ? answer.errors.map(errorOf) : [],
    };
  } catch {
    return NOTHING;
  }
}

/** How an answer is looked at. */
export interface Look {
  readonly view: 'json' | 'tableau' | 'graphique';
  readonly form: 'barres' | 'groupees' | 'lignes';
  /** The list that is shown; the empty text leaves it to the playground. */
  readonly list: string;
  /** The column whose values are the columns of a crossed table; the empty text crosses nothing. */
  readonly columns: string;
}

export const FIRST_LOOK: Look = { view: 'json', form: 'barres', list: '', columns: '' };

export interface Shared {
  readonly query: string;
  readonly variables: string;
  readonly look?: Look;
  /** Whether it is asked as soon as it is open. */
  readonly runs?: boolean;
}

/** A link that reopens query, variables and view exactly. They stand after `#`, which is never sent to a server. */
export function linkTo(page: string, { query, variables, look = FIRST_LOOK, runs = false }: Shared): string {
  const words = new URLSearchParams({ query });
  if (variables.trim() !== '') words.set('variables', variables);
  if (look.view !== FIRST_LOOK.view) words.set('vue', look.view);
  if (look.view === 'graphique' && look.form !== FIRST_LOOK.form) words.set('forme', look.form);
  if (look.list !== '') words.set('liste', look.list);
  if (look.columns !== '') words.set('colonnes', look.columns);
  if (runs) words.set('executer', 'oui');
  return `${page.split('#')[0]}#${words.toString()}`;
}

const oneOf = <Word extends string>(words: readonly Word[], word: string | null): Word | undefined =>
  words.find((each) => each === word);

const count = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0;

/** Lines that all begin at the edge, as in the links of pages, set in by their brackets; any other text as it is. */
function setIn(query: string): string {
  if (/\n[ \t]/.test(query)) return query;
  let depth = 0;
  return query
    .split('\n')
    .map((line) => {
      const code = line.replace(/"[^"]*"|#.*/g, '');
      const own = depth - (/^[)}\]]/.test(code) ? 1 : 0);
      depth = Math.max(0, depth + count(code, /[{([]/g) - count(code, /[})\]]/g));
      return line === '' ? line : '  '.repeat(Math.max(0, own)) + line;
    })
    .join('\n');
}

/** What a link's fragment holds; null when it holds no query. */
export function readLink(fragment: string): Shared | null {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = words.get('query');
  if (!query) return null;
  const look: Look = {
    view: oneOf(['json', 'tableau', 'graphique'], words.get('vue')) ?? FIRST_LOOK.view,
    form: oneOf(['barres', 'groupees', 'lignes'], words.get('forme')) ?? FIRST_LOOK.form,
    list: words.get('liste') ?? '',
    columns: words.get('colonnes') ?? '',
  };
  const says = ['vue', 'forme', 'liste', 'colonnes'].some((word) => words.has(word));
  return {
    query: setIn(query),
    variables: words.get('variables') ?? '',
    ...(says ? { look } : {}),
    ...(words.get('executer') === 'oui' ? { runs: true } : {}),
  };
}

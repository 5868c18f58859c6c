/** Whether a document holds nothing that could change anything: only that runs without its reader's own click. */
export const isOnlyAsking = (query: string): boolean =>
  !/\b(mutation|subscription)\b/.test(query.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, ' '));

/** A text in lines of so many characters at most, cut after the last of them; a longer word stands alone. */
export function linesOf(text: string, most: number, lines: number): readonly string[] {
  const found: string[] = [];
  // A space that does not break holds its words together.
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  if (found.length <= lines) return found;
  return [...found.slice(0, lines - 1), `${(found[lines - 1] ?? '').slice(0, most - 1)}…`];
}

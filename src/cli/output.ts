/** The one JSON document of a command: nothing else goes to standard output with `--json`. */
export const sayJson = (document: unknown): void => void process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);

/** Says lines on standard output; answers that all is well. */
export function say(...lines: readonly string[]): 0 {
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Columns set side by side for a terminal; those in `right` are of numbers. */
export function tableLines(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const widths = titles.map((title, index) => Math.max(title.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, index) =>
        right.includes(index) ? (cells[index] ?? '').padStart(width) : (cells[index] ?? '').padEnd(width),
      )
      .join('  ')
      .trimEnd();
  return [line(titles), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].map((each) => `  ${each}`);
}

/** What was typed, as it can be typed again. */
export const asTyped = (args: readonly string[]): string =>
  args.map((arg) => (/^[\w./:=@%+,-]+$/u.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)).join(' ');

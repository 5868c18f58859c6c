/** One measured quantity; `most` is the bar that it must stay under, null where there is none. */
export interface Line {
  readonly what: string;
  /** Milliseconds, or the quantity itself when it is compared with nothing. */
  readonly took: number;
  /** Milliseconds of what it is compared with. */
  readonly against: number | null;
  readonly most: number | null;
  /** The bar that it must reach, where more is better. */
  readonly least?: number;
}

const french = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');

/** Prints what was measured, and whether the bars are met. */
export function printTable(lines: readonly Line[]): void {
  const rows = lines.map(({ what, took, against, most, least }) => {
    const value = against === null ? took : took / against;
    return [
      what,
      against === null ? '' : `${french(took, took < 100 ? 2 : 0)} ms`,
      against === null ? '' : `${french(against, against < 100 ? 2 : 0)} ms`,
      french(value, value < 10 ? 2 : 0),
      least !== undefined ? `≥ ${french(least, 2)}` : most === null ? '' : `≤ ${french(most, most % 1 === 0 ? 0 : 1)}`,
      least !== undefined || most !== null
        ? value <= (most ?? Infinity) && value >= (least ?? 0)
          ? 'tenu'
          : 'PAS TENU'
        : '',
    ];
  });
  const all = [['mesure', 'durée', 'référence', 'rapport', 'seuil', ''], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  for (const row of all)
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
}

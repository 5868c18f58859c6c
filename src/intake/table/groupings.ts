import type { Column } from '../../datasets/column';
import type { Dataset } from '../../datasets/dataset';
import type { Row } from '../../datasets/row';

/** Counts the different texts of each column that is free to hold any and that figures are broken down by. */
export class Groupings {
  private readonly seen: readonly { readonly column: Column; readonly texts: Set<string> }[];

  constructor(
    dataset: Dataset,
    private readonly most: number,
  ) {
    const names = new Set(Object.values(dataset.dimensionColumns));
    this.seen = dataset.columns
      .filter(({ name, type }) => type === 'TEXT' && names.has(name))
      .map((column) => ({ column, texts: new Set() }));
  }

  /** Notes a row's texts; answers the columns in which it brings one too many, each once in a file. */
  note(row: Row): readonly Column[] {
    const passed: Column[] = [];
    for (const { column, texts } of this.seen) {
      const text = row[column.name];
      if (typeof text !== 'string' || texts.size > this.most) continue;
      texts.add(text);
      if (texts.size > this.most) passed.push(column);
    }
    return passed;
  }
}

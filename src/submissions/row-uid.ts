import { ADHERENT } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { holds } from '../datasets/predicate';
import type { Row } from '../datasets/row';
import { fold } from '../kernel/text';
import { stableUid } from '../kernel/uid';

/**
 * Names rows for ever: the same key in the same dataset, region and year is the same row, in whatever version of the
 * file and on whatever engine. A row without a key is told apart by its content, and among equals by its place.
 */
export class RowUids {
  private readonly occurrences = new Map<string, number>();

  constructor(
    private readonly dataset: Dataset,
    private readonly year: number,
  ) {}

  /** `region` is the row's own: a national file has rows of several. */
  of(row: Row, adherentUid: string | null, region: string | null): string {
    const key = this.dataset.keys.find(({ when }) => when === null || holds(when, row, this.year));
    const columns = key?.columns ?? this.dataset.columns.map(({ name }) => name);
    const content = columns
      .map((column) => (column === ADHERENT && adherentUid !== null ? adherentUid : fold(String(row[column] ?? ''))))
      .join('\u001f');
    const contentKey = `${region ?? ''}\u001f${content}`;
    const occurrence = this.occurrences.get(contentKey) ?? 0;
    this.occurrences.set(contentKey, occurrence + 1);
    return stableUid(this.dataset.code, region, this.year, content, occurrence);
  }
}

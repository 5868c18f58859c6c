import type { Column } from '../../datasets/column';
import type { Dataset } from '../../datasets/dataset';
import type { Row } from '../../datasets/row';

/** Rows of one dataset and year on their way out. */
export interface DatasetTable {
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly rows: AsyncIterable<Row>;
}

import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { tablesOf } from '../../src/backup/tables';
import type { Database } from '../../src/kernel/database';
import { quoted } from '../../src/storage/quoted';

/** Texts that one engine or another could take for something else; told apart by what stands behind them. */
const TEXTS = ["l'œuvre ? \\ %_", ' 🚲 « fin » ', '\u202e" -- ;\n\t', '0012', 'null', '{}'];

/** As much of a text as fits, and no half of a character. */
const cut = (text: string, length: number): string => [...text].slice(0, Math.floor(length / 2)).join('');

/** What points at a row of another table, which has then been filled: its first, or that of the year. */
const POINTING: Readonly<Record<string, number>> = { account_id: 1, transcription_id: 1, year: 2024 };

/** A value that the column takes, told by its place in the table. */
function valueOf({ type, length, isNullable, databaseName }: ColumnMetadata, at: number): unknown {
  const pointing = POINTING[databaseName];
  if (pointing !== undefined) return pointing;
  const kind = (type instanceof Function ? type.name : type).toLowerCase();
  if (/int|decimal|float|double|real/.test(kind)) return at + 1;
  if (/bool/.test(kind)) return at % 2;
  if (/blob|binary/.test(kind)) return Buffer.from([0, 255, at]);
  if (kind === 'date') return '2025-02-28';
  if (isNullable && at % 5 === 4) return null;
  const text = `${TEXTS[at % TEXTS.length] ?? ''}${at}`;
  return kind === 'varchar' || kind === 'char' ? cut(text, Number(length) || 20) : text;
}

/** Tables that others look into when figures are put together: what fills them is real, or nothing. */
export const isOfFigures = (name: string, columns: readonly string[]): boolean =>
  columns.includes('submission_id') || ['settlements', 'secrecy_decisions', 'collection_plans'].includes(name);

/** Puts a row into every table that has none and that no figure rests on, and says which those are. */
export async function fillEveryTable(database: Database): Promise<readonly string[]> {
  const metadatas = (database.read.dataSource.entityMetadatas as readonly EntityMetadata[]).filter(
    ({ tableName }) => tableName !== '',
  );
  const filled: string[] = [];
  const pointed = ['accounts', 'campaigns', 'transcriptions'];
  const tables = [...(await tablesOf(database))].sort(
    (one, other) => Number(pointed.includes(other.name)) - Number(pointed.includes(one.name)),
  );
  for (const { name, columns } of tables) {
    const metadata = metadatas.find(({ tableName }) => tableName === name);
    if (
      metadata === undefined ||
      isOfFigures(
        name,
        columns.map((each) => each.name),
      )
    )
      continue;
    const [row] = await database.read.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM ${quoted(name)}`);
    if (Number(row?.n) > 0) continue;
    const values = metadata.columns
      .filter(({ isGenerated }) => !isGenerated)
      .map((column, at) => [column.databaseName, valueOf(column, at)] as const);
    const names = values.map(([column]) => quoted(column)).join(', ');
    const places = values.map(() => '?').join(', ');
    await database.write((manager) =>
      manager.query(
        `INSERT INTO ${quoted(name)} (${names}) VALUES (${places})`,
        values.map(([, value]) => value),
      ),
    );
    filled.push(name);
  }
  return filled;
}

import type { EmptyPlace } from '../storage/empty-place';
import { quoted } from '../storage/quoted';
import type { Archive } from './archive';
import { BackupFaults } from './backup-faults';
import { CountedLines, tableLines } from './lines';
import { fileOfTable, type Manifest, type NotedTable } from './manifest';
import { fits, fromPortable, type Portable } from './portable';
import { tablesOf } from './tables';

/** Of one statement: below what either engine binds, and what it takes in one packet. */
const MOST_VALUES = 20_000;
const MOST_ROWS = 200;
const MOST_CHARACTERS = 2 ** 20;

/** What the backup has and this state of the tables has not; nothing is written yet. */
export async function refuseOtherTables(place: EmptyPlace, { tables }: Manifest): Promise<void> {
  const there = new Map((await tablesOf(place.database())).map((table) => [table.name, table]));
  const faults = tables.flatMap(({ name, columns }) => {
    const own = there.get(name);
    if (own === undefined)
      return [
        `La table « ${name} » de la sauvegarde n’est pas connue de ce Maillage : la restaurer avec la version qui l’a faite.`,
      ];
    const known = new Map(own.columns.map((column) => [column.name, column.kind]));
    const others = columns.filter((column) => known.get(column.name) !== column.kind).map((column) => column.name);
    return others.length === 0
      ? []
      : [
          `Table « ${name} » : ${others.join(', ')} n’est pas connue de ce Maillage, ou autrement : la restaurer avec la version qui l’a faite.`,
        ];
  });
  if (faults.length > 0) throw new BackupFaults(faults);
}

/** Writes every row of every table, in the place of whatever migrations put there. */
export async function loadRows(place: EmptyPlace, archive: Archive, { tables }: Manifest): Promise<void> {
  const runner = place.runner();
  for (const table of tables) {
    await runner.startTransaction();
    try {
      await runner.query(`DELETE FROM ${quoted(table.name)}`);
      await loadTable(place, archive, table);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }
}

async function loadTable(place: EmptyPlace, archive: Archive, table: NotedTable): Promise<void> {
  const { name, columns } = table;
  const mostRows = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length)));
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const oneRow = `(${columns.map(() => '?').join(', ')})`;
  let values: unknown[] = [];
  let [rows, characters, at] = [0, 0, 0];
  const write = async () => {
    if (rows === 0) return;
    const places = Array.from({ length: rows }, () => oneRow).join(', ');
    await place.runner().query(`INSERT INTO ${quoted(name)} (${names}) VALUES ${places}`, values);
    [values, rows, characters] = [[], 0, 0];
  };
  for await (const line of archive.lines(fileOfTable(name))) {
    at += 1;
    values.push(...valuesOf(line, table, at));
    rows += 1;
    characters += line.length;
    if (rows === mostRows || characters > MOST_CHARACTERS) await write();
  }
  await write();
}

function valuesOf(line: string, { name, columns }: NotedTable, at: number): unknown[] {
  const row = parsed(line);
  return columns.map((column) => {
    const value = row?.[column.name];
    if (row === null || !fits(column.kind, value))
      throw new BackupFaults([
        `${fileOfTable(name)}, ligne ${at} : « ${column.name} » n’est pas une valeur que cette colonne peut avoir.`,
      ]);
    return fromPortable(column.kind, value);
  });
}

function parsed(line: string): Readonly<Record<string, Portable>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, Portable>>;
  } catch {
    return null;
  }
}

/** Reads back what was written: throws where the database holds it otherwise. */
export async function compareRows(place: EmptyPlace, { tables }: Manifest): Promise<void> {
  const faults: string[] = [];
  for (const table of tables) {
    const { rows, sha256 } = await new CountedLines(tableLines(place, table)).counted();
    if (rows !== table.rows || sha256 !== table.sha256)
      faults.push(
        `Table « ${table.name} » : la base relit autre chose que ce qui y a été écrit (${rows} lignes sur ${table.rows}).`,
      );
  }
  if (faults.length > 0) throw new BackupFaults(faults);
}

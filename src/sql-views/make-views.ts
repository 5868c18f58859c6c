import type { DataSource, EntityManager } from 'typeorm';
import { indicators } from '../datasets/catalogue';
import { faultCode } from '../kernel/start-fault';
import { stableUid } from '../kernel/uid';
import { insertAll } from '../storage/insert-all';
import { quoted } from '../storage/quoted';
import { datasetViews } from './dataset-views';
import { figureViews } from './figure-views';
import { SqlIndicatorEntity, SqlWordsEntity } from './sql-words.entity';
import { OPEN, RESERVED, statementOf, type SqlView } from './view';

/** Where it is kept what the views are made of: beside their words, as those of no view. */
const MADE_OF = { viewName: '', columnName: '' };

/** Every view of this product and of the datasets that the federation collects. */
export const allViews = (): readonly SqlView[] => [...figureViews(), ...datasetViews()];

/**
 * Makes the views for other tools where they are not, or are those of another catalogue: after migrations, on their account and
 * under the lock of the start. Answers in French what the database does not allow; null where they stand.
 */
export async function makeViews(source: DataSource): Promise<string | null> {
  const views = allViews();
  const words = wordsOf(views);
  const known = indicatorRows();
  const fingerprint = stableUid(...views.map(statementOf), JSON.stringify([words, known]));
  const standing = await viewsIn(source.manager);
  const kept = await source.manager.findOneBy(SqlWordsEntity, MADE_OF);
  const stand = new Set(standing);
  if (kept?.description === fingerprint && stand.size === views.length && views.every(({ name }) => stand.has(name)))
    return null;
  try {
    await source.transaction(async (manager) => {
      await drop(manager, standing);
      for (const view of views) await manager.query(statementOf(view));
      await manager.createQueryBuilder().delete().from(SqlWordsEntity).execute();
      await insertAll(manager, SqlWordsEntity, [
        ...words,
        { ...MADE_OF, place: 0, description: fingerprint, descriptionEn: '' },
      ]);
      await manager.createQueryBuilder().delete().from(SqlIndicatorEntity).execute();
      await insertAll(manager, SqlIndicatorEntity, known);
    });
    return null;
  } catch (error) {
    if (!REFUSED.includes(faultCode(error))) throw error;
    return `Les vues SQL pour d’autres outils ne sont pas faites (${faultCode(error)}) : donner au compte des migrations le droit CREATE VIEW (GRANT CREATE VIEW, DROP ON …), puis relancer.`;
  }
}

/** Before migrations that are still to run: one engine changes no table that a view looks at. The start makes them again. */
export async function dropViews(source: DataSource): Promise<void> {
  await drop(source.manager, await viewsIn(source.manager));
}

async function drop(manager: EntityManager, names: readonly string[]): Promise<void> {
  for (const name of names) await manager.query(`DROP VIEW IF EXISTS ${quoted(name)}`);
}

/** Those of ours that are there, by their names. */
async function viewsIn(manager: EntityManager): Promise<readonly string[]> {
  const isSqlite = manager.dataSource.options.type === 'better-sqlite3';
  const found = await manager.query<{ name: string }[]>(
    isSqlite
      ? "SELECT name FROM sqlite_master WHERE type = 'view'"
      : 'SELECT TABLE_NAME AS name FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()',
  );
  return found.map(({ name }) => name).filter((name) => name.startsWith(OPEN) || name.startsWith(RESERVED));
}

const wordsOf = (views: readonly SqlView[]): readonly SqlWordsEntity[] =>
  views.flatMap(({ name: viewName, words, columns }) => [
    { viewName, columnName: '', place: 0, description: words.fr, descriptionEn: words.en },
    ...columns.map((column, at) => ({
      viewName,
      columnName: column.name,
      place: at + 1,
      description: column.words.fr,
      descriptionEn: column.words.en,
    })),
  ]);

const indicatorRows = (): readonly SqlIndicatorEntity[] =>
  indicators.map(({ code, label, unit, aggregation, dataset, guarded, description }) => ({
    code,
    label,
    unit,
    aggregation,
    dataset,
    guarded,
    description: description.fr,
    descriptionEn: description.en,
  }));

/** What a server answers an account that may not make views. */
const REFUSED = ['ER_TABLEACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', 'ER_SPECIFIC_ACCESS_DENIED_ERROR'];

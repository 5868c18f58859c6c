import { FigureReader } from '../../src/reading/figure-reader';
import { readSnapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { YEAR } from './files';

interface Kept {
  readonly id: number;
  readonly uid: string;
  readonly region_key: string;
  readonly version: number;
  readonly status: string;
  readonly published_slot: string | null;
  readonly checksum: string;
  readonly row_count: number;
  readonly replaced_at: string | null;
}

interface RawRow {
  readonly submission_id: number;
  readonly intitule: string;
  readonly stagiaires: number;
  readonly heures: number | string;
}

const GRACE = 10 * 60_000;
const TABLES = ['formations', 'figure_cells', 'cross_cells', 'submissions', 'audit_entries', 'platform_state'];

/**
 * All that must hold of the FORMATIONS of {@link YEAR} whatever happened before, told as a list of what does not:
 * versions are whole, figures follow from the raw rows (added up here anew), nothing is left over, every act is in
 * the audit, and the database itself finds no fault.
 */
export async function brokenInvariants(database: Database, network: Network): Promise<string[]> {
  const broken: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || broken.push(what));
  const ask = <T>(sql: string): Promise<T[]> => database.read.query<T[]>(sql);
  const kept = await ask<Kept>(`SELECT * FROM submissions WHERE dataset = 'FORMATIONS' ORDER BY region_key, version`);
  const rows = await ask<RawRow>('SELECT submission_id, intitule, stagiaires, heures FROM formations');
  const bySubmission = new Map<number, RawRow[]>(kept.map(({ id }) => [id, []]));
  for (const row of rows) bySubmission.get(row.submission_id)?.push(row);
  const rowsOf = ({ id }: Kept): readonly RawRow[] => bySubmission.get(id) ?? [];

  for (const each of kept) {
    const own = rowsOf(each);
    const files = new Set(own.map(({ intitule }) => intitule.split(' ')[0]));
    const name = `${each.region_key} ${each.version} ${each.status}`;
    must(each.checksum !== '' && each.status !== 'INVALID', `${name} is a draft`);
    must(own.length === each.row_count && files.size === 1, `${name} has ${own.length} rows of ${[...files].join()}`);
    const slot = each.status === 'PUBLISHED' ? `FORMATIONS|${each.region_key}|${YEAR}` : null;
    must(each.published_slot === slot, `${name} has the slot ${each.published_slot}`);
  }
  must(
    rows.every((row) => bySubmission.has(row.submission_id)),
    'rows without a submission',
  );

  let [sessions, trainees, hours] = [0, 0, 0];
  for (const region of new Set(kept.map(({ region_key }) => region_key))) {
    const versions = kept.filter(({ region_key }) => region_key === region);
    must(
      versions.every(({ version }, at) => version === at + 1),
      `${region}: versions are not 1, 2, 3…`,
    );
    const [published, ...more] = versions.filter(({ status }) => status === 'PUBLISHED');
    must(more.length === 0, `${region}: ${more.length + 1} published`);
    if (published === undefined) continue;
    const own = rowsOf(published);
    const [ownTrainees, ownHours] = [
      total(own.map((row) => row.stagiaires)),
      total(own.map((row) => Number(row.heures))),
    ];
    const expected = [own.length, ownTrainees, ownHours];
    const found = await figuresOf(database, network, regionRef(region));
    must(String(found) === String(expected), `${region}: figures ${found.join()} of rows ${expected.join()}`);
    [sessions, trainees, hours] = [sessions + own.length, trainees + ownTrainees, hours + ownHours];
  }
  if (kept.some(({ status }) => status === 'PUBLISHED')) {
    const found = await figuresOf(database, network, FEDERATION);
    must(
      String(found) === String([sessions, trainees, hours]),
      `national: ${found.join()}, rows ${sessions},${trainees},${hours}`,
    );
  }

  const recently = new Date(Date.now() - GRACE).toISOString();
  for (const table of ['figure_cells', 'cross_cells']) {
    const counts = await ask<{ id: number; status: string | null; replaced_at: string | null }>(
      `SELECT DISTINCT c.submission_id AS id, s.status, s.replaced_at FROM ${table} c LEFT JOIN submissions s ON s.id = c.submission_id`,
    );
    for (const { id, status, replaced_at } of counts)
      must(
        status === 'PUBLISHED' || status === 'VALID' || (replaced_at !== null && replaced_at > recently),
        `${table} of ${id} ${status}`,
      );
    // Those by all dimensions at once are made of the rows where they are no fewer.
    if (table === 'cross_cells') continue;
    for (const { id, status } of kept)
      must(status === 'SUPERSEDED' || counts.some((each) => each.id === id), `no ${table} of ${id} ${status}`);
  }
  broken.push(...(await brokenAudit(database, kept)), ...(await faultsOfStorage(database)));
  return broken;
}

/** The sessions, trainees and hours that the platform answers. */
async function figuresOf(database: Database, network: Network, territory: TerritoryRef): Promise<(number | null)[]> {
  const reader = new FigureReader(await readSnapshot(database.read, network, 0), database);
  const indicators = ['FORMATIONS_SESSIONS', 'FORMATIONS_TRAINEES', 'FORMATIONS_HOURS'];
  const figures = indicators.map(async (indicator) => reader.figure({ territory, indicator, year: YEAR, slice: null }));
  // Two of fourteen regions hand in: the national figure is what these come to, and no total.
  return (await Promise.all(figures)).map(({ value, partialValue }) => value ?? partialValue);
}

/** One entry for each act that the state of the submissions shows. */
async function brokenAudit(database: Database, kept: readonly Kept[]): Promise<string[]> {
  const entries = await database.read.query<{ action: string; submission_id: number }[]>(
    'SELECT action, submission_id FROM audit_entries',
  );
  const due: Readonly<Record<string, string>> = {
    VALID: 'SUBMIT',
    PUBLISHED: 'PUBLISH,SUBMIT',
    SUPERSEDED: 'PUBLISH,SUBMIT,SUPERSEDE',
  };
  return kept.flatMap(({ id, status }) => {
    const found = entries.filter((entry) => entry.submission_id === id).map(({ action }) => action);
    return found.sort().join() === due[status] ? [] : [`audit of ${status}: ${found.join()}`];
  });
}

async function faultsOfStorage(database: Database): Promise<string[]> {
  if (database.engine === 'sqlite') {
    const [whole] = await database.read.query<{ integrity_check: string }[]>('PRAGMA integrity_check');
    const orphans = await database.read.query<unknown[]>('PRAGMA foreign_key_check');
    return [...(whole?.integrity_check === 'ok' ? [] : ['integrity_check']), ...orphans.map(() => 'foreign_key_check')];
  }
  const checks = await database.read.query<{ Table: string; Msg_text: string }[]>(`CHECK TABLE ${TABLES.join(', ')}`);
  return checks.flatMap((check) => (check.Msg_text === 'OK' ? [] : [`CHECK TABLE ${check.Table}: ${check.Msg_text}`]));
}

/** Exact: hours have quarters only. */
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { Column } from '../../datasets/column';
import type { Dataset } from '../../datasets/dataset';
import { asOfficeFile, DELEGATION } from '../../datasets/office-file';
import { datasetOf } from '../../datasets/registry';
import type { CellValue, StoredRow } from '../../datasets/row';
import { DIALECTS } from '../../spreadsheet/dialect';
import { csvLine, writtenCell } from '../../spreadsheet/write-csv';
import { storedRows } from '../../submissions/stored-rows';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { OwnVersionEntity } from './own.entity';

const PIECE = 65_536;

/** The columns of a version’s file: every one of its dataset; of an office’s file, the delegation in front. */
export const columnsOf = ({ dataset, regionKey }: Pick<SubmissionEntity, 'dataset' | 'regionKey'>): Dataset =>
  regionKey === '' ? asOfficeFile(datasetOf(dataset)) : datasetOf(dataset);

const layoutOf = (names: readonly string[]): string =>
  `standard-${createHash('sha256').update(names.join(',')).digest('hex').slice(0, 16)}`;

/** The cells of each row of a submission as its file has them, in the order in which they were handed in. */
export async function* writtenRows(
  manager: EntityManager,
  submission: SubmissionEntity,
  names: readonly string[],
): AsyncGenerator<readonly string[]> {
  const declared = columnsOf(submission).columns;
  const columns = names.map((name) => declared.find((column) => column.name === name) ?? gone(name));
  for await (const row of storedRows(manager, submission, new Set([...names, 'region'])))
    yield columns.map((column) => writtenCell(cellOf(row, column), column, DIALECTS.standard));
}

/**
 * The rows of a submission in the `standard` dialect (docs/jeux-de-donnees.md), every column of the layout: the bytes
 * that manifests name. `seen` is told of the cells of each row.
 */
export async function* versionBytes(
  manager: EntityManager,
  submission: SubmissionEntity,
  names: readonly string[],
  seen: (cells: readonly string[]) => void = () => undefined,
): AsyncGenerator<string> {
  let piece = csvLine([...names], DIALECTS.standard);
  for await (const cells of writtenRows(manager, submission, names)) {
    seen(cells);
    piece += csvLine(cells, DIALECTS.standard);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The schema of datasets only grows. */
function gone(name: string): never {
  throw new Error(`a column that was signed is there no more: ${name}`);
}

const cellOf = (row: StoredRow, { name }: Column): CellValue =>
  (name === DELEGATION.name ? row.region : row[name]) ?? null;

/** What is signed of each of these submissions, made where it was not made yet. In their order. */
export async function ownVersions(
  manager: EntityManager,
  submissions: readonly SubmissionEntity[],
): Promise<readonly OwnVersionEntity[]> {
  const uids = submissions.map(({ uid }) => uid);
  const known = new Map<string, OwnVersionEntity>();
  for (let at = 0; at < uids.length; at += 500)
    for (const each of await manager.findBy(OwnVersionEntity, { submissionUid: In(uids.slice(at, at + 500)) }))
      known.set(each.submissionUid, each);
  const versions: OwnVersionEntity[] = [];
  for (const submission of submissions) versions.push(known.get(submission.uid) ?? (await made(manager, submission)));
  return versions;
}

async function made(manager: EntityManager, submission: SubmissionEntity): Promise<OwnVersionEntity> {
  const names = columnsOf(submission).columns.map(({ name }) => name);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of versionBytes(manager, submission, names)) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
  }
  return Object.assign(new OwnVersionEntity(), {
    submissionUid: submission.uid,
    sha256: hash.digest('hex'),
    bytes,
    rowCount: submission.rowCount,
    layout: layoutOf(names),
    columns: JSON.stringify(names),
  });
}

/** Keeps what was made, once. */
export async function keepVersions(manager: EntityManager, versions: readonly OwnVersionEntity[]): Promise<void> {
  const uids = versions.map(({ submissionUid }) => submissionUid);
  const known = new Set<string>();
  for (let at = 0; at < uids.length; at += 500)
    for (const each of await manager.findBy(OwnVersionEntity, { submissionUid: In(uids.slice(at, at + 500)) }))
      known.add(each.submissionUid);
  const missing = versions.filter(({ submissionUid }) => !known.has(submissionUid));
  for (let at = 0; at < missing.length; at += 200) await manager.insert(OwnVersionEntity, missing.slice(at, at + 200));
}

import type { EntityManager } from 'typeorm';
import { requireRight } from '../access/rights';
import { REGISTER } from '../datasets/roles';
import type { Row } from '../datasets/row';
import type { IntakeContext } from '../intake/context';
import type { Issue } from '../spreadsheet/issue';
import { readWholeWorkbook, type SheetOfDataset, type WholeWorkbook } from '../intake/read-workbook';
import { RegisterRows } from '../intake/register-at-fault';
import { elsewhere } from '../intake/made-for';
import { OFFICE_NAME } from '../spreadsheet/read-me-title';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { submitFile, type SubmittedFile, type SubmitRequest } from './submit-file';
import { asConflict } from './conflict';
import { tried } from './trial';
import { intakeOf } from './intake-context';
import { fingerprinted } from '../submissions/receive-file';
import { isUntouched, registerBefore } from '../submissions/register-before';
import { registerOfWorkbook } from '../submissions/register-of-workbook';

/** A workbook with one sheet per dataset. */
export type WorkbookRequest = Pick<SubmitRequest, 'region' | 'year' | 'fileName' | 'dryRun' | 'secrecy'>;

/** One sheet of it, with what it was read against. */
export interface SubmittedSheet extends SubmittedFile {
  readonly context: IntakeContext;
  readonly sheet: SheetOfDataset;
}

export interface SubmittedWorkbook {
  /** In the registry's order; empty when the workbook was refused as a whole. */
  readonly sheets: readonly SubmittedSheet[];
  /** Remarks on the workbook itself: why it was refused, and sheets that are no dataset's. */
  readonly issues: readonly Issue[];
  /** French, with the way out; null when something was submitted. */
  readonly refusal: string | null;
}

/**
 * Hands in every filled sheet of a workbook, the register first, so that the other sheets can point into it; blank
 * sheets are left alone. Where the register has faults, what points into it is checked against its rows all the same,
 * and waits for their correction: nothing of it can be published. One transaction: all of it is kept, or nothing. Rights and errors are those of {@link submitFile}.
 */
export async function submitWorkbook(
  database: Database,
  network: Network,
  actor: Actor,
  request: WorkbookRequest,
  source: () => AsyncIterable<Uint8Array>,
): Promise<SubmittedWorkbook> {
  requireRight(actor, 'submit', request.region);
  checkedYear(request.year);
  const { open, digest } = fingerprinted(source);
  const workbook = await readWholeWorkbook(open);
  try {
    return await submitOpened(database, network, actor, request, { workbook, checksum: digest() });
  } finally {
    await workbook.close();
  }
}

/** {@link submitWorkbook} of one that was read out already; whoever calls closes it. */
export async function submitOpened(
  database: Database,
  network: Network,
  actor: Actor,
  request: WorkbookRequest,
  { workbook, checksum }: { readonly workbook: WholeWorkbook; readonly checksum: string },
): Promise<SubmittedWorkbook> {
  const regionName = request.region === null ? OFFICE_NAME : network.region(request.region)?.name;
  const mistaken = elsewhere(workbook.madeFor, { regionName, year: request.year });
  if (mistaken !== null) return refused(workbook, capitalised(mistaken.text));
  const filled = workbook.sheets.filter(({ blank }) => !blank);
  if (filled.length === 0) return refused(workbook, whyNothing(workbook));
  const work = async (manager: EntityManager): Promise<SubmittedWorkbook> => {
    if (await isTemplateAsItWas(manager, network, request, filled)) return refused(workbook, UNTOUCHED);
    const inner = within(database, manager);
    const sheets: SubmittedSheet[] = [];
    const register = new RegisterRows();
    let atFault: Partial<IntakeContext> = {};
    for (const sheet of filled) {
      const isRegister = sheet.dataset.role.is === 'REGISTER';
      const more = isRegister ? { onRow: register.note } : atFault;
      const handedIn = await submitSheet(inner, network, actor, request, sheet, { checksum, more });
      sheets.push(handedIn);
      if (!isRegister) continue;
      const found = await registerOfWorkbook(manager, request.region, register, handedIn.report);
      if (found !== null) atFault = { register: found };
    }
    return { sheets, issues: workbook.issues, refusal: null };
  };
  return asConflict(request.dryRun ? tried((trial) => database.write(trial), work) : database.write(work));
}

/** The same database inside an open transaction: what one sheet writes, the next one reads. */
const within = ({ engine }: Database, manager: EntityManager): Database => ({
  engine,
  read: manager,
  write: (work) => manager.transaction(work),
  close: () => Promise.resolve(),
});

async function submitSheet(
  database: Database,
  network: Network,
  actor: Actor,
  request: WorkbookRequest,
  sheet: SheetOfDataset,
  { checksum, more }: { readonly checksum: string; readonly more: Partial<IntakeContext> },
): Promise<SubmittedSheet> {
  let context: IntakeContext | null = null;
  const { dataset } = sheet;
  const content = {
    prepare: nothing,
    open: (given: IntakeContext) => sheet.read((context = { ...given, ...more })),
    fingerprint: () => checksum,
    close: nothing,
  };
  const handedIn = await submitFile(
    database,
    network,
    actor,
    { ...request, dataset, nothingToReport: false, dryRun: false },
    content,
  );
  if (context === null) throw new Error('a sheet was submitted without being read');
  return { ...handedIn, context, sheet };
}

const nothing = (): Promise<void> => Promise.resolve();

/** A register that nobody touched, and nothing else: somebody sent the template itself. */
async function isTemplateAsItWas(
  manager: EntityManager,
  network: Network,
  { region, year }: WorkbookRequest,
  filled: readonly SheetOfDataset[],
): Promise<boolean> {
  const [only] = filled;
  if (region === null || filled.length !== 1 || only?.dataset.role.is !== 'REGISTER') return false;
  const slot = { dataset: only.dataset, region, year, nothingToReport: false, origin: 'REGION' as const };
  const rows: Row[] = [];
  for await (const batch of only.read(await intakeOf(manager, network, slot)).batches())
    rows.push(...batch.map(({ cells }) => cells));
  return isUntouched(rows, await registerBefore(manager, region, year, false));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const UNTOUCHED = `Ce modèle est encore vide : seul y figure le registre pré-rempli, tel quel. Remplir au moins une autre feuille ; ou, si le registre n’a pas changé, le déposer seul en disant que c’est le jeu « ${REGISTER.fileName} » (dataset=${REGISTER.fileName}).`;

function whyNothing({ sheets, issues }: WholeWorkbook): string {
  if (sheets.length === 0) return issues.map(({ message }) => message).join(' ');
  const names = sheets.map(({ sheet }) => sheet).join(', ');
  return `Ce classeur est encore vide : aucune ligne sous les titres. Remplir au moins une de ses feuilles : ${names}.`;
}

const refused = ({ issues }: WholeWorkbook, refusal: string): SubmittedWorkbook => ({ sheets: [], issues, refusal });

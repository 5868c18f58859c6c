import type { DatasetCode } from '../../../src/kernel/codes';
import { counted, enumerated } from '../../../src/kernel/french';
import { h } from './dom';
import { changesInWords, effectTables, type RowChanges } from './effects';
import { suspicions } from './group-issues';
import { issueList } from './issues';
import type { Effect, Issue, Submission } from './queries';
import { labelOf, type Place, type Session } from './session';
import { NO_REGION, STATUSES } from './words';

/** A file, or a sheet of one, as `POST /submissions` answers of it. */
export interface Sheet extends Omit<Submission, 'dataset'> {
  readonly dataset: DatasetCode;
  readonly issues: readonly Issue[];
  readonly faultyRows: number;
  /** It points into a register that has faults itself. */
  readonly waits: boolean;
  /** This very file was there already. */
  readonly known: boolean;
  readonly effects: readonly Effect[];
  readonly changes: RowChanges | null;
}

/** What came of a file: its datasets, or why it is none. */
export interface Outcome {
  readonly sheets: readonly Sheet[];
  readonly refusal: string | null;
  readonly issues: readonly Issue[];
}

export function outcomeOf(body: unknown): Outcome {
  if (Array.isArray(body)) return { sheets: body as Sheet[], refusal: null, issues: [] };
  if ('dataset' in (body as object)) return { sheets: [body as Sheet], refusal: null, issues: [] };
  const { errors, issues = [] } = body as { errors: readonly { message: string }[]; issues?: readonly Issue[] };
  return { sheets: [], refusal: errors[0]?.message ?? '', issues };
}

/** At fault, or waiting for a register that is: it cannot be handed in as it is. */
export const isFaulty = ({ status }: Sheet): boolean => status === 'INVALID';

const onlyWaits = ({ waits, issues }: Sheet): boolean => waits && issues.every(({ severity }) => severity !== 'ERROR');

/** One sentence for everyone, and first of all for those who listen. */
export function summaryOf(session: Session, { sheets, refusal }: Outcome): string {
  if (refusal !== null) return refusal;
  const faulty = sheets.filter((sheet) => isFaulty(sheet) && !onlyWaits(sheet));
  if (faulty.length === 0)
    return sheets.length === 1
      ? 'Aucune faute : ce fichier peut être déposé.'
      : `Aucune faute dans les ${sheets.length} jeux : ce fichier peut être déposé.`;
  return `Des fautes dans ${enumerated(faulty.map(({ dataset }) => labelOf(session, dataset)))} : les corriger, puis glisser à nouveau le fichier.`;
}

/** Dataset by dataset: rows read, right and wrong, what to mend, and what publishing would change. */
export const reportOf = (session: Session, place: Place, sheets: readonly Sheet[]): HTMLElement =>
  h('div', { class: 'jeux' }, ...sheets.map((sheet) => sheetBox(session, place, sheet)));

function sheetBox(session: Session, { region, year }: Place, sheet: Sheet): HTMLElement {
  const { dataset, rowCount, faultyRows, issues, status, known, version, changes, effects } = sheet;
  const faulty = isFaulty(sheet);
  const waiting = onlyWaits(sheet);
  const where = { region: region?.name ?? NO_REGION, year };
  return h(
    'article',
    { class: faulty ? 'jeu fautif' : 'jeu' },
    h(
      'h3',
      {},
      h('span', { 'aria-hidden': 'true' }, waiting ? '… ' : faulty ? '✗ ' : '✓ '),
      labelOf(session, dataset),
      waiting && h('span', { class: 'doux' }, ' attend le registre'),
    ),
    h(
      'dl',
      { class: 'comptes' },
      count('lues', rowCount),
      count('bonnes', rowCount - faultyRows),
      count('fautives', faultyRows),
    ),
    known &&
      h(
        'p',
        {},
        `Ce fichier est déjà là : version ${version}, ${STATUSES[status].words}. Le déposer à nouveau n’ajoute rien.`,
      ),
    ...suspicions(issues, rowCount, where).map((words) => h('p', { class: 'avis' }, words)),
    issues.length > 0 && issueList(issues),
    !faulty && !known && h('p', {}, changesInWords(changes)),
    !faulty && !known && effects.length > 0
      ? h(
          'details',
          { open: true },
          h('summary', {}, `Publié, ce dépôt changerait ${counted(effects.length, 'chiffre')}`),
          effectTables(session, effects, region?.code ?? null),
        )
      : null,
    !faulty &&
      !known &&
      effects.length === 0 &&
      h('p', {}, 'Publié, ce dépôt ne changerait aucun chiffre régional ou national.'),
  );
}

const count = (words: string, number: number): HTMLElement =>
  h(
    'div',
    { class: `compte compte-${words}` },
    h('dt', {}, `lignes ${words}`),
    h('dd', {}, number.toLocaleString('fr-FR')),
  );

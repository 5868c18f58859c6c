import type { Network } from '../network/network';
import type { RowChanges } from '../publication/changes';
import type { SubmittedFile } from '../publication/submit-file';
import { effectLines } from './effects';
import type { FileRequest } from './file-request';
import { issueCounts, issueLines } from './issues';
import { asTyped } from './output';
import { idOf, STATUS_WORDS, titleOf } from './words';
import { counted } from '../kernel/french';

/** What there is to say of one file or sheet: counts, faults, what publishing would change. */
export function reportLines(network: Network, handedIn: SubmittedFile, dryRun: boolean): string[] {
  const { submission, report, known } = handedIn;
  const head = `${titleOf(network, submission)} : ${counted(report.rowCount, 'ligne')}, ${issueCounts(report.errors, report.warnings)}.`;
  return [
    head,
    ...issueLines(report.issues),
    ...fateLines(handedIn, dryRun),
    ...(known ? [] : changeLines(network, handedIn)),
  ];
}

/** What became of it. */
function fateLines({ submission, known, report }: SubmittedFile, dryRun: boolean): string[] {
  const state = report.waits && report.errors === 0 ? 'attend le registre' : STATUS_WORDS[submission.status];
  const version = `version ${submission.version}, ${state}`;
  if (known)
    return [`Ce fichier est déjà là : ${version}. Rien de plus n’est gardé.`, `Identifiant : ${idOf(submission)}`];
  if (dryRun) return [];
  return [`Déposé : ${version}.`, `Identifiant : ${idOf(submission)}`];
}

function changeLines(network: Network, { submission, changes, effects }: SubmittedFile): string[] {
  if (submission.status !== 'VALID') return [];
  return [changesInWords(changes), 'Publié, ce dépôt changerait :', ...effectLines(network, effects)];
}

function changesInWords(changes: RowChanges | null): string {
  if (changes === null) return 'Rien n’est encore publié pour ce jeu : toutes les lignes sont nouvelles.';
  const { added, changed, gone } = changes;
  return `Contre la version publiée : ${counted(added, 'ligne ajoutée', 'lignes ajoutées')}, ${counted(changed, 'changée')}, ${counted(gone, 'disparue')}.`;
}

/** What to type next. */
export function nextLines(all: readonly SubmittedFile[], asked: FileRequest, annotated: string | null): string[] {
  const { dryRun, args, annote } = asked;
  const command = (name: string, rest: readonly string[]): string => `  npx maillage ${name} ${asTyped(rest)}`;
  const returned = annotated === null ? [] : [`Le fichier annoté est là : ${annotated}`];
  if (all.some(({ submission }) => submission.status === 'INVALID')) {
    const advice =
      annote === undefined && asked.path !== undefined
        ? ['Le même fichier, ses fautes marquées : ajouter --annote remarques.xlsx']
        : [];
    return [...returned, ...advice, 'Corriger le fichier, puis retaper :', command(dryRun ? 'check' : 'submit', args)];
  }
  if (dryRun) return [...returned, 'Pour le déposer :', command('submit', args)];
  const due = all.filter(({ submission }) => submission.status === 'VALID').map(({ submission }) => idOf(submission));
  return due.length === 0 ? returned : [...returned, 'Pour publier :', command('publish', due)];
}

import type { Dataset } from '../datasets/dataset';
import { submitWorkbook } from '../publication/submit-workbook';
import { bodyOf } from '../kernel/error-body';
import { issueJson, submissionJson } from '../graphql/submissions/submission-json';
import { MaillageError } from '../kernel/errors';
import { contentOf, submitFile, type SubmittedFile } from '../publication/submit-file';
import type { ExitCode } from './command';
import type { FileRequest } from './file-request';
import { nextLines, reportLines } from './submit-report';
import { issueLines } from './issues';
import { say, sayJson } from './output';
import type { Platform } from './platform';
import { endProgress, withProgress } from './progress';

const codeFor = (all: readonly SubmittedFile[]): ExitCode =>
  all.some(({ submission }) => submission.status === 'INVALID') ? 1 : 0;

/** A submission as every route answers with it, and what only the one at hand knows. */
const documentOf =
  ({ network, actor }: Platform, { dryRun }: FileRequest, annotated: string | null) =>
  (handedIn: SubmittedFile, more: Parameters<typeof submissionJson>[3] = []) => ({
    ...submissionJson(network, actor, handedIn, more),
    known: handedIn.known,
    stored: !dryRun && !handedIn.known,
    annotated,
  });

export async function submitOneFile(
  platform: Platform,
  asked: FileRequest,
  dataset: Dataset,
  annotated: string | null,
): Promise<ExitCode> {
  const { database, network, actor } = platform;
  const { file, year, dryRun, fileName, neant, found } = asked;
  const request = { dataset, region: found.region, year, dryRun, fileName, nothingToReport: neant };
  const handedIn = await submitFile(
    database,
    network,
    actor,
    request,
    contentOf(() => withProgress(file)),
  ).finally(endProgress);
  if (asked.json) sayJson(documentOf(platform, asked, annotated)(handedIn));
  else say(...reportLines(network, handedIn, dryRun), ...nextLines([handedIn], asked, annotated));
  return codeFor([handedIn]);
}

export async function submitWholeWorkbook(
  platform: Platform,
  asked: FileRequest,
  annotated: string | null,
): Promise<ExitCode> {
  const { database, network, actor } = platform;
  const { file, year, dryRun, fileName, found } = asked;
  const request = { region: found.region, year, dryRun, fileName };
  const { sheets, issues, refusal } = await submitWorkbook(database, network, actor, request, file.open);
  if (refusal !== null) {
    const body = bodyOf(new MaillageError('UPLOAD_REFUSED', { reason: refusal }));
    if (asked.json) sayJson({ ...body, issues: issues.map(issueJson) });
    else console.error(refusal);
    return 1;
  }
  if (asked.json) {
    const document = documentOf(platform, asked, annotated);
    // What is said of the workbook as a whole comes with its first sheet.
    sayJson(sheets.map((sheet, index) => document(sheet, index === 0 ? issues : [])));
  } else
    say(
      ...issueLines(issues),
      ...sheets.flatMap((sheet) => [...reportLines(network, sheet, dryRun), '']),
      ...nextLines(sheets, asked, annotated),
    );
  return codeFor(sheets);
}

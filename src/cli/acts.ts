import { submissionJson } from '../graphql/submissions/submission-json';
import { bodyOf } from '../kernel/error-body';
import { MaillageError } from '../kernel/errors';
import { keyOf } from '../kernel/global-id';
import { publishSubmission, withdrawSubmission, type Act } from '../publication/acts';
import { readStandings } from '../submissions/standing';
import type { SubmissionEntity } from '../submissions/submission.entity';
import { readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { effectLines } from './effects';
import { say, sayJson } from './output';
import { withPlatform, type Platform } from './platform';
import { idOf, titleOf } from './words';

const LONGEST_REASON = 500;

function uidOf(id: string): string {
  const uid = keyOf('Submission', id);
  if (uid === null) throw new MaillageError('NO_SUCH_SUBMISSION');
  return uid;
}

/** The payload of the GraphQL mutation, field for field. */
async function payload({ database, network, actor }: Platform, { submission, superseded, refusal, effects }: Act) {
  const [standing] = await readStandings(database.read, [submission]);
  const bare = (each: SubmissionEntity) => {
    const {
      effects: _effects,
      changes: _changes,
      errors: _errors,
      ...fields
    } = submissionJson(network, actor, {
      submission: each,
      effects: [],
      changes: null,
      ...(each === submission && standing !== undefined ? { standing } : {}),
    });
    return fields;
  };
  return {
    submission: bare(submission),
    superseded: superseded === null ? null : bare(superseded),
    userErrors: refusal === null ? [] : [{ ...refusal, field: ['id'] }],
    effects: submissionJson(network, actor, { submission, effects, changes: null }).effects,
  };
}

/** Publishes one after the other, each in a transaction of its own; a refusal does not hold up the next. */
async function runPublish(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'l’identifiant du dépôt, que submit a donné', least: 1, most: 100 };
  const { options, operands: ids } = readArguments(args, { options: { json: 'flag' }, operands });
  return withPlatform(async (platform) => {
    const { database, network, actor, config } = platform;
    const { secrecy } = config;
    const answers: object[] = [];
    let code: ExitCode = 0;
    for (const id of ids) {
      try {
        const act = await publishSubmission(database, network, uidOf(id), actor, { secrecy });
        if (act.refusal !== null) code = 1;
        answers.push({ id, ...(await payload(platform, act)) });
        if (!options.json) sayPublished(platform, act);
      } catch (error) {
        if (!(error instanceof MaillageError)) throw error;
        code = 1;
        answers.push({ id, submission: null, superseded: null, userErrors: [], effects: [], ...bodyOf(error) });
        console.error(`${id} : ${error.message}`);
      }
    }
    if (options.json) sayJson(answers);
    return code;
  });
}

function sayPublished({ network }: Platform, { submission, superseded, refusal, effects }: Act): void {
  const title = `${titleOf(network, submission)}, version ${submission.version}`;
  if (refusal !== null) {
    console.error(`${title} : ${refusal.message}`);
    return;
  }
  const instead = superseded === null ? '' : ` Elle remplace la version ${superseded.version}.`;
  say(`${title} : publiée.${instead}`, ...effectLines(network, effects));
}

async function runWithdraw(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'l’identifiant du dépôt', least: 1, most: 1 };
  const { options, operands: ids } = readArguments(args, { options: { motif: 'text', json: 'flag' }, operands });
  const reason = options.motif?.trim() ?? '';
  if (reason === '') throw new UsageFault(['Un retrait se motive : ajouter --motif "…".']);
  if (reason.length > LONGEST_REASON)
    throw new UsageFault([`Le motif compte ${reason.length} caractères : ${LONGEST_REASON} au plus.`]);
  return withPlatform(async (platform) => {
    const { database, network, actor, config } = platform;
    const { secrecy } = config;
    const act = await withdrawSubmission(database, network, uidOf(ids[0] ?? ''), reason, actor, { secrecy });
    const { superseded: _superseded, ...answer } = await payload(platform, act);
    if (options.json) sayJson({ id: idOf(act.submission), ...answer });
    const title = `${titleOf(network, act.submission)}, version ${act.submission.version}`;
    if (act.refusal !== null) {
      console.error(`${title} : ${act.refusal.message}`);
      return 1;
    }
    if (options.json) return 0;
    return say(`${title} : retirée. Motif : ${reason}`, ...effectLines(network, act.effects));
  });
}

export const publish: Command = {
  usage: `Usage : maillage publish <identifiant> [<identifiant>…]

  Publie des dépôts, dans cet ordre, et dit quels chiffres changent. La version publiée avant est remplacée.

  --json   répond par un document JSON : une liste, un élément par dépôt`,
  run: runPublish,
};

export const withdraw: Command = {
  usage: `Usage : maillage withdraw <identifiant> --motif "…"

  Retire un dépôt publié et dit quels chiffres changent. La version d’avant ne revient pas d’elle-même.

  --motif  pourquoi, ${LONGEST_REASON} caractères au plus ; le journal le garde, et la région le lit
  --json   répond par un document JSON`,
  run: runWithdraw,
};

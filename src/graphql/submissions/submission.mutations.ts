import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireAnyRight, requireRight } from '../../access/rights';
import { badUserInput, MaillageError } from '../../kernel/errors';
import { datasetOf } from '../../datasets/registry';
import { keyOf } from '../../kernel/global-id';
import { bytesOf } from '../../intake/read-file';
import { publishSubmission, withdrawSubmission } from '../../publication/acts';
import { contentOf, submitFile } from '../../publication/submit-file';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { effectRow } from './effect.resolver';
import { PublishSubmissionPayload, SubmitDatasetPayload, WithdrawSubmissionPayload } from './payload.types';
import { submissionRow } from './submission-row';
import { SubmitDatasetInput } from './submit-dataset.input';

const LONGEST_REASON = 500;

@Resolver()
export class SubmissionMutations {
  @Mutation(
    () => SubmitDatasetPayload,
    doc(
      'Pour les contributeurs de la région et le siège. Les lignes arrivent en CSV, selon le modèle du jeu de données ; XLSX et gros fichiers passent par le dépôt HTTP.',
      'For the region’s own contributors and for publishers. The rows arrive as CSV text in the layout of the dataset’s template; XLSX and large files go through HTTP upload.',
    ),
  )
  async submitDataset(
    @Arg('input', () => SubmitDatasetInput, doc('Le jeu de données.', 'The dataset.')) input: SubmitDatasetInput,
    @Ctx() { actor, database, network, secrecy, marks }: RequestContext,
  ): Promise<SubmitDatasetPayload> {
    const region = input.region ?? null;
    requireRight(actor, 'submit', region);
    if (region !== null && network.region(region) === undefined)
      return { submission: null, userErrors: [noSuchRegion(region)], effects: [] };
    const request = {
      dataset: datasetOf(input.dataset),
      region,
      year: input.year,
      fileName: input.fileName,
      nothingToReport: input.nothingToReport ?? false,
      dryRun: input.dryRun ?? false,
      secrecy,
    };
    const { submission, effects } = await submitFile(
      database,
      network,
      actor,
      request,
      contentOf(() => bytesOf(input.csv)),
    );
    return { submission: submissionRow(actor, submission), userErrors: [], effects: marks.on(effects).map(effectRow) };
  }

  @Mutation(
    () => PublishSubmissionPayload,
    doc(
      'Pour le siège. Remplace la version publiée, s’il y en a une, en une seule transaction.',
      'For publishers. Replaces the published version, if any, in one transaction.',
    ),
  )
  async publishSubmission(
    @Arg('id', () => ID, doc('Le dépôt à publier.', 'The submission to publish.')) id: string,
    @Ctx() { actor, database, network, secrecy, marks }: RequestContext,
  ): Promise<PublishSubmissionPayload> {
    requireAnyRight(actor, 'publish');
    const act = publishSubmission(database, network, uidOf(id), actor, { secrecy });
    const { submission, superseded, refusal, effects } = await act;
    return {
      submission: submissionRow(actor, submission),
      superseded: superseded === null ? null : submissionRow(actor, superseded),
      userErrors: refusal === null ? [] : [{ ...refusal, field: ['id'] }],
      effects: marks.on(effects).map(effectRow),
    };
  }

  @Mutation(
    () => WithdrawSubmissionPayload,
    doc(
      'Pour le siège ; la version publiée avant ne revient pas d’elle-même.',
      'For publishers; the version published before, if any, does not come back by itself.',
    ),
  )
  async withdrawSubmission(
    @Arg('id', () => ID, doc('Le dépôt à retirer.', 'The submission to withdraw.')) id: string,
    @Arg('reason', () => String, doc('Pourquoi, 500 caractères au plus.', 'Why, 500 characters at most.'))
    reason: string,
    @Ctx() { actor, database, network, secrecy }: RequestContext,
  ): Promise<WithdrawSubmissionPayload> {
    requireAnyRight(actor, 'withdraw');
    if (reason.length > LONGEST_REASON)
      throw badUserInput('TEXT_TOO_LONG', { what: '`reason`', length: reason.length, most: LONGEST_REASON });
    if (reason.trim() === '') return { submission: null, userErrors: [NO_REASON] };
    const act = withdrawSubmission(database, network, uidOf(id), reason.trim(), actor, { secrecy });
    const { submission, refusal } = await act;
    return {
      submission: submissionRow(actor, submission),
      userErrors: refusal === null ? [] : [{ ...refusal, field: ['id'] }],
    };
  }
}

const noSuchRegion = (region: string) => ({
  code: 'UNKNOWN_REGION',
  message: `Aucune délégation n’a le code « ${region.slice(0, 40)} ». Les codes sont ceux de \`federation { regions { code } }\`.`,
  field: ['input', 'region'],
});

const NO_REASON = {
  code: 'REASON_MISSING',
  message: 'Un retrait se motive : écrire la raison dans `reason`.',
  field: ['reason'],
};

function uidOf(id: string): string {
  const uid = keyOf('Submission', id);
  if (uid === null) throw new MaillageError('NO_SUCH_SUBMISSION');
  return uid;
}

import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { MaillageError } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../../kernel/territory';
import type { Network } from '../../network/network';
import { addFigure } from '../../transcription/add-figure';
import { closeTranscription } from '../../transcription/close';
import { confirmCandidate, rejectCandidate, reopenCandidate } from '../../transcription/decide';
import type { FigureRefusal, FigureToConfirm } from '../../transcription/figure-to-confirm';
import { candidateKey, readCandidateKey, type CandidateRef } from '../../transcription/transcription.repository';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { discrepancyRow } from '../reconciliation/discrepancy.resolver';
import type { UserErrorType } from '../submissions/payload.types';
import { ConfirmCandidateInput } from './confirm-candidate.input';
import { candidateOrNull, transcriptionOrNull } from './transcription-rows';
import { CloseTranscriptionPayload, DecideCandidatePayload } from './transcription.payloads';

/** Everything that is printed is held against everything else. */
const RECONCILED = 200;
const CANDIDATE = doc('Le nombre relevé.', 'The number that was found.');

@Resolver()
export class TranscriptionMutations {
  @Mutation(
    () => DecideCandidatePayload,
    doc(
      'Pour le siège : fait d’un nombre relevé un chiffre imprimé, corrigé ou non, et dit ce qu’il contredit. Un nombre ne se décide qu’une fois.',
      'For publishers: makes a printed figure of a number that was found, corrected or not, and says what it contradicts. A number is decided of once.',
      { complexity: RECONCILED },
    ),
  )
  async confirmCandidate(
    @Arg('id', () => ID, CANDIDATE) id: string,
    @Arg('input', () => ConfirmCandidateInput, doc('Le chiffre.', 'The figure.')) input: ConfirmCandidateInput,
    @Ctx() context: RequestContext,
  ): Promise<DecideCandidatePayload> {
    const { actor, database, network } = context;
    requireAnyRight(actor, 'publish');
    const ref = candidateNamed(id);
    if (isHalfPart(input)) return refused([KEY_MISSING]);
    const { refusals, discrepancies } = await confirmCandidate(database, network, ref, figureOf(input, network), actor);
    if (refusals.length > 0) return refused(refusals);
    return {
      candidate: await candidateOrNull(context, keyOfCandidate(id)),
      discrepancies: discrepancies.map((each) => discrepancyRow(context, each)),
      userErrors: [],
    };
  }

  @Mutation(
    () => DecideCandidatePayload,
    doc(
      'Pour le siège : fait un chiffre imprimé de ce que la lecture a manqué, avec les mêmes contrôles. Il se reprend comme les autres.',
      'For publishers: makes a printed figure of what the reading has missed, with the same checks. It is taken back as others are.',
      { complexity: RECONCILED },
    ),
  )
  async addFigure(
    @Arg('transcription', () => ID, doc('Le rapport lu.', 'The report that was read.')) id: string,
    @Arg('page', () => Int, doc('Page, ou section, à partir de 1.', 'Page, or section, from 1.')) page: number,
    @Arg('input', () => ConfirmCandidateInput, doc('Le chiffre.', 'The figure.')) input: ConfirmCandidateInput,
    @Ctx() context: RequestContext,
    @Arg(
      'startsAt',
      () => Int,
      doc(
        'Où il commence dans le texte de la page, en caractères (UTF-16) ; null pour ce que le texte n’a pas.',
        'Where it begins in the text of the page, in UTF-16 characters; null for what the text does not have.',
        { nullable: true },
      ),
    )
    startsAt?: number | null,
    @Arg(
      'endsAt',
      () => Int,
      doc('Où il finit ; va avec startsAt.', 'Where it ends; goes with startsAt.', { nullable: true }),
    )
    endsAt?: number | null,
  ): Promise<DecideCandidatePayload> {
    const { actor, database, network } = context;
    requireAnyRight(actor, 'publish');
    const uid = keyOf('Transcription', id);
    if (uid === null) throw new MaillageError('NO_SUCH_TRANSCRIPTION');
    if (isHalfPart(input)) return refused([KEY_MISSING]);
    const place = { page, startsAt: startsAt ?? null, endsAt: endsAt ?? null };
    const added = await addFigure(database, network, uid, place, figureOf(input, network), actor);
    if (added.number === null) return refused(added.refusals);
    return {
      candidate: await candidateOrNull(context, candidateKey({ transcription: uid, number: added.number })),
      discrepancies: added.discrepancies.map((each) => discrepancyRow(context, each)),
      userErrors: [],
    };
  }

  @Mutation(
    () => DecideCandidatePayload,
    doc(
      'Pour le siège : dit d’un nombre relevé que ce n’est pas un chiffre.',
      'For publishers: says of a number that was found that it is no figure.',
    ),
  )
  async rejectCandidate(
    @Arg('id', () => ID, CANDIDATE) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DecideCandidatePayload> {
    requireAnyRight(context.actor, 'publish');
    const refusal = await rejectCandidate(context.database, candidateNamed(id), context.actor);
    return decided(context, id, refusal);
  }

  @Mutation(
    () => DecideCandidatePayload,
    doc(
      'Pour le siège : reprend ce qui était décidé d’un nombre relevé. Un chiffre confirmé n’en est plus un.',
      'For publishers: takes back what was decided of a number that was found. A figure that was confirmed is none any more.',
    ),
  )
  async reopenCandidate(
    @Arg('id', () => ID, CANDIDATE) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DecideCandidatePayload> {
    requireAnyRight(context.actor, 'publish');
    const refusal = await reopenCandidate(context.database, candidateNamed(id), context.actor);
    return decided(context, id, refusal);
  }

  @Mutation(
    () => CloseTranscriptionPayload,
    doc(
      'Pour le siège : clôt la lecture d’un rapport. Son texte est effacé, et les nombres dont rien n’est décidé ; les chiffres confirmés restent.',
      'For publishers: closes a transcription. Its text is deleted, and the numbers that nothing was decided of; figures that were confirmed stay.',
    ),
  )
  async closeTranscription(
    @Arg('id', () => ID, doc('Le rapport lu.', 'The report that was read.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CloseTranscriptionPayload> {
    requireAnyRight(context.actor, 'publish');
    const uid = keyOf('Transcription', id);
    if (uid === null) throw new MaillageError('NO_SUCH_TRANSCRIPTION');
    if (!(await closeTranscription(context.database, uid, context.actor)))
      return {
        transcription: null,
        userErrors: [
          {
            code: 'CLOSED_ALREADY',
            field: ['id'],
            message: 'Cette lecture est déjà close : il n’y a plus rien à effacer.',
          },
        ],
      };
    return { transcription: await transcriptionOrNull(context, uid), userErrors: [] };
  }
}

const keyOfCandidate = (id: string): string | null => keyOf('TranscriptionCandidate', id);

function candidateNamed(id: string): CandidateRef {
  const key = keyOfCandidate(id);
  const ref = key === null ? null : readCandidateKey(key);
  if (ref === null) throw new MaillageError('NO_SUCH_CANDIDATE');
  return ref;
}

const isHalfPart = ({ dimension, key }: ConfirmCandidateInput): boolean => (dimension == null) !== (key == null);
const KEY_MISSING: FigureRefusal = {
  code: 'KEY_MISSING',
  field: 'key',
  message: '`dimension` et `key` vont ensemble, ou pas du tout.',
};

/** What is an argument of its own; all else is of the input. */
const ARGUMENTS = new Set(['id', 'transcription', 'page', 'startsAt']);

const asUserError = ({ code, message, field }: FigureRefusal): UserErrorType => ({
  code,
  message,
  field: ARGUMENTS.has(field) ? [field] : ['input', field],
});

const refused = (refusals: readonly FigureRefusal[]): DecideCandidatePayload => ({
  candidate: null,
  discrepancies: [],
  userErrors: refusals.map(asUserError),
});

const decided = async (
  context: RequestContext,
  id: string,
  refusal: FigureRefusal | null,
): Promise<DecideCandidatePayload> =>
  refusal === null
    ? { candidate: await candidateOrNull(context, keyOfCandidate(id)), discrepancies: [], userErrors: [] }
    : refused([refusal]);

function figureOf(input: ConfirmCandidateInput, network: Network): FigureToConfirm {
  const { indicator, dimension, key, value, approximate, year, section, note, scope, programme, territory } = input;
  return {
    ...{ indicator, value, approximate, year, section },
    slice: dimension == null || key == null ? null : { dimension, key },
    territory: territoryNamed(territory ?? null, network),
    note: note ?? null,
    scope: scope ?? null,
    programme: programme ?? null,
  };
}

/** One that there is not is refused with the rest. */
function territoryNamed(code: string | null, network: Network): TerritoryRef {
  if (code === null || code === '') return FEDERATION;
  return network.region(code) === undefined ? departmentRef(code) : regionRef(code);
}

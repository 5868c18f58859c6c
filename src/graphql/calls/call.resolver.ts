import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CALL_EVENTS, type CallEntity, type CallEvent } from '../../calls/call.entity';
import {
  endCall,
  LAST_DELIVERIES,
  listedCodes,
  makeCall,
  readCalls,
  renewSecret,
  requireOffice,
  resumeCall,
} from '../../calls/calls';
import type { DeliveryEntity } from '../../calls/delivery.entity';
import { indicatorOf } from '../../datasets/catalogue';
import { MaillageError } from '../../kernel/errors';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { regionOrNull } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import {
  MakeSignedCallInput,
  MakeSignedCallPayload,
  SignedCallDeliveryType,
  SignedCallPayload,
  SignedCallType,
} from './call.types';

/** A federation has a few. */
const USUAL = 10;
const ID_OF = doc('Le serveur.', 'The server.');

@Resolver(() => SignedCallType)
export class SignedCallResolver {
  @Query(
    () => [SignedCallType],
    doc(
      'Pour le siège : les serveurs prévenus de ce qui est publié, le dernier ajouté d’abord. Pas pour le jeton d’un programme.',
      'For publishers: the servers that are told of what is published, the latest first. Not for a program’s token.',
      { complexity: times(USUAL) },
    ),
  )
  async signedCalls(@Ctx() { actor, database }: RequestContext): Promise<SignedCallType[]> {
    return (await readCalls(database.read, actor)).map(callRow);
  }

  @Mutation(
    () => MakeSignedCallPayload,
    doc(
      'Pour le siège : fait prévenir un serveur, à partir de maintenant. Pas pour le jeton d’un programme.',
      'For publishers: has a server told, from now on. Not for a program’s token.',
    ),
  )
  async makeSignedCall(
    @Arg('input', () => MakeSignedCallInput, doc('Le serveur à prévenir.', 'The server to be told.'))
    { address, events, indicators, regions }: MakeSignedCallInput,
    @Ctx() context: RequestContext,
  ): Promise<MakeSignedCallPayload> {
    const { actor, database, network, inside, announceSoon } = context;
    const wanted = { address, events: events ?? CALL_EVENTS, indicators: indicators ?? [], regions: regions ?? [] };
    const made = await makeCall(database, network, keyOf(context), wanted, actor, inside);
    if ('faults' in made)
      return {
        call: null,
        secret: null,
        userErrors: made.faults.map(({ code, message, field }) => ({
          code,
          message,
          field: field === null ? null : ['input', field],
        })),
      };
    // Whoever made it is told its secret before anything is looked at.
    await announceSoon();
    return { call: callRow(made.call), secret: made.secret, userErrors: [] };
  }

  @Mutation(
    () => SignedCallPayload,
    doc(
      'Pour le siège : ne le prévient plus, pour de bon ; ce qui attend n’est plus envoyé.',
      'For publishers: tells it no more, for good; what waits is not sent.',
    ),
  )
  async endSignedCall(
    @Arg('id', () => ID, ID_OF) id: string,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<SignedCallPayload> {
    return { call: callRow(await endCall(database, id, actor)), secret: null };
  }

  @Mutation(
    () => SignedCallPayload,
    doc(
      'Pour le siège : reprend celui qui est suspendu, avec tout ce qui n’est pas arrivé.',
      'For publishers: resumes one that was stopped, with everything that did not arrive.',
    ),
  )
  async resumeSignedCall(
    @Arg('id', () => ID, ID_OF) id: string,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<SignedCallPayload> {
    return { call: callRow(await resumeCall(database, id, actor)), secret: null };
  }

  @Mutation(
    () => SignedCallPayload,
    doc(
      'Pour le siège : remplace le secret ; celui d’avant ne vaut plus.',
      'For publishers: replaces the secret; the one before signs nothing any more.',
    ),
  )
  async renewSignedCallSecret(
    @Arg('id', () => ID, ID_OF) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SignedCallPayload> {
    const { call, secret } = await renewSecret(context.database, keyOf(context), id, context.actor);
    return { call: callRow(call), secret };
  }

  @FieldResolver(
    () => [IndicatorType],
    doc('Les seuls dont il est prévenu ; vide : tous.', 'The only ones that it is told of; empty: all.', {
      complexity: times(3),
    }),
  )
  indicators(@Root() { call }: SignedCallType): readonly IndicatorType[] {
    return listedCodes(call.indicators)
      .filter((code) => indicatorOf(code) !== undefined)
      .map(indicatorRowOf);
  }

  @FieldResolver(
    () => [RegionType],
    doc('Les seules dont il est prévenu ; vide : toutes.', 'The only ones that it is told of; empty: all.', {
      complexity: times(3),
    }),
  )
  regions(@Root() { call }: SignedCallType, @Ctx() context: RequestContext): readonly RegionType[] {
    return listedCodes(call.regions).flatMap((code) => regionOrNull(context, code) ?? []);
  }

  @FieldResolver(
    () => [SignedCallDeliveryType],
    doc(
      `Ses ${LAST_DELIVERIES} derniers messages au plus, le dernier d’abord.`,
      `Its last messages, ${LAST_DELIVERIES} at most, the latest first.`,
      { complexity: times(LAST_DELIVERIES) },
    ),
  )
  async deliveries(
    @Root() { call }: SignedCallType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly SignedCallDeliveryType[]> {
    return (await loaders.deliveriesOfCall.load(call.id)).map(deliveryRow);
  }
}

/** What seals their secrets. */
function keyOf({ actor, accounts }: RequestContext) {
  requireOffice(actor);
  if (accounts === null)
    throw new MaillageError('SERVICE_UNAVAILABLE', { reason: 'les comptes ne sont pas ouverts ici' });
  return accounts.key;
}

const momentOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const callRow = (call: CallEntity): SignedCallType => ({
  id: call.uid,
  address: call.address,
  events: call.events.split(',') as CallEvent[],
  madeAt: new Date(call.madeAt),
  madeBy: call.madeBy,
  endedAt: momentOf(call.endedAt),
  stoppedAt: momentOf(call.stoppedAt),
  message: call.message,
  call,
});

const deliveryRow = (each: DeliveryEntity): SignedCallDeliveryType => ({
  id: each.messageId,
  sentence: each.title,
  madeAt: new Date(each.madeAt),
  attempts: each.attempts,
  triedAt: momentOf(each.triedAt),
  deliveredAt: momentOf(each.deliveredAt),
  nextAt: momentOf(each.nextAt),
  message: each.message,
});

import { setTimeout as wait } from 'node:timers/promises';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal, requireAnyRight } from '../../access/rights';
import type { Federated } from '../../federation/federated';
import { acceptReader } from '../../federation/own/readers';
import { HarvestSourceEntity as Source } from '../../federation/sources/source.entity';
import {
  changeSource,
  confirmSource,
  pairSource,
  USUAL_RULES,
  type SourceRefusal,
  type SourceRules,
} from '../../federation/source-acts';
import { behindRequests } from '../../kernel/request-writes';
import { MaillageError } from '../../kernel/errors';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { HarvestRulesInput, PairInstanceInput } from './harvest.input';
import { HarvestSourcePayload } from './harvest.types';
import { sourceRow } from './harvest.resolver';

const PATIENCE = 8_000;
const GOES_ON = { message: 'La moisson est longue : elle continue, et ses échanges diront ce qu’elle apporte.' };

const SOURCE_ID = doc('La source.', 'The source.');

@Resolver()
export class HarvestMutations {
  @Mutation(
    () => HarvestSourcePayload,
    doc(
      'Pour l’administrateur : demande à une instance qui elle est, et à être lue par celle-ci. Rien n’est moissonné avant `confirmInstance`.',
      'For administrators: asks an instance who it is, and to be read by this one. Nothing is harvested before confirmInstance.',
    ),
  )
  async pairInstance(
    @Arg('input', () => PairInstanceInput, doc('L’instance.', 'The instance.')) input: PairInstanceInput,
    @Ctx() context: RequestContext,
  ): Promise<HarvestSourcePayload> {
    const { federation, outside } = administered(context);
    const { address, regions, name, rules } = input;
    const asked = { address, regions, name: name ?? '', ...rulesFrom(rules ?? {}, USUAL_RULES) };
    return payload(await pairSource(federation, outside, asked, context.actor));
  }

  @Mutation(
    () => HarvestSourcePayload,
    doc(
      'Pour l’administrateur : dit que les six mots sont les mêmes des deux côtés. La clé est épinglée, et la moisson commence. Redit d’une source refusée, comme une instance remise d’une sauvegarde : on repart du manifeste qu’elle a maintenant.',
      'For administrators: says that the six words are the same on both sides. The key is pinned, and harvesting begins. Said again of a source that is refused, as an instance put back from a backup: it is begun anew with the manifest that it has now.',
    ),
  )
  async confirmInstance(
    @Arg('id', () => ID, SOURCE_ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<HarvestSourcePayload> {
    const { federation } = administered(context);
    return payload(await confirmSource(federation, id, context.actor));
  }

  @Mutation(
    () => HarvestSourcePayload,
    doc(
      'Pour l’administrateur : change comment une source est traitée ; ce qui n’est pas donné reste.',
      'For administrators: changes how a source is treated; what is left out stays.',
    ),
  )
  async changeHarvestSource(
    @Arg('id', () => ID, SOURCE_ID) id: string,
    @Arg('rules', () => HarvestRulesInput, doc('Comment la traiter.', 'How to treat it.')) rules: HarvestRulesInput,
    @Ctx() context: RequestContext,
  ): Promise<HarvestSourcePayload> {
    const { federation } = administered(context);
    const source = await context.database.read.findOneBy(Source, { uid: id });
    if (source === null) throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
    return payload(await changeSource(federation, id, rulesFrom(rules, source), context.actor));
  }

  @Mutation(
    () => HarvestSourcePayload,
    doc('Pour le siège : moissonne une source tout de suite.', 'For publishers: harvests a source at once.'),
  )
  async harvestSource(
    @Arg('id', () => ID, SOURCE_ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<HarvestSourcePayload> {
    requireAnyRight(context.actor, 'publish');
    const { harvester, federation } = federatedOf(context);
    const before = await federation.database.read.findOneBy(Source, { uid: id });
    if (before === null) throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
    if (before.kind === 'PACKAGE')
      return payload([
        {
          code: 'PACKAGES_ONLY',
          field: 'id',
          message: 'Cette instance est hors ligne : ses paquets se déposent sur la page Sources.',
        },
      ]);
    if (before.pinnedAt === null)
      return payload([
        {
          code: 'NOT_CONFIRMED',
          field: 'id',
          message: 'Les six mots ne sont pas encore confirmés : les comparer avec l’autre côté, puis confirmer.',
        },
      ]);
    // Of a large source it takes longer than a request may: it goes on behind the answer.
    const harvesting = behindRequests(() => harvester.harvest(id));
    const happened = await Promise.race([harvesting, wait(PATIENCE, [GOES_ON], { ref: false })]);
    if (happened === null)
      return payload([
        { code: 'UNDER_WAY', field: 'id', message: 'Cette source est déjà en train d’être moissonnée.' },
      ]);
    const after = await federation.database.read.findOneByOrFail(Source, { uid: id });
    return { ...payload(after), happened: happened.map(({ message }) => message) };
  }

  @Mutation(
    () => Boolean,
    doc(
      'Pour l’administrateur de cette instance : accepte qu’une autre la lise, ou le refuse ; vrai une fois fait.',
      'For administrators of this instance: accepts that another reads it, or refuses; true once done.',
    ),
  )
  async acceptReader(
    @Arg('id', () => ID, doc('L’instance qui demande.', 'The instance that asks.')) id: string,
    @Arg('accept', () => Boolean, doc('Accepter, ou refuser.', 'Accept, or refuse.')) accept: boolean,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { federation } = administered(context);
    await acceptReader(federation.database, id, accept, context.actor, new Date());
    return true;
  }
}

function administered(context: RequestContext): Federated {
  if (context.actor.role !== 'ADMIN') throw refusal(context.actor);
  return federatedOf(context);
}

function federatedOf({ federated }: RequestContext): Federated {
  if (federated === null) throw new MaillageError('FEDERATION_CLOSED');
  return federated;
}

/** What is given, over what is there. A change of null is given, where it is given: any change. */
const rulesFrom = (given: HarvestRulesInput, there: SourceRules): SourceRules => ({
  schedule: given.schedule ?? there.schedule,
  publication: given.publication ?? there.publication,
  mostChange: given.mostChange === undefined ? there.mostChange : given.mostChange,
  withdrawal: given.withdrawal ?? there.withdrawal,
  staleAfter: given.staleAfter ?? there.staleAfter,
  paused: given.paused ?? there.paused,
});

const payload = (became: Source | readonly SourceRefusal[]): HarvestSourcePayload =>
  became instanceof Source
    ? { source: sourceRow(became), happened: [], userErrors: [] }
    : { source: null, happened: [], userErrors: became.map(({ field, ...each }) => ({ ...each, field: [field] })) };

import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../kernel/errors';
import type { DataLinkEntity } from '../../links/data-link.entity';
import { askLink, endLink, makeLink, readLinks } from '../../links/links';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { regionOrNull } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { DataLinkPayload, DataLinkType, MakeDataLinkInput, MakeDataLinkPayload } from './link.types';

const LONGEST_REASON = 500;

@Resolver(() => DataLinkType)
export class DataLinkResolver {
  @Query(
    () => [DataLinkType],
    doc(
      'Les sources par lien, celles qui sont demandées d’abord : toutes, pour le siège ; celles de ses régions, pour une délégation.',
      'The sources by link, those still asked first: all for publishers; those of their own regions for contributors.',
      { complexity: times(14) },
    ),
  )
  async dataLinks(@Ctx() { actor, database }: RequestContext): Promise<DataLinkType[]> {
    return (await readLinks(database.read, actor)).map(linkRow);
  }

  @Mutation(
    () => MakeDataLinkPayload,
    doc(
      'Pour le siège, et pour une délégation dans ses régions : ajoute une source par lien, demandée aussitôt. Pas pour le jeton d’un programme.',
      'For publishers, and contributors in their own regions: makes a source by link, asked at once. Not for a program’s token.',
    ),
  )
  async makeDataLink(
    @Arg('input', () => MakeDataLinkInput, doc('La source.', 'The source.')) input: MakeDataLinkInput,
    @Ctx() { actor, database, network }: RequestContext,
  ): Promise<MakeDataLinkPayload> {
    const { address, dataset, year } = input;
    const region = input.region ?? null;
    const made = await makeLink(
      database,
      network,
      { address, dataset, region, year, schedule: input.schedule ?? '0 6 * * *' },
      actor,
    );
    if ('faults' in made)
      return {
        link: null,
        holderPath: null,
        userErrors: made.faults.map(({ code, message, field }) => ({
          ...{ code, message, field: field === null ? null : ['input', field] },
        })),
      };
    return { link: linkRow(made.link), holderPath: `/liens/${made.secret}`, userErrors: [] };
  }

  @Mutation(
    () => DataLinkPayload,
    doc(
      'Pour qui peut l’ajouter : arrête une source par lien. Ce qui en est reçu reste.',
      'For whoever may make it: ends a source by link. What was received of it stays.',
    ),
  )
  async endDataLink(
    @Arg('id', () => ID, doc('La source.', 'The source.')) id: string,
    @Arg('reason', () => String, doc('Pourquoi, pour le journal.', 'Why, for the trail.')) reason: string,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<DataLinkPayload> {
    if (reason.length > LONGEST_REASON)
      throw badUserInput('TEXT_TOO_LONG', { what: '`reason`', length: reason.length, most: LONGEST_REASON });
    return { link: linkRow(await endLink(database, id, reason, actor)) };
  }

  @Mutation(
    () => DataLinkPayload,
    doc(
      'Pour qui peut l’ajouter : la demande sans attendre son heure, en quelques secondes ; avec `letThrough`, reçoit le fichier retenu, tant que c’est lui.',
      'For whoever may make it: asks it now, within seconds; with letThrough, receives the file that is held, as long as it is that one.',
    ),
  )
  async askDataLink(
    @Arg('id', () => ID, doc('La source.', 'The source.')) id: string,
    @Arg('letThrough', () => Boolean, {
      nullable: true,
      defaultValue: false,
      ...doc('Laisser passer le fichier retenu.', 'Let the held file through.'),
    })
    letThrough: boolean | null,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<DataLinkPayload> {
    return { link: linkRow(await askLink(database, id, letThrough === true, actor)) };
  }

  @FieldResolver(
    () => RegionType,
    doc('Sa région ; null hors délégation.', 'Its region; null for what belongs to no delegation.', { nullable: true }),
  )
  region(@Root() { regionCode }: DataLinkType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, regionCode);
  }

  @FieldResolver(
    () => SubmissionType,
    doc('Le dernier dépôt qui en est reçu ; null avant.', 'The last submission received of it; null before.', {
      nullable: true,
    }),
  )
  submission(@Root() { submissionUid }: DataLinkType, @Ctx() context: RequestContext): Promise<SubmissionType | null> {
    return submissionOrNull(context, submissionUid);
  }
}

const momentOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const linkRow = (link: DataLinkEntity): DataLinkType => ({
  id: link.uid,
  address: link.address,
  dataset: link.dataset,
  year: link.year,
  schedule: link.schedule,
  madeBy: link.madeBy,
  endedAt: momentOf(link.endedAt),
  nextAt: link.endedAt === null ? new Date(link.nextAt) : null,
  triedAt: momentOf(link.triedAt),
  seenAt: momentOf(link.seenAt),
  failingSince: momentOf(link.failingSince),
  outcome: link.outcome,
  message: link.message,
  regionCode: link.region,
  submissionUid: link.submissionUid,
});

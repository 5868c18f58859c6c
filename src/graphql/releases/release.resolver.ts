import { Ctx, FieldResolver, Resolver, Root, Arg, Args, ID, Int, Query } from 'type-graphql';
import { badUserInput, MaillageError } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { changesBetween } from '../../releases/changes';
import { isVerifiable } from '../../federation/verifiable/release-archive';
import { archiveAddress, contentAddress } from '../../releases/content-address';
import { findRelease, listReleases, readContent, readContentJson } from '../../releases/release.repository';
import { frozenFiguresAsked, textOf, times } from '../common/cost';
import { doc } from '../common/describe';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { regionOrNull } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.types';
import { ReleaseChangeType } from './release-change.type';
import { ReleaseFigureType } from './release-content.types';
import { changeRow, frozenFigureRow, frozenSubmissionRow, releaseOrNull, releaseRow } from './release-rows';
import { frozenTerritory, ReleaseFiguresArgs } from './release.args';
import { ReleaseSubmissionType, ReleaseType } from './release.types';

@Resolver(() => ReleaseSubmissionType)
export class ReleaseSubmissionResolver {
  @FieldResolver(
    () => RegionType,
    doc(
      'La région ; null pour ce qui n’est d’aucune délégation.',
      'The region; null for what belongs to no delegation.',
      {
        nullable: true,
      },
    ),
  )
  region(@Root() { regionCode }: ReleaseSubmissionType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, regionCode);
  }

  @FieldResolver(
    () => SubmissionType,
    doc(
      'Le dépôt tel qu’il est aujourd’hui ; null si ce lecteur ne peut plus le voir : il a été remplacé ou retiré depuis.',
      'The submission as it is today; null when this reader may no longer see it: it was replaced or withdrawn since.',
      { nullable: true },
    ),
  )
  submission(@Root() { uid }: ReleaseSubmissionType, @Ctx() context: RequestContext): Promise<SubmissionType | null> {
    return submissionOrNull(context, uid);
  }
}

/** A whole content is unpacked and read for it. */
const WHOLE_CONTENT = 200;
const MEGABYTE = 2 ** 20;
/** Megabytes of a content that is given inside an answer; a larger one is read at its address. */
const MOST_CONTENT = 8;

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @Query(
    () => ReleaseType,
    doc(
      'Une année figée, par son identifiant ; null s’il n’y en a pas.',
      'A frozen year by its id; null when there is none.',
      {
        nullable: true,
      },
    ),
  )
  release(
    @Arg('id', () => ID, doc('Identifiant global.', 'Global id.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ReleaseType | null> {
    return releaseOrNull(context, keyOf('Release', id));
  }

  @Query(
    () => [ReleaseType],
    doc('Les années figées, la plus récente version d’abord.', 'Frozen years, the latest release first.', {
      complexity: times(10),
    }),
  )
  async releases(
    @Arg('year', () => Int, doc('Année ; absente : toutes.', 'Year; when left out: all.', { nullable: true }))
    year: number | null | undefined,
    @Ctx() { database }: RequestContext,
  ): Promise<ReleaseType[]> {
    return (await listReleases(database.read, yearOrNull(year))).map(releaseRow);
  }

  @Query(
    () => [ReleaseChangeType],
    doc(
      'Tout chiffre qui a bougé entre deux versions d’une année, de combien, et le dépôt en cause.',
      'Every figure that moved between two releases of a year, by how much, and the submission that moved it.',
      { complexity: ({ childComplexity }: { childComplexity: number }) => WHOLE_CONTENT * 2 + 20 * childComplexity },
    ),
  )
  async releaseChanges(
    @Arg('from', () => ID, doc('La version de départ.', 'The release to start from.')) from: string,
    @Arg('to', () => ID, doc('La version d’arrivée.', 'The release to compare it with.')) to: string,
    @Ctx() { database, network }: RequestContext,
  ): Promise<ReleaseChangeType[]> {
    const [before, after] = await Promise.all([from, to].map((id) => found(database, id)));
    if (before === undefined || after === undefined) throw new Error('two releases are asked for');
    if (before.year !== after.year) throw badUserInput('RELEASES_OF_TWO_YEARS', { from: before.year, to: after.year });
    const [was, is] = [await readContent(database.read, before.uid), await readContent(database.read, after.uid)];
    return changesBetween(was, is, (code) => network.department(code)?.region ?? null).map(changeRow);
  }

  @FieldResolver(
    () => [ReleaseFigureType],
    doc(
      'Les chiffres figés ; ce dont rien n’était connu n’y est pas.',
      'The frozen figures; what nothing was known of is not among them.',
      { complexity: frozenFiguresAsked },
    ),
  )
  async figures(
    @Root() { uid }: ReleaseType,
    @Args(() => ReleaseFiguresArgs) { territories, indicators }: ReleaseFiguresArgs,
    @Ctx() { database, marks }: RequestContext,
  ): Promise<ReleaseFigureType[]> {
    const wanted = territories == null ? null : new Set(territories.map(frozenTerritory));
    const { figures } = await readContent(database.read, uid);
    const asked = figures
      .filter((figure) => wanted === null || wanted.has(figure.territory))
      .filter((figure) => indicators == null || indicators.includes(figure.indicator));
    return marks.on(asked).map(frozenFigureRow);
  }

  @FieldResolver(
    () => [ReleaseSubmissionType],
    doc(
      'Les dépôts publiés dont l’année figée est faite.',
      'The published submissions that the frozen year was made of.',
      {
        complexity: times(50),
      },
    ),
  )
  async submissions(
    @Root() { uid }: ReleaseType,
    @Ctx() { database }: RequestContext,
  ): Promise<ReleaseSubmissionType[]> {
    return (await readContent(database.read, uid)).submissions.map(frozenSubmissionRow);
  }

  @FieldResolver(
    () => String,
    doc(
      'Tout le contenu, en JSON canonique : les mêmes octets pour toujours, ceux dont contentHash est l’empreinte. Jusqu’à 8 Mo ; contentUrl le donne quelle que soit sa taille, et à moindre coût.',
      'The whole content as canonical JSON: the same bytes for ever, those that contentHash is the hash of. Up to 8 MB; contentUrl gives it whatever its size, and at less cost.',
      { complexity: textOf(MOST_CONTENT * MEGABYTE) },
    ),
  )
  async content(@Root() { uid }: ReleaseType, @Ctx() { database }: RequestContext): Promise<string> {
    const content = await readContentJson(database.read, uid, MOST_CONTENT * MEGABYTE);
    if (content === null) throw new MaillageError('CONTENT_TOO_LARGE', { most: MOST_CONTENT });
    return content;
  }

  @FieldResolver(
    () => String,
    doc(
      'Adresse de ce contenu sur ce serveur : un fichier JSON, dont l’ETag est contentHash.',
      'Address of that content on this server: a JSON file whose ETag is contentHash.',
    ),
  )
  contentUrl(@Root() { id }: ReleaseType): string {
    return contentAddress(id);
  }

  @FieldResolver(
    () => String,
    doc(
      'Adresse d’un ZIP que « maillage verify » vérifie sans base ni réseau : le contenu et ce que le siège en a signé ; pour qui lit toutes les lignes, aussi tout ce dont les chiffres sont faits, et ils sont recalculés. Null pour une année figée avant que cela soit gardé.',
      'Address of a ZIP that “maillage verify” verifies without database or network: the content and what the office signed of it; for whoever reads every row, also all that the figures were made of, and they are computed anew. Null for a year frozen before that was kept.',
      { nullable: true, complexity: times(1) },
    ),
  )
  async archiveUrl(@Root() { id, uid }: ReleaseType, @Ctx() { database }: RequestContext): Promise<string | null> {
    return (await isVerifiable(database.read, uid)) ? archiveAddress(id) : null;
  }
}

async function found(database: RequestContext['database'], id: string) {
  const uid = keyOf('Release', id);
  const release = uid === null ? null : await findRelease(database.read, uid);
  if (release === null) throw new MaillageError('NO_SUCH_RELEASE');
  return release;
}

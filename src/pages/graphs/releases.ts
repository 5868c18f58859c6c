import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { VersionsDuGraphiqueDocument, type VersionsDuGraphiqueQuery } from '../generated/graphql';
import { nothingAt } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { ask, query } from '../query';
import { graphAddress, releaseName, YEARS, type GraphRef } from '../graph-address';

export type GraphRelease = VersionsDuGraphiqueQuery['releases'][number];

/** Frozen years, the latest release first; of one year, or of all. */
export async function releasesOf(
  executor: QueryExecutor,
  context: RequestContext,
  annee: number | null,
): Promise<readonly GraphRelease[]> {
  return (await ask(executor, context, query(VersionsDuGraphiqueDocument, { annee }))).releases;
}

/** Null where none is asked for; those that there are where none has that name. */
export async function releaseAsked(
  executor: QueryExecutor,
  context: RequestContext,
  asked: string | undefined,
): Promise<GraphRelease | null | { readonly known: readonly GraphRelease[] }> {
  if (asked === undefined) return null;
  const known = await releasesOf(executor, context, null);
  return known.find((each) => releaseName(each) === asked || each.id === asked) ?? { known };
}

/** How many are offered in place of one that there is not. */
export const NEAREST_RELEASES = 5;

/** « 2023, version 1 : « Rapport 2023 » » */
export const releaseWords = ({ year, number, label }: Pick<GraphRelease, 'year' | 'number' | 'label'>): string =>
  `${year}, version ${number} : « ${label} »`;

/** A release that there is not: those of the same year, or else of the years nearest to it. */
export function unknownRelease(
  asked: string,
  known: readonly GraphRelease[],
  ref: GraphRef,
  { par, annee }: { readonly par: string | undefined; readonly annee: string | undefined },
): PageAnswer {
  const year = Number.parseInt(asked, 10) || Number.parseInt(annee ?? '', 10) || (known[0]?.year ?? 0);
  const near = [...known].sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year)).slice(0, NEAREST_RELEASES);
  const by = par === undefined || par.toLowerCase() === YEARS ? null : par;
  return nothingAt(
    graphAddress(ref),
    `Aucune version figée ne s’appelle « ${asked.slice(0, 60)} » : son nom est une année et un numéro, comme 2023-1.`,
    near.length === 0 ? 'Aucune année n’est figée.' : 'Les plus proches\u00a0:',
    near.map((each) => ({
      address: graphAddress({
        ...ref,
        split: by === null ? null : { year: each.year, by },
        release: releaseName(each),
      }),
      words: releaseWords(each),
    })),
    'Le graphique du jour',
  );
}

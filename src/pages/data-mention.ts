import { mentionOf } from '../exports/facts';
import { writeDay } from '../kernel/french';
import { LICENCE } from '../kernel/licence';
import type { Snapshot } from '../published/snapshot';
import { html, type Html } from './html';

type Published = Pick<Snapshot, 'publications' | 'version'>;

/** Who is to be named with what a page shows, and of when the latest of it is; what is invented has no date. No statement. */
export function dataMention({ publications }: Published): string {
  const dates = publications
    .all()
    .flatMap(({ publishedAt, origin }) => (publishedAt === null || origin === 'DEMONSTRATION' ? [] : [publishedAt]));
  return mentionOf({ publishedAt: dates.sort().at(-1) ?? null });
}

/** Such a mention at the foot of a page, with the way to what the data may be used for. */
export const dataFoot = (mention: string): Html =>
  html`<p>
    ${mention}.
    <a href="/mentions-legales#reutilisation">${LICENCE.known?.title ?? 'Réutiliser ces données'}</a>
  </p>`;

/** The mention on paper, with the number of the data's version. */
export const dataOnPaper = (published: Published): string =>
  `${dataMention(published)}, version ${published.version} des données`;

/** What is said of the data of a release, for ever. */
export const mentionOfRelease = (release: {
  readonly label: string;
  readonly number: number;
  readonly year: number;
  readonly createdAt: string;
}): string => `${release.label}, version ${release.number} de ${release.year}, figée le ${writeDay(release.createdAt)}`;

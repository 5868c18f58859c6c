import { mentionOf } from '../exports/facts';
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

/** The same at the foot of a page, with the way to what the data may be used for. */
export const dataFoot = (published: Published): Html =>
  html`<p>
    ${dataMention(published)}.
    <a href="/mentions-legales#reutilisation">${LICENCE.known?.title ?? 'Réutiliser ces données'}</a>
  </p>`;

/** The same on paper, with the number of the data's version. */
export const dataOnPaper = (published: Published): string =>
  `${dataMention(published)}, version ${published.version} des données`;

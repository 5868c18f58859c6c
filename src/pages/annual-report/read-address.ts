import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION, regionRef } from '../../kernel/territory';
import { html } from '../html';
import { addressWith } from '../address-words';
import { nothingAt, unknownRegion, unknownYear } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { ask } from '../query';
import { ANNUAL_REPORTS, annualReportAddress } from '../report-address';
import { releasesQuery } from './annual-report.query';
import type { ReportRequest } from './report-request';

/** Endings under which a report is a document of its own. */
export const REPORT_ENDINGS = ['docx', 'odt', 'pdf'] as const;
export type ReportEnding = (typeof REPORT_ENDINGS)[number];

export interface ReportAddressed {
  /** What stands after `/rapport/`: `2023`, `2023.docx`, `2023/bretagne`, `2023/bretagne.pdf`. */
  readonly path: readonly string[];
  /** Id or number of a release of the year. */
  readonly release: string | undefined;
  /** Moment of which outline and texts are taken, beside a release. */
  readonly textes: string | undefined;
}

export type ReadAddress = { readonly request: ReportRequest; readonly ending: ReportEnding | null } | PageAnswer;

/** What an address asks for; what there is not is a page that leads to the nearest, or to the year that opens first. */
export async function readAddress(
  executor: QueryExecutor,
  context: RequestContext,
  { path, release, textes }: ReportAddressed,
): Promise<ReadAddress> {
  const reader = await context.figures();
  const years = reader.knownYears(FEDERATION);
  if (path.join('') === '' && years.length === 0) return nothingYet;
  if (path.join('') === '')
    return {
      kind: 'ELSEWHERE',
      address: addressWith(annualReportAddress(await reader.defaultYear(FEDERATION), ''), { release, textes }),
    };

  const { names, ending } = split(path);
  const [asked = '', region = ''] = names;
  const year = years.find((each) => String(each) === asked);
  if (year === undefined || names.length > 2)
    return unknownYear(asked, years, ANNUAL_REPORTS, (each) => annualReportAddress(each, ''));
  if (region !== '' && context.network.region(region) === undefined)
    return unknownRegion(region, context.network.regions, ANNUAL_REPORTS, ({ code }) =>
      annualReportAddress(year, code),
    );
  const known = REPORT_ENDINGS.find((each) => each === ending);
  if (ending !== null && known === undefined)
    return nothingAt(
      ANNUAL_REPORTS,
      `Un rapport ne se télécharge pas en « ${ending.slice(0, 20)} ».`,
      'Il se télécharge en\u00a0:',
      REPORT_ENDINGS.map((each) => ({ address: annualReportAddress(year, region, `.${each}`), words: each })),
    );
  const territory = region === '' ? FEDERATION : regionRef(region);
  const request = { territory, year, release: null, writtenAt: null };
  if (release === undefined && textes === undefined) return { request, ending: known ?? null };

  const { releases } = await ask(executor, context, releasesQuery(year));
  const found =
    release === undefined ? undefined : releases.find(({ id, number }) => id === release || String(number) === release);
  const at = textes === undefined ? null : momentOf(textes);
  if (found === undefined || at === undefined)
    return nothingAt(
      ANNUAL_REPORTS,
      release === undefined
        ? 'Les textes d’un moment ne se lisent qu’avec une version figée\u00a0: ajouter release='
        : found === undefined
          ? `Aucune version figée de ${year} n’est « ${release.slice(0, 60)} ».`
          : `« ${(textes ?? '').slice(0, 60)} » n’est pas un moment passé, comme 2026-03-31T10:00:00Z.`,
      releases.length === 0 ? `L’année ${year} n’est pas figée. Le rapport du jour\u00a0:` : 'Il y a\u00a0:',
      [
        { address: annualReportAddress(year, region), words: `le rapport du jour` },
        ...releases.map(({ number, label }) => ({
          address: `${annualReportAddress(year, region)}?release=${number}`,
          words: `la version ${number}, « ${label} »`,
        })),
      ],
    );
  return { request: { ...request, release: found, writtenAt: at }, ending: known ?? null };
}

/** A moment that is past, so that what was written by then never changes; undefined for anything else. */
function momentOf(text: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? Date.parse(text) : NaN;
  return time <= Date.now() ? new Date(time).toISOString() : undefined;
}

/** `['2023', 'bretagne.pdf']` is the names 2023 and bretagne, with the ending pdf. */
function split(path: readonly string[]): { readonly names: readonly string[]; readonly ending: string | null } {
  const names = path.filter((name) => name !== '');
  const found = /^(.+)\.([A-Za-z]{2,5})$/.exec(names.at(-1) ?? '');
  if (found === null) return { names, ending: null };
  return { names: [...names.slice(0, -1), found[1] ?? ''], ending: (found[2] ?? '').toLowerCase() };
}

const nothingYet: PageAnswer = {
  kind: 'PAGE',
  status: 200,
  title: 'Rapport annuel',
  description: 'Aucun chiffre n’est encore publié.',
  here: ANNUAL_REPORTS,
  main: html`<main id="contenu" class="largeur texte">
    <h1>Rapport annuel</h1>
    <p>Aucun chiffre n’est encore publié. Le premier dépôt publié fera paraître le rapport de son année ici.</p>
  </main>`,
};

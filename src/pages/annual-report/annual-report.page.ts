import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { writeDay } from '../../kernel/french';
import { FEDERATION } from '../../kernel/territory';
import { html, type Html } from '../html';
import { dataMention, mentionOfRelease } from '../data-mention';
import { pageAddress } from '../key-figures/addresses';
import type { PageAnswer } from '../page-answer';
import { ask } from '../query';
import { ANNUAL_REPORTS, annualReportAddress } from '../report-address';
import { yearsOfDemonstration, yearWords } from '../years-of-demonstration';
import { releasesQuery, type ReleaseAnswer } from './annual-report.query';
import { documentHtml } from './document-html';
import { readAddress, REPORT_ENDINGS, type ReportAddressed } from './read-address';
import { addressOf, composeFor, type ReportRequest } from './report-request';

/** Answers any address under `/rapport/` that is no document of its own. */
export async function answerAnnualReport(
  executor: QueryExecutor,
  context: RequestContext,
  addressed: ReportAddressed,
): Promise<PageAnswer> {
  const read = await readAddress(executor, context, addressed);
  if (!('request' in read)) return read;
  const { request } = read;
  const [document, { releases }] = await Promise.all([
    composeFor(executor, context, request, ''),
    ask(executor, context, releasesQuery(request.year)),
  ]);
  const { title, subtitle, demonstration } = document;
  const { release } = request;
  const mention = release === null ? dataMention((await context.figures()).snapshot.whole) : mentionOfRelease(release);
  return {
    kind: 'PAGE',
    status: 200,
    title: `${title}, ${subtitle}${demonstration ? ' (démonstration)' : ''}`,
    description: `Le rapport annuel ${request.year}, composé d’après les chiffres : ${subtitle}.`,
    here: ANNUAL_REPORTS,
    main: await documentHtml(document, await ways(context, request, releases), mention),
    ...(release === null ? {} : { frozen: mention }),
  };
}

/** The document as files, and the ways to other years, places and releases. */
async function ways(
  context: RequestContext,
  request: ReportRequest,
  releases: readonly ReleaseAnswer[],
): Promise<Html> {
  const { territory, year, release } = request;
  const reader = await context.figures();
  const invented = yearsOfDemonstration(reader);
  const current = (isCurrent: boolean) => isCurrent && html` aria-current="page"`;
  const years = reader.knownYears(FEDERATION).map(
    (each) =>
      html`<li>
        <a href="${annualReportAddress(each, territory.code)}" ${current(each === year)}
          >${yearWords(each, invented)}</a
        >
      </li>`,
  );
  const places = [{ code: '', name: 'La fédération' }, ...context.network.regions].map(
    ({ code, name }) =>
      html`<li><a href="${annualReportAddress(year, code)}" ${current(code === territory.code)}>${name}</a></li>`,
  );
  const day = { ...request, release: null, writtenAt: null };
  const versions = releases.map(
    (each) =>
      html`<li>
        <a href="${addressOf({ ...day, release: each })}" ${current(each.id === release?.id)}
          >version ${each.number}, ${writeDay(each.createdAt)}</a
        >
      </li>`,
  );
  return html`<nav class="choix" aria-label="Année">
      <ul>
        ${years}
      </ul>
    </nav>
    <nav class="choix" aria-label="Territoire">
      <ul>
        ${places}
      </ul>
    </nav>
    ${
      releases.length > 0 &&
      html`<nav class="choix" aria-label="Version">
        <ul>
          <li><a href="${addressOf(day)}" ${current(release === null)}>chiffres du jour</a></li>
          ${versions}
        </ul>
      </nav>`
    }
    <p class="actions">
      ${REPORT_ENDINGS.map(
        (ending, index) =>
          html`<a class="bouton${index > 0 && ' clair'}" href="${addressOf(request, `.${ending}`)}" download
            >Télécharger (${ending.toUpperCase()})</a
          >`,
      )}
      <a class="bouton clair" href="${pageAddress(year, territory)}">Chiffres clés</a>
      <a class="bouton clair" href="/rapport/modifier?annee=${year}&region=${territory.code}">Écrire</a>
    </p>`;
}

import { outlineKindOf } from '../../annual-report/subject';
import { outlineInForce, textsInForce } from '../../annual-report/writings';
import type { TextDocument } from '../../documents/document';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { globalId } from '../../kernel/global-id';
import { FEDERATION_NAME } from '../../network/network';
import type { TerritoryRef } from '../../kernel/territory';
import { territoryWords } from '../../reading/explanation/territory-words';
import { writeDay } from '../../kernel/french';
import { contentAddress } from '../../releases/content-address';
import { graphAddress, releaseName } from '../graph-address';
import { pageAddress } from '../key-figures/addresses';
import { annualReportAddress } from '../report-address';
import type { ReleaseAnswer } from './annual-report.query';
import { composeReport } from './compose';
import { frozenSource } from './frozen-source';
import { liveSource } from './live-source';

/** One report: of what, from what, and as of when it was written. */
export interface ReportRequest {
  readonly territory: TerritoryRef;
  readonly year: number;
  /** Null from what is published now. */
  readonly release: ReleaseAnswer | null;
  /** Moment of which outline and texts are taken, with a release; null for that of the release. */
  readonly writtenAt: string | null;
}

/** The address under which a report is had again. */
export function addressOf({ territory, year, release, writtenAt }: ReportRequest, ending = ''): string {
  const parameters = [
    ...(release === null ? [] : [`release=${release.id}`]),
    ...(writtenAt === null ? [] : [`textes=${encodeURIComponent(writtenAt)}`]),
  ];
  const path = annualReportAddress(year, territory.code, ending);
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
}

/**
 * Composes a report as the context's reader sees it. From a release, with its outline and texts as they were at a
 * moment, it is the same for ever. `origin` stands before every address; empty on a page.
 */
export async function composeFor(
  executor: QueryExecutor,
  context: RequestContext,
  request: ReportRequest,
  origin: string,
): Promise<TextDocument> {
  const { territory, year, release } = request;
  const { network } = context;
  const { read } = context.database;
  const at = release === null ? undefined : (request.writtenAt ?? release.createdAt);
  const moment = at === undefined ? undefined : new Date(at).toISOString();
  const [{ outline, faults, version }, texts] = await Promise.all([
    outlineInForce(read, outlineKindOf(territory), moment),
    textsInForce(read, year, territory, moment),
  ]);
  const source =
    release === null
      ? await liveSource(executor, context, outline, territory, year)
      : await frozenSource(executor, context, outline, { territory, territoryId: idOf(territory) }, release);
  const name = network.nameOf(territory);
  const isFederation = territory.kind === 'FEDERATION';
  return composeReport({
    outline,
    outlineFaults: faults,
    source,
    place: {
      words: territoryWords(territory, name),
      isFederation,
      year,
      regions: source.regions,
    },
    address:
      release === null
        ? { words: 'Chiffres clés', href: origin + pageAddress(year, territory) }
        : { words: `Version ${release.number} de ${year}`, href: origin + contentAddress(release.id) },
    graphAt: (graph) =>
      origin + graphAddress({ ...graph, territory, release: release === null ? null : releaseName(release) }),
    name: isFederation ? `${FEDERATION_NAME}, la fédération` : `Délégation ${name}`,
    texts: new Map([...texts].map(([section, { content }]) => [section, content])),
    ownAddress: origin + addressOf(request),
    writings: at === undefined ? null : `Plan en version ${version} et textes tels qu’ils étaient le ${writeDay(at)}.`,
  });
}

const idOf = ({ kind, code }: TerritoryRef): string =>
  kind === 'FEDERATION' ? globalId('Federation', FEDERATION_PROFILE.key) : globalId('Region', code);

import type { TextDocument } from '../../documents/document';
import { writeElsewhere } from '../../documents/process/write-elsewhere';
import { exportTag } from '../../exports/etag';
import type { Offer } from '../../exports/queries/query-export';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { ReportEnding } from './read-address';
import { composeFor, type ReportRequest } from './report-request';

const MEDIA_TYPES: Readonly<Record<ReportEnding, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
};

/** A report as a document, made when it is asked for. Whole addresses in it begin with `origin`. */
export async function offerReport(
  executor: QueryExecutor,
  context: RequestContext,
  request: ReportRequest,
  { ending, origin }: { readonly ending: ReportEnding; readonly origin: string },
): Promise<Offer> {
  const { version } = (await context.figures()).snapshot.whole;
  const { territory, year, release, writtenAt } = request;
  const asked = ['rapport', ending, origin, territory, year, release?.id ?? null, writtenAt];
  return {
    // What is frozen is the same under every version of the data.
    tag: exportTag(context.actor, release === null ? version : 0, asked),
    version,
    async make() {
      const document = await composeFor(executor, context, request, origin);
      const [mediaType, body] = [MEDIA_TYPES[ending], await writeElsewhere(document, ending)];
      return { mediaType, fileName: fileName(request, document, ending), rowCount: null, body };
    },
  };
}

function fileName(
  { territory, year, release }: ReportRequest,
  { demonstration }: TextDocument,
  ending: string,
): string {
  const names = [
    'maillage',
    ...(demonstration ? ['demonstration'] : []),
    'rapport',
    String(year),
    ...(territory.code === '' ? [] : [territory.code]),
    ...(release === null ? [] : [`version-${release.number}`]),
  ];
  return `${names.join('-')}.${ending}`;
}

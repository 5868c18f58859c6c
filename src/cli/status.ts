import { EXAMPLE_DATASET } from '../datasets/registry';
import { EXAMPLE_REGION } from '../kernel/federation/federation';
import { groupBy } from '../kernel/group-by';
import { datasetNamed, regionNamed } from '../datasets/names';
import { DATASETS } from '../datasets/registry';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { isPublishable, NO_STANDING, readStandings, type Standing } from '../submissions/standing';
import type { SubmissionEntity } from '../submissions/submission.entity';
import { listSubmissions } from '../submissions/submission.repository';
import { readArguments, yearIn } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson, tableLines } from './output';
import { withPlatform } from './platform';
import { idOf, OUTSIDE, titleOf } from './words';
import { typedDate } from '../kernel/french';

const OPTIONS = { annee: 'text', region: 'text', dataset: 'text', json: 'flag' } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const { options } = readArguments(args, { options: OPTIONS, operands: { what: '', least: 0, most: 0 } });
  const faults: string[] = [];
  const asked = options.annee === undefined ? null : yearIn(options.annee, faults);
  if (faults.length > 0) throw new UsageFault(faults);
  return withPlatform<ExitCode>(async ({ database, network }) => {
    const filter = {
      year: asked === null ? null : checkedYear(asked),
      dataset: options.dataset === undefined ? null : datasetNamed(options.dataset).code,
      regions: options.region === undefined ? null : [regionNamed(network, options.region).code],
      status: null,
    };
    const found = await listSubmissions(database.read, { all: true }, filter);
    const years = [...new Set(found.map(({ year }) => year))].sort((a, b) => b - a);
    const year = asked ?? years[0];
    const shown = found.filter((each) => options.json || each.year === year);
    const standings = await readStandings(database.read, shown);
    const standingOf = new Map(shown.map(({ id }, index) => [id, standings[index] ?? NO_STANDING]));
    if (options.json) sayJson(entriesOf(shown, standingOf));
    else if (year === undefined || found.length === 0) say('Aucun dépôt ne correspond.');
    else
      say(
        ...pictureOf(network, year, found, filter),
        ...standingLines(network, shown, standingOf),
        ...(asked === null && years.length > 1
          ? ['', `Autres années : ${years.slice(1).join(', ')}. En voir une : npx maillage status --annee ${years[1]}`]
          : []),
      );
    return 0;
  });
}

/** One entry per region, dataset and year, its versions newest first. */
function entriesOf(found: readonly SubmissionEntity[], standingOf: ReadonlyMap<number, Standing>) {
  const groups = groupBy(found, ({ year, regionKey, dataset }) => `${year}|${regionKey}|${dataset}`);
  return [...groups.values()].flatMap((versions) => {
    const [first] = versions;
    if (first === undefined) return [];
    const { regionKey, dataset, year } = first;
    const slot = { year, region: regionKey === '' ? null : regionKey, dataset };
    return [
      {
        ...slot,
        submissions: [...versions]
          .sort((a, b) => b.version - a.version)
          .map((each) => entryOf(each, standingOf.get(each.id) ?? NO_STANDING)),
      },
    ];
  });
}

const entryOf = (submission: SubmissionEntity, standing: Standing) => ({
  id: idOf(submission),
  version: submission.version,
  status: submission.status,
  origin: submission.origin,
  rowCount: submission.rowCount,
  nothingToReport: submission.nothingToReport,
  submittedAt: submission.submittedAt,
  submittedBy: submission.submittedBy,
  publishedAt: submission.publishedAt,
  publishable: isPublishable(submission, standing),
  ...standing,
});

const STATES = {
  INVALID: 'fautes',
  VALID: 'à publier',
  PUBLISHED: 'publié',
  SUPERSEDED: 'remplacé',
  WITHDRAWN: 'retiré',
} as const;

/** What was withdrawn, by whom and why; and what is too old to be published. */
function standingLines(
  network: Network,
  submissions: readonly SubmissionEntity[],
  standingOf: ReadonlyMap<number, Standing>,
): string[] {
  const lines = submissions.flatMap((each) => {
    const { withdrawal, newerPublishedVersion } = standingOf.get(each.id) ?? NO_STANDING;
    const title = `  ${titleOf(network, each)}, version ${each.version}`;
    if (withdrawal !== null)
      return [
        `${title} : retirée le ${typedDate(withdrawal.at.slice(0, 10))} par ${withdrawal.by}. Motif : ${withdrawal.reason}`,
      ];
    if (newerPublishedVersion !== null)
      return [`${title} : ne se publie plus, la version ${newerPublishedVersion} l’est déjà.`];
    return [];
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

/** What is published, and what came after it; else the latest. */
function cellOf(versions: readonly SubmissionEntity[]): string {
  const sorted = [...versions].sort((a, b) => b.version - a.version);
  const published = sorted.find(({ status }) => status === 'PUBLISHED');
  const [latest] = sorted;
  return [...new Set([published, latest])]
    .filter((each) => each !== undefined)
    .map(({ version, status, origin }) => `v${version} ${origin === 'DEMONSTRATION' ? 'démo' : STATES[status]}`)
    .join(', ');
}

function pictureOf(
  network: Network,
  year: number,
  found: readonly SubmissionEntity[],
  asked: { readonly regions: readonly string[] | null; readonly dataset: string | null },
): string[] {
  const ofYear = found.filter((each) => each.year === year);
  const datasets = DATASETS.filter(({ code }) => asked.dataset === null || code === asked.dataset);
  const territories = [
    ...network.regions.filter(({ code }) => asked.regions === null || asked.regions.includes(code)),
    ...(ofYear.some(({ regionKey }) => regionKey === '') ? [{ code: '', name: OUTSIDE }] : []),
  ];
  const rows = territories.map(({ code, name }) => [
    name,
    ...datasets.map((dataset) => {
      const versions = ofYear.filter((each) => each.regionKey === code && each.dataset === dataset.code);
      return versions.length === 0 ? '—' : cellOf(versions);
    }),
  ]);
  // The first word of a name tells it from the others, and eight columns fit a terminal.
  const titles = datasets.map(({ fileName }) => fileName.split('_')[0] ?? fileName);
  return [`Dépôts de ${year}`, ...tableLines(['Délégation', ...titles], rows)];
}

export const status: Command = {
  usage: `Usage : maillage status [--annee 2025] [--region ${EXAMPLE_REGION}] [--dataset ${EXAMPLE_DATASET}]

  Montre, par délégation et par jeu de données, la version publiée et celle qui l’attend.
  Sans --annee : l’année la plus récente. « démo » : inventé, pour la démonstration.

  Dessous : les dépôts retirés, par qui et pourquoi, et les versions trop anciennes pour être publiées.

  --json   toutes les versions, avec leurs identifiants`,
  run,
};

import { may } from '../../access/rights';
import { definitionOf } from '../../datasets/catalogue';
import { FEDERATION_ROW, regionRow } from '../network/territory-rows';
import { submissionRow } from './submission-row';
import type { Issue } from '../../spreadsheet/issue';
import type { Actor } from '../../kernel/actor';
import type { TerritoryRef } from '../../kernel/territory';
import type { Network } from '../../network/network';
import type { Effect } from '../../publication/effects';
import type { SubmittedFile } from '../../publication/submit-file';
import { isPublishable, NO_STANDING, type Standing } from '../../submissions/standing';

/** What an issue says outside; the rows that share it are counted, not listed. */
export type IssueJson = Pick<
  Issue,
  'severity' | 'row' | 'column' | 'code' | 'message' | 'text' | 'value' | 'cell' | 'sheet' | 'count'
>;

/**
 * What is told of a submission; `report` and `known` only of one that has just come, which was neither withdrawn nor
 * overtaken.
 */
type Shown = Pick<SubmittedFile, 'submission' | 'effects' | 'changes'> &
  Partial<Pick<SubmittedFile, 'report' | 'known'>> & { readonly standing?: Standing };

/**
 * A submission as HTTP answers with it: the fields of the GraphQL type, what publishing would change, and, for one
 * with faults, the shape of every refusal beside it. `known`: this very file was there already; `waits`: it points into
 * a register that has faults itself.
 */
export function submissionJson(
  network: Network,
  actor: Actor,
  { submission, report, known, effects, changes, standing = NO_STANDING }: Shown,
  more: readonly Issue[] = [],
) {
  const { __typename, regionCode, entity, issues, ...fields } = submissionRow(actor, submission);
  const region = regionCode === null ? undefined : network.region(regionCode);
  const listed = [...more, ...((issues ?? []) as unknown as readonly Issue[])].map(issueJson);
  return {
    ...fields,
    withdrawal: may(actor, 'readRows', regionCode) ? standing.withdrawal : null,
    publishable: isPublishable(entity, standing),
    newerPublishedVersion: standing.newerPublishedVersion,
    region: region === undefined ? null : { id: regionRow(region).id, code: region.code, name: region.name },
    issues: issues === null ? null : listed,
    ...(report === undefined ? {} : { faultyRows: report.faultyRows, waits: report.waits, known }),
    effects: effects.map((effect) => effectJson(network, effect)),
    changes,
    ...(submission.status === 'INVALID' ? { errors: [faulty(listed)] } : {}),
  };
}

export const issueJson = ({
  severity,
  row,
  column,
  code,
  message,
  text,
  value,
  cell,
  sheet,
  count,
}: Issue): IssueJson => ({
  severity,
  row,
  column,
  code,
  message,
  text,
  value,
  cell,
  sheet,
  count,
});

const WAITS = 'Ce fichier attend le registre de son classeur, qui a des fautes : les corriger, puis déposer à nouveau.';

function faulty(issues: readonly IssueJson[]) {
  const faults = issues.filter(({ severity }) => severity === 'ERROR').reduce((sum, { count }) => sum + count, 0);
  const message =
    faults === 0
      ? WAITS
      : `${faults === 1 ? 'Une faute' : `${faults} fautes`} dans ce fichier : voir « issues ». Corriger, puis déposer à nouveau.`;
  return { message, extensions: { code: 'BAD_USER_INPUT' } };
}

function effectJson(network: Network, { territory, indicator, partialOfBefore, partialOf, ...values }: Effect) {
  const { code, label, unit } = definitionOf(indicator);
  return {
    territory: territoryJson(network, territory),
    indicator: { code, label, unit },
    ...values,
    partialOfBefore: partialOfBefore.map((part) => territoryJson(network, part)),
    partialOf: partialOf.map((part) => territoryJson(network, part)),
  };
}

/** A region, or else the federation: what figures of a publication are of. */
function territoryJson(network: Network, territory: TerritoryRef) {
  const region = territory.kind === 'REGION' ? network.region(territory.code) : undefined;
  const { id, name } = region === undefined ? FEDERATION_ROW : regionRow(region);
  return { id, name, code: region?.code ?? null };
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionOf } from '../datasets/catalogue';
import { restsOn, TOTALS } from '../datasets/roles';
import type { DatasetCode } from '../kernel/codes';
import { CODE_EXTENSION, CODE_ROOT } from '../kernel/package-root';
import { cellDefinition } from '../published/cell-definitions';
import type { PrintedFigures } from '../published/printed';
import type { Publication } from '../published/publication-state';
import type { Snapshot } from '../published/snapshot';
import { LISTED } from '../figures/survey';
import type { Insider } from './attackers';
import { printedCells } from './printed-cells';
import type { Thresholds } from './thresholds';

/** What the public does not see of some indicators in one year. */
export interface Decision {
  /** Names of cells; see `cellName`. */
  readonly withheld: ReadonlySet<string>;
  /** Whether a declared or printed total stands in for the rows of some region. */
  readonly mixed: boolean;
  /** False where not all that it rests on had arrived yet: it serves whoever asked, and nobody after. */
  readonly lasts: boolean;
}

/** What there is to decide together: indicators that are linked, in one year. */
export interface Matter {
  readonly linked: readonly string[];
  readonly year: number;
}

/**
 * The name of the decision on a matter: the same exactly where all that it rests on is the same, on every server and
 * after every start. That is the rules themselves, what the indicators count, the thresholds, what is published and
 * what is printed.
 */
export function decisionName(snapshot: Snapshot, { linked, year }: Matter, { minUnits, maxShare }: Thresholds): string {
  const matter = `${linked.join('+')}|${year}|${minUnits}|${maxShare}`;
  const names = known.get(snapshot.printed) ?? new Map<string, Named>();
  known.set(snapshot.printed, names);
  // Lists of publications that are the same are the very same, from one snapshot to the next.
  const lists = datasetsBehind(linked).map((dataset) => snapshot.publications.of(dataset, year));
  const before = names.get(matter);
  if (before?.lists.every((list, at) => list === lists[at]) === true) return before.name;
  const name = hashOf([rules(), definitions(linked), matter, identities(lists), printed(snapshot, linked, year)]);
  names.set(matter, { lists, name });
  return name;
}

/** The name of what a decision comes to for a reader who knows the rows of several places. */
export const insiderName = (name: string, insider: Insider): string =>
  insider.length === 0 ? name : hashOf([name, insider]);

/** Whether there is anything to decide on: years of which nothing is published are asked for too. */
export function isPublished({ publications }: Snapshot, { linked, year }: Matter): boolean {
  const { dataset } = definitionOf(linked[0] ?? '');
  return dataset !== null && publications.of(dataset, year).length > 0;
}

/** Whether it is about real data: what is invented gives nobody away, and is shown with nothing real. */
export function restsOnReal({ publications }: Snapshot, { linked, year }: Matter): boolean {
  const { dataset } = definitionOf(linked[0] ?? '');
  return dataset !== null && publications.of(dataset, year).some(({ origin }) => origin !== 'DEMONSTRATION');
}

/** Notes what a decision rests on, for an answer that goes by it. */
export function noteDecision({ publications, printed }: Snapshot, { linked, year }: Matter): void {
  void printed;
  for (const dataset of datasetsBehind(linked)) publications.of(dataset, year);
}

interface Named {
  readonly lists: readonly (readonly Publication[])[];
  readonly name: string;
}

/** By what is printed, an object that each database has its own of. */
const known = new WeakMap<PrintedFigures, Map<string, Named>>();

const hashOf = (words: unknown): string => createHash('sha256').update(JSON.stringify(words)).digest('hex');

/** A version of the product that decides otherwise must not go by what another decided. */
const rules = (): string =>
  (rulesHash ??= hashOf(
    readdirSync(RULES)
      .filter((file) => file.endsWith(CODE_EXTENSION))
      .sort()
      .map((file) => readFileSync(join(RULES, file), 'utf8')),
  ));
let rulesHash: string | undefined;

const RULES = join(CODE_ROOT, 'secrecy');

const definitions = (linked: readonly string[]): unknown =>
  [...linked, LISTED].map((code) => cellDefinition(definitionOf(code).dataset, code));

const identities = (lists: Named['lists']): unknown =>
  lists.flatMap((list) =>
    list.map(({ id, uid, publishedAt }) => [id, uid, publishedAt]).sort(([a], [b]) => Number(a) - Number(b)),
  );

/** Whether rows or a declared total stand for a region depends on what is declared; for a survey, on the register. */
export const datasetsBehind = (linked: readonly string[]): readonly DatasetCode[] => [
  TOTALS.code,
  ...restsOn(definitionOf(linked[0] ?? '')),
];

const printed = (snapshot: Snapshot, linked: readonly string[], year: number): unknown =>
  printedCells(snapshot, linked, year).map(({ cell, indicator, value }) => [cell, indicator, value]);

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionOf } from '../datasets/catalogue';
import { restsOn, TOTALS } from '../datasets/roles';
import { CODE_EXTENSION, CODE_ROOT } from '../kernel/package-root';
import { cellDefinition } from '../published/cell-definitions';
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
  const names = known.get(snapshot) ?? new Map<string, string>();
  known.set(snapshot, names);
  const name =
    names.get(matter) ??
    hashOf([rules(), definitions(linked), matter, published(snapshot, linked, year), printed(snapshot, linked, year)]);
  names.set(matter, name);
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

const known = new WeakMap<Snapshot, Map<string, string>>();

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

/** Whether rows or a declared total stand for a region depends on what is declared; for a survey, on the register. */
function published({ publications }: Snapshot, linked: readonly string[], year: number): unknown {
  const definition = definitionOf(linked[0] ?? '');
  return [TOTALS.code, ...restsOn(definition)].flatMap((dataset) =>
    publications
      .of(dataset, year)
      .map(({ id, uid, publishedAt }) => [id, uid, publishedAt])
      .sort(([a], [b]) => Number(a) - Number(b)),
  );
}

const printed = (snapshot: Snapshot, linked: readonly string[], year: number): unknown =>
  printedCells(snapshot, linked, year).map(({ cell, indicator, value }) => [cell, indicator, value]);

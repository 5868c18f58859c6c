import { definitionOf } from '../../datasets/catalogue';
import { standsAlone } from '../../kernel/codes';
import { SCALE } from '../../kernel/decimal';
import { FEDERATION, regionRef, type TerritoryRef } from '../../kernel/territory';
import type { Network, Source } from '../../network/network';
import type { PrintedFigure } from '../../reports/printed-figure';
import type { Slice } from '../../published/figure-key';
import type { DeclaredFigure } from '../../published/publication-state';
import { uidOfDeclared, uidOfPrinted } from '../../published/statement-uid';
import { around, point, type Interval } from './interval';

/** One number that a report prints, or that a file of totals declares, as reconciliation compares them. */
export interface Statement {
  readonly uid: string;
  readonly said: 'PRINTED' | 'DECLARED';
  /** One report, or the file of totals of one region or of the federation. */
  readonly sayer: string;
  /** The report; null for what was declared. */
  readonly source: Source | null;
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly indicator: string;
  readonly slice: Slice | null;
  readonly partOf: string | null;
  readonly scope: string | null;
  /** Ten-thousandths; a rate as a fraction. */
  readonly value: number;
  /** All that the digits leave possible. */
  readonly possible: Interval;
  readonly approximate: boolean;
  /** What a rate is said to rest on: an indicator's code, or a number as text. */
  readonly base: string | null;
  /** French: where it can be looked up. */
  readonly where: string;
}

export function printedStatement(figure: PrintedFigure): Statement {
  const { source, section } = figure;
  return {
    ...figure,
    uid: uidOfPrinted(figure),
    said: 'PRINTED',
    sayer: source.code,
    possible: possibleOf(figure),
    where: `${reportName(source)}, ${section}`,
  };
}

export function declaredStatement(figure: DeclaredFigure, network: Network): Statement {
  const { publication, indicator, value, approximate, base, section } = figure;
  const territory = publication.region === null ? FEDERATION : regionRef(publication.region);
  const [dimension, key] = figure.slice.split(/=(.*)/s);
  const from = `fichier des chiffres déclarés, ${network.nameOf(territory)} ${publication.year}`;
  return {
    uid: uidOfDeclared(figure),
    said: 'DECLARED',
    sayer: `declared:${publication.region ?? ''}`,
    source: null,
    territory,
    year: publication.year,
    indicator,
    slice: key === undefined ? null : { dimension: dimension as Slice['dimension'], key },
    partOf: figure.partOf,
    scope: null,
    value,
    possible: possibleOf({ indicator, value, approximate, rounding: null }),
    approximate,
    base: base === null ? null : String(base / SCALE),
    where: section === null ? from : `${from}, ${section}`,
  };
}

/** Two reports may have one title: who published it, and the year, tell them apart. */
function reportName({ publisher, title, year }: Source): string {
  return title.includes(String(year)) ? `${publisher}, ${title}` : `${publisher}, ${title} (${year})`;
}

/**
 * What the digits leave possible (docs/regles.md#contradictions). A count is exact as it stands; what is about, nearly or more than, what is printed in
 * thousands or millions, and what is measured or divided may be half a unit of the last digit off. Totals are declared
 * exactly, but for rates.
 */
function possibleOf({
  indicator,
  value,
  approximate,
  rounding,
}: {
  readonly indicator: string;
  readonly value: number;
  readonly approximate: boolean;
  readonly rounding: number | null;
}): Interval {
  const { unit, aggregation } = definitionOf(indicator);
  const counts = unit === 'COUNT' || unit === 'PEOPLE';
  const isCoarse = approximate || !standsAlone(aggregation) || (rounding !== null && (rounding > SCALE || !counts));
  return isCoarse ? around(value, rounding ?? lastDigit(value, unit === 'RATE' ? SCALE / 100 : SCALE)) : point(value);
}

/** The unit of the last digit that is not nought, at least `unit` where there are no decimals. */
function lastDigit(value: number, unit: number): number {
  let digit = 1;
  while (value !== 0 && value % (digit * 10) === 0 && digit * 10 <= value) digit *= 10;
  return unit === SCALE ? Math.max(digit, value % unit === 0 ? unit : 1) : Math.min(digit, unit);
}

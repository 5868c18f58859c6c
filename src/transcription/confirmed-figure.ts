import { IsNull, type EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { fromScaled, toScaled } from '../kernel/decimal';
import { writeValue } from '../kernel/french';
import { territoryKey } from '../kernel/territory';
import { FIRST_CONFIRMED, PrintedFigureEntity } from '../reports/printed-figure.entity';
import { SubmissionEntity } from '../submissions/submission.entity';
import { lastDigit } from './candidates/written-numbers';
import type { FigureRefusal, FigureToConfirm } from './figure-to-confirm';
import { sourceOf } from './source-of';
import type { CandidateEntity, TranscriptionEntity } from './transcription.entity';

/** Of one transcription so many numbers have a place of their own among printed figures. */
const PLACES = 10_000;

/** The printed figure that a candidate becomes, with its report, which there is from now on. */
export async function figureOf(
  manager: EntityManager,
  transcription: TranscriptionEntity,
  candidate: CandidateEntity,
  figure: FigureToConfirm,
): Promise<Omit<PrintedFigureEntity, 'sourceEntity'>> {
  const { slice, programme } = figure;
  const value = toScaled(figure.value);
  return {
    position: FIRST_CONFIRMED + transcription.id * PLACES + candidate.number,
    source: await sourceOf(manager, transcription),
    territory: territoryKey(figure.territory),
    year: figure.year,
    indicator: figure.indicator,
    dimension: slice?.dimension ?? null,
    key: slice?.key ?? null,
    partOf: null,
    value,
    rounding:
      value === candidate.value && figure.approximate === candidate.approximate
        ? candidate.rounding
        : roundingOf(figure),
    approximate: figure.approximate,
    base: null,
    scope: blankAsNull(figure.scope),
    programme: slice?.dimension === 'PROGRAMME' ? slice.key : programme,
    section: figure.section.trim(),
    note: blankAsNull(figure.note),
    transcription: transcription.id,
    candidate: candidate.number,
  };
}

const blankAsNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

/** Of a value that a person typed: its last digit; of an approximate one, the last that is not nought. */
export function roundingOf({ value, approximate, indicator }: FigureToConfirm): number {
  const percents = definitionOf(indicator).unit === 'RATE' ? 100 : 1;
  const typed = Math.round(value * percents * 1e4) / 1e4;
  const decimals = String(typed).split('.')[1]?.length ?? 0;
  return Math.max(1, toScaled(Math.max(10 ** -decimals, approximate ? lastDigit(typed) : 0) / percents));
}

/** Why it is not to be printed figure beside what there is; null where nothing is against it. */
export async function whyNotPrinted(
  manager: EntityManager,
  row: Omit<PrintedFigureEntity, 'sourceEntity'>,
): Promise<FigureRefusal | null> {
  const invented = await manager.findOneBy(SubmissionEntity, {
    origin: 'DEMONSTRATION',
    status: 'PUBLISHED',
    year: row.year,
  });
  if (invented !== null)
    return {
      code: 'DEMONSTRATION_YEAR',
      field: 'year',
      message: `Les données de démonstration occupent ${row.year}, et cacheraient ce chiffre : les retirer d’abord (npx maillage demo remove), puis confirmer.`,
    };
  const { source, territory, year, indicator, dimension, key, scope, section } = row;
  const same = await manager.findOneBy(PrintedFigureEntity, {
    ...{ source, territory, year, indicator, section },
    dimension: dimension ?? IsNull(),
    key: key ?? IsNull(),
    scope: scope ?? IsNull(),
  });
  if (same === null) return null;
  const value = writeValue(fromScaled(same.value), definitionOf(indicator).unit);
  return {
    code: 'PRINTED_ALREADY',
    field: 'section',
    message: `Ce chiffre est déjà relevé de ce rapport, sous « ${section} » : ${value}. Rejeter ce nombre, ou dire dans la rubrique, la part ou le sous-ensemble ce qui les distingue.`,
  };
}

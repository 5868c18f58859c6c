import type { EntityManager } from 'typeorm';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { toScaled } from '../kernel/decimal';
import { MaillageError } from '../kernel/errors';
import { territoryKey } from '../kernel/territory';
import type { Network } from '../network/network';
import { asConflict } from '../publication/conflict';
import { roundingOf } from './confirmed-figure';
import { asRefusals, print, Refused, type Confirmed } from './decide';
import { refusalsOf, type FigureRefusal, type FigureToConfirm } from './figure-to-confirm';
import { CandidateEntity, TranscriptionEntity, TranscriptionPageEntity } from './transcription.entity';
import { findTranscription, pagesOf } from './transcription.repository';

/** Where a person has read it: a page and, where its text has it, from which character to which. */
export interface PlaceOfFigure {
  readonly page: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

export interface Added extends Confirmed {
  /** Its number among those of the report; null when it was refused. */
  readonly number: number | null;
}

/** What has a place of its own among printed figures. */
const MOST_NUMBERS = 9_999;
const LONGEST_WRITTEN = 80;

/**
 * Makes a printed figure of what the reader of a report has missed: the same checks, trail and contradictions as for a
 * number that was found (docs/regles.md#rapports-lus), and it is taken back alike. Throws NO_SUCH_TRANSCRIPTION. Whoever
 * calls has checked the right to.
 */
export async function addFigure(
  database: Database,
  network: Network,
  uid: string,
  place: PlaceOfFigure,
  figure: FigureToConfirm,
  actor: Actor,
  now: Date = new Date(),
): Promise<Added> {
  const transcription = await findTranscription(database.read, uid);
  if (transcription === null) throw new MaillageError('NO_SUCH_TRANSCRIPTION');
  const [page] = await pagesOf(database.read, transcription.id, place.page);
  const refusals = [...refusalsOf(figure, network), ...placeRefusals(place, transcription, page)];
  if (refusals.length > 0) return { number: null, refusals, discrepancies: [] };
  let number: number | null = null;
  const done = await asConflict(
    database.write(async (manager) => {
      number = await nextNumber(manager, transcription.id);
      const candidate = candidateOf(transcription, number, place, page, figure, { actor, now });
      await manager.insert(CandidateEntity, candidate);
      return print(manager, network, { transcription, candidate, figure, actor, now });
    }),
  ).catch(asRefusals);
  return { ...done, number: done.refusals.length > 0 ? null : number };
}

function placeRefusals(
  { page: number, startsAt, endsAt }: PlaceOfFigure,
  { pageCount, closedAt }: TranscriptionEntity,
  page: TranscriptionPageEntity | undefined,
): FigureRefusal[] {
  if (closedAt !== null) return [CLOSED];
  if (page === undefined)
    return [
      {
        code: 'PAGE_REFUSED',
        field: 'page',
        message: `Ce rapport n’a pas de page ${number} : de 1 à ${pageCount}.`,
      },
    ];
  const isNowhere = startsAt === null && endsAt === null;
  const isThere =
    startsAt !== null && endsAt !== null && startsAt >= 0 && startsAt < endsAt && endsAt <= page.text.length;
  return isNowhere || isThere
    ? []
    : [
        {
          code: 'PLACE_REFUSED',
          field: 'startsAt',
          message: `La page ${number} a ${page.text.length} caractères : dire où le chiffre commence et où il finit, ou ni l’un ni l’autre.`,
        },
      ];
}

const CLOSED: FigureRefusal = {
  code: 'CLOSED_ALREADY',
  field: 'transcription',
  message: 'Cette lecture est close : déposer de nouveau le rapport pour y ajouter un chiffre.',
};

/** First of its transaction: who adds, or closes the report, at the same moment waits here, and then sees what was done. */
async function nextNumber(manager: EntityManager, id: number): Promise<number> {
  await manager
    .createQueryBuilder()
    .update(TranscriptionEntity)
    .set({ pageCount: () => 'page_count' })
    .where('id = :id', { id })
    .execute();
  const still = await manager.findOneBy(TranscriptionEntity, { id });
  if (still?.closedAt !== null) throw new Refused([CLOSED]);
  const last = await manager.maximum(CandidateEntity, 'number', { transcriptionId: id });
  if ((last ?? 0) < MOST_NUMBERS) return (last ?? 0) + 1;
  throw new Refused([
    { code: 'TOO_MANY', field: 'transcription', message: `Un rapport n’a pas plus de ${MOST_NUMBERS} nombres.` },
  ]);
}

function candidateOf(
  { id }: TranscriptionEntity,
  number: number,
  { page, startsAt, endsAt }: PlaceOfFigure,
  read: TranscriptionPageEntity | undefined,
  figure: FigureToConfirm,
  by: { readonly actor: Actor; readonly now: Date },
): CandidateEntity {
  const [from, to] = [startsAt ?? 0, endsAt ?? 0];
  const written = (read?.text ?? '').slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return {
    transcriptionId: id,
    number,
    page,
    startsAt: from,
    endsAt: to,
    written: (written === '' ? 'à la main' : written).slice(0, LONGEST_WRITTEN),
    value: toScaled(figure.value),
    rounding: roundingOf(figure),
    approximate: figure.approximate,
    section: figure.section.trim(),
    territory: territoryKey(figure.territory),
    year: figure.year,
    likely: JSON.stringify([{ indicator: figure.indicator, slice: figure.slice, score: 0 }]),
    confidence: 0,
    state: 'CONFIRMED',
    decidedAt: by.now.toISOString(),
    decidedBy: nameOf(by.actor),
  };
}

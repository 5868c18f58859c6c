import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { toScaled } from '../kernel/decimal';
import { territoryKey, type TerritoryRef } from '../kernel/territory';
import { stableUid } from '../kernel/uid';
import { FEDERATION_NAME, type Network } from '../network/network';
import { asConflict } from '../publication/conflict';
import { insertAll } from '../storage/insert-all';
import { candidatesIn, type FoundCandidate } from './candidates/candidates';
import { readElsewhere } from './process/read-elsewhere';
import type { ReportText } from './text/report-text';
import { CandidateEntity, TranscriptionEntity, TranscriptionPageEntity } from './transcription.entity';

/** A report as the office hands it in. */
export interface ReportToTakeIn {
  /** Whose it is: the federation or a region. */
  readonly territory: TerritoryRef;
  readonly year: number;
  /** Null for what such a report is usually called. */
  readonly title: string | null;
  readonly publisher: string | null;
  /** A label, never a path. */
  readonly fileName: string;
  readonly file: string;
}

export interface TakenIn {
  readonly transcription: TranscriptionEntity;
  readonly candidates: number;
  /** The same file was open already: nothing was read again. */
  readonly known: boolean;
}

const MOST_CANDIDATES = 9_999;
const [LONGEST_SECTION, LONGEST_LIKELY] = [200, 1000];

/**
 * Reads a report and keeps its pages and the numbers in it that may be figures, for a person to look at: none of them is
 * a figure yet. The same file twice is one transcription, as long as it is open. Throws ReportFault. Whoever calls has
 * checked the right to.
 */
export async function takeIn(
  database: Database,
  network: Network,
  report: ReportToTakeIn,
  actor: Actor,
  now: Date = new Date(),
): Promise<TakenIn> {
  const checksum = await checksumOf(report.file);
  const before = await openOf(database.read, checksum);
  if (before !== null) return before;
  const text = await readElsewhere(report.file);
  const found = (await candidatesIn(text, report, network)).slice(0, MOST_CANDIDATES);
  return asConflict(
    database.write(async (manager) => {
      const meanwhile = await openOf(manager, checksum);
      if (meanwhile !== null) return meanwhile;
      const transcription = await store(manager, network, report, checksum, text, actor, now);
      await insertAll(
        manager,
        CandidateEntity,
        found.map((each, index) => candidateRow(each, index + 1, transcription.id, text)),
      );
      const pages = text.pages.map((page) => ({
        transcriptionId: transcription.id,
        number: page.number,
        text: page.text,
      }));
      await insertAll(manager, TranscriptionPageEntity, pages);
      const reason = `${transcription.publisher}, ${transcription.title} (${transcription.year})`.slice(0, 500);
      const trail = { action: 'READ_REPORT', subject: `transcription:${transcription.uid}`, reason } as const;
      await recordOfficeAct(manager, trail, actor, now);
      return { transcription, candidates: found.length, known: false };
    }),
  );
}

async function openOf(manager: EntityManager, checksum: string): Promise<TakenIn | null> {
  const transcription = await manager.findOneBy(TranscriptionEntity, { openChecksum: checksum });
  if (transcription === null) return null;
  const candidates = await manager.countBy(CandidateEntity, { transcriptionId: transcription.id });
  return { transcription, candidates, known: true };
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function store(
  manager: EntityManager,
  network: Network,
  report: ReportToTakeIn,
  checksum: string,
  { pages, pagesKnown }: ReportText,
  actor: Actor,
  now: Date,
): Promise<TranscriptionEntity> {
  const { territory, year } = report;
  const title = report.title ?? `Rapport d’activité ${year}`;
  const named = network.nameOf(territory);
  const publisher = report.publisher ?? (territory.kind === 'FEDERATION' ? named : `${FEDERATION_NAME} ${named}`);
  return manager.save(TranscriptionEntity, {
    uid: stableUid('transcription', checksum, randomUUID()),
    source: null,
    title,
    publisher,
    year,
    territory: territoryKey(territory),
    fileName: report.fileName,
    checksum,
    openChecksum: checksum,
    pagesKnown,
    pageCount: pages.length,
    readAt: now.toISOString(),
    readBy: nameOf(actor),
    closedAt: null,
    closedBy: null,
  });
}

function candidateRow(
  found: FoundCandidate,
  number: number,
  transcriptionId: number,
  text: ReportText,
): CandidateEntity {
  const scaled = (value: number): number => toScaled(found.unit === 'RATE' ? value / 100 : value);
  return {
    transcriptionId,
    number,
    page: found.page,
    startsAt: found.at,
    endsAt: found.end,
    written: found.written.replaceAll(/\s+/g, ' ').slice(0, 80),
    value: scaled(found.value),
    rounding: Math.max(1, scaled(found.rounding)),
    approximate: found.approximate,
    section: sectionOf(found, text).slice(0, LONGEST_SECTION),
    territory: territoryKey(found.territory),
    year: found.year,
    likely: likelyJson(found),
    confidence: found.confidence,
    state: 'OPEN',
    decidedAt: null,
    decidedBy: null,
  };
}

const sectionOf = ({ page, title }: FoundCandidate, { pagesKnown }: ReportText): string =>
  pagesKnown ? [`p. ${page}`, ...(title === null ? [] : [title])].join(' – ') : (title ?? `section ${page}`);

/** As many as fit. */
function likelyJson({ likely }: FoundCandidate): string {
  for (let count = likely.length; ; count--) {
    const json = JSON.stringify(likely.slice(0, count));
    if (json.length <= LONGEST_LIKELY) return json;
  }
}

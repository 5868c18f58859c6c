import { LessThanOrEqual, Like, type EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import { requireAnyRight } from '../access/rights';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { writeDay } from '../kernel/french';
import type { TerritoryRef } from '../kernel/territory';
import { asConflict } from '../publication/conflict';
import { raiseDataVersion } from '../storage/data-version';
import { declaredOutlines } from './declared-outlines';
import { OUTLINE_KINDS, type Outline, type OutlineKind } from './outline';
import { readOutline } from './read-outline';
import { subjectKey, textsKey, type WritingSubject } from './subject';
import { ReportWritingEntity } from './writing.entity';

/** Author of the outlines that come with the federation's profile. */
export const PROFILE_AUTHOR = 'profil de la fédération';

/** Keeps the profile's outlines as versions like any other, unless the office has written its own since. */
export async function keepDeclaredOutlines(database: Database, now: Date = new Date()): Promise<void> {
  const declared = declaredOutlines();
  const isDue = async (manager: EntityManager, kind: OutlineKind): Promise<number | null> => {
    const known = await latest(manager, { is: 'OUTLINE', kind });
    if (known === null) return 1;
    return known.author === PROFILE_AUTHOR && known.content !== declared[kind] ? known.version + 1 : null;
  };
  const due = await Promise.all(OUTLINE_KINDS.map((kind) => isDue(database.read, kind)));
  if (due.every((version) => version === null)) return;
  await database.write(async (manager) => {
    for (const kind of OUTLINE_KINDS) {
      const version = await isDue(manager, kind);
      if (version === null) continue;
      await manager.insert(ReportWritingEntity, {
        subject: subjectKey({ is: 'OUTLINE', kind }),
        version,
        content: declared[kind],
        author: PROFILE_AUTHOR,
        writtenAt: now.toISOString(),
      });
    }
    await raiseDataVersion(manager);
  });
}

/** The latest version, or the one in force at a moment; null where nothing was ever written. One statement. */
export const latest = (manager: EntityManager, subject: WritingSubject, at?: string) =>
  manager.findOne(ReportWritingEntity, {
    where: { subject: subjectKey(subject), ...(at === undefined ? {} : { writtenAt: LessThanOrEqual(at) }) },
    order: { version: 'DESC' },
  });

/** Every version, the latest first. One statement. */
export const historyOf = (manager: EntityManager, subject: WritingSubject): Promise<ReportWritingEntity[]> =>
  manager.find(ReportWritingEntity, { where: { subject: subjectKey(subject) }, order: { version: 'DESC' } });

export interface KnownOutline {
  readonly outline: Outline;
  readonly version: number;
  /** What the catalogue does not know any more of it; with any, the outline is empty. */
  readonly faults: readonly string[];
}

/** The outline in force, now or at a moment; before the first, the first. One or two statements. */
export async function outlineInForce(manager: EntityManager, kind: OutlineKind, at?: string): Promise<KnownOutline> {
  const subject: WritingSubject = { is: 'OUTLINE', kind };
  const known =
    (await latest(manager, subject, at)) ??
    (await manager.findOneBy(ReportWritingEntity, { subject: subjectKey(subject), version: 1 }));
  const { outline, faults } = readOutline(known?.content ?? declaredOutlines()[kind], kind, 'Plan du rapport');
  return { outline, version: known?.version ?? 0, faults };
}

/** The free texts of one report by their sections, now or at a moment; empty ones are left out. One statement. */
export async function textsInForce(
  manager: EntityManager,
  year: number,
  territory: TerritoryRef,
  at?: string,
): Promise<ReadonlyMap<string, ReportWritingEntity>> {
  const prefix = textsKey(year, territory);
  const all = await manager.find(ReportWritingEntity, {
    where: { subject: Like(`${prefix}%`), ...(at === undefined ? {} : { writtenAt: LessThanOrEqual(at) }) },
    order: { version: 'ASC' },
  });
  const texts = new Map(all.map((each) => [each.subject.slice(prefix.length), each]));
  return new Map([...texts].filter(([, { content }]) => content.trim() !== ''));
}

/** Characters of a free text: some ten pages. */
export const LONGEST_TEXT = 20_000;

/** Why nothing was written, for the caller to mend. */
export interface WritingRefusal {
  readonly code: 'TEXT_TOO_LONG' | 'OUTLINE_REFUSED' | 'NO_SUCH_SECTION';
  readonly messages: readonly string[];
}

/**
 * Writes the next version over the one that it was written from. For publishers: throws UNAUTHENTICATED or FORBIDDEN
 * for anyone else, and CONFLICT where somebody else has written meanwhile; then nothing is changed.
 */
export async function write(
  database: Database,
  subject: WritingSubject,
  { content, base }: { readonly content: string; readonly base: number },
  actor: Actor,
  now: Date = new Date(),
): Promise<WritingRefusal | ReportWritingEntity> {
  requireAnyRight(actor, 'publish');
  const refusal = await refusalOf(database.read, subject, content);
  if (refusal !== null) return refusal;
  return asConflict(
    database.write(async (manager) => {
      const known = await latest(manager, subject);
      if (known !== null && known.version !== base) throw changedMeanwhile(known, base);
      const row = {
        subject: subjectKey(subject),
        version: (known?.version ?? 0) + 1,
        content,
        author: nameOf(actor),
        writtenAt: now.toISOString(),
      };
      await manager.insert(ReportWritingEntity, row);
      const trail = { subject: `report:${row.subject}`.slice(0, 120), reason: `version ${row.version}` };
      await recordOfficeAct(manager, { action: 'WRITE_REPORT', ...trail }, actor, now);
      await raiseDataVersion(manager);
      return manager.findOneByOrFail(ReportWritingEntity, { subject: row.subject, version: row.version });
    }),
  );
}

async function refusalOf(
  manager: EntityManager,
  subject: WritingSubject,
  content: string,
): Promise<WritingRefusal | null> {
  if (subject.is === 'OUTLINE') {
    const { faults } = readOutline(content, subject.kind, 'Plan');
    return faults.length === 0 ? null : { code: 'OUTLINE_REFUSED', messages: faults };
  }
  if (content.length <= LONGEST_TEXT) return null;
  const lengths = `${content.length} caractères, ${LONGEST_TEXT} au plus`;
  return { code: 'TEXT_TOO_LONG', messages: [`Texte trop long : ${lengths}. L’abréger, ou le joindre à part.`] };
}

const changedMeanwhile = ({ author, version, writtenAt }: ReportWritingEntity, base: number): MaillageError =>
  new MaillageError('REPORT_CHANGED', { author, version, day: writeDay(writtenAt), base });

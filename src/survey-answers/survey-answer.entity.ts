import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';

/**
 * What one adherent answers to one survey of a year: as it stands, and as it was handed in last. It is no row and counts
 * in no figure before its region takes it over into a submission.
 */
@Entity('survey_answers')
@Index('ux_survey_answers_uid', ['uid'], { unique: true })
@Index('ux_survey_answers_adherent', ['dataset', 'year', 'adherentUid'], { unique: true })
export class SurveyAnswerEntity {
  @PrimaryGeneratedColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 22 })
  uid: string;

  @Column({ type: 'varchar', length: 20 })
  dataset: DatasetCode;

  @Column({ type: 'int' })
  year: number;

  @Column({ name: 'adherent_uid', type: 'varchar', length: 22 })
  adherentUid: string;

  /** Slug of the delegation for which it stands now; null outside every delegation. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  region: string | null;

  /** 1, 2, 3… each time that it is saved: two tabs do not overwrite each other. */
  @Column({ type: 'int' })
  version: number;

  /** As typed, by machine name, as JSON: what is at fault is kept too. */
  @Column({ type: 'text' })
  cells: string;

  /** Machine names of the columns that stand as the year before had them, as JSON. */
  @Column({ type: 'text' })
  kept: string;

  @Column({ name: 'saved_at', type: 'varchar', length: 24 })
  savedAt: string;

  @Column({ name: 'saved_by', type: 'varchar', length: 120 })
  savedBy: string;

  /** What was handed in last, `HandedIn` as JSON; null before. */
  @Column({ name: 'handed_in', type: 'text', nullable: true })
  handedIn: string | null;

  @Column({ name: 'handed_in_at', type: 'varchar', length: 24, nullable: true })
  handedInAt: string | null;

  @Column({ name: 'handed_in_by', type: 'varchar', length: 120, nullable: true })
  handedInBy: string | null;
}

/** By machine name of the question, as typed; questions without an answer are left out. */
export type TypedCells = Readonly<Record<string, string>>;

/** An answer as it was handed in. */
export interface HandedIn {
  /** The delegation that it was handed in to; null outside every delegation. */
  readonly region: string | null;
  /** That of the answer then. */
  readonly version: number;
  /** As the product writes what was read, not as it was typed. */
  readonly cells: TypedCells;
  readonly kept: readonly string[];
}

export const typedCells = ({ cells }: SurveyAnswerEntity): TypedCells => JSON.parse(cells) as TypedCells;
export const keptColumns = ({ kept }: SurveyAnswerEntity): readonly string[] => JSON.parse(kept) as string[];
export const handedIn = ({ handedIn: written }: SurveyAnswerEntity): HandedIn | null =>
  written === null ? null : (JSON.parse(written) as HandedIn);

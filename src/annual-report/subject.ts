import { territoryKey, type TerritoryRef } from '../kernel/territory';
import type { OutlineKind } from './outline';

/** What is written: the outline of one kind of report, or the free text of one section of one report. */
export type WritingSubject =
  | { readonly is: 'OUTLINE'; readonly kind: OutlineKind }
  | { readonly is: 'TEXT'; readonly year: number; readonly territory: TerritoryRef; readonly section: string };

export const subjectKey = (subject: WritingSubject): string =>
  subject.is === 'OUTLINE' ? `outline:${subject.kind}` : textsKey(subject.year, subject.territory) + subject.section;

/** What the texts of one report begin with. */
export const textsKey = (year: number, territory: TerritoryRef): string => `text:${year}:${territoryKey(territory)}:`;

export const outlineKindOf = ({ kind }: TerritoryRef): OutlineKind =>
  kind === 'FEDERATION' ? 'FEDERATION' : 'DELEGATION';

import { writeValue } from '../../kernel/french';
import type { TranscribedAnswer } from './reports.query';

/** « Évènements tenus, Webinaire (PASS IAE) »: what a transcribed figure counts, its part and its subset. */
export function countedWords({ indicator, label, partOf, scope }: TranscribedAnswer): string {
  const part = label === null ? '' : `, ${partOf === null ? '' : 'dont '}${label}`;
  return `${indicator.label}${part}${scope === null ? '' : ` (${scope})`}`;
}

export const valueWords = ({ indicator, value, approximate }: TranscribedAnswer): string =>
  `${approximate ? 'environ ' : ''}${writeValue(value, indicator.unit)}`;

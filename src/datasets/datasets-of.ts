import type { DatasetCode } from '../kernel/codes';
import { indicatorOf } from './catalogue';
import { measuredIn } from './indicator';
import { restsOn } from './roles';

/** The datasets whose rows figures of an indicator can rest on, both sides of a ratio or difference; none for an unknown one. */
export function datasetsOf(indicator: string): readonly DatasetCode[] {
  const definition = indicatorOf(indicator);
  if (definition === undefined) return [];
  const measured = measuredIn(definition).flatMap((code) => indicatorOf(code) ?? []);
  return [...new Set([definition, ...measured].flatMap(restsOn))];
}

import type { DatasetCode } from '../kernel/codes';
import { DATASETS } from './registry';

/** The datasets of which the schema has a public list; a federation may have some of them, or none. */
export const PUBLIC_LISTS = {
  events: 'EVENTS',
  publications: 'PUBLICATIONS',
  partners: 'PARTNERS',
} as const satisfies Readonly<Record<string, DatasetCode>>;

/** Whether this federation collects what a list is made of. */
export const isCollected = (code: DatasetCode): boolean => DATASETS.some((dataset) => dataset.code === code);

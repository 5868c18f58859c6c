import type { EntityManager } from 'typeorm';
import type { DataFiles } from './data-file';
import type { ReferenceData } from './reference';
export interface Register { readonly region: string }
export function readRegisters(_files: DataFiles, _folder: string, _reference: ReferenceData): readonly Register[] { return []; }
export async function publishRegisters(_m: EntityManager, _r: readonly Register[], _ref: ReferenceData, _now: Date): Promise<void> {}

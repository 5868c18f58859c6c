import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import type { Code } from './column';

const { structureTypes } = FEDERATION_PROFILE;

/** Kinds of structure, in the order of drop-downs; files may write another word than the schema (AUTRE, and OTHER). */
export const STRUCTURE_TYPE_CODES: readonly Code[] = structureTypes.map(({ code, label, key }) => ({
  code,
  label,
  key,
}));

/** As the schema writes them, in the same order. */
export const STRUCTURE_TYPES: readonly string[] = structureTypes.map(({ key }) => key);

/** Structures of insertion through economic activity, as the schema writes them, and as files do. */
export const INSERTION_TYPES: readonly string[] = structureTypes.flatMap(({ key, insertion }) =>
  insertion ? key : [],
);
export const INSERTION_CODES: readonly string[] = structureTypes.flatMap(({ code, insertion }) =>
  insertion ? code : [],
);

const keys = new Map(STRUCTURE_TYPE_CODES.map(({ code, key }) => [code, key]));
const codes = new Map(STRUCTURE_TYPE_CODES.map(({ code, key }) => [key, code]));

/** The schema's word for a file's code. */
export const schemaType = (code: string): string => keys.get(code) ?? code;

/** The file's code for a word of the schema. */
export const fileType = (key: string): string => codes.get(key) ?? key;

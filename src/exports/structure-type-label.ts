import { STRUCTURE_TYPE_CODES } from '../datasets/structure-types';

/** French label of a kind of structure, in the schema's word. */
export const structureTypeLabel = (type: string): string =>
  STRUCTURE_TYPE_CODES.find(({ key }) => key === type)?.label.fr ?? type;

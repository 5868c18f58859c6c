import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { enumType } from '../common/describe';

const { structureTypes } = FEDERATION_PROFILE;

export const StructureTypeEnum = enumType(
  'StructureType',
  structureTypes.map(({ key }) => key),
  ['Types de structure que la fédération compte.', 'Kinds of structure that the federation counts.'],
  Object.fromEntries(structureTypes.map(({ key, description: { fr, en } }) => [key, [fr, en]])),
);

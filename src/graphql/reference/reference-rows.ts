import { globalId } from '../../kernel/global-id';
import type { LexiconTerm, Programme, Source } from '../../network/network';
import type { LexiconTermType } from './lexicon-term.type';
import type { ProgrammeType } from './programme.type';
import type { SourceType } from './source.type';

export const programmeRow = ({ code, name, acronym, description, predecessor }: Programme): ProgrammeType => ({
  __typename: 'Programme',
  id: globalId('Programme', code),
  code,
  name,
  acronym,
  description,
  predecessorCode: predecessor,
});

export const sourceRow = ({ code, title, publisher, year, territory }: Source): SourceType => ({
  __typename: 'Source',
  id: globalId('Source', code),
  code,
  title,
  publisher,
  year,
  territoryRef: territory,
});

export const lexiconTermRow = ({ acronym, expansion, sources }: LexiconTerm): LexiconTermType => ({
  acronym,
  expansion,
  sourceCodes: sources,
});

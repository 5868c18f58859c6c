import { globalId } from '../../kernel/global-id';
import type { LexiconTerm, Network, Programme, Source } from '../../network/network';
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

export const sourceRow = ({ code, title, publisher, label, year, territory, leftOut }: Source): SourceType => ({
  __typename: 'Source',
  id: globalId('Source', code),
  code,
  title,
  publisher,
  label,
  leftOut,
  year,
  territoryRef: territory,
});

/** The report that a printed figure is taken from: there always is one. */
export function sourceOf(network: Network, code: string): SourceType {
  const source = network.source(code);
  if (source === undefined) throw new Error(`a printed figure of a report that there is not: ${code}`);
  return sourceRow(source);
}

export const lexiconTermRow = ({ acronym, expansion, sources }: LexiconTerm): LexiconTermType => ({
  acronym,
  expansion,
  sourceCodes: sources,
});

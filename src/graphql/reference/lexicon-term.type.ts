import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType('LexiconTerm', 'Un sigle du lexique.', 'An acronym of the lexicon.')
export class LexiconTermType {
  @Field(() => String, doc('Sigle.', 'Acronym.'))
  acronym: string;

  @Field(() => String, doc('Développement.', 'What it stands for.'))
  expansion: string;

  readonly sourceCodes: readonly string[];
}

import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType(
  'LeftOutFact',
  'Ce qu’un rapport imprime et qui n’en est pas relevé, avec la raison.',
  'What a report prints that was not transcribed from it, with the reason.',
)
export class LeftOutFactType {
  @Field(() => String, doc('Page ou rubrique.', 'Page or heading.'))
  section: string;

  @Field(() => String, doc('De quoi il s’agit, en français.', 'What it is about, in French.'))
  subject: string;

  @Field(() => String, doc('Pourquoi, en français.', 'Why, in French.'))
  reason: string;
}

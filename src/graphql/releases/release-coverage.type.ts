import { Field, Int } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType('ReleaseCoverage', 'Qui avait rendu compte ce jour-là.', 'Who had reported on that day.')
export class ReleaseCoverageType {
  @Field(() => Int, doc('Combien avaient remis.', 'How many had reported.'))
  reporting: number;

  @Field(() => Int, doc('Combien étaient attendus.', 'How many were expected.'))
  expected: number;

  @Field(
    () => Int,
    doc('Pour l’enquête : adhérents qui avaient répondu.', 'For the survey: adherents that had answered.', {
      nullable: true,
    }),
  )
  respondents: number | null;

  @Field(
    () => Int,
    doc('Pour l’enquête : adhérents interrogés.', 'For the survey: adherents that were asked.', { nullable: true }),
  )
  respondentsExpected: number | null;

  @Field(
    () => [String],
    doc(
      'Pour la fédération : noms des régions qui manquaient.',
      'For the federation: names of the regions that were missing.',
      { complexity: 1 },
    ),
  )
  missing: readonly string[];
}

import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { UserErrorType } from '../submissions/user-error.type';
import { ReleaseType } from './release.type';

@outputType('CreateReleasePayload', 'Une année figée.', 'A frozen year.')
export class CreateReleasePayload {
  @Field(() => ReleaseType, doc('La version.', 'The release.', { nullable: true }))
  release: ReleaseType | null;

  @Field(
    () => Boolean,
    doc(
      'Faux si ce contenu même était déjà figé : release est alors cette version-là.',
      'False when this very content was frozen before: release is that one then.',
    ),
  )
  created: boolean;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

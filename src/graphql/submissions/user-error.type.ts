import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType(
  'UserError',
  'Ce que l’appelant peut corriger ; une faute du serveur ou un défaut de droits est une erreur de premier niveau.',
  'What the caller can mend; a fault of the server, or a lack of rights, is a top-level error instead.',
)
export class UserErrorType {
  @Field(() => String, doc('Code de l’erreur.', 'Code of the error.'))
  code: string;

  @Field(() => String, doc('Phrase en français, avec la marche à suivre.', 'A French sentence, with the way out.'))
  message: string;

  @Field(() => [String], doc('Chemin du champ en cause.', 'Path of the field at fault.', { nullable: true }))
  field: readonly string[] | null;
}

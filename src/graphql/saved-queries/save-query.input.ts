import { Field, InputType } from 'type-graphql';
import { doc } from '../common/doc';

@InputType('SaveQueryInput', doc('Une question à laquelle donner une adresse.', 'A question to be given an address.'))
export class SaveQueryInput {
  @Field(
    () => String,
    doc(
      'Nom, qui fait l’adresse : minuscules, chiffres, tirets.',
      'Name, which makes the address: lower case, digits, hyphens.',
    ),
  )
  name: string;

  @Field(() => String, doc('Titre, 200 caractères au plus.', 'Title, 200 characters at most.'))
  title: string;

  @Field(() => String, doc('Ce qu’elle demande, 500 caractères au plus.', 'What it asks, 500 characters at most.'))
  description: string;

  @Field(
    () => String,
    doc('Une requête GraphQL, 20 000 caractères au plus.', 'One GraphQL query, 20,000 characters at most.'),
  )
  document: string;

  @Field(
    () => String,
    doc(
      'JSON : valeur d’une variable qu’aucun paramètre de l’adresse ne donne.',
      'JSON: the value of a variable that no parameter of the address gives.',
      { nullable: true, defaultValue: '{}' },
    ),
  )
  variables?: string | null;

  @Field(
    () => String,
    doc(
      'Noms des paramètres de l’adresse, s’ils diffèrent des variables : « annee=year ».',
      'Names of the parameters of the address where they differ from the variables: "annee=year".',
      { nullable: true },
    ),
  )
  parameters?: string | null;

  @Field(
    () => String,
    doc(
      'Où sont les lignes du fichier, si la règle ne les trouve pas : « federation.regions ».',
      'Where the rows of the file are, if the rule does not find them: "federation.regions".',
      { nullable: true },
    ),
  )
  rows?: string | null;
}

import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { doc, outputType } from '../common/describe';
import { UserErrorType } from '../submissions/payload.types';

@outputType(
  'SavedQuery',
  'Une question qui a une adresse : un tableur la rafraîchit. Elle ne contient aucune donnée, et répond avec les droits de qui la demande.',
  'A question with an address, which a spreadsheet refreshes. It holds no data, and answers with the rights of whoever asks.',
)
export class SavedQueryType {
  @Field(() => String, doc('Nom, qui fait l’adresse.', 'Name, which makes the address.'))
  name: string;

  @Field(
    () => String,
    doc(
      'Titre ; pour le public, d’une requête de lecteur, son nom seul.',
      'Title; for the public, of a reader’s query, its name alone.',
    ),
  )
  title: string;

  @Field(
    () => String,
    doc(
      'Ce qu’elle demande ; le public ne lit pas les mots d’un lecteur.',
      'What it asks; the public does not read a reader’s own words.',
    ),
  )
  description: string;

  @Field(() => String, doc('La requête GraphQL.', 'The GraphQL query.'))
  document: string;

  @Field(() => [String], doc('Ses adresses, une par format de fichier.', 'Its addresses, one for each format of file.'))
  addresses: readonly string[];

  @Field(() => Boolean, doc('Si elle est livrée avec le produit.', 'Whether it comes with the product.'))
  ofProduct: boolean;

  @Field(
    () => String,
    doc(
      'Sujet du jeton qui l’a enregistrée ; null pour le public, et pour une requête du produit.',
      'Subject of the token that saved it; null for the public, and for a query of the product.',
      { nullable: true },
    ),
  )
  owner: string | null;

  @Field(
    () => GraphQLDateTime,
    doc('Quand ; null pour une requête du produit.', 'When; null for a query of the product.', { nullable: true }),
  )
  savedAt: string | null;

  @Field(
    () => String,
    doc(
      'Pourquoi elle ne répond plus à son adresse ; null quand elle répond.',
      'Why it does not answer at its address any more; null when it does.',
      { nullable: true },
    ),
  )
  broken: string | null;
}

@outputType('SavedQueryPayload', 'Une requête enregistrée ou effacée.', 'A query that was saved or deleted.')
export class SavedQueryPayload {
  @Field(
    () => SavedQueryType,
    doc('La requête ; null si rien n’a changé.', 'The query; null when nothing was changed.', { nullable: true }),
  )
  savedQuery: SavedQueryType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

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

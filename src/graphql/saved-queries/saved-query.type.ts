import { Field } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { UserErrorType } from '../submissions/user-error.type';

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

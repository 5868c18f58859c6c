import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { doc, outputType } from '../common/describe';

@outputType(
  'HarvestReceipt',
  'Ce que le siège dit d’une version qu’il a reçue d’ici.',
  'What the office says of a version that it received from here.',
)
export class HarvestReceiptType {
  @Field(() => String, doc('Jeu de données.', 'Dataset.'))
  dataset: string;

  @Field(() => String, doc('Code de la région.', 'Region slug.'))
  region: string;

  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(() => Int, doc('Version.', 'Version.'))
  version: number;

  @Field(
    () => String,
    doc(
      'État : RECEIVED, PUBLISHED, REFUSED…, les mots de HarvestArrivalState.',
      'State: RECEIVED, PUBLISHED, REFUSED…, the words of HarvestArrivalState.',
    ),
  )
  state: string;

  @Field(() => String, doc('Pourquoi, en français.', 'Why, in French.', { nullable: true }))
  message: string | null;

  @Field(() => [String], doc('Les premières fautes, en français.', 'The first faults, in French.', { complexity: 1 }))
  faults: readonly string[];
}

@outputType(
  'HarvestReader',
  'Une instance qui lit celle-ci, ou demande à la lire.',
  'An instance that reads this one, or asks to.',
)
export class HarvestReaderType {
  @Field(() => ID, doc('Identifiant.', 'Identifier.'))
  id: string;

  @Field(() => String, doc('Nom, tel qu’elle se le donne.', 'Name, as it calls itself.'))
  name: string;

  @Field(
    () => String,
    doc('Adresse, telle qu’elle la dit ; null si elle n’en dit pas.', 'Address, as it says; null where it says none.', {
      nullable: true,
    }),
  )
  address: string | null;

  @Field(() => String, doc('Sa clé en six mots.', 'Its key as six words.'))
  words: string;

  @Field(() => Boolean, doc('Si elle est acceptée.', 'Whether it is accepted.'))
  accepted: boolean;

  @Field(() => GraphQLDateTime, doc('A demandé le.', 'When it asked.'))
  askedAt: string;

  @Field(
    () => GraphQLDateTime,
    doc(
      'A lu pour la dernière fois, à l’heure près ; null si jamais.',
      'When it read last, to the hour; null if never.',
      { nullable: true },
    ),
  )
  lastReadAt: string | null;

  @Field(
    () => GraphQLDateTime,
    doc('Derniers accusés de réception ; null s’il n’y en a pas.', 'Last receipts; null for none.', { nullable: true }),
  )
  receiptsAt: string | null;

  @Field(
    () => String,
    doc('Ce qui a arrêté son dernier échange ; null si rien.', 'What stopped its last exchange; null for nothing.', {
      nullable: true,
    }),
  )
  failure: string | null;

  @Field(() => [HarvestReceiptType], doc('Ce qu’elle dit de chaque version.', 'What it says of each version.'))
  receipts: readonly HarvestReceiptType[];

  @Field(() => [String], doc('Ce qu’elle a refusé, en français.', 'What it refused, in French.', { complexity: 1 }))
  refusals: readonly string[];
}

@outputType('OwnInstance', 'Cette instance parmi d’autres.', 'This instance among others.')
export class OwnInstanceType {
  @Field(() => String, doc('Nom.', 'Name.'))
  name: string;

  @Field(
    () => [String],
    doc(
      'Codes des régions pour lesquelles elle parle ; vide : elle ne publie rien pour d’autres.',
      'Slugs of the regions that it speaks for; empty: it publishes nothing for others.',
    ),
  )
  regions: readonly string[];

  @Field(
    () => String,
    doc('Sa clé en six mots ; null tant qu’elle n’en a pas.', 'Its key as six words; null while it has none.', {
      nullable: true,
    }),
  )
  words: string | null;
}

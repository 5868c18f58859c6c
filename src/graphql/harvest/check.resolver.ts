import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Field, Float, ID, Int, Query, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { checkFigures, type CheckedDifference, type CheckedFigures } from '../../federation/check/check-figures';
import { MaillageError } from '../../kernel/errors';
import { checkedYear } from '../../kernel/year';
import { doc, enumType, outputType } from '../common/describe';
import type { RequestContext } from '../context';
import { IndicatorCodeEnum } from '../enums/figure.enums';

const FromEnum = enumType(
  'HarvestCheckFrom',
  ['INSTANCE', 'PACKAGE'],
  ['Qui dit les chiffres d’une région.', 'Who says what a region comes to.'],
  {
    INSTANCE: ['L’instance, demandée à l’instant.', 'The instance, asked just now.'],
    PACKAGE: ['Le dernier paquet apporté.', 'The last package that was brought.'],
  },
);

@outputType(
  'HarvestDifference',
  'Un chiffre sur lequel une région et cette instance ne s’accordent pas.',
  'A figure that a region and this instance do not agree on.',
)
export class HarvestDifferenceType implements CheckedDifference {
  @Field(() => IndicatorCodeEnum, doc('Indicateur.', 'Indicator.'))
  indicator: string;

  @Field(
    () => Float,
    doc('Ce qu’en dit la région ; null si elle n’en sait rien.', 'What the region says; null where it knows none.', {
      nullable: true,
    }),
  )
  theirs: number | null;

  @Field(
    () => Float,
    doc('Ce qui est calculé ici ; null si rien n’est connu.', 'What is computed here; null where nothing is known.', {
      nullable: true,
    }),
  )
  ours: number | null;

  @Field(
    () => String,
    doc(
      'Pourquoi, en français : avec les versions des règles quand elles diffèrent.',
      'Why, in French: with the versions of the rules where they differ.',
    ),
  )
  reason: string;
}

@outputType(
  'HarvestCheck',
  'Ce qu’une région dit de ses chiffres, comparé à ce qui est calculé ici des mêmes octets.',
  'What a region says of its figures, against what is computed here from the same bytes.',
)
export class HarvestCheckType implements CheckedFigures {
  @Field(() => String, doc('Code de la région.', 'Region slug.'))
  region: string;

  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(() => GraphQLDateTime, doc('Quand la région l’a dit.', 'When the region said so.'))
  at: string;

  @Field(() => FromEnum, doc('Qui le dit.', 'Who says so.'))
  from: 'INSTANCE' | 'PACKAGE';

  @Field(
    () => Int,
    doc('Combien de chiffres viennent des mêmes octets.', 'How many figures come from the same bytes on both sides.'),
  )
  compared: number;

  @Field(() => [HarvestDifferenceType], doc('Ceux qui diffèrent.', 'Those that differ.'))
  differences: readonly CheckedDifference[];

  @Field(
    () => [String],
    doc('Ce qui n’a pas pu être comparé, en français.', 'What could not be compared, in French.', { complexity: 1 }),
  )
  notes: readonly string[];
}

/** Another server is asked, and a region's whole year is read. */
const OF_A_REGION = 500;

@Resolver()
export class HarvestCheckResolver {
  @Query(
    () => HarvestCheckType,
    doc(
      'Pour le siège : demande à une région ses propres chiffres d’une année et les compare à ceux calculés ici des mêmes octets. À défaut de réponse, ceux de son dernier paquet.',
      'For publishers: asks a region for its own figures of a year and compares them with those computed here from the same bytes. Where it does not answer, those of its last package.',
      { complexity: OF_A_REGION },
    ),
  )
  async harvestCheck(
    @Arg('id', () => ID, doc('La source.', 'The source.')) id: string,
    @Arg('region', () => String, doc('Code de la région.', 'Region slug.')) region: string,
    @Arg('year', () => Int, doc('Année.', 'Year.')) year: number,
    @Ctx() { actor, federated }: RequestContext,
  ): Promise<HarvestCheckType> {
    requireAnyRight(actor, 'publish');
    if (federated === null) throw new MaillageError('FEDERATION_CLOSED');
    return checkFigures(federated.federation, federated.outside, id, region, checkedYear(year));
  }
}

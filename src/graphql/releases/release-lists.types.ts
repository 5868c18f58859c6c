import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int } from 'type-graphql';
import type { SettlementDecision } from '../../kernel/codes';
import { times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { SettlementDecisionEnum } from '../reconciliation/settlement.type';

const REGION_NAME = doc(
  'Nom de la délégation, d’alors ; null pour le siège, et hors délégation.',
  'Name of the delegation, as it was; null for the national office, and outside every delegation.',
  { nullable: true },
);
const INVENTED = doc('De la démonstration.', 'Of the demonstration.');
const KIND = doc('Nature : code de la dimension KIND.', 'Kind: a code of the dimension KIND.');
const THEME = doc('Ce dont il est question.', 'What it is about.', { nullable: true });
const PROGRAMME = doc('Code du programme.', 'Code of the programme.', { nullable: true });

@outputType('ReleaseEvent', 'Un événement, tel que figé.', 'An event, as it was frozen.')
export class ReleaseEventType {
  @Field(() => String, KIND)
  kind: string;

  @Field(() => String, doc('Intitulé.', 'Title.'))
  title: string;

  @Field(() => GraphQLDate, doc('Premier jour.', 'First day.'))
  startsOn: string;

  @Field(() => String, THEME)
  theme: string | null;

  @Field(() => String, doc('Code de la dimension AXIS.', 'A code of the dimension AXIS.', { nullable: true }))
  axis: string | null;

  @Field(() => String, PROGRAMME)
  programme: string | null;

  @Field(() => String, doc('Où.', 'Where.', { nullable: true }))
  place: string | null;

  @Field(() => Int, doc('Personnes présentes.', 'People present.', { nullable: true }))
  participants: number | null;

  @Field(() => Int, doc('Adhérents représentés.', 'Adherents represented.', { nullable: true }))
  adherentsPresent: number | null;

  @Field(() => Float, doc('Durée, en heures.', 'Length, in hours.', { nullable: true }))
  hours: number | null;

  @Field(() => Boolean, doc('Date clé de l’année.', 'A key date of the year.'))
  highlight: boolean;

  @Field(() => String, REGION_NAME)
  regionName: string | null;

  @Field(() => Boolean, INVENTED)
  demonstration: boolean;
}

@outputType('ReleasePublication', 'Une publication, telle que figée.', 'A publication, as it was frozen.')
export class ReleasePublicationType {
  @Field(() => String, KIND)
  kind: string;

  @Field(() => String, doc('Titre.', 'Title.'))
  title: string;

  @Field(() => GraphQLDate, doc('Jour de parution.', 'Day of publication.', { nullable: true }))
  publishedOn: string | null;

  @Field(() => String, THEME)
  theme: string | null;

  @Field(() => String, PROGRAMME)
  programme: string | null;

  @Field(() => String, doc('Où la lire.', 'Where to read it.', { nullable: true }))
  url: string | null;

  @Field(() => String, REGION_NAME)
  regionName: string | null;

  @Field(() => Boolean, INVENTED)
  demonstration: boolean;
}

@outputType('ReleasePartner', 'Un partenariat, tel que figé.', 'A partnership, as it was frozen.')
export class ReleasePartnerType {
  @Field(() => String, doc('Nom de l’organisation.', 'Name of the organisation.'))
  name: string;

  @Field(() => String, doc('Nature : code de la dimension NATURE.', 'Kind: a code of the dimension NATURE.'))
  nature: string;

  @Field(() => String, doc('Ce qu’elle soutient.', 'What it supports.', { nullable: true }))
  purpose: string | null;

  @Field(() => Int, doc('Première année.', 'First year.', { nullable: true }))
  since: number | null;

  @Field(() => Int, doc('Dernière année convenue.', 'Last year agreed.', { nullable: true }))
  until: number | null;

  @Field(() => String, REGION_NAME)
  regionName: string | null;

  @Field(() => Boolean, INVENTED)
  demonstration: boolean;
}

@outputType(
  'ReleaseMovement',
  'Un adhérent entré ou parti, tel que figé.',
  'An adherent that joined or left, as frozen.',
)
export class ReleaseMovementType {
  @Field(() => String, doc('Nom, d’alors.', 'Name, as it was.'))
  name: string;

  @Field(() => String, doc('Ville.', 'City.', { nullable: true }))
  city: string | null;

  @Field(() => String, REGION_NAME)
  regionName: string | null;

  @Field(() => Boolean, INVENTED)
  demonstration: boolean;
}

@outputType('ReleaseContradiction', 'Une contradiction, telle que figée.', 'A contradiction, as it was frozen.')
export class ReleaseContradictionType {
  @Field(() => String, doc('Code de l’indicateur, d’alors.', 'Code of the indicator, as it was.'))
  indicator: string;

  @Field(() => String, doc('Ce qui ne concorde pas, en une phrase.', 'What does not agree, in a French sentence.'))
  message: string;

  @Field(
    () => SettlementDecisionEnum,
    doc('Ce que le siège en avait décidé ; null à trancher.', 'What the office had decided; null while open.', {
      nullable: true,
    }),
  )
  decision: SettlementDecision | null;

  @Field(() => String, doc('Pourquoi ; null comme decision.', 'Why; null like decision.', { nullable: true }))
  reason: string | null;

  @Field(() => GraphQLDateTime, doc('Quand ; null comme decision.', 'When; null like decision.', { nullable: true }))
  settledAt: Date | null;
}

const LIST = { complexity: times(50) };

@outputType(
  'ReleaseLists',
  'Les listes publiques d’un territoire, telles que figées : entières.',
  'The public lists of a territory, as they were frozen: whole.',
)
export class ReleaseListsType {
  @Field(() => [ReleaseEventType], doc('Événements.', 'Events.', LIST))
  events: readonly ReleaseEventType[];

  @Field(() => [ReleasePublicationType], doc('Publications.', 'Publications.', LIST))
  publications: readonly ReleasePublicationType[];

  @Field(() => [ReleasePartnerType], doc('Partenariats.', 'Partnerships.', LIST))
  partners: readonly ReleasePartnerType[];

  @Field(() => [ReleaseMovementType], doc('Adhérents entrés.', 'Adherents that joined.', LIST))
  newcomers: readonly ReleaseMovementType[];

  @Field(() => [ReleaseMovementType], doc('Adhérents partis.', 'Adherents that left.', LIST))
  leavers: readonly ReleaseMovementType[];

  @Field(() => [ReleaseContradictionType], doc('Contradictions.', 'Contradictions.', LIST))
  contradictions: readonly ReleaseContradictionType[];
}

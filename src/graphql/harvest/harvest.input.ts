import { Field, InputType, Int } from 'type-graphql';
import type { Rule } from '../../federation/sources/source.entity';
import { doc } from '../common/describe';
import { HarvestRuleEnum } from './harvest.types';

@InputType('HarvestRulesInput', doc('Comment une source est traitée.', 'How a source is treated.'))
export class HarvestRulesInput {
  @Field(
    () => String,
    doc('Horaire, comme cron l’écrit, en UTC.', 'Schedule, as cron writes it, in UTC.', { nullable: true }),
  )
  schedule?: string | null;

  @Field(() => HarvestRuleEnum, doc('Qui publie.', 'Who publishes.', { nullable: true }))
  publication?: Rule | null;

  @Field(
    () => Int,
    doc('Pour cent des lignes qui peuvent changer ; null : tout.', 'Percent of the rows that may change; null: any.', {
      nullable: true,
    }),
  )
  mostChange?: number | null;

  @Field(() => HarvestRuleEnum, doc('Qui retire.', 'Who withdraws.', { nullable: true }))
  withdrawal?: Rule | null;

  @Field(() => Int, doc('Heures avant d’être silencieuse.', 'Hours before it is stale.', { nullable: true }))
  staleAfter?: number | null;

  @Field(() => Boolean, doc('En pause.', 'Paused.', { nullable: true }))
  paused?: boolean | null;
}

@InputType('PairInstanceInput', doc('Une instance à moissonner.', 'An instance to harvest.'))
export class PairInstanceInput {
  @Field(() => String, doc('Adresse, sans chemin.', 'Address, without a path.'))
  address: string;

  @Field(
    () => [String],
    doc('Codes des régions pour lesquelles elle peut parler.', 'Slugs of the regions that it may speak for.'),
  )
  regions: string[];

  @Field(
    () => String,
    doc('Nom ; celui de son serveur par défaut.', 'Name; that of its server by default.', { nullable: true }),
  )
  name?: string | null;

  @Field(
    () => HarvestRulesInput,
    doc(
      'Comment elle est traitée ; chaque heure et par une personne, par défaut.',
      'How it is treated; hourly and by a person, by default.',
      { nullable: true },
    ),
  )
  rules?: HarvestRulesInput | null;
}

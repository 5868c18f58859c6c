import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, Int } from 'type-graphql';
import type { TrailAction } from '../../submissions/trail';
import { PageArgs } from '../common/connection';
import { doc } from '../common/describe';
import { TrailActEnum } from './trail.types';

@ArgsType()
export class TrailArgs extends PageArgs {
  @Field(
    () => String,
    doc('Une partie du nom, accents et majuscules à part.', 'A part of the name, accents and case aside.', {
      nullable: true,
    }),
  )
  who?: string | null;

  @Field(() => TrailActEnum, doc('Acte ; absent : tous.', 'Act; when left out: all.', { nullable: true }))
  act?: TrailAction | null;

  @Field(
    () => String,
    doc(
      'Code de la région ; absent : toutes, et ce qui n’est d’aucune.',
      'Region slug; when left out: all, and those of none.',
      { nullable: true },
    ),
  )
  region?: string | null;

  @Field(
    () => Int,
    doc('Année des données ; absente : toutes.', 'Year of the data; when left out: all.', { nullable: true }),
  )
  year?: number | null;

  @Field(
    () => GraphQLDate,
    doc('Premier jour, à l’heure de la fédération.', 'First day, by the federation’s clocks.', { nullable: true }),
  )
  since?: Date | null;

  @Field(
    () => GraphQLDate,
    doc('Dernier jour, compris, à l’heure de la fédération.', 'Last day, included, by the federation’s clocks.', {
      nullable: true,
    }),
  )
  until?: Date | null;
}

import { ArgsType, Field, ID } from 'type-graphql';
import { doc } from '../common/describe';
import { IndicatorCodeEnum } from '../enums/figure.enums';

/** Which frozen figures. */
@ArgsType()
export class ReleaseFiguresArgs {
  @Field(
    () => [ID],
    doc(
      'Fédération, régions ou départements ; absents : tous.',
      'Federation, regions or departments; when left out: all.',
      { nullable: true },
    ),
  )
  territories?: string[] | null;

  @Field(
    () => [IndicatorCodeEnum],
    doc('Indicateurs ; absents : tous.', 'Indicators; when left out: all.', { nullable: true }),
  )
  indicators?: string[] | null;
}

import { ArgsType, Field, ID } from 'type-graphql';
import { parseGlobalId } from '../../kernel/global-id';
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

/** As a release’s content writes a territory; nothing for an id of another kind. */
export function frozenTerritory(id: string): string {
  const ref = parseGlobalId(id);
  if (ref?.type === 'Federation') return 'F';
  return ref?.type === 'Region' || ref?.type === 'Department' ? `${ref.type.charAt(0)}:${ref.key}` : '';
}

import { ArgsType, Field, Int } from 'type-graphql';
import type { AdherentOrder } from '../../kernel/codes';
import { doc } from '../common/doc';
import { PageArgs } from '../common/page.args';
import { AdherentFilter } from './adherent-filter.input';
import { AdherentOrderEnum } from './adherent-order.enum';

@ArgsType()
export class AdherentArgs extends PageArgs {
  @Field(
    () => Int,
    doc(
      'Ceux du registre de cette année ; absente : le dernier registre de chaque région, et ceux que l’on connaît autrement.',
      'Those in the registers of that year; when left out: each region’s latest register, and those known otherwise.',
      { nullable: true },
    ),
  )
  year?: number | null;

  @Field(() => AdherentFilter, doc('Critères.', 'Criteria.', { nullable: true }))
  filter?: AdherentFilter | null;

  @Field(
    () => AdherentOrderEnum,
    doc('Ordre ; par nom si absent.', 'Order; by name when left out.', { nullable: true }),
  )
  orderBy?: AdherentOrder | null;
}

import { ArgsType, Field } from 'type-graphql';
import { doc } from '../common/doc';
import { YearPageArgs } from '../common/year.args';

/** A page of events: of one year or of any, all or the key dates alone. */
@ArgsType()
export class EventPageArgs extends YearPageArgs {
  @Field(
    () => Boolean,
    doc('Seulement les dates clés de l’année.', 'Only the key dates of the year.', { defaultValue: false }),
  )
  highlightsOnly: boolean;
}

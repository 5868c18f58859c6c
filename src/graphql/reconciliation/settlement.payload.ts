import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { UserErrorType } from '../submissions/user-error.type';
import { DiscrepancyType } from './discrepancy.type';

@outputType('SettleDiscrepancyPayload', 'Une contradiction, une fois tranchée.', 'A discrepancy, once it is settled.')
export class SettleDiscrepancyPayload {
  @Field(
    () => DiscrepancyType,
    doc('La contradiction ; null si rien n’a changé.', 'The discrepancy; null when nothing was changed.', {
      nullable: true,
    }),
  )
  discrepancy: DiscrepancyType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

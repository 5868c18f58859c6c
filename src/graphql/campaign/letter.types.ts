import { GraphQLDateTime } from 'graphql-scalars';
import { Field } from 'type-graphql';
import { doc, outputType } from '../common/describe';
import { UserErrorType } from '../submissions/payload.types';

@outputType(
  'CampaignLetter',
  'Ce qui reste à faire à une délégation, en une lettre faite de faits seuls.',
  'What a region still has to do, as a letter made of facts alone.',
)
export class CampaignLetterType {
  @Field(() => String, doc('Objet.', 'Subject.'))
  subject: string;

  @Field(() => String, doc('Texte.', 'Text.'))
  text: string;
}

@outputType(
  'RegionLetter',
  'La lettre d’une délégation : où elle part, et quand la dernière est partie.',
  'The letter to a region: where it goes, and when the last one left.',
)
export class RegionLetterType {
  @Field(
    () => String,
    doc('Adresse de la délégation ; null si aucune n’est connue.', 'Address of the region; null where none is known.', {
      nullable: true,
    }),
  )
  address: string | null;

  @Field(
    () => CampaignLetterType,
    doc('La lettre ; null si la délégation n’a rien à faire.', 'The letter; null where the region has nothing to do.', {
      nullable: true,
    }),
  )
  letter: CampaignLetterType | null;

  @Field(
    () => Boolean,
    doc('Repose sur la démonstration : rien n’en est envoyé.', 'Rests on demonstration data: nothing of it is sent.'),
  )
  demonstration: boolean;

  @Field(
    () => GraphQLDateTime,
    doc(
      'Quand la dernière de cette année est partie d’ici ; null si aucune.',
      'When the last one about that year left from here; null for none.',
      { nullable: true },
    ),
  )
  lastSentAt: Date | null;

  readonly regionCode: string;
}

const ERRORS = doc(
  'Ce que l’appelant peut corriger ; vide si tout va bien.',
  'What the caller can mend; empty when all is well.',
);

@outputType(
  'RegionLetterPayload',
  'Ce qu’il est advenu d’une lettre, ou de son adresse.',
  'What became of a letter, or of its address.',
)
export class RegionLetterPayload {
  @Field(() => [UserErrorType], ERRORS)
  userErrors: readonly UserErrorType[];
}

import { Field, Float, Int } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { HandedInBy } from '../../submissions/collection-plan';
import { HandedInByEnum } from './handed-in-by.enum';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType(
  'Coverage',
  `Pour la fédération : ceux dont un dépôt du jeu est publié, sur ceux de qui le plan de collecte de l’année en attend un : les ${FEDERATION_PROFILE.regions.length} régions, ou le siège seul (1). Ailleurs : 1 ou 0, sur 1, selon que la région en a un. Décrit toujours des dépôts : un chiffre imprimé n’en est pas un.`,
  `For the federation: those with a published submission of the figure’s dataset, of those that the collection plan of the year expects one from: the ${FEDERATION_PROFILE.regions.length} regions, or the national office alone (1). For a region, a department or an adherent: 1 or 0, of 1: whether its region has one. It always describes submissions, whatever basis won; a printed figure is no submission.`,
)
export class CoverageType {
  @Field(
    () => Int,
    doc(
      'Combien ont remis ; peut dépasser l’attendu.',
      'How many reported. Never clipped: reporting may exceed expected.',
    ),
  )
  reporting: number;

  @Field(() => Int, doc('Combien sont attendus.', 'How many are expected.'))
  expected: number;

  @Field(
    () => HandedInByEnum,
    doc(
      'De qui le plan de collecte l’attend ; null quand rien n’est attendu.',
      'Whom the collection plan expects it from; null when nothing is expected.',
      { nullable: true },
    ),
  )
  handedInBy: HandedInBy | null;

  @Field(
    () => Float,
    doc(
      'reporting / expected ; null quand rien n’est attendu.',
      'reporting / expected; null when nothing is expected.',
      {
        nullable: true,
      },
    ),
  )
  rate: number | null;

  @Field(
    () => Int,
    doc(
      'Pour l’enquête : adhérents dont la ligne remplit cette mesure. Null pour ce qui est complet par nature, et sans registre.',
      'For the survey: adherents whose row fills this very measure. Null for what is complete by nature, and without a register.',
      { nullable: true },
    ),
  )
  respondents: number | null;

  @Field(
    () => Int,
    doc(
      'Pour l’enquête : adhérents des registres de l’année. Null comme respondents.',
      'For the survey: the adherents in the registers of the year. Null like respondents.',
      { nullable: true },
    ),
  )
  respondentsExpected: number | null;

  /** Read when asked for: it may name every adherent of a region. */
  readonly listMissing: () => Promise<readonly TerritoryRef[]>;
}

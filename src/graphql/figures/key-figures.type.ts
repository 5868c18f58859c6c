import { Field, Int } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { ActivityFiguresType } from './groups/activity-figures.type';
import { AdherentFiguresType } from './groups/adherent-figures.type';
import { EventFiguresType } from './groups/event-figures.type';
import { Fg2iFiguresType } from './groups/fg2i-figures.type';
import { FormationFiguresType } from './groups/formation-figures.type';
import { LegalRequestFiguresType } from './groups/legal-request-figures.type';
import { KeyFiguresRow } from './key-figures.row';

@outputType(
  'KeyFigures',
  'Les chiffres clés d’un territoire pour une année.',
  'The key figures of a territory in one year.',
)
export class KeyFiguresType extends KeyFiguresRow {
  @Field(() => Int, doc('Année des chiffres.', 'Year of the figures.'))
  declare readonly year: number;

  @Field(() => AdherentFiguresType, doc('Les adhérents.', 'Adherents.'))
  get adherents(): AdherentFiguresType {
    return new AdherentFiguresType(this.territoryRef, this.year);
  }

  @Field(() => FormationFiguresType, doc('Les formations.', 'Training.'))
  get formations(): FormationFiguresType {
    return new FormationFiguresType(this.territoryRef, this.year);
  }

  @Field(() => LegalRequestFiguresType, doc('Les sollicitations juridiques.', 'Questions put to the lawyers.'))
  get legalRequests(): LegalRequestFiguresType {
    return new LegalRequestFiguresType(this.territoryRef, this.year);
  }

  @Field(() => Fg2iFiguresType, doc('Le fonds de garantie FG2I.', 'The temporary-work guarantee fund.'))
  get fg2i(): Fg2iFiguresType {
    return new Fg2iFiguresType(this.territoryRef, this.year);
  }

  @Field(() => ActivityFiguresType, doc('L’activité des adhérents.', 'The activity of adherents.'))
  get activity(): ActivityFiguresType {
    return new ActivityFiguresType(this.territoryRef, this.year);
  }

  @Field(() => EventFiguresType, doc('La vie du réseau.', 'The life of the network.'))
  get events(): EventFiguresType {
    return new EventFiguresType(this.territoryRef, this.year);
  }
}

/** The groups of key figures, by the field that leads to each. */
export const FIGURE_GROUPS = {
  adherents: AdherentFiguresType,
  formations: FormationFiguresType,
  legalRequests: LegalRequestFiguresType,
  fg2i: Fg2iFiguresType,
  activity: ActivityFiguresType,
  events: EventFiguresType,
} as const satisfies Partial<Record<keyof KeyFiguresType, unknown>>;

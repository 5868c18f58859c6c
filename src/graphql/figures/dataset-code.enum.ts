import { DATASET_CODES } from '../../kernel/codes';
import { enumType } from '../common/enum-type';

export const DatasetCodeEnum = enumType(
  'DatasetCode',
  DATASET_CODES,
  ['Jeux de données que les régions remettent.', 'Datasets that regions hand in.'],
  {
    ADHERENTS: ['Registre des adhérents d’une région.', 'The register of adherents of one region.'],
    FORMATIONS: ['Formations données.', 'Training given.'],
    LEGAL_REQUESTS: ['Sollicitations juridiques.', 'Questions put to the lawyers.'],
    FG2I_GUARANTEES: ['Garanties du fonds FG2I.', 'Guarantees of the temporary-work guarantee fund.'],
    ACTIVITY: ['Enquête annuelle d’activité des adhérents.', 'The yearly survey of adherents.'],
    PROGRAMMES: ['Participations aux programmes.', 'Who took part in which programme.'],
    EVENTS: ['Vie du réseau.', 'The life of the network.'],
    FIGURES: ['Totaux déclarés sans lignes.', 'Totals declared without rows.'],
  },
);

import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

@outputType('Fg2iFigures', 'Le fonds de garantie FG2I.', 'The temporary-work guarantee fund.')
export class Fg2iFiguresType {
  @FigureOf('FG2I_MEMBERS', 'Adhérents garantis par le fonds.', 'Adherents that the fund guarantees.')
  readonly members: FigureType;

  @FigureOf('FG2I_GUARANTEE_TOTAL', 'Garantie financière totale, en euros.', 'Total financial guarantee, in euros.')
  readonly guaranteeTotal: FigureType;

  @FigureOf('FG2I_SUBSCRIPTION', 'Souscriptions, en euros.', 'Subscriptions, in euros.')
  readonly subscription: FigureType;

  @FigureOf('FG2I_SURETY', 'Caution du FG2I, en euros.', 'Surety of the fund, in euros.')
  readonly fg2iSurety: FigureType;

  @FigureOf('FG2I_FFA_SURETY', 'Caution de la FFA, en euros.', 'Surety of the FFA, in euros.')
  readonly ffaSurety: FigureType;

  @FigureOf('FG2I_MOBILISATIONS', 'Nombre de fois où le fonds a dû payer.', 'Times that the fund had to pay.')
  readonly mobilisations: FigureType;

  @FigureOf(
    'FG2I_TURNOVER',
    'Chiffre d’affaires des adhérents garantis, en euros.',
    'Turnover of the adherents guaranteed, in euros.',
  )
  readonly turnover: FigureType;
}

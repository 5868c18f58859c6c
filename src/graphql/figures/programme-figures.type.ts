import type { TerritoryRef } from '../../kernel/territory';
import { outputType } from '../common/output-type';
import type { KeyFiguresRow } from './key-figures.row';

@outputType('ProgrammeFigures', 'La participation à un programme.', 'Who took part in one programme.')
export class ProgrammeFiguresType implements KeyFiguresRow {
  readonly territoryRef: TerritoryRef;
  readonly year: number;
  readonly programmeCode: string;
}

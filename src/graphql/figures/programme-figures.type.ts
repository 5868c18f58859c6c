import { KeyFiguresRow } from './key-figures.row';
import { outputType } from '../common/output-type';

@outputType('ProgrammeFigures', 'La participation à un programme.', 'Who took part in one programme.')
export class ProgrammeFiguresType extends KeyFiguresRow {
  constructor(
    keyFigures: KeyFiguresRow,
    readonly programmeCode: string,
  ) {
    super(keyFigures.territoryRef, keyFigures.year);
  }
}

import { outputType } from '../../common/describe';
import { FigureOf } from './figure-of';
import type { FigureType } from './figure.types';

@outputType(
  'FinanceFigures',
  'Les comptes d’une délégation ou du siège.',
  'The accounts of a delegation or of the national office.',
)
export class FinanceFiguresType {
  @FigureOf('FINANCES_INCOME', 'Produits, en euros.', 'Income, in euros.')
  readonly income: FigureType;

  @FigureOf('FINANCES_EXPENSES', 'Charges, en euros.', 'Expenses, in euros.')
  readonly expenses: FigureType;

  @FigureOf(
    'FINANCES_RESULT',
    'Produits moins charges, en euros ; négatif pour un déficit.',
    'Income less expenses, in euros; negative for a deficit.',
  )
  readonly result: FigureType;

  @FigureOf('FINANCES_PUBLIC_RATE', 'Part des financements publics.', 'Share of public funding.')
  readonly publicRate: FigureType;
}

@outputType('StaffFigures', 'Les équipes des délégations et du siège.', 'The teams of delegations and national office.')
export class StaffFiguresType {
  @FigureOf('DELEGATION_STAFF', 'Postes au 31 décembre.', 'Posts on 31 December.')
  readonly posts: FigureType;

  @FigureOf('STAFF_FTE', 'Équivalents temps plein.', 'Full-time equivalents.')
  readonly fullTimeEquivalents: FigureType;
}

@outputType('GovernanceFigures', 'Les instances et les mandats.', 'Bodies and mandates.')
export class GovernanceFiguresType {
  @FigureOf('GOVERNANCE_SEATS', 'Sièges, pourvus ou non.', 'Seats, filled or not.')
  readonly seats: FigureType;

  @FigureOf('GOVERNANCE_FILLED', 'Sièges pourvus.', 'Seats filled.')
  readonly filled: FigureType;

  @FigureOf('GOVERNANCE_WOMEN_RATE', 'Part des femmes.', 'Share of women.')
  readonly womenRate: FigureType;

  @FigureOf('GOVERNANCE_MEETINGS', 'Réunions.', 'Meetings.')
  readonly meetings: FigureType;
}

@outputType('PublicationFigures', 'Ce qui a été écrit.', 'What was written.')
export class PublicationFiguresType {
  @FigureOf('PUBLICATIONS', 'Publications.', 'Publications.')
  readonly issued: FigureType;
}

@outputType('PartnerFigures', 'Les partenaires.', 'Partners.')
export class PartnerFiguresType {
  @FigureOf('PARTNERS_COUNT', 'Partenaires, chacun compté une fois.', 'Partners, each counted once.')
  readonly total: FigureType;

  @FigureOf(
    'PARTNERS_AMOUNT',
    'Montants, en euros ; pour qui a droit aux lignes.',
    'Amounts, in euros; for those who may read rows.',
  )
  readonly amount: FigureType;
}

import { Field, Float } from 'type-graphql';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import type { RowEdges } from './row-edges';

@outputType('FinanceLine', 'Une ligne des comptes, réalisée ou prévue.', 'One line of the accounts, done or planned.', [
  NodeType,
])
export class FinanceLineType implements NodeType, RowEdges {
  readonly __typename: 'FinanceLine';
  id: string;

  @Field(() => Boolean, doc('Vrai pour un produit, faux pour une charge.', 'True for income, false for an expense.'))
  isIncome: boolean;

  @Field(() => String, doc('Poste : code de la dimension NATURE.', 'Heading: a code of the dimension NATURE.'))
  nature: string;

  @Field(() => String, doc('Ce qu’est la ligne.', 'What the line is.', { nullable: true }))
  title: string | null;

  @Field(() => String, doc('Qui finance.', 'Who funds.', { nullable: true }))
  funder: string | null;

  @Field(() => Float, doc('Montant de l’année, en euros.', 'Amount of the year, in euros.'))
  amount: number;

  @Field(() => Boolean, doc('Vrai pour ce qui n’est que prévu.', 'True for what is only planned.'))
  planned: boolean;

  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const FinanceLineConnection = connectionOf(
  'FinanceLine',
  () => FinanceLineType,
  'la liste des lignes des comptes',
  'lines of the accounts',
);

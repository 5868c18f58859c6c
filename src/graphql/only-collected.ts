import {
  getNamedType,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { indicatorOf } from '../datasets/catalogue';
import { DATASETS } from '../datasets/registry';
import { indicatorOfField } from './figures/types/figure-of';
import { FIGURE_GROUPS, type FigureGroup } from './figures/types/key-figures.types';
import type { RowDataset } from './rows/row.loaders';

/** The types that say what is in the rows of a dataset. */
const TYPES_OF_ROWS: Readonly<Record<RowDataset, readonly string[]>> = {
  FORMATIONS: ['Formation'],
  LEGAL_REQUESTS: ['LegalRequest'],
  FG2I_GUARANTEES: ['Fg2iGuarantee'],
  PROGRAMMES: ['ProgrammeParticipation', 'ProgrammeFigures'],
  EVENTS: ['Event'],
  FINANCES: ['FinanceLine'],
  GOVERNANCE: ['GovernanceBody'],
  PUBLICATIONS: ['Publication'],
  PARTNERS: ['Partner'],
};

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/**
 * The schema without what speaks of datasets and indicators that this federation does not collect: their rows, and
 * named key figures. The very same schema where it collects all that the schema speaks of.
 */
export function onlyCollected(schema: GraphQLSchema): GraphQLSchema {
  const collected = new Set<string>(DATASETS.map(({ code }) => code));
  const gone = new Set(
    Object.entries(TYPES_OF_ROWS).flatMap(([code, types]) =>
      collected.has(code) ? [] : types.flatMap((type) => [type, `${type}Connection`, `${type}Edge`]),
    ),
  );
  for (const group of Object.keys(FIGURE_GROUPS) as FigureGroup[]) {
    const type = groupType(schema, group);
    if (!keepFields(type, (field) => isKnown(group, field))) gone.add(type.name);
  }
  if (gone.size === 0) return schema;
  for (const type of Object.values(schema.getTypeMap()))
    if (isComposite(type)) keepFields(type, (_, of) => !gone.has(of.name));
  const config = schema.toConfig();
  // What is found from nowhere any more goes along; what only an interface leads to has to be named.
  const implementations = config.types.filter(
    (type) => isObjectType(type) && type.getInterfaces().length > 0 && !gone.has(type.name),
  );
  return new GraphQLSchema({ ...config, types: implementations });
}

const isComposite = (type: GraphQLNamedType): type is Composite => isObjectType(type) || isInterfaceType(type);

const isKnown = (group: FigureGroup, field: string): boolean => {
  const indicator = indicatorOfField(FIGURE_GROUPS[group], field);
  return indicator === undefined || indicatorOf(indicator) !== undefined;
};

/** Takes away all other fields, and answers whether any is left. */
function keepFields(type: Composite, isKept: (name: string, of: GraphQLNamedType) => boolean): boolean {
  const fields = type.getFields();
  for (const [name, field] of Object.entries(fields))
    if (!isKept(name, getNamedType(field.type))) Reflect.deleteProperty(fields, name);
  return Object.keys(fields).length > 0;
}

function groupType(schema: GraphQLSchema, group: FigureGroup): GraphQLObjectType {
  const keyFigures = schema.getType('KeyFigures') as GraphQLObjectType;
  return getNamedType(keyFigures.getFields()[group]?.type) as GraphQLObjectType;
}

import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildMaillageSchema } from './schema';

/** The schema as text, sorted: what schema/schema.graphql must hold. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(buildMaillageSchema()))}\n`;

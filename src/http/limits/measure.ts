import { validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Limits } from '../../config';
import { costOf } from '../../graphql/cost/cost-of';
import { limitRules } from './rules';

/**
 * Measures a question that is given an address as `/graphql` would measure it for the public, for anybody may ask it
 * there. A French reason, or null when it may be asked.
 */
export const measureOf =
  (schema: GraphQLSchema, limits: Pick<Limits, 'depth' | 'aliases' | 'directives' | 'costPublic'>) =>
  (document: DocumentNode, variables: Readonly<Record<string, unknown>>): string | null => {
    const [fault] = validate(schema, document, limitRules(limits));
    if (fault !== undefined) return fault.message;
    const cost = costOf(schema, document, null, variables);
    if (cost === null || cost <= limits.costPublic) return null;
    return `coût ${cost === Infinity ? 'hors de toute mesure' : Math.ceil(cost)}, ${limits.costPublic} au plus.`;
  };

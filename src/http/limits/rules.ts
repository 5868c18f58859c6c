import type { ValidationRule } from 'graphql';
import { aliasesRule } from './aliases.rule';
import { depthRule } from './depth.rule';
import { directivesRule } from './directives.rule';
import { fieldsRule } from './fields.rule';
import { introspectionRule } from './introspection.rule';
import { operationTypesRule } from './operation-types.rule';
import { repetitionsRule } from './repetitions.rule';

export interface DocumentLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

/** A document of 1000 tokens names fewer fields than this without fragments. */
const MOST_FIELDS = 2000;
const MOST_REPETITIONS = 30;

/**
 * What a document is measured by before anything runs, in this order. Each rule reads the whole document when it is
 * entered, so that its refusal stands before GraphQL's own. What variables decide is measured by the cost.
 */
export const limitRules = (limits: DocumentLimits): ValidationRule[] => [
  depthRule(limits.depth),
  fieldsRule(MOST_FIELDS),
  aliasesRule(limits.aliases),
  directivesRule(limits.directives),
  repetitionsRule(MOST_REPETITIONS),
  introspectionRule,
  operationTypesRule,
];

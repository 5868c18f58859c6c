/** The product's own questions, each with the types of its answer and variables, and the types of the schema. */
export * from './generated/graphql';

import { buildSchema, introspectionFromSchema } from 'graphql';
import { SchemaNames } from '../../web/playground/src/schema-names';

/** The names of a schema as the playground asks them of a server. */
export const namesOf = (sdl: string): SchemaNames =>
  new SchemaNames(introspectionFromSchema(buildSchema(sdl), { descriptions: false }).__schema);

import { ObjectType } from 'type-graphql';
import type { AnyClass } from './any-class';
import { doc } from './doc';

/** Declares an object type. Plain fields are read from the row without a resolver of their own. */
export const outputType = (name: string, fr: string, en: string, interfaces: AnyClass[] = []): ClassDecorator =>
  ObjectType(name, doc(fr, en, { simpleResolvers: true, implements: interfaces }));

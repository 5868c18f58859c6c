import { byFolder } from './ready-query';

const files = import.meta.glob<string>('../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The promised operations, read when the playground is built. */
export const READY_QUERIES = byFolder(files);

import { byFolder } from './ready-query';

const files = import.meta.glob<string>('@requetes/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The queries that the federation offers ready made, read when the playground is built. */
export const READY_QUERIES = byFolder(files);

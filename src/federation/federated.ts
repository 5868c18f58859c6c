import type { Federation } from './federation';
import type { Harvester } from './harvest/harvester';
import type { Outside } from './harvest/outside';

/** What acts on other instances, for as long as the server runs. */
export interface Federated {
  readonly federation: Federation;
  readonly outside: Outside;
  readonly harvester: Harvester;
}

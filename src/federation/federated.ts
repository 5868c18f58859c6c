import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { Federation, type FederationOptions } from './federation';
import { exchange } from './harvest/exchange';
import { Harvester } from './harvest/harvester';
import { KeptSourceStates, type ReadOthers } from './sources/source-states';
import { onlyOutside, outsideBy, type Outside } from './harvest/outside';

/** What acts on other instances, for as long as the server runs. */
export interface Federated {
  readonly federation: Federation;
  readonly outside: Outside;
  readonly harvester: Harvester;
  readonly states: KeptSourceStates;
}

/** This instance among others; `others` tells of sources that are none. Throws StartFault where it is to speak for what is no region. */
export function openFederated(
  database: Database,
  network: Network,
  options: FederationOptions,
  tell: (sentence: string, error: unknown) => void,
  others?: ReadOthers,
): Federated {
  const federation = new Federation(database, network, options);
  const outside = outsideBy(options.patience, onlyOutside(options.nearby, options.inside));
  const harvester = new Harvester(
    database,
    { INSTANCE: (source, step) => exchange(federation, outside, source, step) },
    tell,
  );
  return { federation, outside, harvester, states: new KeptSourceStates(database, others) };
}

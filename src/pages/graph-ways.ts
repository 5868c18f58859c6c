import type { GraphWays } from './charts/chart-figure';
import { graphAddress, type GraphEnding, type GraphRef } from './graph-address';

/** The ways on with a chart that has an address of its own. */
export const graphWays = (ref: GraphRef): GraphWays => ({
  csv: graphAddress(ref, '.csv'),
  cite: `${graphAddress(ref)}#citer`,
  embed: `${graphAddress(ref)}#integrer`,
});

/** The same graph as a file. */
export const fileOfGraph = (address: string, ending: GraphEnding): string => address.replace('?', `.${ending}?`);

import { figuresPath } from '../check/own-figures';
import type { ManifestEntry } from '../protocol/manifest';

/** The signed manifest of a package, as `GET /federation/manifest` gives it. */
export const SIGNED = 'manifest.jws';
/** What stands in its place where nobody signs: its content alone, as JSON. */
export const UNSIGNED = 'manifest.json';
/** As `GET /.well-known/jwks.json` gives it. */
export const KEYS = 'jwks.json';
export const READ_ME = 'LISEZ-MOI.txt';

/** Where the bytes of a version are in a package: at their path on the instance. */
export const fileOf = ({ href }: Pick<ManifestEntry, 'href'>): string => href.slice(1);

/** What the instance says that a region comes to in a year, signed: at its path on the instance. */
export const figuresFile = (region: string, year: number): string => `${figuresPath(region, year).slice(1)}.jws`;

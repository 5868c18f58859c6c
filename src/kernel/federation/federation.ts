import { join, resolve } from 'node:path';
import { PACKAGE_ROOT } from '../package-root';
import { readProfile } from './read-profile';

/**
 * The profile that this process serves: read once, as the schema's enums, the catalogue and the bounds of years are made
 * of it. `FEDERATION_DIR` names its folder; without it, the one that comes with the product.
 */
const named = process.env['FEDERATION_DIR']?.trim();
const read = readProfile(named ? resolve(named) : join(PACKAGE_ROOT, 'data'));

/** Whose statistics these are. Before the registry of datasets has let it pass, it may have faults. */
export const FEDERATION_PROFILE = read.profile;

/** « de Coorace », « d’Entraide ». */
export const OF_FEDERATION = `${/^[aeiouyàâéèêëîïôûœ]/i.test(read.profile.name) ? 'd’' : 'de '}${read.profile.name}`;

/** A region's code, for examples of what to write. */
export const EXAMPLE_REGION = read.profile.exampleRegions[0] ?? '';

/** What is wrong with it by itself; the registry says these with what is wrong with its datasets. */
export const PROFILE_FAULTS = read.faults;

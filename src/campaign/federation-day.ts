import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { dayIn } from './day';

/** The day that it is for the federation, as `2025-12-31`: deadlines are the national office's. */
export const dayOfFederation = dayIn(FEDERATION_PROFILE.timeZone);

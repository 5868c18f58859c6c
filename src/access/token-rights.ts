import type { Actor } from '../kernel/actor';
import type { Role } from '../kernel/codes';
import { ACTIONS, may, rowScope, type RowScope } from './rights';

/** What a program may come in as: what publishes or administers is a person. */
export const TOKEN_ROLES = ['ANALYST', 'CONTRIBUTOR', 'ADHERENT'] as const satisfies readonly Role[];
export type TokenRole = (typeof TOKEN_ROLES)[number];

/** Whether whoever has the one right to do nothing that the other may not do, anywhere. */
export const isWithin = (narrow: Actor, wide: Actor): boolean =>
  ACTIONS.every((action) => scopeWithin(rowScope(narrow, action), rowScope(wide, action))) &&
  (narrow.adherent === null || narrow.adherent === wide.adherent || may(wide, 'publish', null));

const scopeWithin = (narrow: RowScope, wide: RowScope): boolean =>
  wide.all || (!narrow.all && narrow.regions.every((region) => wide.regions.includes(region)));

export const isOfAccessToken = ({ token }: Actor): boolean => token?.startsWith('program:') === true;

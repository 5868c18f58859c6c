import type { Actor } from '../kernel/actor';
import type { Role } from '../kernel/codes';
import { MaillageError } from '../kernel/errors';

/** What can be done to the rows and submissions of a region. Everything else is public. */
export const ACTIONS = [
  'readRows',
  'readContacts',
  'readSubmissions',
  'submit',
  'publish',
  'withdraw',
  'readTrail',
] as const;
export type Action = (typeof ACTIONS)[number];

/** `own` is the regions of the actor's token; what belongs to no delegation is within `all` only. */
export type Reach = 'none' | 'own' | 'all';

/** Who may do what, and how far. The only place that says so (docs/regles.md#secret). */
export const RIGHTS: Readonly<Record<Role, Readonly<Record<Action, Reach>>>> = {
  PUBLIC: all('none'),
  /** Beside the public's, what is of its one adherent: {@link isOwn}. */
  ADHERENT: all('none'),
  ANALYST: { ...all('none'), readRows: 'all', readContacts: 'all', readSubmissions: 'all' },
  CONTRIBUTOR: {
    ...all('none'),
    readRows: 'own',
    readContacts: 'own',
    readSubmissions: 'own',
    submit: 'own',
    readTrail: 'own',
  },
  PUBLISHER: all('all'),
  ADMIN: all('all'),
};

function all(reach: Reach): Record<Action, Reach> {
  return {
    readRows: reach,
    readContacts: reach,
    readSubmissions: reach,
    submit: reach,
    publish: reach,
    withdraw: reach,
    readTrail: reach,
  };
}

/** The regions that an action reaches, for the `WHERE` of a query. `all` includes what has no region. */
export type RowScope = { readonly all: true } | { readonly all: false; readonly regions: readonly string[] };

/** Goes into every query of rows, totals, exports and reports alike; an empty list of regions matches nothing. */
export function rowScope(actor: Actor, action: Action = 'readRows'): RowScope {
  const reach = RIGHTS[actor.role][action];
  if (reach === 'all') return { all: true };
  return { all: false, regions: reach === 'own' ? actor.regions : [] };
}

/** Whether a scope takes in one region; null is what belongs to no delegation. */
export const reaches = (scope: RowScope, region: string | null): boolean =>
  scope.all || (region !== null && scope.regions.includes(region));

/** Whether the actor may do this to what belongs to `region` (null: to no delegation). */
export const may = (actor: Actor, action: Action, region: string | null): boolean =>
  reaches(rowScope(actor, action), region);

/** Throws `UNAUTHENTICATED` for the public and `FORBIDDEN` for anyone else who may not; returns otherwise. */
export function requireRight(actor: Actor, action: Action, region: string | null): void {
  if (!may(actor, action, region)) throw refusal(actor);
}

/** For what is asked of every region at once: throws unless the action reaches at least something. */
export function requireAnyRight(actor: Actor, action: Action): void {
  const scope = rowScope(actor, action);
  if (!scope.all && scope.regions.length === 0) throw refusal(actor);
}

/** Whether an adherent, by its uid, is the one that the actor speaks for: its contacts, register line and answers are open. */
export const isOwn = (actor: Actor, adherent: string): boolean =>
  actor.role === 'ADHERENT' && actor.adherent === adherent;

/** Uid of the adherent that the actor speaks for. Throws `UNAUTHENTICATED` for the public and `FORBIDDEN` for anyone else who speaks for none. */
export function ownAdherent(actor: Actor): string {
  if (actor.role !== 'ADHERENT' || actor.adherent === null) throw refusal(actor);
  return actor.adherent;
}

/** Why an actor is refused: `UNAUTHENTICATED` for the public, who may sign in, `FORBIDDEN` for anyone else. */
export const refusal = (actor: Actor): MaillageError =>
  actor.role === 'PUBLIC' ? new MaillageError('SIGN_IN') : new MaillageError('NOT_ALLOWED', { role: actor.role });

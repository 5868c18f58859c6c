import {
  ACTIONS,
  isOwn,
  may,
  ownAdherent,
  reaches,
  requireAnyRight,
  requireRight,
  RIGHTS,
  rowScope,
} from '../../src/access/rights';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';
import { ROLES } from '../../src/kernel/codes';

const actor = (role: Actor['role'], regions: string[] = []) => actorWith({ role, name: 'x', regions });
const breton = actor('CONTRIBUTOR', ['bretagne']);

describe('rights', () => {
  test('every role has a reach for every action', () => {
    for (const role of ROLES) expect(Object.keys(RIGHTS[role]).sort()).toEqual([...ACTIONS].sort());
  });

  test('the public may nothing of what is listed', () => {
    for (const action of ACTIONS) {
      expect(rowScope(PUBLIC_ACTOR, action)).toEqual({ all: false, regions: [] });
      expect(may(PUBLIC_ACTOR, action, 'bretagne')).toBe(false);
    }
  });

  test('analysts read everywhere and write nowhere', () => {
    for (const action of ['readRows', 'readContacts', 'readSubmissions'] as const)
      expect(rowScope(actor('ANALYST'), action)).toEqual({ all: true });
    for (const action of ['submit', 'publish', 'withdraw'] as const)
      expect(may(actor('ANALYST', ['bretagne']), action, 'bretagne')).toBe(false);
  });

  test('contributors read and hand in for their own regions, and publish nothing', () => {
    expect(rowScope(breton)).toEqual({ all: false, regions: ['bretagne'] });
    expect(may(breton, 'submit', 'bretagne')).toBe(true);
    expect(may(breton, 'submit', 'normandie')).toBe(false);
    expect(may(breton, 'publish', 'bretagne')).toBe(false);
    expect(may(breton, 'withdraw', 'bretagne')).toBe(false);
  });

  test('the trail is for the office, and of their own regions for contributors; not for readers', () => {
    expect(rowScope(breton, 'readTrail')).toEqual({ all: false, regions: ['bretagne'] });
    expect(rowScope(actor('PUBLISHER'), 'readTrail')).toEqual({ all: true });
    expect(may(actor('ANALYST', ['bretagne']), 'readTrail', 'bretagne')).toBe(false);
  });

  test('what belongs to no delegation is for those who reach everything', () => {
    expect(may(breton, 'readRows', null)).toBe(false);
    expect(may(actor('PUBLISHER'), 'submit', null)).toBe(true);
    expect(reaches({ all: false, regions: [] }, null)).toBe(false);
  });

  test('an adherent may what the public may, and what is its own', () => {
    const own = actorWith({ role: 'ADHERENT', name: 'Les Ajoncs', adherent: 'a' });
    for (const action of ACTIONS) expect(rowScope(own, action)).toEqual({ all: false, regions: [] });
    expect(isOwn(own, 'a')).toBe(true);
    expect(isOwn(own, 'b')).toBe(false);
    expect(isOwn(actorWith({ role: 'CONTRIBUTOR', name: 'x', adherent: 'a' }), 'a')).toBe(false);
    expect(ownAdherent(own)).toBe('a');
    expect(() => ownAdherent(PUBLIC_ACTOR)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    expect(() => ownAdherent(breton)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  test('the regions of a public actor widen nothing', () => {
    expect(rowScope(actor('PUBLIC', ['bretagne']))).toEqual({ all: false, regions: [] });
  });

  test('a lack of rights is UNAUTHENTICATED for the public and FORBIDDEN for others', () => {
    expect(() => requireRight(PUBLIC_ACTOR, 'publish', 'bretagne')).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
    expect(() => requireRight(breton, 'publish', 'bretagne')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => requireAnyRight(actor('CONTRIBUTOR'), 'readRows')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(() => requireAnyRight(breton, 'readRows')).not.toThrow();
  });
});

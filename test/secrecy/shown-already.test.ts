import { shownAlready } from '../../src/secrecy/shown-already';

const area = (code: string, uid: string) => ({ code, uid, part: '', inTotal: true });
const parts = [new Map([['AI', []]])];
const table = {
  dimensions: ['STRUCTURE_TYPE'] as const,
  areas: ['bretagne', 'occitanie'].map((code) => ({ code, inTotal: true, atoms: [], total: [], parts })),
};

test('beyond what can be set against each other, only what was shown of the very same rows is shown', () => {
  const before = { areas: [area('bretagne', 'a'), area('occitanie', 'b')], withheld: new Set(['bretagne||']) };
  const withheld = shownAlready(table, [area('bretagne', 'a'), area('occitanie', 'c')], [before]);
  expect([...withheld].sort()).toEqual([
    '*|STRUCTURE_TYPE|AI',
    '*||',
    'bretagne||',
    'occitanie|STRUCTURE_TYPE|AI',
    'occitanie||',
  ]);
});

test('a state that comes back shows what it showed, the federation with it', () => {
  const now = [area('bretagne', 'a'), area('occitanie', 'b')];
  const before = { areas: now, withheld: new Set(['occitanie||']) };
  expect([...shownAlready(table, now, [before])]).toEqual(['occitanie||']);
});

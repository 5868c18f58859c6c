import { shownAlready } from '../../src/figures/secrecy/shown-already';

const place = (code: string, uid: string) => ({ code, uid, part: '', inTotal: true });
const parts = [new Map([['AI', []]])];
const table = {
  dimensions: ['STRUCTURE_TYPE'] as const,
  places: ['bretagne', 'occitanie'].map((code) => ({ code, inTotal: true, atoms: [], total: [], parts })),
};

test('beyond what can be set against each other, only what was shown of the very same rows is shown', () => {
  const before = { places: [place('bretagne', 'a'), place('occitanie', 'b')], withheld: new Set(['bretagne||']) };
  const withheld = shownAlready(table, [place('bretagne', 'a'), place('occitanie', 'c')], [before]);
  expect([...withheld].sort()).toEqual([
    '*|STRUCTURE_TYPE|AI',
    '*||',
    'bretagne||',
    'occitanie|STRUCTURE_TYPE|AI',
    'occitanie||',
  ]);
});

test('a state that comes back shows what it showed, the federation with it', () => {
  const now = [place('bretagne', 'a'), place('occitanie', 'b')];
  const before = { places: now, withheld: new Set(['occitanie||']) };
  expect([...shownAlready(table, now, [before])]).toEqual(['occitanie||']);
});

import { BoundedMemory } from '../../src/kernel/bounded-memory';

const kept = (memory: BoundedMemory<number>, names: string) => [...names].filter((name) => memory.has(name)).join('');

test('what was not asked for longest goes first, and all of it when something large comes', () => {
  const memory = new BoundedMemory<number>(4);
  for (const [at, name] of [...'abcd'].entries()) memory.set(name, at);
  expect(memory.get('a')).toBe(0);
  memory.set('e', 4);
  expect(kept(memory, 'abcde')).toBe('acde');
  memory.set('f', 5, 3);
  expect(kept(memory, 'abcdef')).toBe('ef');
});

test('what was asked for is not among the first half to go', () => {
  for (const many of [1, 2, 3, 8, 13])
    for (let asked = 0; asked < many; asked++) {
      const memory = new BoundedMemory<number>(many);
      for (let at = 0; at < many; at++) memory.set(`${at}`, at);
      expect(memory.get(`${asked}`)).toBe(asked);
      for (let more = 1; more <= many / 2; more++) {
        memory.set(`more ${more}`, more);
        expect([many, asked, more, memory.has(`${asked}`)]).toEqual([many, asked, more, true]);
      }
    }
});

test('a name has one value, and its room is free again when it goes', () => {
  const memory = new BoundedMemory<number>(4);
  memory.set('a', 1, 2);
  memory.set('a', 2, 4);
  memory.delete('a');
  memory.delete('a');
  for (const name of 'abcd') memory.set(name, 3);
  expect([kept(memory, 'abcd'), memory.get('a')]).toEqual(['abcd', 3]);
});

test('what is looked at in passing is no younger for it, and clearing makes room for all', () => {
  const memory = new BoundedMemory<number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  expect(memory.peek('a')).toBe(1);
  memory.set('c', 3);
  expect(kept(memory, 'abc')).toBe('bc');
  memory.clear();
  memory.set('d', 4, 2);
  expect(kept(memory, 'abcd')).toBe('d');
});

test('what is too large alone is not kept, nor what it replaces, and pushes nothing out', () => {
  const memory = new BoundedMemory<number>(4);
  memory.set('a', 1, 2);
  memory.set('b', 1, 2);
  memory.set('b', 2, 5);
  expect(kept(memory, 'ab')).toBe('a');
  expect(new BoundedMemory<number>(0).get('a')).toBeUndefined();
});

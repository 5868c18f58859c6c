import { h } from './dom';

export type Option = readonly [value: string, words: string];

export interface Select {
  readonly field: HTMLElement;
  readonly choice: HTMLSelectElement;
}

/** A choice with its label; `value` is the one that stands at first. */
export function select(id: string, label: string, options: readonly Option[], value: string): Select {
  const choice = h('select', { id }, ...options.map(([each, words]) => h('option', { value: each }, words)));
  choice.value = value;
  return { choice, field: h('p', { class: 'champ' }, h('label', { for: id }, label), choice) };
}

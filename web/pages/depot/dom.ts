import { spaced } from '../../../src/kernel/french';

type Attribute = string | boolean | null | ((event: Event) => void);
export type Child = Node | string | null | false;

/** What stands in these is as somebody wrote it. */
const VERBATIM: readonly string[] = ['code', 'del', 'ins', 'dd'];

/** An element: functions are listeners (`onclick`), true is an attribute without value, null and false are left out. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  const written = (text: string) => (VERBATIM.includes(name) ? text : spaced(text));
  made.append(...present(children).map((child) => (typeof child === 'string' ? written(child) : child)));
  return made;
}

export const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child): child is Node | string => child !== null && child !== false);

/** The element of that id, which the page's own markup holds. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** Says something to those who listen rather than look. */
export function say(words: string): void {
  place('annonce').textContent = words;
}

/** Brings what has just appeared to whoever cannot see it appear. */
export function lead(to: HTMLElement): void {
  to.tabIndex = -1;
  to.focus();
  to.scrollIntoView({ block: 'start' });
}

/** Hands a file to whoever sits there. */
export function download(content: Blob, name: string): void {
  const link = h('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

import { spaced } from '../kernel/french';

/** Markup that is safe to send: whatever a template put in was escaped, or was markup itself. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Content = Html | string | number | null | false | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** As French is printed; names come from files with the apostrophe of a keyboard. */
const printed = (text: string): string =>
  spaced(text.includes("'") ? text.replace(/(\p{L})'(?=\p{L})/gu, '$1’') : text);

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return typeof content === 'number' ? String(content) : escapeHtml(printed(content));
}

const flat = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A template as it is sent: how it is set off in the code is a sixth of a page, and nobody reads it there. */
function flattened(parts: TemplateStringsArray): readonly string[] {
  const known =
    flat.get(parts) ?? parts.map((part) => spaced(part.replace(/\n\s*(\/?>)/g, '$1').replace(/\n\s*/g, '\n')));
  flat.set(parts, known);
  return known;
}

/** A template of markup: texts and numbers are escaped, lists joined, null and false left out. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(flattened(parts).reduce((text, part, index) => text + written(contents[index - 1]) + part));

import { Marked } from 'marked';
import { french, slug } from './typography.mjs';

const addressOf = (href) => href.replace(/^(?:\.\/)?([\w-]+)\.md(#.*)?$/, '$1.html$2').replaceAll('"', '%22');

const typographic = (token) => {
  if (token.type === 'text' && !token.tokens) token.text = french(token.text);
};

/** The words of a paragraph, with what Markdown makes of them. */
export const renderInline = (text) =>
  new Marked({
    walkTokens: typographic,
    renderer: {
      link({ href, tokens }) {
        return `<a href="${addressOf(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  }).parseInline(text, { async: false });

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };

/** Markup as it is read. */
export const plainText = (html) =>
  html.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name]);

/** Renders one Markdown file: its title, its HTML without the title, and its second-level headings. */
export function renderMarkdown(text) {
  const headings = [];
  let title = '';
  const seen = new Map();
  const anchor = (words) => {
    const base = slug(words) || 'partie';
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return times === 0 ? base : `${base}-${times + 1}`;
  };
  const marked = new Marked({
    walkTokens: typographic,
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        if (depth === 1 && title === '') {
          title = html;
          return '';
        }
        const id = anchor(html);
        if (depth === 2) headings.push({ id, html });
        return `<h${depth} id="${id}">${html} <a class="ancre" href="#${id}" aria-label="Lien vers cette partie">#</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${addressOf(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text }) {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        // A long line scrolls, and has to for those without a mouse too.
        return `<pre tabindex="0"><code>${escaped}\n</code></pre>\n`;
      },
      table({ header, rows }) {
        const row = (cells, tag) =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const body = rows.map((cells) => row(cells, 'td')).join('\n');
        return `<div class="tableau" tabindex="0"><table><thead>${row(header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return { title, html, headings };
}

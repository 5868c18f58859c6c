import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = resolve(__dirname, '../..');

/** What a repository holds, by path. */
export type Files = Readonly<Record<string, string>>;

/** The anchors of a page, as the site makes them. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Every file that git has, or would have, under some folders or by its own name. */
export const filesOf = (...places: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...places], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(ROOT, file)));

/** The anchors of Markdown pages, made by the very program that makes the site of them. */
export function anchorsOf(pages: Files): Anchors {
  const program = `
    import { renderMarkdown } from ${JSON.stringify(pathToFileURL(join(ROOT, 'web/build/markdown.mjs')).href)};
    const pages = JSON.parse(await new Response(process.stdin).text());
    const ids = (text) => [...renderMarkdown(text).html.matchAll(/<h\\d id="([^"]+)"/g)].map(([, id]) => id);
    console.log(JSON.stringify(Object.entries(pages).map(([name, text]) => [name, ids(text)])));`;
  const found = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(pages),
    encoding: 'utf8',
  });
  return new Map((JSON.parse(found) as [string, string[]][]).map(([name, ids]) => [name, new Set(ids)]));
}

/** One line for each `docs/….md` and `docs/….md#…`, in code or in a page, that is not there. */
export function danglingCitations(files: Files, anchors: Anchors): readonly string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(/(?<![\w/.-])docs\/[\w-]+\.md(?:#[\w-]+)?/g)].flatMap(([cited]) =>
      isThere(cited, anchors) ? [] : [`${file} cites ${cited}, which is not there`],
    ),
  );
}

/** One line for each link of a page to a file, or to a part of a page, that is not there. */
export function danglingLinks(pages: Files, anchors: Anchors, exists: (path: string) => boolean): readonly string[] {
  return Object.entries(pages).flatMap(([page, text]) =>
    linksOf(text).flatMap((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      const found = target.endsWith('.md')
        ? isThere(anchor === undefined ? target : `${target}#${anchor}`, anchors)
        : exists(target);
      return found ? [] : [`${page} links to ${link}, which is not there`];
    }),
  );
}

function isThere(cited: string, anchors: Anchors): boolean {
  const [page = '', anchor] = cited.split('#');
  const known = anchors.get(page);
  return known !== undefined && (anchor === undefined || known.has(anchor));
}

/** Links that stay in the repository; an address that begins with a slash is one of the server's. */
const linksOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^(?:[a-z]+:|\/)/.test(link));

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** The comments of a TypeScript or JavaScript file. */
export const commentsOf = (text: string): readonly string[] => text.match(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g) ?? [];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, visit } from 'graphql';
import ts from 'typescript';
import { fold } from '../../src/kernel/text';
import { filesOf, ROOT } from './documents';

interface Term {
  readonly french: string;
  readonly english: string;
  readonly names: readonly string[];
  readonly forbiddenNames: readonly string[];
  readonly forbiddenFrench: readonly string[];
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const readAll = (files: readonly string[]): string => files.map(read).join('\n');

const GLOSSARY = 'docs/lexique.md';
const inCode = (text = ''): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const terms = read(GLOSSARY)
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Français|-)/.test(line))
  .map((line): Term => {
    const [, french = '', english = '', names, , avoid = ''] = line.split('|').map((cell) => cell.trim());
    const words = avoid.split(',').map((word) => word.trim());
    return {
      french,
      english,
      names: inCode(names),
      forbiddenNames: inCode(avoid),
      forbiddenFrench: words.filter((word) => word !== '' && !word.startsWith('`')),
    };
  });

const sources = filesOf('src', 'web/pages', 'scripts', 'data').filter((file) => /\.(?:ts|csv|html)$/.test(file));
const schema = read('schema/schema.graphql');
const code = `${schema}\n${readAll(sources)}`;
const pages = filesOf('docs', 'README.md').filter((file) => file.endsWith('.md') && file !== GLOSSARY);
/** What people read: documentation, pages, and the French of the schema. */
const french = fold(`${readAll(pages)}\n${readAll(filesOf('src/pages', 'web/pages'))}\n${schema}`);

/** `FG2I_MEMBERS` and `memberSince` as the words that they are made of. */
const wordsIn = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/);

const namesInSchema = (text: string): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(parse(text), { Name: ({ value }) => void names.add(value) });
  return names;
};

/** What the files under src/ export. */
const exported = (): readonly string[] =>
  sources
    .filter((file) => file.startsWith('src/'))
    .flatMap((file) =>
      ts
        .createSourceFile(file, read(file), ts.ScriptTarget.Latest)
        .statements.filter((each) => ts.canHaveModifiers(each) && isExported(each))
        .flatMap(declaredBy),
    );

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

const declaredBy = (node: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const { name } = node as ts.Statement & { readonly name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
};

test('the glossary has 40 to 60 words, each once in each language', () => {
  expect(terms.length).toBeGreaterThanOrEqual(40);
  expect(terms.length).toBeLessThanOrEqual(60);
  for (const language of ['french', 'english'] as const)
    expect(new Set(terms.map((term) => term[language])).size).toBe(terms.length);
});

test('each English word is one of the schema or of the code', () => {
  const written = ` ${wordsIn(code.replace(/\W+/g, '_')).join(' ')} `;
  const isWritten = (word: string) => written.includes(` ${word} `) || written.includes(` ${word}s `);
  expect(terms.filter(({ english }) => !isWritten(english)).map(({ english }) => english)).toEqual([]);
});

test('each French word is one that people read', () => {
  expect(terms.filter(({ french: word }) => !french.includes(fold(word))).map(({ french: word }) => word)).toEqual([]);
});

test('each name is one of the schema, of the code or of the files', () => {
  const written = `${code}\n${readAll(pages)}`;
  expect(terms.flatMap(({ names }) => names).filter((name) => !written.includes(name))).toEqual([]);
});

test('no name says the same by another word, save those that clients are built on', () => {
  const forbidden = new Set(terms.flatMap(({ forbiddenNames }) => forbiddenNames));
  const frozen = namesInSchema(read('schema/contract.graphql'));
  const names = [...namesInSchema(schema), ...exported()].filter((name) => !frozen.has(name));
  const using = names.filter((name) =>
    wordsIn(name).some((word) => forbidden.has(word) || forbidden.has(word.replace(/s$/, ''))),
  );
  expect(using).toEqual([]);
});

test('no page says the same by another word', () => {
  const forbidden = terms.flatMap(({ forbiddenFrench }) => forbiddenFrench);
  const using = forbidden.filter((word) => new RegExp(`(?<![\\p{L}])${fold(word)}s?(?![\\p{L}])`, 'u').test(french));
  expect(using).toEqual([]);
});

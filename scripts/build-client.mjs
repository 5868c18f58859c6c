// Builds the client as a package, ready for `npm pack` or `npm publish`:
//   node scripts/build-client.mjs [folder]            dist/client when left out
// CLIENT_PACKAGE_NAME gives it another name than @maillage/client.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'clients', 'typescript');
const target = resolve(process.argv[2] ?? join(root, 'dist', 'client'));
const name = process.env.CLIENT_PACKAGE_NAME?.trim() || '@maillage/client';
const ENTRIES = ['index', 'documents', 'caches'];

if (!/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(name) || name.length > 214) {
  console.error(`CLIENT_PACKAGE_NAME vaut « ${name} ». Écrire un nom de paquet npm, par exemple @maillage/client.`);
  process.exit(1);
}

rmSync(target, { recursive: true, force: true });
const program = ts.createProgram(
  ENTRIES.map((entry) => join(source, 'src', `${entry}.ts`)),
  {
    rootDir: join(source, 'src'),
    outDir: join(target, 'dist'),
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    declaration: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
  },
);
const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
if (faults.length > 0) {
  const host = { getCanonicalFileName: (file) => file, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  console.error(ts.formatDiagnostics(faults, host));
  process.exit(1);
}

// Node finds a module by its whole name only.
for (const file of readdirSync(join(target, 'dist'), { recursive: true })) {
  if (!/\.(js|d\.ts)$/.test(file)) continue;
  const path = join(target, 'dist', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(from|import\()\s*(['"])(\.[^'"]+)\2/g, '$1 $2$3.js$2'));
}

const own = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const published = { ...own, private: undefined };
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(
  join(target, 'package.json'),
  `${JSON.stringify({ ...published, name, version, type: 'module' }, null, 2)}\n`,
);
for (const file of ['README.md', 'LICENSE']) copyFileSync(join(source, file), join(target, file));
mkdirSync(join(target, 'dist'), { recursive: true });
copyFileSync(join(root, 'schema', 'documents.json'), join(target, 'documents.json'));
copyFileSync(join(root, 'schema', 'schema.graphql'), join(target, 'schema.graphql'));
console.log(`${name} ${version} : ${relative(process.cwd(), target) || '.'}`);

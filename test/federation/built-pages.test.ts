import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/command-line';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
const BUILD = `
  import { buildPages } from './web/build/pages.mjs';
  await buildPages({ pages: 'web/pages', docs: 'docs', out: process.argv[1] });
`;

describe('the pages that the build writes', () => {
  let folder: string;
  const pages = (): readonly (readonly [name: string, text: string])[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(html|js|css)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-pages-'));
    const built = run(['--input-type=module', '-e', BUILD, join(folder, 'web')], {
      FEDERATION_DIR: join(ROOT, 'test/federation/entraide'),
    });
    expect([await built.ended, built.errors()]).toEqual([0, '']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('name the federation that they are built for, and no other', () => {
    const named = pages().filter(([, text]) => /coorace/i.test(text));
    expect(named.map(([file]) => file)).toEqual([]);
    const frame = new Map(pages()).get('frame.html') ?? '';
    expect(frame).toContain('statistiques fédérées d’Entraide des Vallées');
    expect(frame).toContain('data-federation="entraide-des-vallees" data-fuseau="Indian/Reunion"');
  });

  test('document its own datasets', () => {
    const chapter = new Map(pages()).get('web/documentation/jeux-de-donnees.html') ?? '';
    expect(chapter).toContain('benevolat');
    expect(chapter).not.toContain('sollicitations_juridiques');
  });
});

import { existsSync } from 'node:fs';
import { cp, mkdir, rm, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAsset } from './asset.mjs';
import { bundle } from './bundle.mjs';
import { CHAPTERS_FOLDER } from './federation.mjs';
import { layout } from './layout.mjs';
import { plainText, renderInline, renderMarkdown } from './markdown.mjs';
import { searchSections } from './search-index.mjs';
import { writeSharedStyles } from './shared-style.mjs';
import { withSignIn } from './sign-in.mjs';
import { frenchMarkup } from './typography.mjs';

/** Chapters that come first, in this order; any other file of docs/ follows by name. */
const ORDER = ['demarrer', 'donnees', 'regles', 'lexique', 'api', 'client-typescript'];

const rank = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const markdownIn = async (folder) =>
  existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.md')) : [];

async function readChapters(docs) {
  const own = await markdownIn(CHAPTERS_FOLDER);
  const files = [...new Set([...(await markdownIn(docs)), ...own])];
  const chapters = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(own.includes(file) ? CHAPTERS_FOLDER : docs, file), 'utf8');
      const name = file.replace(/\.md$/, '');
      const lead = renderInline(/^# .*\n+((?:[^\n#|`<].*\n)+)/.exec(text)?.[1]?.trim() ?? '');
      const rendered = renderMarkdown(text);
      if (!rendered.title) throw new Error(`docs/${file} : il manque un titre « # … » en première ligne`);
      return { name, lead, ...rendered };
    }),
  );
  return chapters.sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name, 'fr'));
}

function navigation(chapters, current) {
  const entry = ({ name, title }) =>
    `<li><a href="/documentation/${name}.html"${name === current ? ' aria-current="page"' : ''}>${title}</a></li>`;
  return `<nav class="chapitres" aria-label="Documentation"><ul>${chapters.map(entry).join('')}</ul></nav>`;
}

function chapterPage(chapters, chapter, index) {
  const contents = chapter.headings.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`).join('');
  const next = chapters[index + 1];
  const onward = next
    ? `<p class="suite"><a href="/documentation/${next.name}.html">Suite\u00a0: ${next.title}</a></p>`
    : '';
  return `    <div class="largeur documentation">
      ${navigation(chapters, chapter.name)}
      <main id="contenu" class="texte">
        <h1>${chapter.title}</h1>
        ${chapter.headings.length > 2 ? `<nav class="sommaire" aria-label="Sur cette page"><ul>${contents}</ul></nav>` : ''}
        ${chapter.html}
        ${onward}
      </main>
    </div>`;
}

function indexPage(chapters) {
  // What a chapter's first words say of the chapter itself stands there, not here.
  const there = (name, lead) => lead.replaceAll('href="#', `href="/documentation/${name}.html#`);
  const entry = ({ name, title, lead }) =>
    `<li><a href="/documentation/${name}.html">${title}</a><p>${there(name, lead)}</p></li>`;
  return `    <main id="contenu" class="largeur texte">
      <h1>Documentation</h1>
      <p>Par où commencer, ce que contient la base, comment l’interroger, et comment la lire depuis un programme.</p>
      <ul class="entrees larges">${chapters.map(entry).join('')}</ul>
      <p>Le schéma se lit aussi, description par description, dans le <a href="/playground/">bac à sable</a>.</p>
    </main>`;
}

const writeStyle = async (pages, out, name) =>
  writeAsset(out, `${name}.css`, await readFile(join(pages, `${name}.css`), 'utf8'));

async function writeAssets(pages, out) {
  return {
    ...(await writeSharedStyles(join(pages, 'styles'), out)),
    icon: await writeAsset(out, 'favicon.svg', await readFile(join(pages, 'favicon.svg'), 'utf8')),
    paperScript: await writeAsset(out, 'papier.js', await readFile(join(pages, 'papier.js'), 'utf8')),
    figuresStyle: await writeStyle(pages, out, 'chiffres'),
    handInStyle: await writeStyle(pages, out, 'depot'),
    followUpScript: await writeAsset(out, 'suivi.js', await readFile(join(pages, 'suivi.js'), 'utf8')),
  };
}

/** What stands around the pages that the server renders: beside the folder that is served, for the server to fill. */
const frame = (assets) =>
  layout({
    title: '__TITRE__',
    description: '__DESCRIPTION__',
    here: '',
    main: '__CONTENU__',
    places: '__ESPACE__',
    moreStyle: assets.figuresStyle,
    script: [assets.followUpScript],
    underFooter: '__DONNEES__',
    head: '__TETE__',
    assets,
  });

/** Pages whose content comes with whoever is signed in: where they are, and the folder of their script. */
const SPACES = [
  {
    at: 'depot',
    source: 'depot',
    title: 'Déposer les données d’une région',
    description: 'Prendre le modèle, le remplir, le contrôler, le déposer ; pour le siège, publier.',
    here: '/depot/',
  },
  {
    at: 'siege',
    source: 'siege',
    title: 'Le siège',
    description: 'Pour le siège : ce qui attend, publier, mener la campagne, écrire aux délégations, figer une année.',
    here: '/siege/',
  },
  {
    at: 'adherent',
    source: 'adherent',
    title: 'Votre structure',
    description:
      'Pour un adhérent : répondre à l’enquête, et lire ses valeurs à côté de celles de son type et de sa région.',
    here: '/adherent/',
    hasStyle: true,
  },
  {
    at: 'rapports/lire',
    source: 'lire',
    title: 'Lire un rapport',
    description: 'Pour le siège : lire un rapport en PDF ou en DOCX, et confirmer les chiffres qu’il imprime.',
    here: '',
    hasStyle: true,
  },
  {
    at: 'rapport/modifier',
    source: 'rapport',
    title: 'Écrire le rapport annuel',
    description: 'Le plan et les textes libres du rapport annuel, version par version.',
    here: '/rapport/',
  },
  {
    at: 'jetons',
    source: 'jetons',
    title: 'Jetons',
    description: 'Faire et révoquer les jetons des programmes qui lisent ou déposent.',
    here: '',
  },
  {
    at: 'journal',
    source: 'journal',
    title: 'Journal',
    description: 'Qui a fait quoi, quand et à quel titre : dépôts, publications, campagnes, comptes et jetons.',
    here: '',
  },
];

async function writeSpace({ pages, out }, assets, { at, source, title, description, here, hasStyle = false }) {
  const main = frenchMarkup(withSignIn(await readFile(join(pages, `${source}.html`), 'utf8')));
  const script = await writeAsset(out, `${source}.js`, await bundle(join(pages, source, 'main.ts')));
  const own = hasStyle ? [await writeStyle(pages, out, source)] : [];
  const moreStyle = [assets.figuresStyle, assets.handInStyle, ...own];
  const page = layout({ title: `${title} — Maillage`, description, here, main, moreStyle, script, assets });
  await writeFile(join(out, at, 'index.html'), page);
}

/** Writes the pages of whoever is signed in, the documentation, the frame of rendered pages and what they share into `out`. */
export async function buildPages({ pages, docs, out }) {
  // Rendered by the server since; a file of this name would stand in its way.
  await rm(join(out, 'index.html'), { force: true });
  for (const folder of ['assets', 'documentation', 'compte', 'explorer', ...SPACES.map(({ at }) => at)]) {
    await rm(join(out, folder), { recursive: true, force: true });
    await mkdir(join(out, folder), { recursive: true });
  }
  const assets = await writeAssets(pages, out);
  // Named by pages that the server renders, which do not know what a build calls its files.
  await writeFile(join(out, 'compte', 'cles.js'), await bundle(join(pages, 'compte', 'main.ts')));
  for (const file of ['explorer.css', 'explorer.js']) await cp(join(pages, file), join(out, 'explorer', file));
  await writeFile(join(out, '..', 'frame.html'), frame(assets));
  // For the playground, which another program builds.
  await writeFile(join(out, '..', 'header.json'), JSON.stringify({ icon: assets.icon, style: assets.headerStyle }));
  for (const space of SPACES) await writeSpace({ pages, out }, assets, space);

  // What chapters show, and what they lead to.
  for (const folder of ['images', 'exemples'])
    if (existsSync(join(docs, folder)))
      await cp(join(docs, folder), join(out, 'documentation', folder), { recursive: true });
  const chapters = await readChapters(docs);
  await writeFile(join(out, '..', 'documentation.json'), JSON.stringify(searchSections(chapters)));
  const page = (title, description, main) =>
    layout({ title: `${title} — Maillage`, description, here: '/documentation/', main, assets });
  const description = 'Démarrer, comprendre les données, interroger l’API GraphQL de Maillage.';
  await writeFile(join(out, 'documentation', 'index.html'), page('Documentation', description, indexPage(chapters)));
  for (const [index, chapter] of chapters.entries()) {
    const html = page(chapter.title, plainText(chapter.lead), chapterPage(chapters, chapter, index));
    await writeFile(join(out, 'documentation', `${chapter.name}.html`), html);
  }
}

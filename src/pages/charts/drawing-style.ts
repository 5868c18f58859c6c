/**
 * What the parts of a drawing look like on white paper, by their classes: for files, other sites and documents, which
 * have no style of a page. The pages' own style says the same in colours of either theme.
 */
type Look = Readonly<Record<string, string>>;

/** As `web/pages/styles/tokens.css` names and gives them in the light; a test holds them equal. */
export const INK = {
  encre: '#1a2324',
  'encre-douce': '#4c5a5c',
  trait: '#d3dbd9',
  'trait-fort': '#7a8887',
  accent: '#0b5c63',
  'serie-2': '#dd4712',
  'classe-1': '#e0edeb',
  'classe-2': '#aed3d1',
  'classe-3': '#6fb0b0',
  'classe-4': '#0b5c63',
} as const;

/** Words on the shade of a class. */
const ON_CLASS = [INK.encre, INK.encre, INK.encre, INK.encre, '#ffffff'] as const;
const SHADES = ['#ffffff', INK['classe-1'], INK['classe-2'], INK['classe-3'], INK['classe-4']] as const;

export const PAPER = '#ffffff';
export const TEXT_SIZE = '15px';

/** Of a shape or words that have exactly these classes. */
export const LOOKS: Readonly<Record<string, Look>> = {
  sigle: { 'font-size': '19px', 'font-weight': '600' },
  nombre: { 'font-size': '22px' },
  raison: { 'font-size': '19px' },
  doux: { fill: INK['encre-douce'], 'font-size': '13px' },
  'mot-carte': { fill: INK['encre-douce'], 'font-size': '17px' },
  fort: { 'font-weight': '600' },
  titre: { 'font-size': '17px', 'font-weight': '600' },
  invente: { fill: '#8a2b06', 'font-weight': '600' },
  'fond-barre': { fill: INK['classe-1'] },
  barre: { fill: INK.accent },
  'barre partiel': { fill: PAPER, stroke: INK.accent, 'stroke-width': '2', 'stroke-dasharray': '4 3' },
  'valeur-barre': { 'font-weight': '600' },
  trait: { fill: 'none', stroke: INK.accent, 'stroke-width': '2.5' },
  axe: { stroke: INK['trait-fort'] },
  grille: { stroke: INK.trait },
  point: { fill: INK.accent, stroke: INK.accent, 'stroke-width': '2' },
  'point partiel': { fill: PAPER, stroke: INK.accent, 'stroke-width': '2' },
  attendu: { fill: 'none', stroke: INK['trait-fort'], 'stroke-dasharray': '2 2' },
  remis: { fill: INK.accent, stroke: INK.accent },
  repere: { fill: INK['serie-2'], stroke: PAPER },
  rupture: { stroke: INK['serie-2'], 'stroke-dasharray': '5 4' },
  autre: { fill: INK['classe-3'] },
  moyenne: { stroke: INK.encre, 'stroke-width': '2' },
};

/** Of what stands in a group of one class of a map: its shape, and its words. */
export const CLASS_LOOKS: readonly { readonly shape: Look; readonly words: Look }[] = SHADES.map((shade, level) => ({
  shape: { fill: shade, stroke: INK.accent, ...(level === 0 && { 'stroke-dasharray': '4 4' }) },
  words: { fill: ON_CLASS[level] ?? INK.encre },
}));

const declared = (look: Look): string =>
  Object.entries(look)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');

/** The same as a style sheet, for a drawing that carries its own. */
export const drawingStyle = (): string =>
  [
    `.dessin{font:${TEXT_SIZE} 'Source Sans 3',system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:${INK.encre}}`,
    ...Object.entries(LOOKS).map(([classes, look]) => `.${classes.replaceAll(' ', '.')}{${declared(look)}}`),
    ...CLASS_LOOKS.flatMap(({ shape, words }, level) => [
      `.classe-${level} rect{${declared(shape)}}`,
      `.classe-${level} text{${declared(words)}}`,
    ]),
  ].join('\n');

/** The same as attributes of an element, for documents, which have no style sheets. */
export const attributesOf = (look: Look): string =>
  Object.entries(look)
    .map(([property, value]) => `${property}="${value.replace(/px$/, '')}"`)
    .join(' ');

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** French spacing and apostrophes for running text: what a keyboard cannot easily write, a page still shows. */
export function french(text) {
  return text
    .replace(/(\p{L})'(?=\p{L}|\d|«|$)/gu, '$1’')
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ (:|»)/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (%|€|h|ms|s|Ko|Mo|jours|adhérents|régions|heures)(?!\p{L})/gu, `$1${NO_BREAK}$2`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`);
}

/** The same of the words of a page: not of its tags, nor of what has to be typed as it stands there. */
export const frenchMarkup = (markup) =>
  markup.replace(/<(code|pre|script|style)\b[^]*?<\/\1>|<[^>]+>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : french(part),
  );

/** An address for a heading: lower case, no accents, hyphens. */
export function slug(text) {
  return text
    .replace(/<[^>]+>|`/g, '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/&[a-z]+;|[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

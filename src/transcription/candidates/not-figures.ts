import type { WrittenNumber } from './written-numbers';

const MONTH =
  '(?:janv(?:ier|\\.)?|févr(?:ier|\\.)?|mars|avril|mai|juin|juil(?:let|\\.)?|août|sept(?:embre|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|déc(?:embre|\\.)?)(?!\\p{L})';

/** What texts enumerate of themselves and of their plans: never a figure of a network. */
const OF_DISCOURSE =
  'axes|objectifs|missions|dimensions|thèmes|thématiques|intentions|propositions|principes|valeurs|priorités|engagements|leviers|volets|piliers|étapes|phases|points|éléments|pages|chapitres|années|mois|décennies|actions stratégiques|réseaux';

const DISCOURSE = new RegExp(
  `^\\s*(?:(?:grand|principa|nouve|premi|autre|derni|prochain)\\p{L}*\\s+)*(?:${OF_DISCOURSE})(?!\\p{L})`,
  'iu',
);

/** What the words before a number say that it is: a reference, an address, a time of day, a name. */
const BEFORE: readonly RegExp[] = [
  /(?<!\p{L})(?:n°|no\.|numéro|article|art\.|loi|décret|page|pages|pp?\.|annexe|chapitre|tome|titre|axe|priorité|étape|phase|niveau|iso|cedex|bp|cs|version|lot|objectif|fiche|alinéa|figure|tableau|siret|siren|rcs|ape|naf|tél\.?|téléphone|fax|mobile|code postal|exercice|saison|édition)\s*(?::|n°)?\s*$/iu,
  new RegExp(`${MONTH}\\s*(?:–|-|et|,|/)?\\s*$`, 'iu'),
  /\d\s?[/:–-]\s?$/u,
  /\p{L}[-–/.]$/u,
  /(?:www\.|@|https?:)\S*$/iu,
  /(?<!\d)\d{1,2}\s*au\s*$/u,
  /(?<!\p{L})entre\s+(?:\d+\s+et\s+)?$/iu,
];

/** What the words after it say: a date, an ordinal, an age, a size, an address. */
const AFTER: readonly RegExp[] = [
  new RegExp(`^(?:er)?\\s*(?:et|au|,|-|–|&|ou)?\\s*(?:le\\s)?(?:\\d{1,2}(?:er)?)?\\s*${MONTH}`, 'iu'),
  /^(?:er|ère|re|e|è|ème|ème|nd|nde|°)(?![\p{L}])/u,
  /^\s*\^/u,
  /^\s*(?:ans?|mois|semaines?|minutes?|min|secondes?|siècles?|km|m²|m2|m|cm|ha|kg|tonnes?|t|litres?|années?|°C?)(?![\p{L}])/u,
  /^\s*(?:bis|ter)?\s*,?\s*(?:rue|avenue|av\.|boulevard|bd|place|allées?|chemin|impasse|route|quai|cours|square|esplanade|zone|z\.?[ai]\.?|lotissement|voie|passage|faubourg)(?!\p{L})/iu,
  /^\s*ans(?!\p{L})/iu,
  DISCOURSE,
  /^\p{L}/u,
  /^\s?[/:]\s?\d/u,
  /^[-–]\d/u,
  /^[-–]\p{L}/u,
];

const TIME_BEFORE = /(?:^|[\s(])(?:à|dès|vers|-|–|jusqu['’]à)\s*$/iu;
const TIME_AFTER = /^\s*(?:à|-|–)\s*\d/u;
const YEARS = { from: 1900, to: 2099 };
const PHONE = /(?:\+33\s?|\b0)\d(?:[ .-]?\d{2}){4}\b/gu;
const COMPANY = /\b\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{3}[ .]?\d{2}|[ .]?\d{5})\b/gu;
const ADDRESS_WORDS = /(?:\S+@\S+|https?:\/\/\S+|www\.\S+|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b)/giu;
const FAR = 40;

/** Whether the numbers of a text are dates, years, references, addresses, parts of a list: numbers that are no figures. */
export function noFigureIn(text: string, departments: ReadonlySet<string>): (number: WrittenNumber) => boolean {
  const taken = [PHONE, COMPANY, ADDRESS_WORDS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  );
  return (number) => {
    const { at, end, value, unit } = number;
    if (taken.some(([from, to]) => at >= from && at < to)) return true;
    const before = text.slice(Math.max(0, at - FAR), at).replaceAll('\n', ' ');
    const after = text.slice(end, end + FAR).replaceAll('\n', ' ');
    // A count of millions is of the country, and of no network.
    if (unit === null && /mill(?:ion|iard)/iu.test(number.written)) return true;
    if (!number.digits)
      return (
        !countsInWords(after) ||
        DISCOURSE.test(after) ||
        /^\s*(?:ans?|mois|semaines?|années?|minutes?)(?!\p{L})/u.test(after)
      );
    if (isYear(text.slice(at, end), value) && !countsLikeAYear(number, before)) return true;
    if (unit === null && (isPostcode(text.slice(at, end), after) || isDepartment(text, number, departments)))
      return true;
    if (
      unit === 'HOURS' &&
      /\dh/u.test(number.written) &&
      value <= 24 &&
      (TIME_BEFORE.test(before) || TIME_AFTER.test(after))
    )
      return true;
    if (unit !== null) return /\d\s?[/–-]\s?$/u.test(before) && unit !== 'RATE';
    return BEFORE.some((pattern) => pattern.test(before)) || AFTER.some((pattern) => pattern.test(after));
  };
}

const isYear = (written: string, value: number): boolean =>
  /^\d{4}$/.test(written.trim()) && value >= YEARS.from && value <= YEARS.to;

/** « Plus de 2000 structures » counts; « en 2000 » does not. */
const countsLikeAYear = ({ approximate }: WrittenNumber, before: string): boolean =>
  approximate && !/(?:depuis|avant|après|vers|jusqu['’]en)\s*$/iu.test(before);

/** Five digits before the name of a town. */
const isPostcode = (written: string, after: string): boolean =>
  /^\d{2}\s?\d{3}$/u.test(written.trim()) &&
  /^\s*(?:\n\s*)?\p{Lu}[\p{L}'’-]+/u.test(after) &&
  !/^\s*(?:ETP|SIAE|AI|ACI|EI|ETTI)\b/u.test(after);

/** « Vannes (56) », « 49 – Maine et Loire ». */
function isDepartment(text: string, { at, end }: WrittenNumber, departments: ReadonlySet<string>): boolean {
  const written = text.slice(at, end).trim();
  if (!departments.has(written)) return false;
  if (/\(\s*$/.test(text.slice(0, at).slice(-3)) && /^\s*(?:,|\))/.test(text.slice(end, end + 3))) return true;
  if (inListOfDepartments(text, at, departments)) return true;
  // « Intervalle 92 », « LASER 81 – AI » : of a name, where a cell, a line or a comma ends it.
  if (
    /(?:\p{Lu}\p{L}+|\p{Lu}{3,}) $/u.test(text.slice(Math.max(0, at - FAR), at)) &&
    /^(?:\t| [-–] ?\p{Lu}|,)/u.test(text.slice(end, end + 4))
  )
    return true;
  const alone = /(?:^|\n|\/)\s*$/.test(text.slice(Math.max(0, at - 6), at));
  return alone && /^\s*[-–.]\s+\p{Lu}{2}/u.test(text.slice(end, end + 12));
}

/** « (44, 49, 53&72, 85) », « 72 & 53 : » : codes and nothing else, more than one. */
function inListOfDepartments(text: string, at: number, departments: ReadonlySet<string>): boolean {
  const from = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('\n', at)) + 1;
  const list = /^[\s–•-]*((?:\d[\dAB](?:\s*(?:,|&|–|-|\/|et)\s*)?)+)(?:\)|\s*:)/u.exec(
    text.slice(from, from + 2 * FAR),
  );
  if (list === null || at >= from + list[0].length) return false;
  const codes = list[1]?.match(/\d[\dAB]/gu) ?? [];
  return codes.length > 1 && codes.every((code) => departments.has(code));
}

/** What follows a number in words is a noun in the plural, or an acronym; « deux » alone may be anything. */
const countsInWords = (after: string): boolean =>
  /^\s+(?:\p{L}+['’])?(?:\p{L}{2,}[sx]|\p{Lu}{2,})(?![\p{L}])/u.test(after);

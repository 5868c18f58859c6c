import { indicatorOf } from '../datasets/catalogue';
import { DIMENSIONS, type Dimension } from '../kernel/dimensions';
import type { DeclaredValues } from '../kernel/federation/declared-values';
import { Nearest, nearestWords } from '../kernel/nearest';
import { REPORT_LISTS, type OutlineBlock, type OutlineKind, type OutlineSentence } from './outline';
import type { CodeChecks } from './code-checks';
import { faultOfSentence } from './sentence-words';

const LONGEST_SENTENCE = 300;

const NOTHING: OutlineBlock = { kind: 'SENTENCES', sentences: [] };

/** What each kind of content is written with, its own name first. */
const KINDS = {
  phrases: ['phrases'],
  chiffres: ['chiffres'],
  tableau: ['tableau', 'par', 'regions'],
  barres: ['barres', 'par'],
  courbe: ['courbe'],
  carte: ['carte'],
  liste: ['liste'],
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** One content of a section, told by the one name that it has. */
export function readBlock(values: DeclaredValues, kind: OutlineKind, checks: CodeChecks): OutlineBlock {
  const [name, ...others] = KIND_NAMES.filter(values.has);
  if (name === undefined || others.length > 0) {
    const found = name === undefined ? 'manque' : `est écrit avec ${others.map((each) => `« ${each} »`).join(' et ')}`;
    values.wrong(name ?? 'contenu', `${found}. Écrire un seul de : ${KIND_NAMES.join(', ')}.`);
    return NOTHING;
  }
  values.nothingElse(KINDS[name]);
  return READERS[name](values, kind, checks);
}

type Reader = (values: DeclaredValues, kind: OutlineKind, checks: CodeChecks) => OutlineBlock;

const READERS: Readonly<Record<Kind, Reader>> = {
  phrases: (values, _, checks) => ({
    kind: 'SENTENCES',
    sentences: values.list('phrases', 'une liste de { "indicateur", "phrase" }', (each) => readSentence(each, checks)),
  }),
  chiffres: (values, _, checks) => ({
    kind: 'SENTENCES',
    sentences: indicatorsIn(values, 'chiffres', checks).map((indicator) => ({ indicator, sentence: null })),
  }),
  tableau: (values, kind, checks) => {
    const indicators = indicatorsIn(values, 'tableau', checks);
    const by = dimensionOf(values, indicators, kind);
    const regions = values.optionalTexts('regions', 'une liste de codes de délégations, ou rien');
    if (regions.length > 0 && by !== 'REGION')
      values.wrong('regions', 'ne va qu’avec "par": "REGION". Le retirer, ou changer « par ».');
    return { kind: 'TABLE', indicators, by, regions: regions.filter((code) => checks.isRegion('regions', code)) };
  },
  barres: (values, kind, checks) => {
    const indicator = indicatorIn(values, 'barres', checks);
    return { kind: 'BARS', indicator, by: dimensionOf(values, [indicator], kind) };
  },
  courbe: (values, _, checks) => ({ kind: 'LINE', indicator: indicatorIn(values, 'courbe', checks) }),
  carte: (values, kind, checks) => {
    if (kind === 'DELEGATION')
      values.wrong('carte', 'n’a pas de sens pour une seule délégation. L’écrire dans le plan de la fédération.');
    return { kind: 'MAP', indicator: indicatorIn(values, 'carte', checks) };
  },
  liste: (values) => {
    const written = values.text('liste', `l’un de : ${REPORT_LISTS.join(', ')}`);
    const list = REPORT_LISTS.find((each) => each === written);
    if (list !== undefined) return { kind: 'LIST', list };
    if (written !== '')
      values.wrong(
        'liste',
        `vaut « ${written.slice(0, 60)} »${nearestWords(new Nearest(REPORT_LISTS, (each) => each).to(written, 1))}. Écrire l’un de : ${REPORT_LISTS.join(', ')}.`,
      );
    return NOTHING;
  },
};

function readSentence(values: DeclaredValues, checks: CodeChecks): OutlineSentence {
  values.nothingElse(['indicateur', 'phrase']);
  const indicator = indicatorIn(values, 'indicateur', checks);
  const sentence = values.text('phrase', 'une phrase, comme "{territoire} compte {valeur|adhérent|adhérents}"');
  const fault = sentence === '' ? null : faultOfSentence(sentence);
  if (fault !== null) values.wrong('phrase', `: ${fault}.`);
  if (sentence.length > LONGEST_SENTENCE)
    values.wrong('phrase', `a ${sentence.length} caractères, ${LONGEST_SENTENCE} au plus. L’abréger.`);
  return { indicator, sentence };
}

function indicatorIn(values: DeclaredValues, name: string, checks: CodeChecks): string {
  const code = values.text(name, 'le code d’un indicateur');
  checks.isIndicator(name, code);
  return code;
}

const indicatorsIn = (values: DeclaredValues, name: string, checks: CodeChecks): readonly string[] => {
  const codes = values.texts(name, 'une liste de codes d’indicateurs');
  if (codes.length === 0 && values.has(name)) values.wrong(name, 'n’en nomme aucun. Écrire au moins un code.');
  return codes.filter((code) => checks.isIndicator(name, code));
};

/** By what every indicator named can be split; below the federation, not by region. */
function dimensionOf(values: DeclaredValues, indicators: readonly string[], kind: OutlineKind): Dimension {
  const written = values.text('par', `une dimension, l’une de : ${DIMENSIONS.join(', ')}`);
  const dimension = DIMENSIONS.find((each) => each === written);
  if (dimension === undefined) {
    const near = nearestWords(new Nearest(DIMENSIONS, (each) => each).to(written, 1));
    if (written !== '')
      values.wrong(
        'par',
        `vaut « ${written.slice(0, 60)} », qui n’est pas une dimension${near}. Écrire l’une de : ${DIMENSIONS.join(', ')}.`,
      );
    return 'REGION';
  }
  if (dimension === 'REGION' && kind === 'DELEGATION')
    values.wrong('par', 'vaut « REGION », qui n’a pas de sens pour une seule délégation. Écrire DEPARTMENT.');
  for (const code of indicators) {
    const possible = indicatorOf(code)?.dimensions ?? [];
    if (indicatorOf(code) !== undefined && !possible.includes(dimension))
      values.wrong(
        'par',
        `vaut « ${dimension} », par quoi ${code} ne se ventile pas. Possible : ${possible.join(', ')}.`,
      );
  }
  return dimension;
}

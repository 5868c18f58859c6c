const GAP = /\{([^{}]*)\}/g;
const VALUE = /^valeur(\|[^|{}]+\|[^|{}]+)?$/;

/** What is wrong with a declared sentence, and what to write instead; null when nothing is. */
export function faultOfSentence(sentence: string): string | null {
  const gaps = [...sentence.matchAll(GAP)].map(([, gap = '']) => gap);
  const unknown = gaps.find((gap) => !VALUE.test(gap) && gap !== 'territoire' && gap !== 'annee');
  if (unknown !== undefined)
    return `« {${unknown}} » n’est pas connu. Écrire {valeur}, {valeur|adhérent|adhérents}, {territoire} ou {annee}`;
  if (/[{}]/.test(sentence.replace(GAP, ''))) return 'une accolade n’est pas fermée. Écrire par exemple {valeur}';
  const values = gaps.filter((gap) => VALUE.test(gap)).length;
  return values === 1
    ? null
    : `{valeur} y est ${values} fois. L’écrire une fois : « {territoire} compte {valeur|adhérent|adhérents} »`;
}

/** The pieces of a sentence around its value, and the noun that the value takes: one, many. */
export interface FilledSentence {
  readonly before: string;
  readonly noun: readonly [one: string, many: string] | null;
  readonly after: string;
}

/** A sentence without fault, for a territory and year; its first letter is large. */
export function fillSentence(sentence: string, territory: string, year: number): FilledSentence {
  const filled = sentence.replaceAll('{territoire}', territory).replaceAll('{annee}', String(year));
  const [whole = '', one, many] = /\{valeur(?:\|([^|{}]+)\|([^|{}]+))?\}/.exec(filled) ?? [];
  const [before = '', after = ''] = filled.split(whole);
  return {
    before: before.charAt(0).toUpperCase() + before.slice(1),
    noun: one === undefined || many === undefined ? null : [one, many],
    after: after.replace(/\s*\.?\s*$/, ''),
  };
}

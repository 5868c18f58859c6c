import { fold } from '../../kernel/text';

const EMPTY = new Set(
  'a ai an ans ainsi au aux avec avoir c ce cela ces cet cette ceux chaque comme d dans de des dont du elle elles en entre est et etait etc ete etre eux fait il ils j jusqu je l la le les leur leurs lors lui m mais meme n ne ni nos notre nous on ont ou par pas plus pour qu que quel qui s sa sans se ses si son sont sous sur sera t tout tous toute toutes tres un une vers vos votre vous y'.split(
    ' ',
  ),
);

export interface Word {
  readonly stem: string;
  readonly at: number;
}

/** The words of a text that mean something, each without its endings, and where it begins. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}][\p{L}\d]*/gu)].flatMap(({ 0: word, index }) => {
    const folded = fold(word);
    // An acronym of the field may be a word of the language: « AI », « EI ».
    const isAcronym = word.length > 1 && word === word.toUpperCase();
    return EMPTY.has(folded) && !isAcronym ? [] : [{ stem: stemOf(folded), at: index }];
  });
}

export const stemsOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

/** « formées », « formés » and « forme » alike; « régionaux » and « régional ». */
export function stemOf(folded: string): string {
  if (folded.length < 4) return folded;
  const singular = folded.replace(/[sx]$/, '').replace(/au$/, 'al');
  return singular.replace(/e{1,2}$/, '').replace(/([^l])l{2}$|n{2}$/, (end) => end.slice(0, -1));
}

import { counted } from '../../kernel/french';
import type { TookPackage } from './take-package';
import { UNSIGNED_WORDS, type HandedIn } from './take-unsigned';

export const REFUSED = 'Rien n’est pris de ce paquet';

function becameOf({ status, errors }: HandedIn): string {
  if (status === 'INVALID') return `déposé, ${counted(errors, 'faute')}`;
  return status === 'VALID'
    ? 'déposé, à publier'
    : status === 'PUBLISHED'
      ? 'déjà publié'
      : 'déjà déposé, et remplacé depuis';
}

/** The same words on the page and on the command line. */
export function broughtWords(took: TookPackage): readonly string[] {
  switch (took.outcome) {
    case 'TAKEN':
      return [`Paquet de « ${took.source} ».`, ...took.happened.map(({ message }) => message)];
    case 'TO_COMPARE':
      return [
        `Rien n’est pris encore : personne n’a comparé la clé de « ${took.source} ».`,
        `Ses six mots : ${took.words}. Les lire au téléphone à qui a fait le paquet, confirmer, puis déposer le paquet de nouveau.`,
      ];
    case 'UNSIGNED':
      return [
        UNSIGNED_WORDS,
        ...took.handedIn.map((each) => `${each.title} : ${becameOf(each)}.`),
        ...(took.leftOut > 0
          ? [`${counted(took.leftOut, 'retrait annoncé', 'retraits annoncés')}, dont rien n’est fait.`]
          : []),
      ];
  }
}

import { placeWords } from '../harvest/harvest-instance';
import { counted, writeLocalMoment } from '../../kernel/french';
import { RECEIPT_STATES, type ReceiptsContent } from '../protocol/receipt';
import type { TookBrought } from './take-brought';
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

/** A version that counts needs no words; of every other, why it does not. */
function receiptLines({ failure, versions, refusals }: ReceiptsContent): readonly string[] {
  const published = versions.filter(({ state }) => state === 'PUBLISHED').length;
  const others = versions.filter(({ state }) => !['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'].includes(state));
  return [
    `${counted(published, 'version publiée', 'versions publiées')}, ${counted(others.length, 'autre à suivre', 'autres à suivre')}.`,
    ...(failure === null ? [] : [failure]),
    ...others.map((each) => {
      const words = `${placeWords(each)}, version ${each.version} : ${RECEIPT_STATES[each.state] ?? each.state}.`;
      return [
        words,
        ...(each.message === null ? [] : [each.message]),
        ...each.faults.map(({ message }) => message),
      ].join(' ');
    }),
    ...refusals.map(({ message }) => message),
  ];
}

/** The same words on the page and on the command line. */
export function broughtWords(took: TookBrought): readonly string[] {
  switch (took.outcome) {
    case 'TAKEN':
      return [`Paquet de « ${took.source} ».`, ...took.happened.map(({ message }) => message)];
    case 'TO_COMPARE':
      return [
        `Rien n’est pris encore : personne n’a comparé la clé de « ${took.source} ».`,
        `Ses six mots : ${took.words}. Les lire au téléphone à qui a fait le paquet, confirmer, puis déposer le paquet de nouveau.`,
      ];
    case 'RECEIPTS':
      return [
        `Accusés de réception de « ${took.reader} », du ${writeLocalMoment(new Date(took.said.time))}.`,
        ...receiptLines(took.said),
      ];
    case 'READER_TO_COMPARE':
      return [
        `Rien n’est pris encore : personne n’a comparé la clé de « ${took.reader} ».`,
        `Ses six mots : ${took.words}. Les lire au téléphone à qui a fait le fichier, l’accepter sous « Qui lit cette instance », puis déposer le fichier de nouveau.`,
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

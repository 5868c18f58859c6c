import { MaillageClient } from '../src/client';
import { MaillageError } from '../src/errors';
import { formatFigure } from '../src/format-figure';
import { ChiffresClesNationauxDocument, type ChiffresClesNationauxQuery } from '../src/generated/graphql';
import { FIGURE_BASIS_LABELS, labelOf } from '../src/labels';

type KeyFigures = ChiffresClesNationauxQuery['federation']['keyFigures'];
type Figure = KeyFigures['adherents']['total'];

/** The figures of a group, in the order in which the query asks for them. */
function inOrder(group: object): Figure[] {
  return Object.values(group).filter((each): each is Figure => typeof each === 'object' && each !== null);
}

function line(figure: Figure): string {
  const rests = [
    figure.basis && labelOf(FIGURE_BASIS_LABELS, figure.basis),
    figure.demonstration && 'démonstration',
  ].filter(Boolean);
  const label = figure.indicator.label.padEnd(58, ' ');
  return `  ${label} ${formatFigure(figure).padStart(18, ' ')}  ${rests.join(', ')}`.trimEnd();
}

async function main(words: readonly string[]): Promise<void> {
  const [word] = words;
  if (words.length > 1 || (word !== undefined && !/^\d{4}$/.test(word))) {
    console.error('Usage : npm run example -- [année], par exemple : npm run example -- 2023');
    process.exitCode = 2;
    return;
  }
  const origin = process.env.MAILLAGE_URL ?? 'http://localhost:4000';
  const client = new MaillageClient({ url: new URL('/graphql', origin).href });
  const { federation } = await client.request(ChiffresClesNationauxDocument, { annee: word ? Number(word) : null });
  const { year, adherents, formations, legalRequests, fg2i, activity, events } = federation.keyFigures;
  console.log(`${federation.name}, chiffres clés de ${year}`);
  const groups = { Adhérents: adherents, Formations: formations, 'Sollicitations juridiques': legalRequests };
  for (const [title, group] of Object.entries({ ...groups, FG2I: fg2i, Activité: activity, Événements: events })) {
    console.log(`\n${title}`);
    for (const figure of inOrder(group)) console.log(line(figure));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof MaillageError)) throw error;
  const hint = error.kind === 'network' ? ' Lancer « npm start » dans un autre terminal, ou donner MAILLAGE_URL.' : '';
  console.error(error.message + hint);
  process.exitCode = 1;
});

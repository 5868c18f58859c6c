import { writeDay } from '../kernel/french';
import { daysBetween, daysWords } from './day';
import { dayOfFederation } from './federation-day';
import type { CampaignRegion } from './read-campaign';

/** A letter about what one region still has to do: plain text, in French. */
export interface CampaignLetter {
  readonly subject: string;
  readonly text: string;
}

interface About {
  readonly year: number;
  /** Nothing of an invented campaign is to be sent. */
  readonly demonstration: boolean;
  readonly regionName: string;
  readonly region: Pick<CampaignRegion, 'deadline' | 'extension' | 'datasets'>;
  /** Origin under which people reach the server; null where it is not known. */
  readonly publicUrl: string | null;
}

/** Made of facts alone: days, and what is to be done of each dataset. Null where the region has nothing to do. */
export function letterTo(
  { year, demonstration, regionName, region, publicUrl }: About,
  now: Date = new Date(),
): CampaignLetter | null {
  const due = region.datasets.filter(({ toDo }) => toDo !== null);
  if (due.length === 0) return null;
  const late = due.some((each) => each.late);
  const toCorrect = due.filter(({ state, waiting }) => state === 'INVALID' || waiting?.status === 'INVALID');
  const toSubmit = due.filter(({ state }) => state === 'NOTHING' || state === 'RECEIVED');
  const toComplete = due.filter((each) => !toCorrect.includes(each) && !toSubmit.includes(each));
  const about = `données ${year} de la délégation ${regionName}`;
  return {
    subject: `${demonstration ? '(Démonstration) ' : ''}Maillage, ${about} : ${late ? 'en retard' : 'ce qui reste à faire'}`,
    text: [
      ...(demonstration ? ['(Démonstration : cette campagne est inventée, ne rien envoyer.)', ''] : []),
      'Bonjour,',
      '',
      `Voici ce qui reste à faire pour les ${about}.`,
      ...(region.deadline === null ? [] : [deadlineWords(region.deadline, region.extension !== null, now)]),
      ...listed('À corriger', toCorrect),
      ...listed('À remettre', toSubmit),
      ...listed('À compléter', toComplete),
      ...(publicUrl === null ? [] : ['', `Le modèle à remplir, et où le déposer : ${publicUrl}/depot/`]),
      '',
      'Merci,',
    ].join('\n'),
  };
}

const listed = (title: string, due: CampaignRegion['datasets']): readonly string[] =>
  due.length === 0
    ? []
    : ['', `${title} :`, ...due.map(({ toDo, late }) => `- ${toDo ?? ''}${late ? ' (En retard.)' : ''}`)];

/** « Dernier jour : 31 mars 2026, dans 12 jours. » */
function deadlineWords(deadline: string, extended: boolean, now: Date): string {
  const days = daysUntil(deadline, now);
  const named = `${writeDay(deadline)}${extended ? ', délai accordé compris' : ''}, ${daysWords(days)}.`;
  return days < 0 ? `Le dernier jour était le ${named}` : `Dernier jour : ${named}`;
}

/** Whole days of the federation's calendar from today to a day; negative once it is past. */
export const daysUntil = (day: string, now: Date): number => daysBetween(dayOfFederation(now), day);

import { counted, enumerated } from '../../kernel/french';
import { DATASETS } from '../../datasets/registry';
import { html, type Html } from '../html';
import type { FollowUpAnswer } from './follow-up.query';

const DAYS = 7;
const DAY = 86_400_000;
const LABELS = new Map<string, string>(DATASETS.map(({ code, label }) => [code, label]));

type Submission = FollowUpAnswer['submissions']['nodes'][number];

/** What came in within a week, by region, as far as the reader may see it; demonstration never does. */
export function arrivals({ submissions }: FollowUpAnswer, now: Date): Html {
  const since = now.getTime() - DAYS * DAY;
  const recent = submissions.nodes.filter(
    ({ submittedAt, origin }) => origin !== 'DEMONSTRATION' && new Date(submittedAt).getTime() > since,
  );
  const names = [...new Set(recent.map(nameOf))].sort((a, b) => a.localeCompare(b, 'fr'));
  return html`<h2 id="titre-arrivees">Arrivé depuis sept jours</h2>
    ${
      recent.length === 0
        ? html`<p>Rien.</p>`
        : html`<ul>
            ${names.map((name) => html`<li><strong>${name}</strong>${'\u00a0'}: ${listed(recent.filter((each) => nameOf(each) === name))}</li>`)}
          </ul>`
    }`;
}

const nameOf = ({ region }: Submission): string => region?.name ?? 'Le siège';

/** « 3 dépôts, Adhérents, Événements et Finances ». */
const listed = (recent: readonly Submission[]): string =>
  `${counted(recent.length, 'dépôt')}, ${enumerated([...new Set(recent.map(({ dataset }) => LABELS.get(dataset) ?? dataset))])}`;

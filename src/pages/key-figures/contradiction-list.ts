import { writeDay } from '../../kernel/french';
import type { Contradiction } from '../figure-answers';
import { DECISION_WORDS } from '../french';
import { html, type Html } from '../html';

/** Sentences on figures that disagree, each with what was decided of it. */
export const contradictionList = (contradictions: readonly Contradiction[]): Html =>
  html`<ul class="contradictions">
    ${contradictions.map(contradiction)}
  </ul>`;

const contradiction = ({ message, settlement }: Contradiction): Html =>
  html`<li>
    ${message}
    ${
      settlement !== null &&
      html`<p>
        <strong>Tranché le ${writeDay(settlement.settledAt)}${'\u00a0'}: ${DECISION_WORDS[settlement.decision]}</strong>
        ${settlement.reason}
      </p>`
    }
  </li>`;

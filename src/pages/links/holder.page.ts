import { counted } from '../../kernel/french';
import { scheduleWords } from '../../links/link-times';
import type { DataLinkEntity } from '../../links/data-link.entity';
import { notice } from '../accounts/form-parts';
import type { FramedPage } from '../frame';
import type { DepotDuLienQuery } from '../generated/graphql';
import { html, type Content, type Html } from '../html';
import { datasetWords, momentWords, outcomeWords } from './link-words';

/** For a shared file's holder, who has no account: what became of it, and every fault with what to write instead. */
export const holderPage = (link: DataLinkEntity, region: string, answer: DepotDuLienQuery | null): FramedPage => {
  const title = `${datasetWords(link.dataset)}, ${region}, ${link.year}`;
  const node = answer?.node;
  const received = node != null && 'version' in node ? (node as Received) : null;
  return {
    title: `Votre fichier : ${title}`,
    description: 'Ce qui est advenu d’un fichier partagé par un lien.',
    here: '',
    main: html`<main id="contenu" class="largeur texte">
      <h1>Votre fichier</h1>
      <p>${title}. ${scheduleWords(link.schedule)}.</p>
      ${notice(html`<strong>${outcomeWords(link.outcome)}.</strong> ${link.message ?? ''}`, 'status')}
      <p>
        Demandé pour la dernière fois : ${momentWords(link.triedAt)} ; vu pour la dernière fois :
        ${momentWords(link.seenAt)}.
      </p>
      ${received !== null && receivedPart(received)}
      <p>
        Pour corriger, changer le fichier à l’endroit même où il est partagé : il est redemandé à son heure. Cette page
        est à vous seul : qui en a l’adresse la lit.
      </p>
    </main>`,
  };
};

type Received = Extract<NonNullable<DepotDuLienQuery['node']>, { version: number }>;

const STATES: Readonly<Record<string, string>> = {
  VALID: 'sans faute, à publier par le siège',
  INVALID: 'à corriger',
  PUBLISHED: 'publiée',
  SUPERSEDED: 'remplacée par une autre',
  WITHDRAWN: 'retirée par le siège',
};

const receivedPart = ({ version, status, rowCount, submittedAt, issues }: Received): Html =>
  html`<h2>Ce qui en est reçu</h2>
    <p>
      Version ${version}, du ${momentWords(submittedAt)} : ${counted(rowCount, 'ligne')}, ${STATES[status] ?? status}.
    </p>
    ${issuesPart(issues ?? [])}`;

const issuesPart = (issues: NonNullable<Received['issues']>): Content =>
  issues.length > 0 &&
  html`<h2>Ce qu’il y a à regarder</h2>
    <ul>
      ${issues.map(
        ({ severity, message }) =>
          html`<li><strong>${severity === 'ERROR' ? 'Faute' : 'Remarque'}</strong> : ${message}</li>`,
      )}
    </ul>`;

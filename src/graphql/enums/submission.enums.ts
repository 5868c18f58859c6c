import { SEVERITIES, SUBMISSION_ORIGINS, SUBMISSION_STATUSES } from '../../kernel/codes';
import { enumType } from '../common/describe';

export const SubmissionStatusEnum = enumType(
  'SubmissionStatus',
  SUBMISSION_STATUSES,
  ['État d’un dépôt.', 'State of a submission.'],
  {
    INVALID: ['Comporte des erreurs ; ne peut être publié.', 'Has errors; cannot be published.'],
    VALID: ['Contrôlé, attend le siège.', 'Checked, waits for the national office.'],
    PUBLISHED: ['Publié : ses lignes comptent.', 'Published: its rows count.'],
    SUPERSEDED: ['Remplacé par une version ultérieure.', 'Replaced by a later version.'],
    WITHDRAWN: ['Retiré.', 'Withdrawn.'],
  },
);

export const SubmissionOriginEnum = enumType(
  'SubmissionOrigin',
  SUBMISSION_ORIGINS,
  ['D’où viennent les lignes.', 'Where the rows come from.'],
  {
    REGION: ['Remis par une région.', 'Handed in by a region.'],
    REPORT: ['Lignes relevées dans un rapport imprimé.', 'Rows transcribed from a printed report.'],
    DEMONSTRATION: [
      'Lignes inventées pour la démonstration ; jamais mêlées aux vraies.',
      'Synthetic rows for demonstration; never mixed up with real ones.',
    ],
  },
);

export const SeverityEnum = enumType('Severity', SEVERITIES, ['Gravité d’une remarque.', 'Severity of an issue.'], {
  ERROR: ['Empêche la publication.', 'Prevents publication.'],
  WARNING: ['À vérifier, sans empêcher.', 'To be looked at; prevents nothing.'],
});

import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { writeDay } from '../kernel/french';

/** How a release is cited, in French: who, what, which version, when, and the fingerprint to check it by. */
export function citationOf(release: {
  readonly year: number;
  readonly number: number;
  readonly label: string;
  readonly contentHash: string;
  readonly at: Date;
}): string {
  return (
    `${FEDERATION_PROFILE.name}, « ${release.label} », chiffres de l’année ${release.year}, version ${release.number} figée le ${writeDay(release.at)}, ` +
    `empreinte SHA-256 ${release.contentHash}.`
  );
}

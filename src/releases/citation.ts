import { FEDERATION_PROFILE } from '../kernel/federation/federation';

/** How a release is cited, in French: who, what, which version, when, and the fingerprint to check it by. */
export function citationOf(release: {
  readonly year: number;
  readonly number: number;
  readonly label: string;
  readonly contentHash: string;
  readonly at: Date;
}): string {
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(release.at);
  return (
    `${FEDERATION_PROFILE.name}, « ${release.label} », chiffres de l’année ${release.year}, version ${release.number} figée le ${day}, ` +
    `empreinte SHA-256 ${release.contentHash}.`
  );
}

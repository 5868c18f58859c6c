import { text, type Reader } from './config-readers';
import { KNOWN_LICENCES, LONGEST_LICENCE } from './kernel/licence';
import { LEGAL_VARIABLES, type LegalSettings } from './pages/legal/settings';

const LONGEST = 1_000;

/** What the pages of law are filled from; each may be missing, and is then marked on its page. */
export function legalSettings(read: Reader): LegalSettings {
  checkLicence(read);
  const names = Object.entries(LEGAL_VARIABLES) as [keyof LegalSettings, string][];
  const found = Object.fromEntries(names.map(([name, variable]) => [name, words(read, variable)]));
  return { ...(found as unknown as LegalSettings), sourceUrl: webAddress(read, LEGAL_VARIABLES.sourceUrl) };
}

function words(read: Reader, name: string): string | undefined {
  const found = text(read, name);
  if (found !== undefined && found.length > LONGEST) {
    read.fault(`${name} compte ${found.length} caractères. En écrire ${LONGEST} au plus.`);
    return undefined;
  }
  // Lines of an address, as an .env file writes them.
  return found?.replaceAll('\\n', '\n');
}

function webAddress(read: Reader, name: string): string | undefined {
  const found = text(read, name);
  if (found === undefined) return undefined;
  if (URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)) return found;
  read.fault(`${name} vaut « ${found.slice(0, 60)} ». Écrire l’adresse d’une page : https://…`);
  return undefined;
}

/** A code that is mistyped would be taken for a sentence. */
function checkLicence(read: Reader): void {
  const found = text(read, 'DATA_LICENCE');
  if (found === undefined || KNOWN_LICENCES.includes(found)) return;
  if (found.length > LONGEST_LICENCE || !/\s/.test(found))
    read.fault(
      `DATA_LICENCE vaut « ${found.slice(0, 60)} ». Écrire ${KNOWN_LICENCES.join(', ')}, ou une phrase de ${LONGEST_LICENCE} caractères au plus qui dit ce que l’on peut faire des données.`,
    );
}

import { fold } from './text';

/** In front of the name of every invented adherent: nobody takes one for a real structure, wherever it stands. */
export const INVENTED_NAME = 'Démo – ';

/** The first digits of an invented SIRET: below the first SIREN that was ever given (000 325 175). */
export const INVENTED_SIREN = '0000';

/** What every file, answer and page that rests on demonstration says of itself. */
export const DEMONSTRATION_WORDS =
  'DÉMONSTRATION : tout ou partie de ces données est inventé et ne doit être ni cité ni publié.';

/** The column, in files that go out, whose cell says that its row is invented; what comes back in with it is refused. */
export const DEMONSTRATION_COLUMN = 'demonstration';

const NAME = fold(INVENTED_NAME)
  .trim()
  .replace(/[–—-]$/, '')
  .trim();
const named = new RegExp(`^${NAME}\\s*[–—-]`);
const numbered = new RegExp(`^${INVENTED_SIREN}\\d{10}$`);

/** Whether a name or a SIRET, as somebody writes it, is that of an invented adherent. */
export const isInventedAdherent = (text: string): boolean =>
  numbered.test(text.replace(/[\s.]/g, '')) || named.test(fold(text).trim());

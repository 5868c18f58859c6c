import { FEDERATION_PROFILE } from './federation/federation';

/** What published data may be used for again. */
export interface Licence {
  /** As it stands in every file, one sentence. */
  readonly words: string;
  /** Null where the words are all there is. */
  readonly known: { readonly name: string; readonly title: string; readonly address: string } | null;
}

/** By what is written in `DATA_LICENCE`. */
const KNOWN = {
  'licence-ouverte-2.0': {
    name: 'etalab-2.0',
    title: 'Licence Ouverte 2.0 (Etalab)',
    address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
} as const;

export const KNOWN_LICENCES = Object.keys(KNOWN);
export const LONGEST_LICENCE = 300;

/** The setting, a code or a sentence, wins over the sentence of the federation's profile. */
export function licenceOf(setting: string | undefined, ofProfile: string): Licence {
  const written = setting?.trim() ?? '';
  const known = Object.hasOwn(KNOWN, written) ? KNOWN[written as keyof typeof KNOWN] : null;
  if (known !== null) return { words: `${known.title} : ${known.address}`, known };
  return { words: written === '' ? ofProfile : written, known: null };
}

/** Of this process: read once, as the profile is, since it stands in every file. */
export const LICENCE = licenceOf(process.env['DATA_LICENCE'], FEDERATION_PROFILE.licence);

import type { Code } from './column';
import { word } from './columns';

/** Kinds of structure, in the order of drop-downs; files write AUTRE where the schema writes OTHER. */
export const STRUCTURE_TYPE_CODES: readonly Code[] = [
  word('AI', 'Association intermédiaire', 'Intermediary association'),
  word('ACI', 'Atelier et chantier d’insertion', 'Insertion workshop and worksite'),
  word('EI', 'Entreprise d’insertion', 'Insertion company'),
  word('ETTI', 'Entreprise de travail temporaire d’insertion', 'Insertion temporary-work agency'),
  word('EITI', 'Entreprise d’insertion de travailleurs indépendants', 'Insertion company of the self-employed'),
  word('ETT_ESS', 'Entreprise de travail temporaire de l’ESS', 'Temporary-work agency of the social economy'),
  word('GES', 'Groupe économique solidaire', 'Solidarity economic group'),
  word('EBE', 'Entreprise à but d’emploi', 'Employment-purpose company'),
  word('PROXIM', 'Proxim’Services', 'Personal-service company (Proxim’)'),
  word('OF', 'Organisme de formation', 'Training body'),
  word('AUTRE', 'Autre structure', 'Other structure', 'OTHER'),
];

const keys = new Map(STRUCTURE_TYPE_CODES.map(({ code, key }) => [code, key]));
const codes = new Map(STRUCTURE_TYPE_CODES.map(({ code, key }) => [key, code]));

/** The schema's word for a file's code. */
export const schemaType = (code: string): string => keys.get(code) ?? code;

/** The file's code for a word of the schema. */
export const fileType = (key: string): string => codes.get(key) ?? key;

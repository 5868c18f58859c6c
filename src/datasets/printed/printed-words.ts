import type { Code } from '../column';
import { word } from '../columns';

/** Keys of what reports alone print, in the order in which they are shown: kinds of publication, trainer, body, event. */
export const PRINTED_WORDS: readonly Code[] = [
  word('ARTICLE', 'Article', 'Article'),
  word('NOTE', 'Note', 'Note'),
  word('BILAN', 'Bilan', 'Review'),
  word('GUIDE', 'Guide', 'Guide'),
  word('FIL_D_ACTUALITES', 'Fil d’actualités', 'Newsletter'),
  word('EXTERNE', 'Externe', 'External'),
  word('INTERNE', 'Interne', 'Internal'),
  word('CONSEIL_ADMINISTRATION', 'Conseil d’administration', 'Board'),
  word('BUREAU', 'Bureau', 'Bureau'),
  word('COMITE_ORIENTATION', 'Comité d’orientation', 'Steering committee'),
  word('MANDAT_EXTERIEUR', 'Mandat extérieur', 'Mandate elsewhere'),
  word('ATELIER', 'Atelier', 'Workshop'),
  word('ECHANGE_DE_PRATIQUES', 'Échange de pratiques', 'Exchange of practices'),
  word('RENCONTRE', 'Rencontre', 'Meeting'),
  word('WEBINAIRE', 'Webinaire', 'Webinar'),
  word('CONTRATS', 'Contrats', 'Contracts'),
];

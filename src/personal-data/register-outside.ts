import type { PersonalColumns } from './personal-columns';

/** Of the register, what has to do with other servers. */
export const PERSONAL_DATA_OUTSIDE: readonly PersonalColumns[] = [
  {
    table: 'federation_sources',
    columns: ['made_by'],
    what: 'Qui a apparié une instance',
    why: 'savoir qui a fait entrer des données',
    erasure: 'RENAMED',
  },
  {
    table: 'federation_readers',
    columns: ['accepted_by'],
    what: 'Qui a accepté qu’une autre instance lise celle-ci',
    why: 'savoir qui a ouvert les données',
    erasure: 'RENAMED',
  },
  {
    table: 'data_links',
    columns: ['made_by'],
    what: 'Qui a ajouté une source par lien',
    why: 'savoir qui a fait entrer des données',
    erasure: 'RENAMED',
  },
  {
    table: 'data_links',
    columns: ['address'],
    what: 'L’adresse d’un fichier partagé, où un nom peut se lire',
    why: 'demander le fichier à ses heures',
    erasure: 'KEPT',
  },
  {
    table: 'calls',
    columns: ['made_by'],
    what: 'Qui a demandé qu’un autre serveur soit prévenu',
    why: 'savoir qui l’a voulu',
    erasure: 'RENAMED',
  },
  {
    table: 'calls',
    columns: ['address'],
    what: 'L’adresse d’un serveur à prévenir, où un nom peut se lire',
    why: 'le prévenir',
    erasure: 'KEPT',
  },
];

import { indicator } from '../indicator';
import { count, countTypes, countWhere, ratio } from '../measure';
import { empty, filled, firstCodeIn, yearOfFile } from '../predicate';
import { INSERTION_CODES } from '../structure-types';

/** A filled `date_sortie` says that the adherent left before the end of the year. */
const stillMember = empty('date_sortie');

const anyOf = (word: string): string => INSERTION_CODES.join(', ').replace(/, (?=[^,]*$)/, ` ${word} `);

/** Nothing for a federation that has no structures of insertion. */
const insertionRate =
  INSERTION_CODES.length === 0
    ? []
    : [
        indicator('ADHERENTS_SIAE_RATE', {
          label: 'Part des SIAE parmi les adhérents',
          unit: 'RATE',
          measure: ratio(firstCodeIn('types', INSERTION_CODES), stillMember),
          description: {
            fr: `Part des adhérents qui sont des structures d’insertion par l’activité économique : premier type ${anyOf('ou')}.`,
            en: `Share of adherents that are structures of insertion through economic activity: first type ${anyOf('or')}.`,
          },
        }),
      ];

export const adherentsIndicators = [
  indicator('ADHERENTS_TOTAL', {
    label: 'Adhérents',
    unit: 'COUNT',
    measure: countWhere(stillMember),
    description: {
      fr: 'Entités juridiques adhérentes au 31 décembre. Par type de structure : le premier de leurs types.',
      en: 'Legal entities that are adherents on 31 December. By structure type: the first of their types.',
    },
  }),
  indicator('ADHERENTS_TYPE_MEMBERSHIPS', {
    label: 'Adhésions par type de structure',
    unit: 'COUNT',
    measure: countTypes('types', stillMember),
    description: {
      fr: 'Types de structure portés par les adhérents au 31 décembre : un adhérent qui porte une AI et un ACI compte deux fois.',
      en: 'Structure types run by the adherents on 31 December: one that runs an AI and an ACI counts twice.',
    },
  }),
  ...insertionRate,
  indicator('ADHERENTS_JOINED', {
    label: 'Nouveaux adhérents',
    unit: 'COUNT',
    measure: countWhere(yearOfFile('annee_adhesion'), { needs: 'annee_adhesion' }),
    description: {
      fr: 'Adhérents entrés dans le réseau dans l’année.',
      en: 'Adherents that joined the network in the year.',
    },
  }),
  indicator('ADHERENTS_LEFT', {
    label: 'Adhérents partis',
    unit: 'COUNT',
    measure: countWhere(filled('date_sortie'), { needs: 'date_sortie' }),
    description: {
      fr: 'Adhérents qui ont quitté le réseau dans l’année.',
      en: 'Adherents that left the network in the year.',
    },
  }),
  indicator('ADHERENTS_LISTED', {
    label: 'Adhérents inscrits au registre',
    unit: 'COUNT',
    measure: count(),
    description: {
      fr: 'Adhérents inscrits au registre de l’année, ceux partis avant le 31 décembre compris : à qui l’enquête est adressée.',
      en: 'Adherents in the register of the year, those who left before 31 December included: whom the survey asks.',
    },
  }),
] as const;

/** What the invented federation collects beside the register: a yearly survey, and loans. */
module.exports = ({
  declareDataset,
  adherent,
  code,
  date,
  decimal,
  integer,
  word,
  indicator,
  ratioOf,
  count,
  sum,
}) => ({
  datasets: [
    declareDataset({
      code: 'VOLUNTEERING',
      fileName: 'benevolat',
      label: 'Bénévolat',
      description: {
        fr: 'L’enquête annuelle sur le bénévolat : une ligne par maison qui a répondu.',
        en: 'The yearly survey of volunteering: one row per house that answered.',
      },
      role: { is: 'SURVEY', respondents: 'VOLUNTEERING_RESPONDENTS' },
      columns: [
        adherent({ required: true }),
        decimal('heures', {
          label: 'Heures de bénévolat',
          unit: 'HOURS',
          description: { fr: 'Heures données dans l’année.', en: 'Hours given in the year.' },
        }),
        integer('benevoles', {
          label: 'Bénévoles',
          unit: 'PEOPLE',
          description: { fr: 'Bénévoles de l’année.', en: 'Volunteers of the year.' },
        }),
      ],
      keys: [{ columns: ['adherent'], when: null }],
      dimensionColumns: {},
      namesAdherent: true,
      nothingToReportAllowed: false,
      indicators: [
        indicator('VOLUNTEERING_RESPONDENTS', {
          label: 'Répondants à l’enquête sur le bénévolat',
          unit: 'COUNT',
          measure: count(),
          description: { fr: 'Maisons qui ont répondu.', en: 'Houses that answered.' },
        }),
        ratioOf('VOLUNTEERING_RESPONSE_RATE', 'VOLUNTEERING_RESPONDENTS', 'ADHERENTS_LISTED', {
          label: 'Taux de réponse à l’enquête sur le bénévolat',
          unit: 'RATE',
          description: { fr: 'Répondants, rapportés aux maisons.', en: 'Respondents over houses.' },
        }),
        indicator('VOLUNTEERING_HOURS', {
          label: 'Heures de bénévolat',
          unit: 'HOURS',
          measure: sum('heures'),
          guarded: true,
          description: { fr: 'Heures données.', en: 'Hours given.' },
        }),
        indicator('VOLUNTEERING_PEOPLE', {
          label: 'Bénévoles',
          unit: 'PEOPLE',
          measure: sum('benevoles'),
          guarded: true,
          description: { fr: 'Bénévoles.', en: 'Volunteers.' },
        }),
      ],
    }),
    declareDataset({
      code: 'LOANS',
      fileName: 'prets',
      label: 'Prêts de matériel',
      summary: { fr: 'Prêts de matériel.', en: 'Loans of equipment.' },
      description: { fr: 'Le matériel prêté : une ligne par prêt.', en: 'Equipment lent: one row per loan.' },
      columns: [
        adherent(),
        code('materiel', [word('VEHICULE', 'Véhicule', 'Vehicle'), word('OUTIL', 'Outil', 'Tool')], {
          label: 'Matériel',
          required: true,
          description: { fr: 'Ce qui est prêté.', en: 'What is lent.' },
        }),
        date('prete_le', {
          label: 'Prêté le',
          required: true,
          description: { fr: 'Jour du prêt.', en: 'Day of the loan.' },
        }),
        decimal('duree', {
          label: 'Durée',
          unit: 'HOURS',
          description: { fr: 'Durée du prêt.', en: 'Length of the loan.' },
        }),
      ],
      keys: [{ columns: ['adherent', 'materiel', 'prete_le'], when: null }],
      dimensionColumns: { KIND: 'materiel' },
      namesAdherent: true,
      nothingToReportAllowed: true,
      isPublic: true,
      indicators: [
        indicator('LOANS_MADE', {
          label: 'Prêts',
          unit: 'COUNT',
          measure: count(),
          description: { fr: 'Prêts de l’année.', en: 'Loans of the year.' },
        }),
        indicator('LOANS_HOURS', {
          label: 'Heures de prêt',
          unit: 'HOURS',
          measure: sum('duree'),
          description: { fr: 'Durée des prêts.', en: 'Length of the loans.' },
        }),
      ],
    }),
  ],
});

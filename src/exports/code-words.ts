const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Unit: {
    COUNT: 'nombre',
    PEOPLE: 'personnes',
    HOURS: 'heures',
    DAYS: 'jours',
    FTE: 'équivalents temps plein',
    EUR: 'euros',
    RATE: 'taux, de 0 à 1',
  },
  FigureState: {
    KNOWN: 'connu',
    PARTIAL: 'partiel : des parties attendues manquent, il n’y a pas de total',
    NOT_REPORTED: 'non communiqué',
    NOT_APPLICABLE: 'sans objet',
    SUPPRESSED: 'couvert par le secret statistique',
  },
  FigureBasis: {
    COMPUTED: 'calculé sur les lignes déposées',
    DECLARED: 'total déclaré, sans les lignes',
    PRINTED: 'relevé dans un rapport imprimé',
    MIXED: 'de sources mêlées',
  },
  SubmissionOrigin: {
    REGION: 'déposé par la région',
    REPORT: 'transcrit d’un rapport',
    DEMONSTRATION: 'démonstration',
  },
};

/** French label of a unit, a state, a basis or an origin; null for another word. For files, and for pages in a browser. */
export const wordFor = (type: string, value: string): string | null => WORDS[type]?.[value] ?? null;

/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '../document-type';
/** How the figure of a territory follows from its parts. A mean or a ratio is computed anew from its numerator and denominator at every level. */
export type Aggregation = 'RATIO' | 'SUM' | 'WEIGHTED_MEAN';

export type DatasetCode =
  'ACTIVITY' | 'ADHERENTS' | 'EVENTS' | 'FG2I_GUARANTEES' | 'FIGURES' | 'FORMATIONS' | 'LEGAL_REQUESTS' | 'PROGRAMMES';

export type Dimension =
  'AUDIENCE' | 'CHANNEL' | 'DEPARTMENT' | 'KIND' | 'PROGRAMME' | 'REGION' | 'REQUESTER' | 'STRUCTURE_TYPE' | 'THEME';

export type DiscrepancyKind = 'COMPUTED_AND_PRINTED' | 'PRINTED_TWICE' | 'RATE_AND_BASE' | 'TOTAL_AND_PARTS';

export type FigureBasis =
  /** Computed from the rows of published submissions. */
  | 'COMPUTED'
  /** A total that a region declared without rows. */
  | 'DECLARED'
  /** Taken from a printed report. */
  | 'PRINTED';

export type FigureState =
  | 'KNOWN'
  /** It has no meaning there, such as the average delay of no requests. */
  | 'NOT_APPLICABLE'
  /** Nobody has reported it. */
  | 'NOT_REPORTED'
  /** Known, and withheld from this reader: too few units stand behind it. */
  | 'SUPPRESSED';

/** One value per indicator of the catalogue; the catalogue may hold more than these. */
export type IndicatorCode =
  | 'ACTIVITY_FTE'
  | 'ACTIVITY_HOURS_WORKED'
  | 'ACTIVITY_PEOPLE_SUPPORTED'
  | 'ACTIVITY_RESPONDENTS'
  | 'ACTIVITY_RESPONSE_RATE'
  | 'ACTIVITY_TURNOVER'
  | 'ACTIVITY_WAGES'
  | 'ADHERENTS_JOINED'
  | 'ADHERENTS_SIAE_RATE'
  | 'ADHERENTS_TOTAL'
  | 'ADHERENTS_TYPE_MEMBERSHIPS'
  | 'EVENTS_HELD'
  | 'EVENTS_PARTICIPANTS'
  | 'FG2I_FFA_SURETY'
  | 'FG2I_GUARANTEE_TOTAL'
  | 'FG2I_MEMBERS'
  | 'FG2I_MOBILISATIONS'
  | 'FG2I_SUBSCRIPTION'
  | 'FG2I_SURETY'
  | 'FG2I_TURNOVER'
  | 'FORMATIONS_HOURS'
  | 'FORMATIONS_SATISFACTION_RATE'
  | 'FORMATIONS_SESSIONS'
  | 'FORMATIONS_TRAINEES'
  | 'LEGAL_REQUESTS_ANSWERED'
  | 'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS'
  | 'LEGAL_REQUESTS_RECEIVED'
  | 'PROGRAMMES_PARTICIPATIONS'
  | 'PROGRAMMES_PEOPLE';

/** Kinds of structure that the federation counts. */
export type StructureType =
  'ACI' | 'AI' | 'EBE' | 'EI' | 'EITI' | 'ETTI' | 'ETT_ESS' | 'GES' | 'OF' | 'OTHER' | 'PROXIM';

export type SubmissionOrigin =
  /** Synthetic rows for demonstration; never mixed up with real ones. */
  | 'DEMONSTRATION'
  | 'REGION'
  /** Rows transcribed from a printed report. */
  | 'REPORT';

/** A RATE is a fraction, 0 to 1. */
export type Unit = 'COUNT' | 'DAYS' | 'EUR' | 'FTE' | 'HOURS' | 'PEOPLE' | 'RATE';

export type AccueilQueryVariables = Exact<{ [key: string]: never }>;

export type AccueilQuery = {
  federation: {
    years: Array<number>;
    regions: Array<{ code: string }>;
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        coverage: { reporting: number; expected: number };
      }>;
    };
    adherents: { totalCount: number };
  };
  sources: Array<{ title: string; year: number }>;
};

export type AdherentsDUnDepartementQueryVariables = Exact<{
  departement: string;
  annee?: number | null | undefined;
  premiers?: number | null | undefined;
}>;

export type AdherentsDUnDepartementQuery = {
  department: {
    name: string;
    region: { name: string } | null;
    adherents: {
      totalCount: number;
      nodes: Array<{
        name: string;
        structureTypes: Array<StructureType>;
        city: string | null;
        address: string | null;
        postalCode: string | null;
        memberSince: number | null;
      }>;
    };
  } | null;
};

export type AdherentsParDepartementQueryVariables = Exact<{
  region: string;
  annee: number;
}>;

export type AdherentsParDepartementQuery = {
  region: {
    name: string;
    keyFigures: {
      adherents: {
        total: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          printed: Array<{
            value: number;
            difference: number | null;
            section: string | null;
            source: { title: string };
          }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            state: FigureState;
            printed: Array<{ value: number; difference: number | null }>;
          }>;
        };
      };
    };
  } | null;
};

export type AdherentsParTypeQueryVariables = Exact<{
  annee: number;
}>;

export type AdherentsParTypeQuery = {
  federation: {
    keyFigures: {
      adherents: {
        total: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          demonstration: boolean;
          printed: Array<{
            value: number;
            difference: number | null;
            section: string | null;
            source: { title: string; year: number };
          }>;
          breakdown: Array<{
            key: string;
            label: string;
            value: number | null;
            state: FigureState;
            printed: Array<{ value: number; difference: number | null; section: string | null }>;
          }>;
        };
      };
    };
  };
};

export type AnnuaireQueryVariables = Exact<{
  recherche?: string | null | undefined;
  annee?: number | null | undefined;
  types?: Array<StructureType> | StructureType | null | undefined;
  premiers?: number | null | undefined;
  apres?: string | null | undefined;
}>;

export type AnnuaireQuery = {
  federation: {
    adherents: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        id: string;
        name: string;
        structureTypes: Array<StructureType>;
        city: string | null;
        postalCode: string | null;
        memberSince: number | null;
        demonstration: boolean;
        region: { name: string } | null;
      }>;
    };
  };
};

export type ChiffresClesNationauxQueryVariables = Exact<{
  annee?: number | null | undefined;
}>;

export type ChiffresClesNationauxQuery = {
  federation: {
    name: string;
    keyFigures: {
      year: number;
      adherents: {
        total: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        typeMemberships: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        siaeRate: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        joined: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
      };
      formations: {
        sessions: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        trainees: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        hours: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        satisfactionRate: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
      };
      legalRequests: {
        received: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        averageResponseDays: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
      };
      fg2i: {
        members: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        guaranteeTotal: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        mobilisations: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
      };
      activity: {
        hoursWorked: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        fullTimeEquivalents: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        peopleSupported: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
      };
      events: {
        held: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
        participants: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
        };
      };
    };
  };
};

export type ChiffreNationalFragment = {
  value: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  approximate: boolean;
  demonstration: boolean;
  indicator: { code: IndicatorCode; label: string; unit: Unit; precision: number };
};

export type ChiffresClesRegionQueryVariables = Exact<{
  region: string;
  annee?: number | null | undefined;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type ChiffresClesRegionQuery = {
  region: {
    code: string;
    name: string;
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        approximate: boolean;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; unit: Unit };
        evolution: { previousValue: number; change: number | null } | null;
        printed: Array<{ value: number; difference: number | null; section: string | null }>;
      }>;
    };
  } | null;
};

export type CouvertureEtContributionsQueryVariables = Exact<{
  indicateurs: Array<IndicatorCode> | IndicatorCode;
  annee?: number | null | undefined;
}>;

export type CouvertureEtContributionsQuery = {
  federation: {
    keyFigures: {
      year: number;
      figures: Array<{
        value: number | null;
        state: FigureState;
        basis: FigureBasis | null;
        demonstration: boolean;
        indicator: { code: IndicatorCode; label: string; description: string; unit: Unit; aggregation: Aggregation };
        coverage: {
          reporting: number;
          expected: number;
          rate: number | null;
          respondents: number | null;
          respondentsExpected: number | null;
          missing: Array<{ name: string } | { name: string } | { name: string } | { name: string }>;
        };
        contributions: Array<{
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          territory: { name: string } | { name: string } | { name: string } | { name: string };
        }>;
        printed: Array<{ value: number; difference: number | null; section: string | null; source: { title: string } }>;
      }>;
    };
  };
};

export type DepotsPubliesQueryVariables = Exact<{
  annee?: number | null | undefined;
  premiers?: number | null | undefined;
  apres?: string | null | undefined;
}>;

export type DepotsPubliesQuery = {
  submissions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      dataset: DatasetCode;
      year: number;
      version: number;
      origin: SubmissionOrigin;
      rowCount: number;
      nothingToReport: boolean;
      publishedAt: string | null;
      region: { name: string } | null;
    }>;
  };
};

export type FormationsParTypeQueryVariables = Exact<{
  annee: number;
}>;

export type FormationsParTypeQuery = {
  federation: {
    keyFigures: {
      formations: {
        sessions: {
          value: number | null;
          state: FigureState;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          printed: Array<{ value: number; difference: number | null; section: string | null }>;
          breakdown: Array<{ key: string; label: string; value: number | null; state: FigureState }>;
        };
        trainees: {
          value: number | null;
          state: FigureState;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          printed: Array<{ value: number; difference: number | null; section: string | null }>;
          breakdown: Array<{ key: string; label: string; value: number | null; state: FigureState }>;
        };
        satisfactionRate: {
          value: number | null;
          state: FigureState;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          printed: Array<{ value: number; difference: number | null; section: string | null }>;
          breakdown: Array<{ key: string; label: string; value: number | null; state: FigureState }>;
        };
      };
    };
  };
};

export type ChiffreRepartiFragment = {
  value: number | null;
  state: FigureState;
  demonstration: boolean;
  indicator: { label: string; unit: Unit };
  printed: Array<{ value: number; difference: number | null; section: string | null }>;
  breakdown: Array<{ key: string; label: string; value: number | null; state: FigureState }>;
};

export type HeuresDUneRegionQueryVariables = Exact<{
  region: string;
  annee: number;
}>;

export type HeuresDUneRegionQuery = {
  region: {
    name: string;
    keyFigures: {
      activity: {
        hoursWorked: {
          value: number | null;
          state: FigureState;
          basis: FigureBasis | null;
          approximate: boolean;
          demonstration: boolean;
          indicator: { label: string; unit: Unit };
          coverage: { respondents: number | null; respondentsExpected: number | null };
          printed: Array<{
            value: number;
            approximate: boolean;
            difference: number | null;
            section: string | null;
            source: { title: string; year: number };
          }>;
        };
      };
    };
  } | null;
};

export type IndicateursQueryVariables = Exact<{ [key: string]: never }>;

export type IndicateursQuery = {
  indicators: Array<{
    code: IndicatorCode;
    label: string;
    description: string;
    unit: Unit;
    aggregation: Aggregation;
    dataset: DatasetCode | null;
    dimensions: Array<Dimension>;
    precision: number;
  }>;
};

export type LexiqueQueryVariables = Exact<{
  recherche?: string | null | undefined;
}>;

export type LexiqueQuery = { lexicon: Array<{ acronym: string; expansion: string }> };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammesQuery = {
  federation: { programmes: Array<{ code: string; name: string; acronym: string | null; description: string }> };
};

export type ReconciliationQueryVariables = Exact<{
  annee?: number | null | undefined;
}>;

export type ReconciliationQuery = {
  reconciliation: Array<{
    kind: DiscrepancyKind;
    year: number;
    stated: number;
    found: number;
    difference: number;
    message: string;
    territory: { name: string } | { name: string } | { name: string } | { name: string };
    indicator: { label: string };
    sources: Array<{ title: string; year: number }>;
  }>;
};

export type RegionsCoteACoteQueryVariables = Exact<{
  annees: Array<number> | number;
  indicateurs: Array<IndicatorCode> | IndicatorCode;
}>;

export type RegionsCoteACoteQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
    indicator: { code: IndicatorCode; label: string; unit: Unit };
    coverage: { reporting: number; expected: number };
  }>;
};

export type RegionsEtDepartementsQueryVariables = Exact<{ [key: string]: never }>;

export type RegionsEtDepartementsQuery = {
  federation: {
    regions: Array<{
      code: string;
      name: string;
      overseas: boolean;
      inseeCodes: Array<string>;
      departments: Array<{ code: string; name: string }>;
    }>;
  };
};

export type SeriesNationalesQueryVariables = Exact<{
  depuis?: number | null | undefined;
  jusqua?: number | null | undefined;
}>;

export type SeriesNationalesQuery = {
  federation: {
    adherents: Array<{
      year: number;
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      demonstration: boolean;
      evolution: { previousValue: number; change: number | null } | null;
    }>;
    formations: Array<{
      year: number;
      value: number | null;
      state: FigureState;
      basis: FigureBasis | null;
      demonstration: boolean;
      evolution: { previousValue: number; change: number | null } | null;
    }>;
  };
};

export type PointDeSerieFragment = {
  year: number;
  value: number | null;
  state: FigureState;
  basis: FigureBasis | null;
  demonstration: boolean;
  evolution: { previousValue: number; change: number | null } | null;
};

export type SourcesQueryVariables = Exact<{ [key: string]: never }>;

export type SourcesQuery = {
  sources: Array<{
    title: string;
    year: number;
    territory: { name: string } | { name: string } | { name: string } | { name: string };
  }>;
};

export type TableauCroiseQueryVariables = Exact<{
  annees: Array<number> | number;
}>;

export type TableauCroiseQuery = {
  statistics: Array<{
    year: number;
    value: number | null;
    state: FigureState;
    demonstration: boolean;
    keys: Array<{ dimension: Dimension; key: string | null; label: string; isTotal: boolean }>;
  }>;
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ChiffreNationalFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreNational on Figure {
  indicator {
    code
    label
    unit
    precision
  }
  value
  state
  basis
  approximate
  demonstration
}
    `,
  { fragmentName: 'ChiffreNational' },
) as unknown as TypedDocumentString<ChiffreNationalFragment, unknown>;
export const ChiffreRepartiFragmentDoc = new TypedDocumentString(
  `
    fragment ChiffreReparti on Figure {
  indicator {
    label
    unit
  }
  value
  state
  demonstration
  printed {
    value
    difference
    section
  }
  breakdown(by: KIND) {
    key
    label
    value
    state
  }
}
    `,
  { fragmentName: 'ChiffreReparti' },
) as unknown as TypedDocumentString<ChiffreRepartiFragment, unknown>;
export const PointDeSerieFragmentDoc = new TypedDocumentString(
  `
    fragment PointDeSerie on Figure {
  year
  value
  state
  basis
  demonstration
  evolution {
    previousValue
    change
  }
}
    `,
  { fragmentName: 'PointDeSerie' },
) as unknown as TypedDocumentString<PointDeSerieFragment, unknown>;
export const AccueilDocument = new TypedDocumentString(`
    query Accueil {
  federation {
    years
    regions {
      code
    }
    keyFigures {
      year
      figures(
        indicators: [ADHERENTS_TOTAL, ADHERENTS_SIAE_RATE, FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, LEGAL_REQUESTS_RECEIVED, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED]
      ) {
        indicator {
          code
          label
          unit
          precision
        }
        value
        state
        basis
        approximate
        demonstration
        coverage {
          reporting
          expected
        }
      }
    }
    adherents(first: 1) {
      totalCount
    }
  }
  sources {
    title
    year
  }
}
    `) as unknown as TypedDocumentString<AccueilQuery, AccueilQueryVariables>;
export const AdherentsDUnDepartementDocument = new TypedDocumentString(`
    query AdherentsDUnDepartement($departement: String!, $annee: Int, $premiers: Int = 50) {
  department(code: $departement) {
    name
    region {
      name
    }
    adherents(year: $annee, orderBy: CITY, first: $premiers) {
      totalCount
      nodes {
        name
        structureTypes
        city
        address
        postalCode
        memberSince
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdherentsDUnDepartementQuery, AdherentsDUnDepartementQueryVariables>;
export const AdherentsParDepartementDocument = new TypedDocumentString(`
    query AdherentsParDepartement($region: String!, $annee: Int!) {
  region(code: $region) {
    name
    keyFigures(year: $annee) {
      adherents {
        total {
          value
          state
          basis
          printed {
            value
            difference
            section
            source {
              title
            }
          }
          breakdown(by: DEPARTMENT) {
            key
            label
            value
            state
            printed {
              value
              difference
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdherentsParDepartementQuery, AdherentsParDepartementQueryVariables>;
export const AdherentsParTypeDocument = new TypedDocumentString(`
    query AdherentsParType($annee: Int!) {
  federation {
    keyFigures(year: $annee) {
      adherents {
        total {
          value
          state
          basis
          demonstration
          printed {
            value
            difference
            section
            source {
              title
              year
            }
          }
          breakdown(by: STRUCTURE_TYPE) {
            key
            label
            value
            state
            printed {
              value
              difference
              section
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdherentsParTypeQuery, AdherentsParTypeQueryVariables>;
export const AnnuaireDocument = new TypedDocumentString(`
    query Annuaire($recherche: String, $annee: Int, $types: [StructureType!], $premiers: Int = 20, $apres: String) {
  federation {
    adherents(
      year: $annee
      filter: {search: $recherche, structureTypes: $types}
      orderBy: NAME
      first: $premiers
      after: $apres
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        structureTypes
        city
        postalCode
        memberSince
        demonstration
        region {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnnuaireQuery, AnnuaireQueryVariables>;
export const ChiffresClesNationauxDocument = new TypedDocumentString(`
    query ChiffresClesNationaux($annee: Int) {
  federation {
    name
    keyFigures(year: $annee) {
      year
      adherents {
        total {
          ...ChiffreNational
        }
        typeMemberships {
          ...ChiffreNational
        }
        siaeRate {
          ...ChiffreNational
        }
        joined {
          ...ChiffreNational
        }
      }
      formations {
        sessions {
          ...ChiffreNational
        }
        trainees {
          ...ChiffreNational
        }
        hours {
          ...ChiffreNational
        }
        satisfactionRate {
          ...ChiffreNational
        }
      }
      legalRequests {
        received {
          ...ChiffreNational
        }
        averageResponseDays {
          ...ChiffreNational
        }
      }
      fg2i {
        members {
          ...ChiffreNational
        }
        guaranteeTotal {
          ...ChiffreNational
        }
        mobilisations {
          ...ChiffreNational
        }
      }
      activity {
        hoursWorked {
          ...ChiffreNational
        }
        fullTimeEquivalents {
          ...ChiffreNational
        }
        peopleSupported {
          ...ChiffreNational
        }
      }
      events {
        held {
          ...ChiffreNational
        }
        participants {
          ...ChiffreNational
        }
      }
    }
  }
}
    fragment ChiffreNational on Figure {
  indicator {
    code
    label
    unit
    precision
  }
  value
  state
  basis
  approximate
  demonstration
}`) as unknown as TypedDocumentString<ChiffresClesNationauxQuery, ChiffresClesNationauxQueryVariables>;
export const ChiffresClesRegionDocument = new TypedDocumentString(`
    query ChiffresClesRegion($region: String!, $annee: Int, $indicateurs: [IndicatorCode!]!) {
  region(code: $region) {
    code
    name
    keyFigures(year: $annee) {
      year
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          unit
        }
        value
        state
        basis
        approximate
        demonstration
        evolution {
          previousValue
          change
        }
        printed {
          value
          difference
          section
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChiffresClesRegionQuery, ChiffresClesRegionQueryVariables>;
export const CouvertureEtContributionsDocument = new TypedDocumentString(`
    query CouvertureEtContributions($indicateurs: [IndicatorCode!]!, $annee: Int) {
  federation {
    keyFigures(year: $annee) {
      year
      figures(indicators: $indicateurs) {
        indicator {
          code
          label
          description
          unit
          aggregation
        }
        value
        state
        basis
        demonstration
        coverage {
          reporting
          expected
          rate
          missing {
            name
          }
          respondents
          respondentsExpected
        }
        contributions {
          territory {
            name
          }
          value
          state
          basis
        }
        printed {
          value
          difference
          section
          source {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CouvertureEtContributionsQuery, CouvertureEtContributionsQueryVariables>;
export const DepotsPubliesDocument = new TypedDocumentString(`
    query DepotsPublies($annee: Int, $premiers: Int = 50, $apres: String) {
  submissions(year: $annee, status: PUBLISHED, first: $premiers, after: $apres) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      dataset
      region {
        name
      }
      year
      version
      origin
      rowCount
      nothingToReport
      publishedAt
    }
  }
}
    `) as unknown as TypedDocumentString<DepotsPubliesQuery, DepotsPubliesQueryVariables>;
export const FormationsParTypeDocument = new TypedDocumentString(`
    query FormationsParType($annee: Int!) {
  federation {
    keyFigures(year: $annee) {
      formations {
        sessions {
          ...ChiffreReparti
        }
        trainees {
          ...ChiffreReparti
        }
        satisfactionRate {
          ...ChiffreReparti
        }
      }
    }
  }
}
    fragment ChiffreReparti on Figure {
  indicator {
    label
    unit
  }
  value
  state
  demonstration
  printed {
    value
    difference
    section
  }
  breakdown(by: KIND) {
    key
    label
    value
    state
  }
}`) as unknown as TypedDocumentString<FormationsParTypeQuery, FormationsParTypeQueryVariables>;
export const HeuresDUneRegionDocument = new TypedDocumentString(`
    query HeuresDUneRegion($region: String!, $annee: Int!) {
  region(code: $region) {
    name
    keyFigures(year: $annee) {
      activity {
        hoursWorked {
          value
          state
          basis
          approximate
          demonstration
          indicator {
            label
            unit
          }
          coverage {
            respondents
            respondentsExpected
          }
          printed {
            value
            approximate
            difference
            section
            source {
              title
              year
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HeuresDUneRegionQuery, HeuresDUneRegionQueryVariables>;
export const IndicateursDocument = new TypedDocumentString(`
    query Indicateurs {
  indicators {
    code
    label
    description
    unit
    aggregation
    dataset
    dimensions
    precision
  }
}
    `) as unknown as TypedDocumentString<IndicateursQuery, IndicateursQueryVariables>;
export const LexiqueDocument = new TypedDocumentString(`
    query Lexique($recherche: String) {
  lexicon(search: $recherche) {
    acronym
    expansion
  }
}
    `) as unknown as TypedDocumentString<LexiqueQuery, LexiqueQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes {
  federation {
    programmes {
      code
      name
      acronym
      description
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation($annee: Int) {
  reconciliation(year: $annee) {
    kind
    year
    territory {
      name
    }
    indicator {
      label
    }
    stated
    found
    difference
    message
    sources {
      title
      year
    }
  }
}
    `) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const RegionsCoteACoteDocument = new TypedDocumentString(`
    query RegionsCoteACote($annees: [Int!]!, $indicateurs: [IndicatorCode!]!) {
  statistics(
    input: {indicators: $indicateurs, years: $annees, by: [REGION], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    indicator {
      code
      label
      unit
    }
    value
    state
    demonstration
    coverage {
      reporting
      expected
    }
  }
}
    `) as unknown as TypedDocumentString<RegionsCoteACoteQuery, RegionsCoteACoteQueryVariables>;
export const RegionsEtDepartementsDocument = new TypedDocumentString(`
    query RegionsEtDepartements {
  federation {
    regions {
      code
      name
      overseas
      inseeCodes
      departments {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegionsEtDepartementsQuery, RegionsEtDepartementsQueryVariables>;
export const SeriesNationalesDocument = new TypedDocumentString(`
    query SeriesNationales($depuis: Int, $jusqua: Int) {
  federation {
    adherents: series(indicator: ADHERENTS_TOTAL, from: $depuis, to: $jusqua) {
      ...PointDeSerie
    }
    formations: series(indicator: FORMATIONS_SESSIONS, from: $depuis, to: $jusqua) {
      ...PointDeSerie
    }
  }
}
    fragment PointDeSerie on Figure {
  year
  value
  state
  basis
  demonstration
  evolution {
    previousValue
    change
  }
}`) as unknown as TypedDocumentString<SeriesNationalesQuery, SeriesNationalesQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources {
  sources {
    title
    year
    territory {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const TableauCroiseDocument = new TypedDocumentString(`
    query TableauCroise($annees: [Int!]!) {
  statistics(
    input: {indicators: [ADHERENTS_TOTAL], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}
  ) {
    keys {
      dimension
      key
      label
      isTotal
    }
    year
    value
    state
    demonstration
  }
}
    `) as unknown as TypedDocumentString<TableauCroiseQuery, TableauCroiseQueryVariables>;

/* eslint-disable */
import * as types from './graphql';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  'query ChiffresDeLaPage($region: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          unit\n          precision\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        coverage {\n          reporting\n          expected\n          respondents\n          respondentsExpected\n        }\n        printed {\n          value\n          approximate\n          difference\n          section\n          note\n          source {\n            label\n          }\n        }\n      }\n    }\n  }\n}': typeof types.ChiffresDeLaPageDocument;
  'query ChoixDeLaPage {\n  federation {\n    years\n    keyFigures {\n      year\n    }\n    regions {\n      code\n      name\n    }\n  }\n}': typeof types.ChoixDeLaPageDocument;
  'query Accueil {\n  federation {\n    years\n    regions {\n      code\n    }\n    keyFigures {\n      year\n      figures(\n        indicators: [ADHERENTS_TOTAL, ADHERENTS_SIAE_RATE, FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, LEGAL_REQUESTS_RECEIVED, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED]\n      ) {\n        indicator {\n          code\n          label\n          unit\n          precision\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        coverage {\n          reporting\n          expected\n        }\n      }\n    }\n    adherents(first: 1) {\n      totalCount\n    }\n  }\n  sources {\n    title\n    year\n  }\n}': typeof types.AccueilDocument;
  'query ActiviteParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED, ACTIVITY_TURNOVER, ACTIVITY_WAGES], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n      respondents\n      respondentsExpected\n    }\n  }\n}': typeof types.ActiviteParRegionDocument;
  'query ActiviteParType($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED], years: $annees, by: [STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.ActiviteParTypeDocument;
  'query AdherentsDUnDepartement($departement: String!, $annee: Int, $premiers: Int = 50) {\n  department(code: $departement) {\n    name\n    region {\n      name\n    }\n    adherents(year: $annee, orderBy: CITY, first: $premiers) {\n      totalCount\n      nodes {\n        name\n        structureTypes\n        city\n        address\n        postalCode\n        memberSince\n        demonstration\n      }\n    }\n  }\n}': typeof types.AdherentsDUnDepartementDocument;
  'query AdherentsParDepartement($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      adherents {\n        total {\n          value\n          partialValue\n          partialOf {\n            name\n          }\n          state\n          basis\n          demonstration\n          printed {\n            value\n            difference\n            section\n            note\n            source {\n              title\n            }\n          }\n          breakdown(by: DEPARTMENT) {\n            key\n            label\n            value\n            partialValue\n            partialOf {\n              name\n            }\n            state\n            printed {\n              value\n              difference\n            }\n          }\n        }\n      }\n    }\n  }\n}': typeof types.AdherentsParDepartementDocument;
  'query AdherentsParType($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      adherents {\n        total {\n          value\n          partialValue\n          partialOf {\n            name\n          }\n          state\n          basis\n          demonstration\n          printed {\n            value\n            difference\n            section\n            note\n            source {\n              title\n              year\n            }\n          }\n          breakdown(by: STRUCTURE_TYPE) {\n            key\n            label\n            value\n            partialValue\n            partialOf {\n              name\n            }\n            state\n            printed {\n              value\n              difference\n              section\n              note\n            }\n          }\n        }\n      }\n    }\n  }\n}': typeof types.AdherentsParTypeDocument;
  'query AnneesFigees {\n  releases {\n    id\n    year\n    number\n    label\n    createdAt\n    contentHash\n    citation\n  }\n}': typeof types.AnneesFigeesDocument;
  'query Annuaire($recherche: String, $annee: Int, $types: [StructureType!], $premiers: Int = 20, $apres: String) {\n  federation {\n    adherents(\n      year: $annee\n      filter: {search: $recherche, structureTypes: $types}\n      orderBy: NAME\n      first: $premiers\n      after: $apres\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        name\n        structureTypes\n        city\n        postalCode\n        memberSince\n        demonstration\n        region {\n          name\n        }\n      }\n    }\n  }\n}': typeof types.AnnuaireDocument;
  'query Campagne($annee: Int!) {\n  campaign(year: $annee) {\n    opensOn\n    deadline\n    regions {\n      region {\n        code\n        name\n      }\n      deadline\n      extension {\n        until\n        reason\n      }\n      datasets {\n        dataset\n        attendu: expected\n        state\n        version\n        late\n        demonstration\n        ceQuiManque: missing\n        adherentsExpected\n        adherentsAnswered\n      }\n    }\n  }\n}': typeof types.CampagneDocument;
  'query ChiffreExplique($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      figures(\n        indicators: [ADHERENTS_TOTAL, FORMATIONS_HOURS, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE]\n      ) {\n        indicator {\n          code\n          label\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        demonstration\n        explanation {\n          sentence\n          rule\n          numerator\n          denominator\n          included\n          leftOut\n          coverage\n          breaks\n          notes\n          sources\n        }\n      }\n    }\n  }\n}': typeof types.ChiffreExpliqueDocument;
  'query ChiffresClesNationaux($annee: Int) {\n  federation {\n    name\n    keyFigures(year: $annee) {\n      year\n      adherents {\n        total {\n          ...ChiffreNational\n        }\n        typeMemberships {\n          ...ChiffreNational\n        }\n        siaeRate {\n          ...ChiffreNational\n        }\n        joined {\n          ...ChiffreNational\n        }\n      }\n      formations {\n        sessions {\n          ...ChiffreNational\n        }\n        trainees {\n          ...ChiffreNational\n        }\n        hours {\n          ...ChiffreNational\n        }\n        satisfactionRate {\n          ...ChiffreNational\n        }\n      }\n      legalRequests {\n        received {\n          ...ChiffreNational\n        }\n        averageResponseDays {\n          ...ChiffreNational\n        }\n      }\n      fg2i {\n        members {\n          ...ChiffreNational\n        }\n        guaranteeTotal {\n          ...ChiffreNational\n        }\n        mobilisations {\n          ...ChiffreNational\n        }\n      }\n      activity {\n        hoursWorked {\n          ...ChiffreNational\n        }\n        fullTimeEquivalents {\n          ...ChiffreNational\n        }\n        peopleSupported {\n          ...ChiffreNational\n        }\n      }\n      events {\n        held {\n          ...ChiffreNational\n        }\n        participants {\n          ...ChiffreNational\n        }\n      }\n    }\n  }\n}\n\nfragment ChiffreNational on Figure {\n  indicator {\n    code\n    label\n    unit\n    precision\n  }\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  basis\n  approximate\n  demonstration\n}': typeof types.ChiffresClesNationauxDocument;
  'query ChiffresClesRegion($region: String!, $annee: Int, $indicateurs: [IndicatorCode!]!) {\n  region(code: $region) {\n    code\n    name\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          unit\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        evolution {\n          previousValue\n          change\n          difference\n          sameUnitsChange\n          sameUnits\n        }\n        printed {\n          value\n          difference\n          section\n          note\n        }\n      }\n    }\n  }\n}': typeof types.ChiffresClesRegionDocument;
  'query ChiffresImprimes($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    printedFigures(year: $annee) {\n      year\n      indicator {\n        label\n        unit\n      }\n      label\n      partOf\n      scope\n      programme {\n        name\n      }\n      value\n      approximate\n      section\n      note\n      source {\n        label\n      }\n    }\n  }\n}': typeof types.ChiffresImprimesDocument;
  'query CouvertureDUneAnnee($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      year\n      figures(\n        indicators: [ADHERENTS_TOTAL, FORMATIONS_SESSIONS, LEGAL_REQUESTS_RECEIVED, FG2I_MEMBERS, ACTIVITY_RESPONDENTS, PROGRAMMES_PARTICIPATIONS, EVENTS_HELD]\n      ) {\n        indicator {\n          dataset\n          code\n          label\n        }\n        coverage {\n          reporting\n          expected\n          rate\n          missing {\n            name\n          }\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        demonstration\n      }\n    }\n  }\n}': typeof types.CouvertureDUneAnneeDocument;
  'query CouvertureEtContributions($indicateurs: [IndicatorCode!]!, $annee: Int) {\n  federation {\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          description\n          unit\n          aggregation\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        demonstration\n        coverage {\n          reporting\n          expected\n          rate\n          missing {\n            name\n          }\n          respondents\n          respondentsExpected\n        }\n        contributions {\n          territory {\n            name\n          }\n          value\n          state\n          basis\n          source {\n            state\n            depuis: since\n            raison: why\n          }\n        }\n        printed {\n          value\n          difference\n          section\n          note\n          source {\n            title\n          }\n        }\n      }\n    }\n  }\n}': typeof types.CouvertureEtContributionsDocument;
  'query DepotsPublies($annee: Int, $premiers: Int = 50, $apres: String) {\n  submissions(year: $annee, status: PUBLISHED, first: $premiers, after: $apres) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      dataset\n      region {\n        name\n      }\n      year\n      version\n      origin\n      rowCount\n      nothingToReport\n      publishedAt\n    }\n  }\n}': typeof types.DepotsPubliesDocument;
  'query Fg2iParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [FG2I_MEMBERS, FG2I_GUARANTEE_TOTAL, FG2I_SUBSCRIPTION, FG2I_SURETY, FG2I_FFA_SURETY, FG2I_MOBILISATIONS, FG2I_TURNOVER], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.Fg2iParRegionDocument;
  'query FormationsParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, FORMATIONS_HOURS], years: $annees, by: [REGION, KIND], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.FormationsParRegionDocument;
  'query FormationsParType($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      formations {\n        sessions {\n          ...ChiffreReparti\n        }\n        trainees {\n          ...ChiffreReparti\n        }\n        satisfactionRate {\n          ...ChiffreReparti\n        }\n      }\n    }\n  }\n}\n\nfragment ChiffreReparti on Figure {\n  indicator {\n    label\n    unit\n  }\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  demonstration\n  printed {\n    value\n    difference\n    section\n    note\n  }\n  breakdown(by: KIND) {\n    key\n    label\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n  }\n}': typeof types.FormationsParTypeDocument;
  'query HeuresDUneRegion($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      figures(indicators: [ACTIVITY_PLACEMENT_HOURS, ACTIVITY_HOURS_WORKED]) {\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        indicator {\n          label\n          unit\n        }\n        coverage {\n          respondents\n          respondentsExpected\n        }\n        printed {\n          value\n          approximate\n          difference\n          section\n          note\n          source {\n            label\n            year\n          }\n        }\n      }\n    }\n  }\n}': typeof types.HeuresDUneRegionDocument;
  'query Indicateurs {\n  indicators {\n    code\n    label\n    description\n    unit\n    aggregation\n    dataset\n    dimensions\n    precision\n  }\n}': typeof types.IndicateursDocument;
  'query JuridiqueParCanal($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [LEGAL_REQUESTS_RECEIVED], years: $annees, by: [REGION, CHANNEL], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.JuridiqueParCanalDocument;
  'query JuridiqueParThematique($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [LEGAL_REQUESTS_RECEIVED, LEGAL_REQUESTS_ANSWERED, LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS], years: $annees, by: [THEME], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.JuridiqueParThematiqueDocument;
  'query Lexique($recherche: String) {\n  lexicon(search: $recherche) {\n    acronym\n    expansion\n  }\n}': typeof types.LexiqueDocument;
  'query NouveauxAdherents($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ADHERENTS_JOINED], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.NouveauxAdherentsDocument;
  'query ProgrammesParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [PROGRAMMES_PARTICIPATIONS, PROGRAMMES_PEOPLE], years: $annees, by: [REGION, PROGRAMME], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.ProgrammesParRegionDocument;
  'query Programmes {\n  federation {\n    programmes {\n      code\n      name\n      acronym\n      description\n    }\n  }\n}': typeof types.ProgrammesDocument;
  'query Reconciliation($annee: Int) {\n  reconciliation(year: $annee) {\n    id\n    kind\n    year\n    territory {\n      name\n    }\n    indicator {\n      label\n    }\n    stated\n    statedFrom\n    statedTo\n    found\n    foundFrom\n    foundTo\n    difference\n    message\n    sources {\n      publisher\n      title\n      year\n    }\n    settlement {\n      decision\n      reason\n      settledAt\n    }\n  }\n}': typeof types.ReconciliationDocument;
  'query RegionsCoteACote($annees: [Int!]!, $indicateurs: [IndicatorCode!]!) {\n  statistics(\n    input: {indicators: $indicateurs, years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.RegionsCoteACoteDocument;
  'query RegionsEtDepartements {\n  federation {\n    regions {\n      code\n      name\n      overseas\n      inseeCodes\n      departments {\n        code\n        name\n      }\n    }\n  }\n}': typeof types.RegionsEtDepartementsDocument;
  'query SeriesNationales($depuis: Int, $jusqua: Int) {\n  federation {\n    adherents: series(indicator: ADHERENTS_TOTAL, from: $depuis, to: $jusqua) {\n      ...PointDeSerie\n    }\n    formations: series(indicator: FORMATIONS_SESSIONS, from: $depuis, to: $jusqua) {\n      ...PointDeSerie\n    }\n  }\n}\n\nfragment PointDeSerie on Figure {\n  year\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  basis\n  demonstration\n  evolution {\n    previousValue\n    change\n    difference\n    sameUnitsChange\n    sameUnits\n  }\n}': typeof types.SeriesNationalesDocument;
  'query SiretPourLEtat($annee: Int, $premiers: Int = 100, $apres: String) {\n  federation {\n    adherents(year: $annee, orderBy: NAME, first: $premiers, after: $apres) {\n      nodes {\n        siret\n        name\n        structureType\n        structureTypes\n        address\n        postalCode\n        city\n        department {\n          code\n          name\n        }\n        region {\n          code\n          name\n        }\n        memberSince\n        demonstration\n      }\n    }\n  }\n}': typeof types.SiretPourLEtatDocument;
  'query Sources {\n  sources {\n    title\n    year\n    territory {\n      name\n    }\n  }\n}': typeof types.SourcesDocument;
  'query SuiviDeLEnquete($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_RESPONDENTS, ACTIVITY_RESPONSE_RATE], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n      respondents\n      respondentsExpected\n    }\n  }\n}': typeof types.SuiviDeLEnqueteDocument;
  'query TableauCroise($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ADHERENTS_TOTAL], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n  }\n}': typeof types.TableauCroiseDocument;
  'query VieDuReseau($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [EVENTS_HELD, EVENTS_PARTICIPANTS], years: $annees, by: [REGION, KIND], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}': typeof types.VieDuReseauDocument;
};
const documents: Documents = {
  'query ChiffresDeLaPage($region: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          unit\n          precision\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        coverage {\n          reporting\n          expected\n          respondents\n          respondentsExpected\n        }\n        printed {\n          value\n          approximate\n          difference\n          section\n          note\n          source {\n            label\n          }\n        }\n      }\n    }\n  }\n}':
    types.ChiffresDeLaPageDocument,
  'query ChoixDeLaPage {\n  federation {\n    years\n    keyFigures {\n      year\n    }\n    regions {\n      code\n      name\n    }\n  }\n}':
    types.ChoixDeLaPageDocument,
  'query Accueil {\n  federation {\n    years\n    regions {\n      code\n    }\n    keyFigures {\n      year\n      figures(\n        indicators: [ADHERENTS_TOTAL, ADHERENTS_SIAE_RATE, FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, LEGAL_REQUESTS_RECEIVED, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED]\n      ) {\n        indicator {\n          code\n          label\n          unit\n          precision\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        coverage {\n          reporting\n          expected\n        }\n      }\n    }\n    adherents(first: 1) {\n      totalCount\n    }\n  }\n  sources {\n    title\n    year\n  }\n}':
    types.AccueilDocument,
  'query ActiviteParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED, ACTIVITY_TURNOVER, ACTIVITY_WAGES], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n      respondents\n      respondentsExpected\n    }\n  }\n}':
    types.ActiviteParRegionDocument,
  'query ActiviteParType($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED], years: $annees, by: [STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.ActiviteParTypeDocument,
  'query AdherentsDUnDepartement($departement: String!, $annee: Int, $premiers: Int = 50) {\n  department(code: $departement) {\n    name\n    region {\n      name\n    }\n    adherents(year: $annee, orderBy: CITY, first: $premiers) {\n      totalCount\n      nodes {\n        name\n        structureTypes\n        city\n        address\n        postalCode\n        memberSince\n        demonstration\n      }\n    }\n  }\n}':
    types.AdherentsDUnDepartementDocument,
  'query AdherentsParDepartement($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      adherents {\n        total {\n          value\n          partialValue\n          partialOf {\n            name\n          }\n          state\n          basis\n          demonstration\n          printed {\n            value\n            difference\n            section\n            note\n            source {\n              title\n            }\n          }\n          breakdown(by: DEPARTMENT) {\n            key\n            label\n            value\n            partialValue\n            partialOf {\n              name\n            }\n            state\n            printed {\n              value\n              difference\n            }\n          }\n        }\n      }\n    }\n  }\n}':
    types.AdherentsParDepartementDocument,
  'query AdherentsParType($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      adherents {\n        total {\n          value\n          partialValue\n          partialOf {\n            name\n          }\n          state\n          basis\n          demonstration\n          printed {\n            value\n            difference\n            section\n            note\n            source {\n              title\n              year\n            }\n          }\n          breakdown(by: STRUCTURE_TYPE) {\n            key\n            label\n            value\n            partialValue\n            partialOf {\n              name\n            }\n            state\n            printed {\n              value\n              difference\n              section\n              note\n            }\n          }\n        }\n      }\n    }\n  }\n}':
    types.AdherentsParTypeDocument,
  'query AnneesFigees {\n  releases {\n    id\n    year\n    number\n    label\n    createdAt\n    contentHash\n    citation\n  }\n}':
    types.AnneesFigeesDocument,
  'query Annuaire($recherche: String, $annee: Int, $types: [StructureType!], $premiers: Int = 20, $apres: String) {\n  federation {\n    adherents(\n      year: $annee\n      filter: {search: $recherche, structureTypes: $types}\n      orderBy: NAME\n      first: $premiers\n      after: $apres\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        name\n        structureTypes\n        city\n        postalCode\n        memberSince\n        demonstration\n        region {\n          name\n        }\n      }\n    }\n  }\n}':
    types.AnnuaireDocument,
  'query Campagne($annee: Int!) {\n  campaign(year: $annee) {\n    opensOn\n    deadline\n    regions {\n      region {\n        code\n        name\n      }\n      deadline\n      extension {\n        until\n        reason\n      }\n      datasets {\n        dataset\n        attendu: expected\n        state\n        version\n        late\n        demonstration\n        ceQuiManque: missing\n        adherentsExpected\n        adherentsAnswered\n      }\n    }\n  }\n}':
    types.CampagneDocument,
  'query ChiffreExplique($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      figures(\n        indicators: [ADHERENTS_TOTAL, FORMATIONS_HOURS, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE]\n      ) {\n        indicator {\n          code\n          label\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        demonstration\n        explanation {\n          sentence\n          rule\n          numerator\n          denominator\n          included\n          leftOut\n          coverage\n          breaks\n          notes\n          sources\n        }\n      }\n    }\n  }\n}':
    types.ChiffreExpliqueDocument,
  'query ChiffresClesNationaux($annee: Int) {\n  federation {\n    name\n    keyFigures(year: $annee) {\n      year\n      adherents {\n        total {\n          ...ChiffreNational\n        }\n        typeMemberships {\n          ...ChiffreNational\n        }\n        siaeRate {\n          ...ChiffreNational\n        }\n        joined {\n          ...ChiffreNational\n        }\n      }\n      formations {\n        sessions {\n          ...ChiffreNational\n        }\n        trainees {\n          ...ChiffreNational\n        }\n        hours {\n          ...ChiffreNational\n        }\n        satisfactionRate {\n          ...ChiffreNational\n        }\n      }\n      legalRequests {\n        received {\n          ...ChiffreNational\n        }\n        averageResponseDays {\n          ...ChiffreNational\n        }\n      }\n      fg2i {\n        members {\n          ...ChiffreNational\n        }\n        guaranteeTotal {\n          ...ChiffreNational\n        }\n        mobilisations {\n          ...ChiffreNational\n        }\n      }\n      activity {\n        hoursWorked {\n          ...ChiffreNational\n        }\n        fullTimeEquivalents {\n          ...ChiffreNational\n        }\n        peopleSupported {\n          ...ChiffreNational\n        }\n      }\n      events {\n        held {\n          ...ChiffreNational\n        }\n        participants {\n          ...ChiffreNational\n        }\n      }\n    }\n  }\n}\n\nfragment ChiffreNational on Figure {\n  indicator {\n    code\n    label\n    unit\n    precision\n  }\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  basis\n  approximate\n  demonstration\n}':
    types.ChiffresClesNationauxDocument,
  'query ChiffresClesRegion($region: String!, $annee: Int, $indicateurs: [IndicatorCode!]!) {\n  region(code: $region) {\n    code\n    name\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          unit\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        evolution {\n          previousValue\n          change\n          difference\n          sameUnitsChange\n          sameUnits\n        }\n        printed {\n          value\n          difference\n          section\n          note\n        }\n      }\n    }\n  }\n}':
    types.ChiffresClesRegionDocument,
  'query ChiffresImprimes($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    printedFigures(year: $annee) {\n      year\n      indicator {\n        label\n        unit\n      }\n      label\n      partOf\n      scope\n      programme {\n        name\n      }\n      value\n      approximate\n      section\n      note\n      source {\n        label\n      }\n    }\n  }\n}':
    types.ChiffresImprimesDocument,
  'query CouvertureDUneAnnee($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      year\n      figures(\n        indicators: [ADHERENTS_TOTAL, FORMATIONS_SESSIONS, LEGAL_REQUESTS_RECEIVED, FG2I_MEMBERS, ACTIVITY_RESPONDENTS, PROGRAMMES_PARTICIPATIONS, EVENTS_HELD]\n      ) {\n        indicator {\n          dataset\n          code\n          label\n        }\n        coverage {\n          reporting\n          expected\n          rate\n          missing {\n            name\n          }\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        demonstration\n      }\n    }\n  }\n}':
    types.CouvertureDUneAnneeDocument,
  'query CouvertureEtContributions($indicateurs: [IndicatorCode!]!, $annee: Int) {\n  federation {\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          description\n          unit\n          aggregation\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        demonstration\n        coverage {\n          reporting\n          expected\n          rate\n          missing {\n            name\n          }\n          respondents\n          respondentsExpected\n        }\n        contributions {\n          territory {\n            name\n          }\n          value\n          state\n          basis\n          source {\n            state\n            depuis: since\n            raison: why\n          }\n        }\n        printed {\n          value\n          difference\n          section\n          note\n          source {\n            title\n          }\n        }\n      }\n    }\n  }\n}':
    types.CouvertureEtContributionsDocument,
  'query DepotsPublies($annee: Int, $premiers: Int = 50, $apres: String) {\n  submissions(year: $annee, status: PUBLISHED, first: $premiers, after: $apres) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      dataset\n      region {\n        name\n      }\n      year\n      version\n      origin\n      rowCount\n      nothingToReport\n      publishedAt\n    }\n  }\n}':
    types.DepotsPubliesDocument,
  'query Fg2iParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [FG2I_MEMBERS, FG2I_GUARANTEE_TOTAL, FG2I_SUBSCRIPTION, FG2I_SURETY, FG2I_FFA_SURETY, FG2I_MOBILISATIONS, FG2I_TURNOVER], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.Fg2iParRegionDocument,
  'query FormationsParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, FORMATIONS_HOURS], years: $annees, by: [REGION, KIND], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.FormationsParRegionDocument,
  'query FormationsParType($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      formations {\n        sessions {\n          ...ChiffreReparti\n        }\n        trainees {\n          ...ChiffreReparti\n        }\n        satisfactionRate {\n          ...ChiffreReparti\n        }\n      }\n    }\n  }\n}\n\nfragment ChiffreReparti on Figure {\n  indicator {\n    label\n    unit\n  }\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  demonstration\n  printed {\n    value\n    difference\n    section\n    note\n  }\n  breakdown(by: KIND) {\n    key\n    label\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n  }\n}':
    types.FormationsParTypeDocument,
  'query HeuresDUneRegion($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      figures(indicators: [ACTIVITY_PLACEMENT_HOURS, ACTIVITY_HOURS_WORKED]) {\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        indicator {\n          label\n          unit\n        }\n        coverage {\n          respondents\n          respondentsExpected\n        }\n        printed {\n          value\n          approximate\n          difference\n          section\n          note\n          source {\n            label\n            year\n          }\n        }\n      }\n    }\n  }\n}':
    types.HeuresDUneRegionDocument,
  'query Indicateurs {\n  indicators {\n    code\n    label\n    description\n    unit\n    aggregation\n    dataset\n    dimensions\n    precision\n  }\n}':
    types.IndicateursDocument,
  'query JuridiqueParCanal($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [LEGAL_REQUESTS_RECEIVED], years: $annees, by: [REGION, CHANNEL], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.JuridiqueParCanalDocument,
  'query JuridiqueParThematique($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [LEGAL_REQUESTS_RECEIVED, LEGAL_REQUESTS_ANSWERED, LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS], years: $annees, by: [THEME], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.JuridiqueParThematiqueDocument,
  'query Lexique($recherche: String) {\n  lexicon(search: $recherche) {\n    acronym\n    expansion\n  }\n}':
    types.LexiqueDocument,
  'query NouveauxAdherents($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ADHERENTS_JOINED], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.NouveauxAdherentsDocument,
  'query ProgrammesParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [PROGRAMMES_PARTICIPATIONS, PROGRAMMES_PEOPLE], years: $annees, by: [REGION, PROGRAMME], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.ProgrammesParRegionDocument,
  'query Programmes {\n  federation {\n    programmes {\n      code\n      name\n      acronym\n      description\n    }\n  }\n}':
    types.ProgrammesDocument,
  'query Reconciliation($annee: Int) {\n  reconciliation(year: $annee) {\n    id\n    kind\n    year\n    territory {\n      name\n    }\n    indicator {\n      label\n    }\n    stated\n    statedFrom\n    statedTo\n    found\n    foundFrom\n    foundTo\n    difference\n    message\n    sources {\n      publisher\n      title\n      year\n    }\n    settlement {\n      decision\n      reason\n      settledAt\n    }\n  }\n}':
    types.ReconciliationDocument,
  'query RegionsCoteACote($annees: [Int!]!, $indicateurs: [IndicatorCode!]!) {\n  statistics(\n    input: {indicators: $indicateurs, years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.RegionsCoteACoteDocument,
  'query RegionsEtDepartements {\n  federation {\n    regions {\n      code\n      name\n      overseas\n      inseeCodes\n      departments {\n        code\n        name\n      }\n    }\n  }\n}':
    types.RegionsEtDepartementsDocument,
  'query SeriesNationales($depuis: Int, $jusqua: Int) {\n  federation {\n    adherents: series(indicator: ADHERENTS_TOTAL, from: $depuis, to: $jusqua) {\n      ...PointDeSerie\n    }\n    formations: series(indicator: FORMATIONS_SESSIONS, from: $depuis, to: $jusqua) {\n      ...PointDeSerie\n    }\n  }\n}\n\nfragment PointDeSerie on Figure {\n  year\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  basis\n  demonstration\n  evolution {\n    previousValue\n    change\n    difference\n    sameUnitsChange\n    sameUnits\n  }\n}':
    types.SeriesNationalesDocument,
  'query SiretPourLEtat($annee: Int, $premiers: Int = 100, $apres: String) {\n  federation {\n    adherents(year: $annee, orderBy: NAME, first: $premiers, after: $apres) {\n      nodes {\n        siret\n        name\n        structureType\n        structureTypes\n        address\n        postalCode\n        city\n        department {\n          code\n          name\n        }\n        region {\n          code\n          name\n        }\n        memberSince\n        demonstration\n      }\n    }\n  }\n}':
    types.SiretPourLEtatDocument,
  'query Sources {\n  sources {\n    title\n    year\n    territory {\n      name\n    }\n  }\n}':
    types.SourcesDocument,
  'query SuiviDeLEnquete($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_RESPONDENTS, ACTIVITY_RESPONSE_RATE], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n      respondents\n      respondentsExpected\n    }\n  }\n}':
    types.SuiviDeLEnqueteDocument,
  'query TableauCroise($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ADHERENTS_TOTAL], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n  }\n}':
    types.TableauCroiseDocument,
  'query VieDuReseau($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [EVENTS_HELD, EVENTS_PARTICIPANTS], years: $annees, by: [REGION, KIND], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}':
    types.VieDuReseauDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ChiffresDeLaPage($region: String!, $annee: Int!, $indicateurs: [IndicatorCode!]!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          unit\n          precision\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        coverage {\n          reporting\n          expected\n          respondents\n          respondentsExpected\n        }\n        printed {\n          value\n          approximate\n          difference\n          section\n          note\n          source {\n            label\n          }\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').ChiffresDeLaPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ChoixDeLaPage {\n  federation {\n    years\n    keyFigures {\n      year\n    }\n    regions {\n      code\n      name\n    }\n  }\n}',
): typeof import('./graphql').ChoixDeLaPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Accueil {\n  federation {\n    years\n    regions {\n      code\n    }\n    keyFigures {\n      year\n      figures(\n        indicators: [ADHERENTS_TOTAL, ADHERENTS_SIAE_RATE, FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, LEGAL_REQUESTS_RECEIVED, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED]\n      ) {\n        indicator {\n          code\n          label\n          unit\n          precision\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        coverage {\n          reporting\n          expected\n        }\n      }\n    }\n    adherents(first: 1) {\n      totalCount\n    }\n  }\n  sources {\n    title\n    year\n  }\n}',
): typeof import('./graphql').AccueilDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ActiviteParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED, ACTIVITY_TURNOVER, ACTIVITY_WAGES], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n      respondents\n      respondentsExpected\n    }\n  }\n}',
): typeof import('./graphql').ActiviteParRegionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ActiviteParType($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_HOURS_WORKED, ACTIVITY_FTE, ACTIVITY_PEOPLE_SUPPORTED], years: $annees, by: [STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').ActiviteParTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query AdherentsDUnDepartement($departement: String!, $annee: Int, $premiers: Int = 50) {\n  department(code: $departement) {\n    name\n    region {\n      name\n    }\n    adherents(year: $annee, orderBy: CITY, first: $premiers) {\n      totalCount\n      nodes {\n        name\n        structureTypes\n        city\n        address\n        postalCode\n        memberSince\n        demonstration\n      }\n    }\n  }\n}',
): typeof import('./graphql').AdherentsDUnDepartementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query AdherentsParDepartement($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      adherents {\n        total {\n          value\n          partialValue\n          partialOf {\n            name\n          }\n          state\n          basis\n          demonstration\n          printed {\n            value\n            difference\n            section\n            note\n            source {\n              title\n            }\n          }\n          breakdown(by: DEPARTMENT) {\n            key\n            label\n            value\n            partialValue\n            partialOf {\n              name\n            }\n            state\n            printed {\n              value\n              difference\n            }\n          }\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').AdherentsParDepartementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query AdherentsParType($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      adherents {\n        total {\n          value\n          partialValue\n          partialOf {\n            name\n          }\n          state\n          basis\n          demonstration\n          printed {\n            value\n            difference\n            section\n            note\n            source {\n              title\n              year\n            }\n          }\n          breakdown(by: STRUCTURE_TYPE) {\n            key\n            label\n            value\n            partialValue\n            partialOf {\n              name\n            }\n            state\n            printed {\n              value\n              difference\n              section\n              note\n            }\n          }\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').AdherentsParTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query AnneesFigees {\n  releases {\n    id\n    year\n    number\n    label\n    createdAt\n    contentHash\n    citation\n  }\n}',
): typeof import('./graphql').AnneesFigeesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Annuaire($recherche: String, $annee: Int, $types: [StructureType!], $premiers: Int = 20, $apres: String) {\n  federation {\n    adherents(\n      year: $annee\n      filter: {search: $recherche, structureTypes: $types}\n      orderBy: NAME\n      first: $premiers\n      after: $apres\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        name\n        structureTypes\n        city\n        postalCode\n        memberSince\n        demonstration\n        region {\n          name\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').AnnuaireDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Campagne($annee: Int!) {\n  campaign(year: $annee) {\n    opensOn\n    deadline\n    regions {\n      region {\n        code\n        name\n      }\n      deadline\n      extension {\n        until\n        reason\n      }\n      datasets {\n        dataset\n        attendu: expected\n        state\n        version\n        late\n        demonstration\n        ceQuiManque: missing\n        adherentsExpected\n        adherentsAnswered\n      }\n    }\n  }\n}',
): typeof import('./graphql').CampagneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ChiffreExplique($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      figures(\n        indicators: [ADHERENTS_TOTAL, FORMATIONS_HOURS, ACTIVITY_HOURS_WORKED, ACTIVITY_FTE]\n      ) {\n        indicator {\n          code\n          label\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        demonstration\n        explanation {\n          sentence\n          rule\n          numerator\n          denominator\n          included\n          leftOut\n          coverage\n          breaks\n          notes\n          sources\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').ChiffreExpliqueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ChiffresClesNationaux($annee: Int) {\n  federation {\n    name\n    keyFigures(year: $annee) {\n      year\n      adherents {\n        total {\n          ...ChiffreNational\n        }\n        typeMemberships {\n          ...ChiffreNational\n        }\n        siaeRate {\n          ...ChiffreNational\n        }\n        joined {\n          ...ChiffreNational\n        }\n      }\n      formations {\n        sessions {\n          ...ChiffreNational\n        }\n        trainees {\n          ...ChiffreNational\n        }\n        hours {\n          ...ChiffreNational\n        }\n        satisfactionRate {\n          ...ChiffreNational\n        }\n      }\n      legalRequests {\n        received {\n          ...ChiffreNational\n        }\n        averageResponseDays {\n          ...ChiffreNational\n        }\n      }\n      fg2i {\n        members {\n          ...ChiffreNational\n        }\n        guaranteeTotal {\n          ...ChiffreNational\n        }\n        mobilisations {\n          ...ChiffreNational\n        }\n      }\n      activity {\n        hoursWorked {\n          ...ChiffreNational\n        }\n        fullTimeEquivalents {\n          ...ChiffreNational\n        }\n        peopleSupported {\n          ...ChiffreNational\n        }\n      }\n      events {\n        held {\n          ...ChiffreNational\n        }\n        participants {\n          ...ChiffreNational\n        }\n      }\n    }\n  }\n}\n\nfragment ChiffreNational on Figure {\n  indicator {\n    code\n    label\n    unit\n    precision\n  }\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  basis\n  approximate\n  demonstration\n}',
): typeof import('./graphql').ChiffresClesNationauxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ChiffresClesRegion($region: String!, $annee: Int, $indicateurs: [IndicatorCode!]!) {\n  region(code: $region) {\n    code\n    name\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          unit\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        evolution {\n          previousValue\n          change\n          difference\n          sameUnitsChange\n          sameUnits\n        }\n        printed {\n          value\n          difference\n          section\n          note\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').ChiffresClesRegionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ChiffresImprimes($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    printedFigures(year: $annee) {\n      year\n      indicator {\n        label\n        unit\n      }\n      label\n      partOf\n      scope\n      programme {\n        name\n      }\n      value\n      approximate\n      section\n      note\n      source {\n        label\n      }\n    }\n  }\n}',
): typeof import('./graphql').ChiffresImprimesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query CouvertureDUneAnnee($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      year\n      figures(\n        indicators: [ADHERENTS_TOTAL, FORMATIONS_SESSIONS, LEGAL_REQUESTS_RECEIVED, FG2I_MEMBERS, ACTIVITY_RESPONDENTS, PROGRAMMES_PARTICIPATIONS, EVENTS_HELD]\n      ) {\n        indicator {\n          dataset\n          code\n          label\n        }\n        coverage {\n          reporting\n          expected\n          rate\n          missing {\n            name\n          }\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        demonstration\n      }\n    }\n  }\n}',
): typeof import('./graphql').CouvertureDUneAnneeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query CouvertureEtContributions($indicateurs: [IndicatorCode!]!, $annee: Int) {\n  federation {\n    keyFigures(year: $annee) {\n      year\n      figures(indicators: $indicateurs) {\n        indicator {\n          code\n          label\n          description\n          unit\n          aggregation\n        }\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        demonstration\n        coverage {\n          reporting\n          expected\n          rate\n          missing {\n            name\n          }\n          respondents\n          respondentsExpected\n        }\n        contributions {\n          territory {\n            name\n          }\n          value\n          state\n          basis\n          source {\n            state\n            depuis: since\n            raison: why\n          }\n        }\n        printed {\n          value\n          difference\n          section\n          note\n          source {\n            title\n          }\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').CouvertureEtContributionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query DepotsPublies($annee: Int, $premiers: Int = 50, $apres: String) {\n  submissions(year: $annee, status: PUBLISHED, first: $premiers, after: $apres) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      dataset\n      region {\n        name\n      }\n      year\n      version\n      origin\n      rowCount\n      nothingToReport\n      publishedAt\n    }\n  }\n}',
): typeof import('./graphql').DepotsPubliesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Fg2iParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [FG2I_MEMBERS, FG2I_GUARANTEE_TOTAL, FG2I_SUBSCRIPTION, FG2I_SURETY, FG2I_FFA_SURETY, FG2I_MOBILISATIONS, FG2I_TURNOVER], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').Fg2iParRegionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query FormationsParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [FORMATIONS_SESSIONS, FORMATIONS_TRAINEES, FORMATIONS_HOURS], years: $annees, by: [REGION, KIND], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').FormationsParRegionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query FormationsParType($annee: Int!) {\n  federation {\n    keyFigures(year: $annee) {\n      formations {\n        sessions {\n          ...ChiffreReparti\n        }\n        trainees {\n          ...ChiffreReparti\n        }\n        satisfactionRate {\n          ...ChiffreReparti\n        }\n      }\n    }\n  }\n}\n\nfragment ChiffreReparti on Figure {\n  indicator {\n    label\n    unit\n  }\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  demonstration\n  printed {\n    value\n    difference\n    section\n    note\n  }\n  breakdown(by: KIND) {\n    key\n    label\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n  }\n}',
): typeof import('./graphql').FormationsParTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query HeuresDUneRegion($region: String!, $annee: Int!) {\n  region(code: $region) {\n    name\n    keyFigures(year: $annee) {\n      figures(indicators: [ACTIVITY_PLACEMENT_HOURS, ACTIVITY_HOURS_WORKED]) {\n        value\n        partialValue\n        partialOf {\n          name\n        }\n        state\n        basis\n        approximate\n        demonstration\n        indicator {\n          label\n          unit\n        }\n        coverage {\n          respondents\n          respondentsExpected\n        }\n        printed {\n          value\n          approximate\n          difference\n          section\n          note\n          source {\n            label\n            year\n          }\n        }\n      }\n    }\n  }\n}',
): typeof import('./graphql').HeuresDUneRegionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Indicateurs {\n  indicators {\n    code\n    label\n    description\n    unit\n    aggregation\n    dataset\n    dimensions\n    precision\n  }\n}',
): typeof import('./graphql').IndicateursDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query JuridiqueParCanal($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [LEGAL_REQUESTS_RECEIVED], years: $annees, by: [REGION, CHANNEL], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').JuridiqueParCanalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query JuridiqueParThematique($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [LEGAL_REQUESTS_RECEIVED, LEGAL_REQUESTS_ANSWERED, LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS], years: $annees, by: [THEME], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').JuridiqueParThematiqueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Lexique($recherche: String) {\n  lexicon(search: $recherche) {\n    acronym\n    expansion\n  }\n}',
): typeof import('./graphql').LexiqueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query NouveauxAdherents($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ADHERENTS_JOINED], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').NouveauxAdherentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query ProgrammesParRegion($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [PROGRAMMES_PARTICIPATIONS, PROGRAMMES_PEOPLE], years: $annees, by: [REGION, PROGRAMME], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').ProgrammesParRegionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Programmes {\n  federation {\n    programmes {\n      code\n      name\n      acronym\n      description\n    }\n  }\n}',
): typeof import('./graphql').ProgrammesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Reconciliation($annee: Int) {\n  reconciliation(year: $annee) {\n    id\n    kind\n    year\n    territory {\n      name\n    }\n    indicator {\n      label\n    }\n    stated\n    statedFrom\n    statedTo\n    found\n    foundFrom\n    foundTo\n    difference\n    message\n    sources {\n      publisher\n      title\n      year\n    }\n    settlement {\n      decision\n      reason\n      settledAt\n    }\n  }\n}',
): typeof import('./graphql').ReconciliationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query RegionsCoteACote($annees: [Int!]!, $indicateurs: [IndicatorCode!]!) {\n  statistics(\n    input: {indicators: $indicateurs, years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').RegionsCoteACoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query RegionsEtDepartements {\n  federation {\n    regions {\n      code\n      name\n      overseas\n      inseeCodes\n      departments {\n        code\n        name\n      }\n    }\n  }\n}',
): typeof import('./graphql').RegionsEtDepartementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query SeriesNationales($depuis: Int, $jusqua: Int) {\n  federation {\n    adherents: series(indicator: ADHERENTS_TOTAL, from: $depuis, to: $jusqua) {\n      ...PointDeSerie\n    }\n    formations: series(indicator: FORMATIONS_SESSIONS, from: $depuis, to: $jusqua) {\n      ...PointDeSerie\n    }\n  }\n}\n\nfragment PointDeSerie on Figure {\n  year\n  value\n  partialValue\n  partialOf {\n    name\n  }\n  state\n  basis\n  demonstration\n  evolution {\n    previousValue\n    change\n    difference\n    sameUnitsChange\n    sameUnits\n  }\n}',
): typeof import('./graphql').SeriesNationalesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query SiretPourLEtat($annee: Int, $premiers: Int = 100, $apres: String) {\n  federation {\n    adherents(year: $annee, orderBy: NAME, first: $premiers, after: $apres) {\n      nodes {\n        siret\n        name\n        structureType\n        structureTypes\n        address\n        postalCode\n        city\n        department {\n          code\n          name\n        }\n        region {\n          code\n          name\n        }\n        memberSince\n        demonstration\n      }\n    }\n  }\n}',
): typeof import('./graphql').SiretPourLEtatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Sources {\n  sources {\n    title\n    year\n    territory {\n      name\n    }\n  }\n}',
): typeof import('./graphql').SourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query SuiviDeLEnquete($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ACTIVITY_RESPONDENTS, ACTIVITY_RESPONSE_RATE], years: $annees, by: [REGION], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n      respondents\n      respondentsExpected\n    }\n  }\n}',
): typeof import('./graphql').SuiviDeLEnqueteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query TableauCroise($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [ADHERENTS_TOTAL], years: $annees, by: [REGION, STRUCTURE_TYPE], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n  }\n}',
): typeof import('./graphql').TableauCroiseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query VieDuReseau($annees: [Int!]!) {\n  statistics(\n    input: {indicators: [EVENTS_HELD, EVENTS_PARTICIPANTS], years: $annees, by: [REGION, KIND], totals: true}\n  ) {\n    keys {\n      dimension\n      key\n      label\n      isTotal\n    }\n    year\n    indicator {\n      code\n      label\n      unit\n    }\n    value\n    partialValue\n    partialOf {\n      name\n    }\n    state\n    demonstration\n    coverage {\n      reporting\n      expected\n    }\n  }\n}',
): typeof import('./graphql').VieDuReseauDocument;

export function graphql(source: string) {
  return (documents as Record<string, unknown>)[source] ?? {};
}

import { ArgsType, Field, InputType } from 'type-graphql';
import { NO_FILTER, type RowFilter } from '../../submissions/row-filter';
import { atMost } from '../common/at-most';
import { doc } from '../common/describe';
import { searchText } from '../common/search-text';
import { YearPageArgs } from '../common/year.args';

const MOST_WORDS = 200;

const words = (fr: string, en: string) =>
  doc(
    `${fr}, l’un d’eux ; un mot inconnu ne correspond à rien.`,
    `${en}, one of them; an unknown word matches nothing.`,
    { nullable: true },
  );
const KINDS = words('Codes de la dimension KIND', 'Codes of the dimension KIND');
const THEMES = words('Thématiques, accents et casse à part', 'Themes, accents and case aside');
const PROGRAMMES = words('Codes de programmes', 'Codes of programmes');
const SEARCH = (fr: string, en: string) =>
  doc(
    `Partie ${fr}, 200 caractères au plus ; accents et casse ne comptent pas.`,
    `Part of the ${en}, 200 characters at most; accents and case do not matter.`,
    { nullable: true },
  );
const filterWords = (fr: string, en: string) =>
  doc(
    `Filtre ${fr} : tous les critères à la fois. Null et absent veulent dire la même chose.`,
    `Filter of a list of ${en}: all criteria at once. Null and absent mean the same.`,
  );
const CRITERIA = doc('Critères.', 'Criteria.', { nullable: true });

@InputType('EventFilter', filterWords('d’une liste d’événements', 'events'))
export class EventFilter {
  @Field(() => [String], KINDS)
  kinds?: string[] | null;

  @Field(() => [String], THEMES)
  themes?: string[] | null;

  @Field(() => [String], PROGRAMMES)
  programmes?: string[] | null;

  @Field(() => [String], words('Codes de la dimension AXIS', 'Codes of the dimension AXIS'))
  axes?: string[] | null;

  @Field(() => Boolean, doc('Seulement les dates clés de l’année.', 'Only the key dates.', { nullable: true }))
  highlightsOnly?: boolean | null;

  @Field(() => String, SEARCH('de l’intitulé ou de la thématique', 'title or the theme'))
  search?: string | null;
}

/** A page of events: of one year or of any, all or those that the filter lets through. */
@ArgsType()
export class EventPageArgs extends YearPageArgs {
  @Field(
    () => Boolean,
    doc('Seulement les dates clés de l’année.', 'Only the key dates of the year.', { defaultValue: false }),
  )
  highlightsOnly: boolean;

  @Field(() => EventFilter, CRITERIA)
  filter?: EventFilter | null;
}

@InputType('PublicationFilter', filterWords('d’une liste de publications', 'publications'))
export class PublicationFilter {
  @Field(() => [String], KINDS)
  kinds?: string[] | null;

  @Field(() => [String], THEMES)
  themes?: string[] | null;

  @Field(() => [String], PROGRAMMES)
  programmes?: string[] | null;

  @Field(() => String, SEARCH('du titre ou de la thématique', 'title or the theme'))
  search?: string | null;
}

@ArgsType()
export class PublicationPageArgs extends YearPageArgs {
  @Field(() => PublicationFilter, CRITERIA)
  filter?: PublicationFilter | null;
}

@InputType('PartnerFilter', filterWords('d’une liste de partenaires', 'partners'))
export class PartnerFilter {
  @Field(() => [String], words('Codes de la dimension NATURE', 'Codes of the dimension NATURE'))
  natures?: string[] | null;

  @Field(() => String, SEARCH('du nom ou de l’objet', 'name or the purpose'))
  search?: string | null;
}

@ArgsType()
export class PartnerPageArgs extends YearPageArgs {
  @Field(() => PartnerFilter, CRITERIA)
  filter?: PartnerFilter | null;
}

export function eventFilter({ highlightsOnly, filter }: EventPageArgs): RowFilter {
  return {
    ...rowFilter(
      { type: filter?.kinds, programme: filter?.programmes, axe: filter?.axes },
      { thematique: filter?.themes },
      ['intitule', 'thematique'],
      filter,
    ),
    flags: highlightsOnly || filter?.highlightsOnly === true ? ['fait_marquant'] : [],
  };
}

export const publicationFilter = ({ filter }: PublicationPageArgs): RowFilter =>
  rowFilter(
    { type: filter?.kinds, programme: filter?.programmes },
    { thematique: filter?.themes },
    ['titre', 'thematique'],
    filter,
  );

export const partnerFilter = ({ filter }: PartnerPageArgs): RowFilter =>
  rowFilter({ nature: filter?.natures }, {}, ['nom', 'objet'], filter);

type Asked = Readonly<Record<string, readonly string[] | null | undefined>>;

/** Null and absent are the same thing. */
function rowFilter(
  codes: Asked,
  texts: Asked,
  columns: readonly string[],
  filter: { readonly search?: string | null } | null | undefined,
): RowFilter {
  const text = searchText(filter?.search);
  for (const [name, list] of Object.entries(filter ?? {}))
    if (Array.isArray(list)) atMost(MOST_WORDS, `\`${name}\``, list);
  return {
    ...NO_FILTER,
    codes: given(codes),
    texts: given(texts),
    search: text === null || text === '' ? null : { columns, text },
  };
}

const given = (asked: Asked): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([column, list]) => {
      if (list == null) return [];
      return [[column, list] as const];
    }),
  );

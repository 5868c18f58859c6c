import { FIGURE_BASES, FIGURE_STATES, UNITS } from '../kernel/codes';

/** JSON Schemas of what the tools take and give. */
type Json = Readonly<Record<string, unknown>>;

const object = (properties: Json, required: readonly string[] = Object.keys(properties)): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: Json): Json => ({ type: 'array', items });
const orNull = (type: string): Json => ({ type: [type, 'null'] });
const optional = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] });
const text = { type: 'string' };
const flag = { type: 'boolean' };
const STATES = { type: 'string', enum: [...FIGURE_STATES, 'UNKNOWN_NAME'] };
const named = object({ code: text, name: text });

const words = (description: string): Json => ({ type: 'string', minLength: 1, maxLength: 120, description });
const year = { type: 'integer', minimum: 1900, maximum: 2200, description: 'Année ; sans elle, la dernière connue.' };
const indicator = words(
  'Code de l’indicateur (ADHERENTS_TOTAL) ou son nom en français (« heures travaillées »). Inconnu : les plus proches sont répondus.',
);
const place = {
  type: 'string',
  maxLength: 120,
  description: 'Rien pour la fédération ; sinon une délégation ou un département, par son nom ou son code.',
};

const FIGURE_INPUT = {
  indicator,
  place,
  year,
  part: words(
    'Une part du chiffre, par son code ou son nom : un type de structure (ACI), une thématique, un programme.',
  ),
};

export const INPUTS = {
  figure: object(FIGURE_INPUT, ['indicator']),
  comparison: object(
    {
      indicator,
      over: {
        type: 'string',
        enum: ['REGIONS', 'YEARS'],
        description: 'Les délégations d’une année, ou les années d’un territoire.',
      },
      place,
      year,
      places: {
        type: 'array',
        items: words('Une délégation.'),
        maxItems: 14,
        description: 'Ces délégations seulement.',
      },
      years: { type: 'array', items: year, maxItems: 20, description: 'Ces années seulement.' },
    },
    ['indicator', 'over'],
  ),
  missing: object({ indicator, place, year }, ['indicator']),
};

export const OUTPUTS = {
  figure: object({
    state: STATES,
    sentence: text,
    value: orNull('number'),
    unit: { enum: [...UNITS, null] },
    partialValue: orNull('number'),
    basis: { enum: [...FIGURE_BASES, null] },
    approximate: flag,
    demonstration: flag,
    indicator: optional(named),
    place: optional(named),
    year: orNull('integer'),
    part: optional(object({ dimension: text, key: text, label: text })),
    coverage: optional(object({ reporting: { type: 'integer' }, expected: { type: 'integer' } })),
    printed: list(object({ value: { type: 'number' }, page: orNull('string'), source: text })),
    contradictions: list(text),
    limits: list(text),
    nearest: list(named),
    address: orNull('string'),
    release: orNull('string'),
    publishedOn: orNull('string'),
    leftOut: { type: 'integer' },
  }),
  comparison: object({
    sentence: text,
    indicator: optional(named),
    unit: { enum: [...UNITS, null] },
    rows: list(
      object({
        place: text,
        year: { type: 'integer' },
        value: orNull('number'),
        state: { type: 'string', enum: FIGURE_STATES },
        demonstration: flag,
      }),
    ),
    limits: list(text),
    nearest: list(named),
    address: orNull('string'),
    leftOut: { type: 'integer' },
  }),
  missing: object({
    sentence: text,
    indicator: optional(named),
    place: optional(named),
    year: orNull('integer'),
    state: STATES,
    reporting: orNull('integer'),
    expected: orNull('integer'),
    missing: list(text),
    nearest: list(named),
    address: orNull('string'),
    leftOut: { type: 'integer' },
  }),
};

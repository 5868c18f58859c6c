/**
 * The rules of a structure in data·inclusion v1, as JSON Schema: written from the published model (required fields,
 * lengths and patterns of `v1/structures.py` and `common.py`, github.com/gip-inclusion/data-inclusion-schema).
 */
export const STRUCTURES_V1 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'array',
  items: {
    type: 'object',
    required: ['source', 'original_id', 'id', 'nom', 'description', 'date_maj'],
    additionalProperties: false,
    properties: {
      source: { type: 'string', minLength: 1 },
      original_id: { type: 'string', minLength: 1 },
      id: { type: 'string', pattern: '^coorace--.+$' },
      nom: { type: 'string', minLength: 3, maxLength: 150, pattern: '[^.]$' },
      description: { type: 'string', minLength: 50, maxLength: 2000 },
      date_maj: { type: 'string', format: 'date' },
      siret: { type: ['string', 'null'], pattern: '^\\d{14}$' },
      commune: { type: ['string', 'null'] },
      code_postal: { type: ['string', 'null'], pattern: '^\\d{5}$' },
      code_insee: { type: ['string', 'null'], pattern: '^\\w{5}$' },
      adresse: { type: ['string', 'null'] },
      complement_adresse: { type: ['string', 'null'] },
      longitude: { type: ['number', 'null'] },
      latitude: { type: ['number', 'null'] },
      telephone: { type: ['string', 'null'] },
      courriel: { type: ['string', 'null'], format: 'email' },
      site_web: { type: ['string', 'null'], format: 'uri' },
      horaires_accueil: { type: ['string', 'null'] },
      accessibilite_lieu: { type: ['string', 'null'], format: 'uri' },
      reseaux_porteurs: { type: 'array', uniqueItems: true, items: { enum: ['coorace', 'siae'] } },
    },
  },
} as const;

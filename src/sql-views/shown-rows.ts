/**
 * Which rows count, in SQL: what `published/office-parts.ts` says of submissions. `t` is a row, `s` its submission. Of a
 * dataset and year of which something real is published, no demonstration counts; of a file of the office, a
 * delegation's rows do unless it handed in its own; where the plan expects the office alone, its file is all there is.
 */
export const SHOWN_ROWS = `s.status = 'PUBLISHED'
  AND (s.origin <> 'DEMONSTRATION' OR NOT EXISTS (SELECT 1 FROM submissions r
    WHERE r.status = 'PUBLISHED' AND r.dataset = s.dataset AND r.year = s.year AND r.origin <> 'DEMONSTRATION'))
  AND CASE WHEN s.region_key <> ''
    THEN NOT (${isOfficeAlone()} AND ${anotherOf("''")})
    ELSE t.region IS NULL OR ${isOfficeAlone()} OR NOT ${anotherOf('t.region')} END`;

/** Of the same dataset and year, and as real: the submission of a region, or of none. */
function anotherOf(region: string): string {
  return `EXISTS (SELECT 1 FROM submissions o WHERE o.status = 'PUBLISHED' AND o.dataset = s.dataset
      AND o.year = s.year AND o.region_key = ${region}
      AND (o.origin = 'DEMONSTRATION') = (s.origin = 'DEMONSTRATION'))`;
}

function isOfficeAlone(): string {
  return `EXISTS (SELECT 1 FROM collection_plans p WHERE p.dataset = s.dataset AND p.handed_in_by = 'OFFICE'
      AND p.year = (SELECT MAX(q.year) FROM collection_plans q WHERE q.year <= s.year))`;
}

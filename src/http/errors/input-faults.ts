/** One input that a rule refused: where it stands and which rules, never what stood there. */
export interface InputFault {
  readonly field: string;
  readonly reasons: readonly string[];
}

const MOST_FAULTS = 5;
const LONGEST_REASON = 200;

/** class-validator's findings without `target` and `value`, which hold the whole input. Null when there are none. */
export function inputFaults(validationErrors: unknown): readonly InputFault[] | null {
  if (!Array.isArray(validationErrors)) return null;
  return validationErrors.flatMap((fault) => flattened(fault, '')).slice(0, MOST_FAULTS);
}

function flattened(fault: unknown, above: string): InputFault[] {
  if (typeof fault !== 'object' || fault === null) return [];
  const { property, constraints, children } = fault as {
    property?: unknown;
    constraints?: unknown;
    children?: unknown;
  };
  const field = `${above}${String(property)}`;
  const reasons =
    typeof constraints === 'object' && constraints !== null
      ? Object.values(constraints).map((reason) => String(reason).slice(0, LONGEST_REASON))
      : [];
  const own = reasons.length === 0 ? [] : [{ field, reasons }];
  const below = Array.isArray(children) ? children.flatMap((child) => flattened(child, `${field}.`)) : [];
  return [...own, ...below];
}

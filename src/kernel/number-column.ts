import type { ValueTransformer } from 'typeorm';

/** Database drivers return big integers and decimals as text on one engine and numbers on the other: numbers everywhere. */
export const asNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null | undefined) => (value === null || value === undefined ? null : Number(value)),
};

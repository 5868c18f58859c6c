/** `12.5pt`. */
export const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/** Points as Word counts them: in twentieths. */
export const twips = (points: number): number => Math.round(points * 20);

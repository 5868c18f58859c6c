/** The 97.5th percentile of the normal distribution: half of what a 95 % interval leaves out is on either side. */
const NORMAL = 1.959963984540054;

/** The 97.5th percentile of Student's t, within a thousandth from three degrees of freedom on: the expansion of Fisher and Cornish. */
export function studentsT(freedom: number): number {
  if (!Number.isFinite(freedom)) return NORMAL;
  const [z, n] = [NORMAL, Math.max(1, freedom)];
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * n ** 4)
  );
}

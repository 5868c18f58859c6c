/** What axe found on a page, at the widths and in the colours in which it was looked at. */
interface AxeRun {
  readonly page: string;
  readonly states: readonly string[];
  /** The most of any state. */
  readonly faults: number;
}

/** Written by the tests themselves: NOTER_AXE=on npx jest test/pages test/web */
export const AXE_RUNS: readonly AxeRun[] = [
  { page: '/', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/accessibilite', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2014', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2020', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2020/bretagne', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2023', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2023/theme/juridique', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/donnees-personnelles', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/exports', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/mentions-legales', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/observatoire/2020', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/rapports/', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
];

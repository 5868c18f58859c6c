/** What axe found on a page, at the widths and in the colours in which it was looked at. */
interface AxeRun {
  readonly page: string;
  readonly states: readonly string[];
  /** The most of any state. */
  readonly faults: number;
}

/** Written by the tests themselves: NOTER_AXE=on npx jest test/pages test/web */
export const AXE_RUNS: readonly AxeRun[] = [
  { page: '/', states: ['320 px, clair', '320 px, sombre'], faults: 0 },
  { page: '/accessibilite', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/adherent', states: ['1280 px, clair', '390 px, clair'], faults: 0 },
  { page: '/adherent/', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/adherents/', states: ['320 px, clair'], faults: 0 },
  {
    page: '/administration',
    states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'],
    faults: 0,
  },
  {
    page: '/administration/…',
    states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'],
    faults: 0,
  },
  { page: '/appels', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/chiffres-cles/2014', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2020', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2020/bretagne', states: ['1280 px, sombre'], faults: 0 },
  { page: '/chiffres-cles/2020/guyane', states: ['320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2023', states: ['320 px, clair'], faults: 0 },
  { page: '/chiffres-cles/2023/theme/juridique', states: ['320 px, clair'], faults: 0 },
  { page: '/compte', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/connexion', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/departements/35', states: ['1280 px, sombre'], faults: 0 },
  { page: '/depot', states: ['1280 px, clair'], faults: 0 },
  { page: '/depot/', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/documentation/adherent.html', states: ['320 px, sombre'], faults: 0 },
  { page: '/documentation/client-svelte.html', states: ['320 px, sombre'], faults: 0 },
  { page: '/documentation/donner-acces.html', states: ['320 px, sombre'], faults: 0 },
  { page: '/documentation/jetons.html', states: ['320 px, sombre'], faults: 0 },
  { page: '/documentation/observatoire.html', states: ['320 px, sombre'], faults: 0 },
  { page: '/donnees-personnelles', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/explorer', states: ['390 px, sombre'], faults: 0 },
  { page: '/exports', states: ['1680 px, sombre', '320 px, sombre'], faults: 0 },
  { page: '/graphiques/FORMATIONS_TRAINEES', states: ['320 px, sombre'], faults: 0 },
  { page: '/indicateurs/', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/indicateurs/ADHERENTS_TOTAL', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/indicateurs/PUBLICATIONS', states: ['1280 px, sombre', '320 px, clair'], faults: 0 },
  {
    page: '/invitation/rien',
    states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'],
    faults: 0,
  },
  {
    page: '/invitation/…',
    states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'],
    faults: 0,
  },
  { page: '/jetons/', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/journal/', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/mentions-legales', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/observatoire/2020', states: ['768 px, clair'], faults: 0 },
  { page: '/personnes', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  { page: '/rapports/', states: ['1680 px, sombre', '320 px, clair'], faults: 0 },
  { page: '/rapports/federation-2023', states: ['768 px, clair'], faults: 0 },
  { page: '/rapports/lire/', states: ['1280 px, clair', '390 px, clair'], faults: 0 },
  { page: '/recherche', states: ['1280 px, clair'], faults: 0 },
  { page: '/regions/bretagne', states: ['320 px, sombre'], faults: 0 },
  { page: '/siege/', states: ['1280 px, clair'], faults: 0 },
  { page: '/sources', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
  {
    page: '/sources/liens',
    states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'],
    faults: 0,
  },
  { page: '/suivi/2021', states: ['1680 px, sombre'], faults: 0 },
  { page: '/suivi/2024', states: ['320 px, sombre'], faults: 0 },
  { page: '/suivi/2025', states: ['1280 px, clair', '1280 px, sombre', '390 px, clair', '390 px, sombre'], faults: 0 },
];

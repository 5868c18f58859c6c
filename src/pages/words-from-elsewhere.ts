import { fold } from '../kernel/text';

/** What mail programs, networks and measures of visits begin their words with, in whatever link is passed on. */
const BEGINNINGS =
  'utm|mtm|matomo|piwik|pk|mc|hs|hsa|ga|gl|at|fb|gad|guce|oly|vero|rb|trk|itm|otm|stm|sc|ns|wt|ml|sib|mj|dm|elq|et|bsft|ck|ss|sfmc|cm|pd|kx|ke|os|tw|li|ref|share|wechat|hmb|iterable|branch|ad|adj|aff|mkt|vn|gs|ito|nl|cft|cta|actito';
/** Such words as they stand. */
const NAMES =
  'igshi?d?|igsh|gclsrc|[gw]braid|mkt_tok|xtor|xts|xtref|spm|scm|scid|srsltid|epik|dicbo|tblci|cmp|cmpid|ncid|smid|smtyp|wickedid|wtrid|echobox|efid|eid|cid|uid|lid|mid|sid|rid|pcrid|mkwid|mkcid|mkevt|mkrid|awc|tduid|irgwc|zanpid|cjevent|ranmid|raneanid|ransiteid|gps|usqp|amp|guccounter|vgo_ee|sh_kit|sourceid|ref|referrer|referer|refid|source|sourc|src|via|from|isappinstalled|scene|clicktime|enterid|is_from_webapp|is_copy_url|sender_device|web|si|s|pp|t|v|ts|cb|nocache|cache|rnd|feature|share|shared|sharing|sfnsn|mibextid|rdid|paipv|eav|refsrc|hash|lang|hl|locale|partner|text|title|url|link|amp_js_v|trackingid|lipi|licu|openstat|print|format|theme|embedded|output|outputtype';
/** What tells such a word wherever it stands in it. */
const INSIDE =
  /cli?k?id$|clickid|campai?gn|campagne|newsletter|infolettre|lettre_|subscriber|abonne|mailing|e-?mail|tracking|trckg|openstat|affiliat|partage/;

const FOREIGN = new RegExp(
  `^(?:[_$].*|(?:${BEGINNINGS})(?:[_-].*)?|elq.*|hs[ac].*|[a-z]_cid|action_.*_map|(?:${NAMES}))$`,
);

/** Whether it is none of ours, nor meant to be: who passed a link on, or measures who follows it, wrote it there. */
export const isOfWhoPassedItOn = (name: string): boolean => {
  const folded = fold(name);
  return FOREIGN.test(folded) || INSIDE.test(folded);
};

/** How else the words of addresses are called: in English, in short, as the API and the files name the same. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  annee: ['an', 'ans', 'year', 'years', 'yr', 'exercice', 'millesime', 'date', 'periode', 'period'],
  jusque: ['until', 'to', 'fin', 'end', 'jusqua', 'jusqu'],
  jusqu: ['until', 'to', 'fin', 'end', 'jusqua', 'jusque'],
  depuis: ['since', 'debut', 'start', 'de'],
  region: ['region_code', 'code_region', 'regions', 'reg', 'delegation', 'lieu', 'territoire', 'territory'],
  departement: ['departement_code', 'code_departement', 'department', 'department_code', 'dept', 'dep'],
  lieu: ['place', 'region', 'region_code', 'code_region', 'regions', 'reg', 'delegation', 'territoire', 'territory', 'location', 'departement'],
  indicateur: ['indicator', 'indicators', 'indicator_code', 'indicateur_code', 'ind', 'code', 'chiffre', 'figure', 'metric'],
  par: ['by', 'group_by', 'groupby', 'split', 'breakdown', 'dimension', 'dimensions', 'ventilation', 'axe'],
  vue: ['view', 'chart', 'graph', 'graphique', 'affichage', 'display', 'mode'],
  colonnes: ['columns', 'column', 'cols', 'colonne'],
  avec: ['with', 'compare', 'comparer'],
  release: ['version', 'snapshot', 'gel', 'figee'],
  carte: ['map'],
  enquete: ['survey'],
  textes: ['texts'],
  q: ['query', 'search', 'recherche', 'mot', 'mots', 'keyword', 'keywords', 'terme', 'term'],
  type: ['types', 'type_structure', 'structure_type', 'structure', 'kind'],
  programme: ['program', 'programme_code'],
  tri: ['sort', 'order', 'orderby', 'order_by', 'ordre'],
  suite: ['after', 'cursor', 'page', 'offset', 'next'],
}; // prettier-ignore

/** Our words that it is another name of; the first is the likest. */
export function otherNamesOf(name: string): readonly string[] {
  const folded = fold(name).replaceAll('-', '_');
  return Object.entries(OTHER_NAMES).flatMap(([word, others]) => (others.includes(folded) ? [word] : []));
}

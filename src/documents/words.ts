/** What each writer says of its own, beside the document. */
export const CONTENTS_TITLE = 'Sommaire';
export const EMPTY_TABLE = 'Aucune ligne.';

/** What captions call the two sorts; each sort is counted from 1. */
export const TABLE_LABEL = 'Tableau';
export const CHART_LABEL = 'Graphique';

import { LANGUAGE } from '../../kernel/french';
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  TabStopType,
  type ILevelsOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { FONT_NAME } from '../fonts/font-files';
import { TEXT_WIDTH } from '../page-size';
import { ACCENT, AROUND_TABLE, BULLET_INDENT, hexOf, TYPE_SHEET, WARNING, type Sort } from '../type-sheet';
import { twips } from './twips';

export const BULLETS = 'puces';

/** How a sort of text is set, in Word's words: each line as high as in the other formats. */
function set(sort: Sort, more: IParagraphStyleOptions['paragraph'] = {}) {
  const { size, lead, before, after, face, colour, indent } = TYPE_SHEET[sort];
  return {
    run: { font: FONT_NAME, size: size * 2, bold: face === 'BOLD', color: hexOf(colour) },
    paragraph: {
      spacing: {
        before: twips(before),
        after: twips(after),
        line: twips(lead),
        lineRule: LineRuleType.EXACTLY,
      },
      indent: { left: twips(indent) },
      widowControl: true,
      ...more,
    },
  };
}

const KEEP = { keepNext: true, keepLines: true };

const named = (id: string, name: string, settings: ReturnType<typeof set>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  ...settings,
});

export const RIGHT_TAB = { type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) };

/** Word's own names, so that it takes them for what they are, in the language of whoever opens the file. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      ...set('TEXT'),
      run: { ...set('TEXT').run, language: { value: LANGUAGE } },
    },
    title: set('TITLE', KEEP),
    heading1: set('HEADING_1', KEEP),
    heading2: set('HEADING_2', KEEP),
    heading3: set('HEADING_3', KEEP),
    hyperlink: { run: { color: hexOf(ACCENT), underline: {} } },
    footnoteText: set('NOTE', { indent: { left: twips(14), hanging: twips(14) } }),
  },
  paragraphStyles: [
    named('Subtitle', 'Subtitle', set('SUBTITLE')),
    named('Caption', 'caption', set('CAPTION', { keepLines: true })),
    named('TOCHeading', 'TOC Heading', set('CONTENTS_TITLE', KEEP)),
    ...([1, 2, 3] as const).map((level) => named(`TOC${level}`, `toc ${level}`, set(`CONTENTS_${level}`))),
    named(
      'Notice',
      'Avertissement',
      set('NOTICE', {
        indent: { left: twips(12), right: twips(12) },
        border: { left: { style: BorderStyle.SINGLE, size: 20, color: hexOf(WARNING), space: 9 } },
      }),
    ),
    named('TableText', 'Texte de tableau', set('TEXT')),
    named('Demonstration', 'Démonstration', set('MARK')),
    named('Footing', 'Bas de page', set('FOOTER')),
  ],
};

export const BULLET_LEVELS: readonly ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(TYPE_SHEET.ITEM.indent), hanging: twips(BULLET_INDENT) } } },
  },
];

/** Above an item of a list. */
export const ITEM_SPACING = { before: twips(TYPE_SHEET.ITEM.before) };
/** Between a caption and its table. */
export const TABLE_CAPTION_SPACING = { after: twips(AROUND_TABLE.before) };

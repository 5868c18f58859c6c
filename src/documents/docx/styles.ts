import { AlignmentType, LevelFormat, LineRuleType, type ILevelsOptions, type IStylesOptions } from 'docx';
import { FONT_NAME } from '../fonts/font-files';

const [INK, ACCENT, WARNING, QUIET] = ['1C2526', '0B5C63', '8A2B06', '4D5B5D'];

export const BULLETS = 'puces';
const language = { value: 'fr-FR' } as const;

const heading = (size: number, before: number) => ({
  run: { font: FONT_NAME, size, bold: true, color: ACCENT },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

const ofContents = (level: number) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  run: level === 1 ? { bold: true } : {},
  paragraph: { indent: { left: (level - 1) * 280 }, spacing: { before: level === 1 ? 100 : 0, after: 20 } },
});

/** Word's own names, so that it takes them for what they are, in the language of whoever opens the file. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT_NAME, size: 20, color: INK, language },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT_NAME, size: 52, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 1800, after: 160 }, keepNext: true },
    },
    heading1: heading(32, 360),
    heading2: heading(26, 280),
    heading3: heading(22, 200),
    hyperlink: { run: { color: ACCENT, underline: {} } },
    footnoteText: {
      run: { font: FONT_NAME, size: 16 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 30, color: QUIET },
      paragraph: { spacing: { after: 480 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 200, after: 80 }, keepLines: true },
    },
    { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', ...heading(32, 0) },
    ...[1, 2, 3].map(ofContents),
    {
      id: 'Notice',
      name: 'Avertissement',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        indent: { left: 200, right: 200 },
        spacing: { before: 80, after: 120 },
        border: { left: { style: 'single', size: 24, color: WARNING, space: 8 } },
      },
    },
    {
      id: 'TableText',
      name: 'Texte de tableau',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Demonstration', name: 'Démonstration', basedOn: 'Normal', run: { size: 16, bold: true, color: WARNING } },
    { id: 'Footing', name: 'Bas de page', basedOn: 'Normal', run: { size: 16, color: QUIET } },
  ],
};

export const BULLET_LEVELS: readonly ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400, hanging: 240 }, spacing: { after: 60 } } },
  },
];

export const TABLE_LINES = 'CFD8D7';
export const TABLE_HEAD = 'E3EFEE';

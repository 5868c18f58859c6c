import { TextRun, type IRunOptions } from 'docx';

/** Letters of one kind. */
export const run = (options: IRunOptions): TextRun => new TextRun(options);

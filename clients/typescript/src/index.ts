export { MaillageClient } from './client';
export type { Answer, MaillageClientOptions, RequestOptions, TypedDocument } from './client';
export { MaillageError } from './errors';
export type { AnswerError, ErrorCode, MaillageErrorKind } from './errors';
export { formatFigure } from './format-figure';
export type { WritableFigure } from './format-figure';
export * from './labels';

import { ERROR_STATUS, type ErrorCode, type MaillageError } from './errors';

/** The one shape of every refusal, inside GraphQL and outside. */
export interface ErrorBody {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: ErrorCode } }[];
}

export const bodyOf = ({ message, code }: MaillageError): ErrorBody => ({
  errors: [{ message, extensions: { code } }],
});

export const statusOf = ({ code }: MaillageError): number => ERROR_STATUS[code];

import { badUserInput } from '../../kernel/errors';

/** Throws `BAD_USER_INPUT` when a list argument is longer than it may be. */
export function atMost(most: number, what: string, list: readonly unknown[]): void {
  if (list.length > most) throw badUserInput('TOO_MANY', { what, count: list.length, most });
}

import { badUserInput } from '../../kernel/errors';

export const LONGEST_SEARCH = 200;

/** The text to look for; null when there is none. Throws `BAD_USER_INPUT` beyond 200 characters. */
export function searchText(search: string | null | undefined): string | null {
  if (search == null || search.trim() === '') return null;
  if (search.length > LONGEST_SEARCH)
    throw badUserInput('TEXT_TOO_LONG', { what: '`search`', length: search.length, most: LONGEST_SEARCH });
  return search;
}

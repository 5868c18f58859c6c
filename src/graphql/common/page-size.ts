/** Items of a page whose size nobody asks for, and of the longest one. */
export const DEFAULT_PAGE_SIZE = 50;
export const LARGEST_PAGE = 100;

import type { SVGProps } from 'react';

function icon(path: string) {
  return function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" {...props}>
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    );
  };
}

export const BookmarkIcon = icon('M6 3.5h12a1 1 0 0 1 1 1V21l-7-4.5L5 21V4.5a1 1 0 0 1 1-1Z');
export const SearchIcon = icon('M10.5 17.5a7 7 0 1 1 0-14 7 7 0 0 1 0 14Zm5-2L21 21M8 9h5M8 12h3.5');
export const LinkIcon = icon(
  'M10 14a4.5 4.5 0 0 0 6.4 0l3.2-3.2a4.5 4.5 0 0 0-6.4-6.4L12 5.6M14 10a4.5 4.5 0 0 0-6.4 0l-3.2 3.2a4.5 4.5 0 0 0 6.4 6.4l1.2-1.2',
);

/** A drawing as a file of its own: it says what it is, and which letters to write it in. */
export function standalone(svg: string): string {
  const named = /^\s*<svg\b[^>]*\sxmlns=/.test(svg) ? '' : ' xmlns="http://www.w3.org/2000/svg"';
  const lettered = /^\s*<svg\b[^>]*\sfont-family=/.test(svg) ? '' : ' font-family="Arial, Liberation Sans, sans-serif"';
  return svg.trim().replace(/^<svg\b/, `<svg${named}${lettered}`);
}

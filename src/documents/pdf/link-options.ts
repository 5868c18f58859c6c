/** Of a place that leads somewhere: the element that it is of, and its words for those who do not see it. */
export const linkOptions = (link: PDFKit.PDFStructureElement, words: string): PDFKit.Mixins.AnnotationOption => {
  // Its types want a plain text, which it would write as a name.
  const options: unknown = { structParent: link, Contents: Object(words) };
  return options as PDFKit.Mixins.AnnotationOption;
};

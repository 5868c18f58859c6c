/** A name of code as words, for an alias that has no word of its own: `tauxDeReponse` → "Taux de reponse". */
export const camelWords = (name: string): string => {
  const words = name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

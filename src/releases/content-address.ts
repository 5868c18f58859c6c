/** Where releases are read whole, each under its global id. */
export const CONTENTS = '/exports/versions';

export const contentAddress = (id: string): string => `${CONTENTS}/${id}.json`;
/** The same to be verified elsewhere: what the office signed of it and, for whoever may read every row, all that it was made of. */
export const archiveAddress = (id: string): string => `${CONTENTS}/${id}.zip`;

/** Where releases are read whole, each under its global id. */
export const CONTENTS = '/exports/versions';

export const contentAddress = (id: string): string => `${CONTENTS}/${id}.json`;

// The browser asks this server, which asks Maillage: a page of one address needs no leave from another.
const proxy = { '/graphql': process.env.MAILLAGE_URL ?? 'http://localhost:4000' };

/** @type {import('vite').UserConfig} */
export default {
  server: { proxy },
  preview: { proxy },
};

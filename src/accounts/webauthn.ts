/* oxlint-disable typescript/no-require-imports -- loaded by whoever has a passkey: it takes longer than all else of
   this room, and import() would look for an ES module. */
export const webauthn = (): typeof import('@simplewebauthn/server') =>
  require('@simplewebauthn/server') as typeof import('@simplewebauthn/server');
/* oxlint-enable typescript/no-require-imports */

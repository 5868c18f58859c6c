// A real provider of identities in a process of its own: whoever is asked for is signed in at once.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [back] = process.argv.slice(2);
/** Who proves their identity next; `null` declines. */
let person = { sub: 'nobody', email: 'nobody@exemple.fr', email_verified: false, name: 'Personne' };
const people = new Map();

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{ client_id: 'maillage', client_secret: 'secret-de-maillage', redirect_uris: [back] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groupes'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  cookies: { keys: ['essai'] },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
});
const callback = provider.callback();
server.on('request', async (request, response) => {
  if (request.url === '/who') {
    let text = '';
    for await (const part of request) text += part;
    person = JSON.parse(text);
    if (person !== null) people.set(person.sub, person);
    return response.end('ok');
  }
  if (!request.url.startsWith('/interaction/')) return callback(request, response);
  const { params } = await provider.interactionDetails(request, response);
  if (person === null)
    return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'non' });
  const grant = new provider.Grant({ accountId: person.sub, clientId: params.client_id });
  grant.addOIDCScope('openid email profile');
  const result = { login: { accountId: person.sub }, consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
});
console.log(issuer);

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../..');

interface Service {
  readonly image: string;
  readonly profiles?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: object;
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, { readonly name?: string } | null>>;
};

describe('docker-compose.yml', () => {
  test.each([
    ['the Compose Specification', 'compose-spec.json'],
    ['docker-compose 1.29, the older one,', 'docker-compose-1.29.json'],
  ])('is what %s allows', (_, file) => {
    const { $schema: _dialect, ...schema } = JSON.parse(read(join('test/platform/fixtures', file))) as Record<
      string,
      unknown
    >;
    const validate = new Ajv({ unknownFormats: 'ignore', schemaId: 'auto', logger: false }).compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('asks for variables in the one way that both read: no more than a default, or a refusal', () => {
    const asked = [...text.matchAll(/\$\{?[^}\n]*\}?/g)].map(([each]) => each);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((each) => !/^\$\{[A-Z_]\w*(?::?[-?][^${}]*)?\}$/.test(each))).toEqual([]);
  });

  test('names its data for good, whatever the folder is called', () => {
    expect(Object.entries(compose.volumes).map(([name, volume]) => [name, volume?.name])).toEqual(
      Object.keys(compose.volumes).map((name) => [name, `maillage_${name}`]),
    );
  });

  test('two servers behind the proxy believe it: the manual says the line that does it', () => {
    expect(compose.services['server']?.environment['TRUST_PROXY']).toBe('${TRUST_PROXY:-off}');
    expect(read('docs/grandir.md')).toContain('COMPOSE_PROFILES=deux-serveurs\\nTRUST_PROXY=on');
  });

  test('starts one server, or with the profile two and a proxy', () => {
    const names = Object.entries(compose.services).map(([name, { profiles }]) => [name, profiles ?? []]);
    expect(names).toEqual([
      ['server', []],
      ['server-2', ['deux-serveurs']],
      ['region-bretagne', ['instances']],
      ['region-normandie', ['instances']],
      ['region-occitanie', ['instances']],
      ['proxy', ['deux-serveurs']],
      ['mariadb', []],
    ]);
  });

  test('gives two servers the same database and key, and no folder in common', () => {
    const { server, 'server-2': other } = compose.services;
    expect({ ...other?.environment, TRUST_PROXY: '' }).toEqual({ ...server?.environment, TRUST_PROXY: '' });
    expect(other?.environment['TRUST_PROXY']).toBe('on');
    expect(server?.volumes?.filter((volume) => other?.volumes?.includes(volume))).toEqual([]);
  });

  test('pins every image, watches every service, and opens nothing but the proxy to other machines', () => {
    for (const [name, { image, healthcheck, ports = [] }] of Object.entries(compose.services)) {
      expect(image).toMatch(/:(\d+\.\d+|local)$/);
      expect(healthcheck).toBeDefined();
      if (name !== 'proxy') for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('holds no password: each comes from .env, or compose refuses', () => {
    const secrets = Object.values(compose.services).flatMap(({ environment }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|DATABASE_URL/.test(name)),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{\w+:\?/);
  });
});

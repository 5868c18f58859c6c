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

const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};

describe('docker-compose.yml', () => {
  test('is what the Compose Specification allows', () => {
    const text = readFileSync(join(__dirname, 'fixtures/compose-spec.json'), 'utf8');
    const { $schema: _dialect, ...schema } = JSON.parse(text) as Record<string, unknown>;
    const validate = new Ajv({ unknownFormats: 'ignore' }).compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('starts one server, or with the profile two and a proxy', () => {
    const names = Object.entries(compose.services).map(([name, { profiles }]) => [name, profiles ?? []]);
    expect(names).toEqual([
      ['server', []],
      ['server-2', ['deux-serveurs']],
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

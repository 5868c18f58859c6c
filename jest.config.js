const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/runtime.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest'] },
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|openid-client|oauth4webapi|content-disposition|csv-parse|hucre|hyparquet|hyparquet-writer|pixelmatch|d3-[a-z-]+|internmap)/)',
  ],
  // What hangs is found all the same; a slow machine is no fault.
  testTimeout: 120_000,
  // Much of the time is spent waiting for other processes: three at once pay on two cores.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // The engines are said first, so that jest's count is the last word.
  reporters: ['<rootDir>/test/support/engine-reporter.js', 'default'],
};

'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script, constants } = require('node:vm');

/** Reading a large workbook leaves much garbage behind. Collected early, it never adds up to more than 300 MB. */
const SETTING = '--heap-growing-percent=30';

/**
 * Where the build puts what V8 made of a program: beside it, under the name of the very Node that made it. Two releases
 * of one line take each other's for their own, and end in a segmentation fault.
 */
const codeCacheOf = (file) => `${file}.${process.version}-${process.arch}.cache`;

/**
 * Runs a program that the build has bundled, as `require` would. What V8 made of it then is taken over where the same
 * V8 asks for it: nothing is compiled, and the server listens in half the time. Any other compiles it anew.
 */
function load(file) {
  setFlagsFromString(SETTING);
  const cache = codeCacheOf(file);
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  const program = new Module(file, module);
  program.filename = file;
  program.paths = Module._nodeModulePaths(dirname(file));
  script.runInThisContext()(program.exports, Module.createRequire(file), program, file, dirname(file));
  return script;
}

module.exports = { SETTING, codeCacheOf, load };

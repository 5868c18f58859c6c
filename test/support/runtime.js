const { Script } = require('node:vm');
const Runtime = require('jest-runtime').default;

/** Of this worker: each module as V8 read it, whichever suite asked for it first. */
const read = new Map();

/**
 * Jest gives each suite modules of its own, and has V8 read a thousand sources again for it: half the time that a suite
 * takes to load. Here they are read once a worker, and only run anew. Errors keep their lines and columns.
 */
module.exports = class ReadOnce extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    const head = `(function (${executor.injectedModuleParameters.join(', ')}) {`;
    const readAnew = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null) return null;
      try {
        if (read.get(filename)?.source !== source)
          read.set(filename, {
            source,
            script: new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length }),
          });
      } catch {
        return readAnew(source, filename); // It cannot be read: jest says why better.
      }
      return read.get(filename).script.runInContext(context);
    };
  }
};

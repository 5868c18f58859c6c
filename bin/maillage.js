#!/usr/bin/env node
'use strict';

// Plain old JavaScript: it must still run, and say what to do, on a Node that is too old for the rest.
// Node 21 and the first 22 cannot load modern packages from CommonJS: the feature is asked, not the number alone.
var found = process.versions.node;
var parts = found.split('.').map(Number);
var old = parts[0] < 20 || (parts[0] === 20 && parts[1] < 19);

if (old || !process.features.require_module) {
  console.error('Maillage demande Node 20.19, 22.12 ou plus récent ; celui-ci est ' + found + '.');
  console.error('Installer une version à jour (https://nodejs.org), puis retaper la commande.');
  process.exit(1);
}

var path = require('path');
var main = path.join(__dirname, '..', 'dist', 'server', 'main.js');

if (!require('fs').existsSync(main)) {
  console.error('Maillage n’est pas construit.\nTaper d’abord : npm ci');
  process.exit(1);
}

require('./load').load(main);

#!/usr/bin/env node
'use strict';

// Plain old JavaScript: it must still run, and say what to do, on a Node that is too old for the rest.
// Packages are tried on the lines that are kept up for long; 21, 23 and the first of each line are in no range of theirs.
var FROM = { 20: 19, 22: 15, 24: 11 };
var found = process.versions.node;
var parts = found.split('.').map(Number);
var old = parts[0] <= 24 && !(parts[1] >= FROM[parts[0]]);

if (old || !process.features.require_module) {
  console.error('Maillage demande Node 24.11 ou plus récent (ou 22.15, ou 20.19) ; celui-ci est ' + found + '.');
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

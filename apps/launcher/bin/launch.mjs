// This file runs on Nodes of any age, so that an old one gets a sentence and not a syntax error: no new syntax here, and
// no import before the check.
var REQUIRED = [20, 19]; // as in package.json's "engines"

var version = process.versions.node.split('.').map(Number);
if (version[0] < REQUIRED[0] || (version[0] === REQUIRED[0] && version[1] < REQUIRED[1])) {
  console.error(
    'Kakehashi needs Node ' +
      REQUIRED.join('.') +
      ' or newer, but this is Node ' +
      process.versions.node +
      '. ' +
      'Install a newer one from https://nodejs.org (or with "nvm install 22"), then type the same command again.',
  );
  process.exit(1);
} else {
  import('./set-up.mjs').then((setUp) => setUp.launch(process.argv.slice(2)));
}

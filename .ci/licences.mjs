// Lists the licence of every package the product ships, and fails on one that is not on the list of accepted ones.
// Reads what is installed: packages.lock.json with the NuGet folder's nuspecs, and package-lock.json with node_modules.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const accepted = new Set([
  'MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'PostgreSQL', 'Zlib', 'Unlicense', 'CC0-1.0', 'public domain',
]);
// Packages whose metadata names a file or an address instead of an SPDX name; read by a person.
const readByHand = new Map([
  ['SourceGear.sqlite3', 'public domain'], // its LICENSE.txt
]);

const nuget = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');
const shipped = new Map();

for (const project of ['Glabella', 'Glabella.Clinic', 'Glabella.App']) {
  const lock = JSON.parse(readFileSync(join('src', project, 'packages.lock.json'), 'utf8'));
  for (const dependencies of Object.values(lock.dependencies)) {
    for (const [name, { type, resolved }] of Object.entries(dependencies)) {
      if (type !== 'Project') shipped.set(`${name} ${resolved}`, nuspecLicence(name, resolved));
    }
  }
}

const clientRoot = 'src/Glabella.App/client';
const clientLock = JSON.parse(readFileSync(join(clientRoot, 'package-lock.json'), 'utf8'));
for (const [path, entry] of Object.entries(clientLock.packages)) {
  if (path && !entry.dev && !entry.devOptional && !entry.optional) shipped.set(`${path.replace(/^.*node_modules\//, '')} ${entry.version}`, entry.license);
}

const refused = [...shipped].filter(([name, licence]) => !isAccepted(readByHand.get(name.split(' ')[0]) ?? licence));
console.log(`${shipped.size} shipped packages: ${[...new Set([...shipped.values()])].sort().join(', ')}`);
for (const [name, licence] of refused) console.log(`not accepted: ${name}: ${licence ?? 'no licence named'}`);
process.exit(refused.length === 0 ? 0 : 1);

function nuspecLicence(name, version) {
  const folder = join(nuget, name.toLowerCase(), version.toLowerCase());
  if (!existsSync(folder)) return undefined;
  const nuspec = readdirSync(folder).find((file) => file.endsWith('.nuspec'));
  const text = readFileSync(join(folder, nuspec), 'utf8');
  return /<license type="expression">([^<]+)</.exec(text)?.[1] ?? /<licenseUrl>([^<]+)</.exec(text)?.[1];
}

function isAccepted(licence) {
  return licence !== undefined && licence.replace(/[()]/g, '').split(/ OR /).some((one) => one.split(/ AND /).every((name) => accepted.has(name.trim())));
}

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const manifest: { readonly version: string } = createRequire(import.meta.url)('electron/package.json');

/** Version of the Electron that a package is made for. */
export const electronVersion = manifest.version;

/** Marks the place in Electron's program where its switches stand: version, number of switches, one digit for each. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's switches in their order, with what they are in a fresh program. */
const fuses = {
  runAsNode: true,
  cookieEncryption: false,
  nodeOptions: true,
  nodeInspect: true,
  asarIntegrity: false,
  onlyAsar: false,
  ownSnapshot: false,
  filePrivileges: true,
  wasmTrapHandlers: true,
} as const;
export const fuseNames = Object.keys(fuses);

/** Makes a folder that electron-builder takes for an unpacked Electron for Linux: a script with the switches in it. */
export const standInElectron = (folder: string): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const digits = Object.values(fuses).map((isOn) => (isOn ? '1' : '0'));
  const wire = `\u0001${String.fromCharCode(digits.length)}${digits.join('')}`;
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 0\n${fuseSentinel}${wire}\n`, 'latin1');
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), electronVersion);
  writeFileSync(join(folder, 'locales/en-GB.pak'), '');
  writeFileSync(join(folder, 'chrome-sandbox'), '');
};

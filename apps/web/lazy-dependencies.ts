/**
 * Packages that are loaded only when they are needed. In development and in tests Vite has to know them beforehand: one
 * that it meets later makes it load the page again, in the middle of whatever goes on.
 */
export const lazyDependencies = [
  '@glassnet/core > @bufbuild/protobuf/wire',
  '@glassnet/core > @noble/hashes/sha2.js',
  '@glassnet/core > @noble/hashes/utils.js',
  '@glassnet/core > @streamparser/json',
  '@glassnet/core > fflate',
  '@glassnet/core > papaparse',
];

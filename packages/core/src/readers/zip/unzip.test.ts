import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { joined, latin1, littleEndian } from '../../../fixtures/files/bytes.ts';
import { zipFile } from '../../../fixtures/files/zip-file.ts';
import { unzip } from './unzip.ts';

const data = new TextEncoder().encode('the same words, the same words, the same words');
const MOST = 2 ** 20;

function unzipped(bytes: Uint8Array) {
  return Array.from(unzip(bytes, MOST), ([name, unpacked]) => [name, Uint8Array.from(unpacked)]);
}

describe('unzip', () => {
  it('gives back what was packed', () => {
    const names = fc.stringMatching(/^[a-z./\u00e9]{1,9}$/);
    const members = fc.dictionary(names, fc.uint8Array({ maxLength: 5000 }), { noNullPrototype: true });
    fc.assert(
      fc.property(members, fc.constantFrom(0 as const, 6 as const), (files, level) => {
        expect(unzipped(zipSync(files, { level }))).toEqual(Object.entries(files));
      }),
    );
  });

  it('unpacks what is longer than it takes at once', () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, i) => ((i * i) % 251) ^ (i >> 7));
    expect(unzipped(zipSync({ long }))).toEqual([['long', long]]);
  });

  it('takes a comment, and an end record within it', () => {
    const comment = 'PK\x05\x06 is how an end begins';
    expect(unzipped(zipFile([{ name: 'a', data }], { comment }))).toEqual([['a', data]]);
  });

  it('takes sizes behind the data, whether the header in front says them or not', () => {
    const behind = { name: 'a', data, deflated: true, claims: { flags: 8 } };
    const zeros = { crc: 0, packed: 0, unpacked: 0 };
    expect(unzipped(zipFile([{ ...behind, local: zeros }]))).toEqual([['a', data]]);
    expect(unzipped(zipFile([behind]))).toEqual([['a', data]]);
  });

  it('takes zip64 sizes in either header', () => {
    const extra = joined(littleEndian(2, 1, 16), littleEndian(8, data.length, data.length));
    const far = { packed: 0xffffffff, unpacked: 0xffffffff, extra };
    expect(unzipped(zipFile([{ name: 'a', data, local: far }]))).toEqual([['a', data]]);
    expect(unzipped(zipFile([{ name: 'a', data, central: far }]))).toEqual([['a', data]]);
  });

  it('takes a zip64 directory', () => {
    const plain = zipFile([{ name: 'a', data }]);
    const start = new DataView(plain.buffer).getUint32(plain.length - 6, true);
    const end = plain.length - 22;
    const record = joined(
      latin1('PK\x06\x06'),
      littleEndian(8, 44),
      littleEndian(2, 45, 45),
      littleEndian(4, 0, 0),
      littleEndian(8, 1, 1, end - start, start),
    );
    const locator = joined(
      latin1('PK\x06\x07'),
      littleEndian(4, 0),
      littleEndian(8, end),
      littleEndian(4, 1),
    );
    const nothing = zipFile([], { count: 0xffff, size: 0xffffffff, start: 0xffffffff });
    expect(unzipped(joined(plain.subarray(0, end), record, locator, nothing))).toEqual([['a', data]]);
  });
});

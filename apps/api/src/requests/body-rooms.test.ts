/** Large bodies that come in pieces to a server of Node, and lie one after the other in the same memory. */

import { readFile } from 'node:fs/promises';
import { Identity, matrixOf, Net } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { bundledModels } from '@glassnet/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpServer } from '../http-server.ts';
import { listen } from '../listen.ts';
import { MemoryStore } from '../stores/memory-store.ts';
import { binaryBody } from '../testing/infer-body.ts';
import { numbersOf } from '../testing/read-answer.ts';
import { answerOf, sendRaw } from '../testing/send-raw.ts';
import { openService, type Service } from '../testing/service.ts';
import { BodyRooms } from './body-rooms.ts';

describe('rooms', () => {
  it('are given again, as long as what is asked for', () => {
    const rooms = new BodyRooms();
    const first = rooms.take(100_000);
    expect(first.length).toBe(100_000);
    expect(rooms.take(50_000).buffer).not.toBe(first.buffer);
    rooms.giveBack(first);
    const second = rooms.take(70_001);
    expect([second.length, second.byteOffset]).toEqual([70_001, 0]);
    expect(second.buffer).toBe(first.buffer);
  });

  it('are not made for bodies that are small, or too large to keep', () => {
    const rooms = new BodyRooms();
    for (const length of [0, 1000, 10_000_000]) {
      const bytes = rooms.take(length);
      rooms.giveBack(bytes);
      expect(bytes.buffer.byteLength).toBe(length);
      expect(rooms.take(length).buffer).not.toBe(bytes.buffer);
    }
  });
});

describe('calls with large bodies', () => {
  /** So many that a run is cut into slices, and others come in between. */
  const ROWS = 1000;
  let service: Service;
  let url: string;
  let close: () => void;
  beforeAll(async () => {
    const files = [
      ['digits', await readFile(bundledModels.digits.file)],
      ['same', writeSafetensors(new Net([new Identity()]))],
    ] as const;
    service = await openService({ store: new MemoryStore(files) });
    const server = httpServer(service.app, { headSeconds: 10, requestSeconds: 60 });
    url = await listen(server, { host: '127.0.0.1', port: 0 });
    close = () => server.closeAllConnections();
    server.unref();
  });
  afterAll(() => {
    close();
    return service.close();
  });

  it.each(['digits', 'same'])('never get what another sent, nor its answer (%s)', async (model) => {
    const { net } = service.repository.find(model);
    const call = async (number: number) => {
      const data = Float32Array.from({ length: 64 * ROWS }, (_, i) => ((i * 31 + number * 17) % 97) / 6);
      const request = { parameters: { backend: 'wasm', binary_data_output: true } };
      const { body, headers } = binaryBody([ROWS, 64], 'FP32', data, { request });
      const answer = answerOf(await sendRaw(url, 'POST', `/v2/models/${model}/infer`, body, headers));
      const expected = net.predict(matrixOf(ROWS, 64, data));
      expect(answer.parameters.digest).toBe(digest(expected));
      expect(digest(matrixOf(ROWS, expected.cols, numbersOf(answer.outputs[0])))).toBe(digest(expected));
    };
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all(Array.from({ length: 24 }, (_, i) => call(24 * turn + i)));
    }
  });
});

// @ts-check
/** What is asked of both servers: the same rows, in the ways in which clients send them. */

import { RandomState, randn } from '@glassnet/core';
import { INPUTS } from './net.mjs';

/**
 * @typedef {object} Work
 * @property {string} name
 * @property {string} path
 * @property {Uint8Array} body
 * @property {Record<string, string>} headers
 * @property {number} rows
 * @property {number} target what our CPU a request may be of the peer's
 */

/** @returns {Work[]} */
export function works() {
  return [
    { name: 'OIP JSON, 1 row', target: 0.75, ...json(1) },
    { name: 'OIP JSON, 32 rows', target: 0.5, ...json(32) },
    { name: 'OIP binary, 1 row', target: 0.8, ...binary(1) },
    { name: 'OIP binary, 32 rows', target: 0.8, ...binary(32) },
    { name: '/v1/predict, 1 row', target: 0.75, ...predict() },
  ];
}

const INFER = '/v2/models/net/infer';

/** @param {number} rows */
function rowsOf(rows) {
  return randn(rows, INPUTS, new RandomState(rows));
}

/**
 * To four digits, as pixels and measurements are.
 *
 * @param {Float32Array} data
 */
function written(data) {
  return Array.from(data, (number) => Number(number.toFixed(4)));
}

/** @param {number} rows */
function json(rows) {
  const { data } = rowsOf(rows);
  const input = { name: 'x', shape: [rows, INPUTS], datatype: 'FP32', data: written(data) };
  const body = Buffer.from(JSON.stringify({ inputs: [input] }));
  return { path: INFER, body, rows, headers: { 'content-type': 'application/json' } };
}

/** @param {number} rows */
function binary(rows) {
  const { data } = rowsOf(rows);
  const parameters = { binary_data_size: data.byteLength };
  const input = { name: 'x', shape: [rows, INPUTS], datatype: 'FP32', parameters };
  const head = Buffer.from(JSON.stringify({ inputs: [input], parameters: { binary_data_output: true } }));
  const body = Buffer.concat([head, Buffer.from(data.buffer)]);
  const headers = {
    'content-type': 'application/octet-stream',
    'inference-header-content-length': String(head.length),
  };
  return { path: INFER, body, rows, headers };
}

function predict() {
  const { data } = rowsOf(1);
  const body = Buffer.from(JSON.stringify({ x: [written(data)] }));
  return { path: '/v1/predict/net', body, rows: 1, headers: { 'content-type': 'application/json' } };
}

/** A neuron as the picture that it looks for: its weights, in the place of the pixels that they multiply. */

import type { Matrix } from '@glassnet/core';
import type { Neuron } from '@glassnet/core/neurons';
import { useMemo } from 'react';
import type { Picture } from '../subject/picture.ts';
import { fillOf } from './fill.ts';
import styles from './net-drawing.module.css';
import { weightPicture } from './weight-picture.ts';

interface TileProps {
  readonly neuron: Neuron;
  readonly radius: number;
  readonly weights: Matrix;
  readonly picture: Picture;
}

const LEVEL = 4;

export function Tile({ neuron, radius, weights, picture }: TileProps) {
  const { index } = neuron;
  const href = useMemo(() => weightPicture(columnOf(weights, index), picture), [weights, index, picture]);
  const size = 2 * radius;
  const fill = fillOf(neuron) ?? 0;
  return (
    <>
      <image
        className={styles.tile}
        href={href}
        x={-radius}
        y={-radius}
        width={size}
        height={size}
        preserveAspectRatio="none"
      />
      <rect className={styles.level} x={-radius} y={radius - LEVEL} width={size * fill} height={LEVEL} />
      <rect className={styles.rim} x={-radius} y={-radius} width={size} height={size} />
      <rect className={styles.focus} x={-radius - 2} y={-radius - 2} width={size + 4} height={size + 4} />
    </>
  );
}

function columnOf({ rows, cols, data }: Matrix, col: number): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => data[row * cols + col] ?? 0);
}

import { useMemo } from 'react';
import { classHue, classPattern, PATTERN_SIZE } from './class-colors.ts';
import styles from './map-panel.module.css';

const SIZE = 2 * PATTERN_SIZE;
const PATTERN_DEPTH = 0.6;

/** The hue and pattern of a class, as the map has them. */
export function ClassSwatch({ index }: { readonly index: number }) {
  const picture = useMemo(() => swatchPicture(index), [index]);
  return <img className={styles.swatch} src={picture} width={SIZE} height={SIZE} alt="" />;
}

function swatchPicture(index: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d');
  const isDark = classPattern(index);
  for (let place = 0; place < SIZE * SIZE; place++) {
    const [column, line] = [place % SIZE, Math.floor(place / SIZE)];
    const depth = isDark(column % PATTERN_SIZE, line % PATTERN_SIZE) ? PATTERN_DEPTH : 1;
    if (context === null) break;
    context.fillStyle = `rgb(${classHue(index)
      .map((level) => level * depth)
      .join(' ')})`;
    context.fillRect(column, line, 1, 1);
  }
  return canvas.toDataURL();
}

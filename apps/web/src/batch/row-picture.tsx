import { useMemo } from 'react';
import type { Picture } from '../subject/picture.ts';
import styles from './batch.module.css';

const WHITE = 255;

interface RowPictureProps {
  readonly values: Float32Array;
  readonly picture: Picture;
}

/** A row of pixels as the picture that it is: ink on paper. */
export function RowPicture({ values, picture: { rows, cols } }: RowPictureProps) {
  const address = useMemo(() => {
    const canvas = document.createElement('canvas');
    canvas.width = cols;
    canvas.height = rows;
    const image = new ImageData(cols, rows);
    values.forEach((value, i) => {
      const level = WHITE - WHITE * value;
      image.data.set([level, level, level, WHITE], 4 * i);
    });
    canvas.getContext('2d')?.putImageData(image, 0, 0);
    return canvas.toDataURL();
  }, [values, rows, cols]);
  return <img className={styles.picture} src={address} alt="" />;
}

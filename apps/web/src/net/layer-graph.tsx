/** X > Affine > Sigmoid > Affine > S, each with the shape of what it holds or passes on. */

import type { LayerDescription, NetDescription } from '@glassnet/core/describe';
import { useWords } from '../language/language.tsx';
import styles from './layer-graph.module.css';
import { netWords } from './words.ts';

export function LayerGraph({ description: { layers } }: { readonly description: NetDescription }) {
  const { layers: label, rows } = useWords(netWords);
  const stations = [
    { id: 'input', name: 'X', shape: shapeOf(rows, layers[0]?.inputs) },
    ...layers.map((layer, i) => ({ id: `layer ${i}`, name: layer.name, shape: layerShape(rows, layer) })),
    { id: 'scores', name: 'S', shape: shapeOf(rows, layers.at(-1)?.outputs) },
  ];
  return (
    <ol className={styles.graph} aria-label={label}>
      {stations.map(({ id, name, shape }) => (
        <li key={id} className={styles.station}>
          <span className={styles.name}>{name}</span>
          <span className={styles.shape}>{shape}</span>
        </li>
      ))}
    </ol>
  );
}

/** Weights and biases where there are some, else what passes through. */
function layerShape(rows: string, { name, inputs, outputs }: LayerDescription): string {
  return name === 'Affine' ? `(${inputs}, ${outputs}) + (${outputs})` : shapeOf(rows, outputs);
}

function shapeOf(rows: string, columns: number | undefined): string {
  return `(${rows}, ${columns ?? '?'})`;
}

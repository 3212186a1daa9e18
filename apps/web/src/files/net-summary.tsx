/** A net in a few lines: its layers, its size, and what its file tells of it. */

import type { Net } from '@glassnet/core';
import { describeNet } from '@glassnet/core/describe';
import { useLanguage, useWords } from '../language/language.tsx';
import styles from './preview.module.css';
import { filesWords } from './words.ts';

const MOST_CLASSES = 20;

export function NetSummary({ net }: { readonly net: Net }) {
  const words = useWords(filesWords);
  const { language } = useLanguage();
  const { title, layers, params, bytes } = describeNet(net);
  const { classes, source } = net.metadata;
  const count = (number: number) => number.toLocaleString(language);
  return (
    <>
      <p className={styles.title}>
        {title}, {words.size(count(params), count(bytes))}
      </p>
      <div className={styles.scroll}>
        <table className={styles.layers}>
          <thead>
            <tr>
              <th scope="col">{words.layer}</th>
              <th scope="col">{words.shape}</th>
              <th scope="col">{words.numbers}</th>
            </tr>
          </thead>
          <tbody>
            {layers.map(({ name, inputs, outputs, params: own }, i) => (
              <tr key={`${i} ${name}`}>
                <th scope="row">{name}</th>
                <td>
                  {inputs ?? '?'} → {outputs ?? '?'}
                </td>
                <td>{count(own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {classes !== undefined && (
        <p className={styles.fact}>
          {words.classes}: {classes.slice(0, MOST_CLASSES).join(', ')}
          {classes.length > MOST_CLASSES && ', …'}
        </p>
      )}
      {source !== undefined && (
        <p className={styles.fact}>
          {words.source}: {source}
        </p>
      )}
    </>
  );
}

/** The lesson: a small net, told in seven chapters beside figures that compute. */

import { useMemo, useState } from 'react';
import { formatAddress } from '../address/address.ts';
import { useWords } from '../language/language.tsx';
import { NumberSlider } from '../slider/number-slider.tsx';
import { seedSubject } from '../subject/presets.ts';
import { ChapterSection } from './chapter-section.tsx';
import { chapters } from './chapters.ts';
import styles from './learn.module.css';
import { lessonOf } from './lesson.ts';
import { learnWords } from './words.ts';

const { net, rows, ranges, start } = seedSubject();

export function Learn() {
  const words = useWords(learnWords);
  const [x, setX] = useState(start.x);
  const lesson = useMemo(() => lessonOf(net, rows, x, start.place.index), [x]);
  return (
    <main className={styles.learn}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.introduction}>{words.introduction}</p>
      <fieldset className={styles.input} aria-label={words.input}>
        {x.map((value, i) => (
          <NumberSlider
            key={`x${i + 1}`}
            label={`x${i + 1}`}
            fieldLabel={words.typeValue(`x${i + 1}`)}
            value={value}
            range={ranges[i] ?? [-1, 1]}
            change={(next) => setX(x.with(i, next))}
          />
        ))}
      </fieldset>
      {chapters.map((chapter, i) => (
        <ChapterSection key={chapter.name} chapter={chapter} number={i + 1} lesson={lesson} />
      ))}
      <section className={styles.next}>
        <h3 className={styles.title}>{words.next}</h3>
        <ul>
          {(
            [
              ['seed', words.toPlay],
              ['spiral', words.toSpiral],
              ['digits', words.toDigits],
            ] as const
          ).map(([name, label]) => (
            <li key={name}>
              <a href={formatAddress({ screen: 'play', net: name, x: undefined })}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

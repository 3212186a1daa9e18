/** A chapter: its text and code, and the figure that shows what the line picked does. */

import { useId, useState } from 'react';
import { useWords } from '../language/language.tsx';
import { ChapterFigure } from './chapter-figure.tsx';
import type { Chapter } from './chapters.ts';
import { CodeLines } from './code-lines.tsx';
import styles from './learn.module.css';
import type { Lesson } from './lesson.ts';
import { learnWords } from './words.ts';

interface ChapterSectionProps {
  readonly chapter: Chapter;
  /** From 1. */
  readonly number: number;
  readonly lesson: Lesson;
}

export function ChapterSection({ chapter: { name, code, first }, number, lesson }: ChapterSectionProps) {
  const words = useWords(learnWords);
  const id = useId();
  const [line, setLine] = useState(first);
  const { title, text, lines } = words.chapters[name];
  return (
    <section className={styles.chapter} aria-labelledby={id} data-chapter={name}>
      <div className={styles.story}>
        <h3 id={id} className={styles.title}>
          {number}. {title}
        </h3>
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <CodeLines label={words.code(title)} code={code} picked={line} pick={setLine} />
        <p role="status" className={styles.explanation}>
          {lines[line]}
        </p>
      </div>
      <figure className={styles.figure} aria-label={words.figure(title)}>
        <ChapterFigure name={name} line={line} lesson={lesson} />
      </figure>
    </section>
  );
}

/** A titled part of a screen; `area` names it for the grid of the screen. */

import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly area: string;
  readonly title: ReactNode;
  /** What stands at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ area, title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} data-area={area} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

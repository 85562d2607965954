import { useEffect, useRef, type ReactNode } from 'react';
import { useStyles } from './styles.ts';

/** The heading of a step. It takes the focus when the step begins, so that a screen reader tells where the person is. */
export function StepTitle({ children, hint }: { children: string; hint?: string }): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.tight}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>{children}</h1>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}

/** A headed part of a step. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.stack} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

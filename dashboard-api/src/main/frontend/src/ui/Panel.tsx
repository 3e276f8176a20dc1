import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly testId?: string;
  /** The body scrolls by itself and takes the keyboard for that; lists that scroll their own way say no. */
  readonly scrolls?: boolean;
}

/** A titled part of the screen. */
export function Panel({ title, count, actions, children, className = '', testId, scrolls = false }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id} data-testid={testId}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {count === undefined ? null : <span className="panel-count">{count}</span>}
        {actions === undefined ? null : <div className="panel-actions">{actions}</div>}
      </div>
      {scrolls ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <div className="panel-body" tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      ) : (
        <div className="panel-body">{children}</div>
      )}
    </section>
  );
}

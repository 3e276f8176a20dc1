import type { KeyboardEvent, ReactNode } from 'react';
import { focusAfter } from './model';

/** A drawn tree: arrow keys, Home and End move between its nodes, Enter opens one. */
export function TreeList({
  label,
  testId,
  children,
}: {
  readonly label: string;
  readonly testId: string;
  readonly children: ReactNode;
}) {
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const nodes = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-node]')];
    const index = nodes.indexOf(event.target as HTMLButtonElement);
    const next = index < 0 ? null : focusAfter(event.key, index, nodes.length);
    if (next !== null) {
      event.preventDefault();
      nodes[next]?.focus();
    }
  };
  return (
    <ul className="tree" aria-label={label} data-testid={testId} onKeyDown={move}>
      {children}
    </ul>
  );
}

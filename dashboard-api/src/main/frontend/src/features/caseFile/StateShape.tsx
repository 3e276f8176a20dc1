import type { Standing, StepState } from '../../contract/caseFile';

/** A shape for each state, so that none is told by colour alone; the word stands beside it. */
export function StateShape({ state }: { readonly state: StepState | Standing }) {
  return (
    <svg
      className={`state-shape shape-${state}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { readonly state: StepState | Standing }) {
  switch (state) {
    case 'DONE':
    case 'HELD':
      return (
        <>
          <circle className="shape-full" cx="8" cy="8" r="7" />
          <path className="shape-sign" d="M4.5 8.2 7 10.7 11.6 5.6" />
        </>
      );
    case 'LATE':
      return <path className="shape-alarm" d="M8 1 15.5 15H.5Z" />;
    case 'SOON':
      return <path className="shape-warning" d="M8 .8 15.2 8 8 15.2.8 8Z" />;
    case 'MISSING':
      return (
        <>
          <rect className="shape-hollow shape-dashed" x="1.5" y="1.5" width="13" height="13" />
          <path className="shape-line" d="M8 4v5M8 11v1.6" />
        </>
      );
    case 'WANTED':
      return <rect className="shape-hollow shape-dashed" x="1.5" y="1.5" width="13" height="13" />;
    case 'WAITING':
      return <circle className="shape-hollow shape-dashed" cx="8" cy="8" r="6.5" />;
    case 'VOID':
      return (
        <>
          <circle className="shape-hollow" cx="8" cy="8" r="6.5" />
          <path className="shape-line" d="M3.5 12.5 12.5 3.5" />
        </>
      );
    default:
      return <circle className="shape-hollow" cx="8" cy="8" r="6.5" />;
  }
}

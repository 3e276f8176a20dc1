import { type ReactNode, useId, useRef, useState } from 'react';
import { useTexts } from '../lib/text/text';

/** Switches that are seldom needed: in the bar where there is room, else behind one button. */
export function Seldom({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <div
      className="top-bar-more"
      role="group"
      aria-label={t('page.more')}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) {
          setOpen(false);
        }
      }}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') {
          event.stopPropagation();
          setOpen(false);
          button.current?.focus();
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className="button plain small top-bar-more-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('page.more')}
        title={t('page.more')}
        data-testid="more-button"
        onClick={() => setOpen(!open)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
          <path d="M1.5 3.5h11M1.5 7h11M1.5 10.5h11" />
        </svg>
      </button>
      <div id={id} className={open ? 'top-bar-seldom open' : 'top-bar-seldom'}>
        {children}
      </div>
    </div>
  );
}

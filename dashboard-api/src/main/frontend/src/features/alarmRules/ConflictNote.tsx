import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../lib/text/text';
import { ChangeList } from './ChangeList';
import type { Conflict } from './useSaving';

interface Props {
  readonly conflict: Conflict;
  readonly onGoOn: () => void;
  /** The rule that is being changed: changes of it are told apart from the others. */
  readonly about?: string;
}

/** Somebody published meanwhile: what they changed, and the way on. */
export function ConflictNote({ conflict, onGoOn, about }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { seen, inForce, changes } = conflict;
  const mine = changes?.some(({ rule }) => rule === about) === true;
  return (
    <div className="rule-conflict" role="alert" data-testid="rule-conflict" ref={place} tabIndex={-1}>
      <p>
        <b>{t('ruleEdit.conflict', { seen, inForce })}</b>{' '}
        {about === undefined || changes === null
          ? ''
          : t(mine ? 'ruleEdit.conflictMine' : 'ruleEdit.conflictOther')}
      </p>
      {changes === null ? <p>{t('ruleEdit.conflictUnknown')}</p> : null}
      {open && changes !== null ? <ChangeList changes={changes} /> : null}
      <div className="rule-buttons">
        {changes === null ? null : (
          <button
            type="button"
            className="button small"
            data-testid="conflict-look"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'ruleEdit.conflictHide' : 'ruleEdit.conflictLook', { count: changes.length })}
          </button>
        )}
        <button type="button" className="button small" data-testid="conflict-go-on" onClick={onGoOn}>
          {t('ruleEdit.conflictGoOn', { version: inForce })}
        </button>
      </div>
    </div>
  );
}

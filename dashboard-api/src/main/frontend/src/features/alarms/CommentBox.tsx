import { type FormEvent, useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { Field } from '../../ui/Field';
import { COMMENT_LENGTH } from './formParts';
import { isShown, isUnacknowledged } from './model';
import { useAlarmCommands } from './useAlarmCommands';

/** A few words about an alarm, alone or together with the acknowledgement. */
export function CommentBox({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const { acknowledge, send, busy } = useAlarmCommands();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const words = text.trim();
  const withWords = async (work: () => Promise<boolean>) => {
    setMissing(words === '');
    if (words !== '' && (await work())) {
      setText('');
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void withWords(() => send(alarm, { verb: 'comment', comment: words }, t('lifecycle.commentAdded')));
  };
  return (
    <form className="comment-box" onSubmit={submit}>
      <Field
        label={t('lifecycle.comment')}
        hint={t('lifecycle.commentHint')}
        error={missing && words === '' ? t('lifecycle.commentMissing') : null}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={1}
            data-testid="comment-text"
            maxLength={COMMENT_LENGTH}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className="card-actions">
        <button
          type="submit"
          className="button small"
          data-testid="comment-add"
          disabled={busy.has(alarm.id)}
        >
          {t('lifecycle.commentAdd')}
        </button>
        {isShown(alarm) && isUnacknowledged(alarm) ? (
          <button
            type="button"
            className="button small"
            data-testid="comment-ack"
            disabled={busy.has(alarm.id)}
            onClick={() => void withWords(() => acknowledge([alarm], words))}
          >
            {t('lifecycle.acknowledgeWith')}
          </button>
        ) : null}
      </div>
    </form>
  );
}

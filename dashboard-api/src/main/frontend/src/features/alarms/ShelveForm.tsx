import { useState } from 'react';
import { type AlarmRow, shelfReasons } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { age, clockTime } from '../../lib/format';
import { useNotices } from '../../lib/notices';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { commandAlarm } from '../../transport/commands';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { About, CommentField, commentOf, ReasonField, useSubmit } from './formParts';
import { shelfHindrance, shelfMinutes, UNDO_MILLIS } from './lifecycle';
import { newest, useAlarmCommands } from './useAlarmCommands';
import { whereOf } from './where';

const USUAL_MINUTES = 30;
const MINUTE = 60_000;

/** Puts an alarm on the shelf: why, for how long, and words if somebody has some. */
export function ShelveForm({ alarm, onDone }: { readonly alarm: AlarmRow; readonly onDone: () => void }) {
  const { t, name, language } = useTexts();
  const { roles, site } = useWatch();
  const now = useNow();
  const say = useNotices((state) => state.say);
  const { send } = useAlarmCommands();
  const [code, setCode] = useState('');
  const [minutes, setMinutes] = useState<number>(USUAL_MINUTES);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const about = `${whereOf(alarm, language)} ${name(alarm.title)}`;
  const hindrance = shelfHindrance(alarm, roles);
  const untilOf = (length: number) => clockTime(now + length * MINUTE, language, site.timeZone).slice(0, 5);
  const { submit, refusal, busy } = useSubmit(async () => {
    const reason = shelfReasons.find((each) => each === code);
    setMissing(reason === undefined);
    if (reason === undefined) {
      return;
    }
    const row = await commandAlarm(alarm, { verb: 'shelve', reason, minutes, ...commentOf(comment) });
    say('done', t('lifecycle.shelved', { name: about, until: untilOf(minutes) }), {
      until: Date.now() + UNDO_MILLIS,
      run: () => void send(newest(row), { verb: 'unshelve' }, t('lifecycle.unshelved', { name: about })),
    });
    onDone();
  });
  return (
    <form className="wish-form" onSubmit={(event) => void submit(event)}>
      <About alarm={alarm} />
      <p className="quiet">{t('lifecycle.shelveHint')}</p>
      {hindrance === null ? null : (
        <p className="wish-warning" data-testid="wish-hindrance">
          {t(`lifecycle.${hindrance}`)}
        </p>
      )}
      <ReasonField
        codes={shelfReasons}
        group="shelfReason"
        value={code}
        onChange={setCode}
        error={missing && code === '' ? t('lifecycle.reasonMissing') : null}
      />
      <Field label={t('lifecycle.shelfTime')}>
        {(ids) => (
          <select
            {...ids}
            data-testid="shelf-minutes"
            value={minutes}
            onChange={({ target }) => setMinutes(Number(target.value))}
          >
            {shelfMinutes.map((each) => (
              <option key={each} value={each}>
                {t('lifecycle.shelfOption', { length: age(each * MINUTE, t), until: untilOf(each) })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CommentField value={comment} onChange={setComment} />
      <FormEnd
        refusal={refusal}
        refusalTestId="wish-refusal"
        disabled={busy || hindrance !== null}
        verb={t('lifecycle.shelve')}
        onClose={onDone}
        testId="wish-submit"
      />
    </form>
  );
}

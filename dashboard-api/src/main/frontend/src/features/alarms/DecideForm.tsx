import { useState } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { useTexts } from '../../lib/text/text';
import { commandAlarm } from '../../transport/commands';
import { FormEnd } from '../../ui/FormEnd';
import { About, CommentField, commentOf, useSubmit } from './formParts';
import { SuppressionFacts } from './Suppression';
import { whereOf } from './where';

interface Props {
  readonly alarm: AlarmRow;
  readonly decision: 'approve' | 'decline';
  readonly onDone: () => void;
}

/** The commander's second look: what was asked for and what the decision brings about, before it is made. */
export function DecideForm({ alarm, decision, onDone }: Props) {
  const { t, name, language } = useTexts();
  const say = useNotices((state) => state.say);
  const [comment, setComment] = useState('');
  const approves = decision === 'approve';
  const { submit, refusal, busy } = useSubmit(async () => {
    await commandAlarm(
      alarm,
      approves
        ? { verb: 'out-of-service/approve' }
        : { verb: 'out-of-service/decline', ...commentOf(comment) },
    );
    const about = `${whereOf(alarm, language)} ${name(alarm.title)}`;
    say('done', t(approves ? 'lifecycle.approved' : 'lifecycle.declined', { name: about }));
    onDone();
  });
  return (
    <form className="wish-form" onSubmit={(event) => void submit(event)}>
      <About alarm={alarm} />
      <SuppressionFacts alarm={alarm} />
      <p className={approves ? 'wish-warning' : 'quiet'}>
        {t(approves ? 'lifecycle.approveHint' : 'lifecycle.declineHint')}
      </p>
      {approves ? null : <CommentField value={comment} onChange={setComment} />}
      <FormEnd
        refusal={refusal}
        refusalTestId="wish-refusal"
        disabled={busy || alarm.outOfServiceRequest === null}
        verb={t(`lifecycle.${decision}`)}
        onClose={onDone}
        testId="wish-submit"
      />
    </form>
  );
}

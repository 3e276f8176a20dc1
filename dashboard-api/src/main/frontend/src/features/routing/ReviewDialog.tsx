import { type FormEvent, useState } from 'react';
import type { CaseRouting, Returned } from '../../contract/routing';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FormEnd } from '../../ui/FormEnd';
import { BodyChoice } from './BodyChoice';
import { usePlan, useRoutingCommands } from './useRouting';

interface Props {
  readonly row: CaseRow;
  readonly routing: CaseRouting;
  readonly returned: Returned;
  readonly onClose: () => void;
}

/** A commander decides on a return: to another body, or back with a reason. */
export function ReviewDialog({ row, routing, returned, onClose }: Props) {
  const { t, name } = useTexts();
  const say = useNotices((state) => state.say);
  const plan = usePlan();
  const { review } = useRoutingCommands();
  const [seen] = useState(row);
  const [decision, setDecision] = useState<'upheld' | 'overruled'>('upheld');
  const [lead, setLead] = useState(routing.proposal?.lead ?? '');
  const [team, setTeam] = useState(routing.proposal?.team ?? '');
  const [joint, setJoint] = useState<readonly string[]>(routing.proposal?.joint ?? []);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const objector = name(returned.body?.name);
  const upheld = decision === 'upheld';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (upheld ? lead === '' : note.trim() === '') {
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      const words = note.trim() === '' ? null : note.trim();
      await review(
        seen,
        upheld
          ? { decision, body: lead, jointBodies: joint, team: team === '' ? null : team, note: words }
          : { decision, note: words },
      );
      say('done', t('cases.done', { number: row.number, action: t('routing.review') }));
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      setBusy(false);
    }
  };
  return (
    <Dialog title={`${t('routing.review')} · ${row.number}`} onClose={onClose} testId="review-dialog">
      <form className="step-form" onSubmit={(event) => void submit(event)} noValidate>
        <p>
          {t('routing.objection', { body: objector, ground: name(returned.groundName) })}
          {returned.note === null ? null : <span className="trail-note">{returned.note}</span>}
        </p>
        <fieldset className="case-choices">
          <legend>{t('routing.decision')}</legend>
          {(['upheld', 'overruled'] as const).map((each) => (
            <label key={each} className="case-choice">
              <input
                type="radio"
                name="decision"
                data-testid={`review-${each}`}
                checked={decision === each}
                onChange={() => setDecision(each)}
              />
              <span>{t(`routing.explain.${each}`, { body: objector })}</span>
            </label>
          ))}
        </fieldset>
        {upheld && plan.data !== undefined ? (
          <BodyChoice
            plan={plan.data}
            lead={lead}
            onLead={(id) => {
              setLead(id);
              setTeam('');
            }}
            team={team}
            onTeam={setTeam}
            joint={joint}
            onJoint={setJoint}
            without={returned.body?.id ?? null}
            error={tried && lead === '' ? t('caseSteps.fault.required') : null}
          />
        ) : null}
        <Field
          label={t('routing.reason')}
          error={tried && !upheld && note.trim() === '' ? t('caseSteps.fault.required') : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              data-testid="review-note"
              maxLength={4000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        <FormEnd
          refusal={refusal}
          refusalTestId="review-refusal"
          disabled={busy}
          verb={t(upheld ? 'routing.uphold' : 'routing.overrule')}
          onClose={onClose}
          testId="review-submit"
        />
      </form>
    </Dialog>
  );
}

import { type FormEvent, useState } from 'react';
import type { Volunteer } from '../../contract/volunteers';
import { serverClock } from '../../lib/clock';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { ChoiceField } from '../../ui/ChoiceField';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Moment } from '../../ui/Times';
import { EnrolForm } from './EnrolForm';
import { ImportForm } from './ImportForm';
import { useHistory, useVolunteerBook, useVolunteerCommands } from './useVolunteers';

const DAY_MILLIS = 86_400_000;
const LONGEST_DAYS = 365;

/** What somebody is about to do with the list. */
export type Act =
  | { readonly what: 'import' }
  | { readonly what: 'edit'; readonly who: Volunteer | null }
  | { readonly what: 'suspend' | 'resume' | 'remove' | 'history'; readonly who: Volunteer };

interface Props {
  readonly act: Act;
  readonly close: () => void;
}

export function VolunteerDialogs({ act, close }: Props) {
  const { t } = useTexts();
  switch (act.what) {
    case 'import':
      return (
        <Dialog title={t('volunteers.import')} onClose={close} testId="volunteer-import" wide>
          <ImportForm close={close} />
        </Dialog>
      );
    case 'edit':
      return (
        <Dialog
          title={act.who === null ? t('volunteers.enrol') : t('volunteers.editOf', { name: act.who.name })}
          onClose={close}
          testId="volunteer-form"
        >
          <EnrolForm known={act.who} close={close} />
        </Dialog>
      );
    case 'history':
      return (
        <Dialog title={t('volunteers.historyOf', { name: act.who.name })} onClose={close} wide>
          <History who={act.who} />
        </Dialog>
      );
    case 'suspend':
      return (
        <Dialog title={t('volunteers.suspendOf', { name: act.who.name })} onClose={close}>
          <SuspendForm who={act.who} close={close} />
        </Dialog>
      );
    default:
      return (
        <Dialog
          title={t(act.what === 'resume' ? 'volunteers.resumeOf' : 'volunteers.removeOf', {
            name: act.who.name,
          })}
          onClose={close}
        >
          <Sure what={act.what} who={act.who} close={close} />
        </Dialog>
      );
  }
}

interface About {
  readonly who: Volunteer;
  readonly close: () => void;
}

function SuspendForm({ who, close }: About) {
  const { t } = useTexts();
  const grounds = useVolunteerBook().data?.suspensions ?? [];
  const { busy, suspend } = useVolunteerCommands();
  const [ground, setGround] = useState('');
  const [days, setDays] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = days === '' ? null : new Date(serverClock.now() + Number(days) * DAY_MILLIS).toISOString();
    if (await suspend(who, ground, until)) {
      close();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={t('volunteers.ground')}
        none={t('volunteers.choose')}
        choices={grounds}
        value={ground}
        onChange={setGround}
        testId="suspend-ground"
      />
      <Field label={t('volunteers.days')} hint={t('volunteers.daysHint')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={1}
            max={LONGEST_DAYS}
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        )}
      </Field>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button strong" disabled={busy} data-testid="suspend-send">
          {t('volunteers.suspend')}
        </button>
      </div>
    </form>
  );
}

function Sure({ what, who, close }: About & { readonly what: 'resume' | 'remove' }) {
  const { t } = useTexts();
  const commands = useVolunteerCommands();
  const run = async () => {
    if (await commands[what](who)) {
      close();
    }
  };
  return (
    <>
      <p>
        {t(
          what === 'resume'
            ? 'volunteers.resumeSure'
            : who.own
              ? 'volunteers.forgetSure'
              : 'volunteers.removeSure',
        )}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button strong" disabled={commands.busy} onClick={() => void run()}>
          {t(what === 'resume' ? 'volunteers.resume' : 'volunteers.remove')}
        </button>
      </div>
    </>
  );
}

function History({ who }: { readonly who: Volunteer }) {
  const { t, name } = useTexts();
  const { site } = useWatch();
  const history = useHistory(who.id);
  const items = history.data?.items ?? [];
  return (
    <div data-testid="volunteer-history">
      <p className="quiet">
        {t('volunteers.since')} <Moment at={who.since} /> ({site.timeZone})
      </p>
      {history.isError ? <p>{t('volunteers.failed')}</p> : null}
      {history.isSuccess && items.length === 0 ? <p>{t('volunteers.neverCalled')}</p> : null}
      {items.length === 0 ? null : (
        <table className="volunteers-table">
          <thead>
            <tr>
              <th scope="col">{t('volunteers.calledAt')}</th>
              <th scope="col">{t('volunteers.case')}</th>
              <th scope="col">{t('volunteers.place')}</th>
              <th scope="col">{t('volunteers.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((each) => (
              <tr key={`${each.caseId} ${each.at}`}>
                <td>
                  <Moment at={each.at} />
                </td>
                <td>{each.caseNumber ?? each.caseId}</td>
                <td>{[name(each.place), name(each.skill)].filter(Boolean).join(' · ')}</td>
                <td>
                  {name(each.answerTitle) || t('volunteers.silent')}{' '}
                  {each.answeredAt === null ? null : <Moment at={each.answeredAt} short />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

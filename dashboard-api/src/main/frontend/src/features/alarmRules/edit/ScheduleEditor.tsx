import {
  type Hours,
  type RuleBook,
  type Schedule,
  scheduleDays,
  weekdays,
} from '../../../contract/alarmRules';
import { useTexts } from '../../../lib/text/text';
import { WeekStrip } from '../WeekStrip';
import { CheckField } from './fields';

interface Props {
  readonly schedule: Schedule | null;
  readonly calendar: RuleBook['calendar'];
  readonly error: string | null;
  readonly onChange: (schedule: Schedule | null) => void;
}

const usual: Hours = { days: 'EVERY_DAY', weekdays: [], from: '08:00', to: '18:00' };

/** The hours in which a rule judges, written as rows and drawn as a week. */
export function ScheduleEditor({ schedule, calendar, error, onChange }: Props) {
  const { t } = useTexts();
  const set = (hours: readonly Hours[]) => onChange(hours.length === 0 ? null : { hours: [...hours] });
  return (
    <fieldset className="rule-several" data-testid="schedule-editor">
      <legend>{t('ruleField.schedule')}</legend>
      <CheckField
        label={t('ruleEdit.onlyInHours')}
        checked={schedule !== null}
        testId="schedule-on"
        onChange={(on) => onChange(on ? { hours: [usual] } : null)}
      />
      {schedule === null ? null : (
        <>
          {schedule.hours.map((hours, i) => (
            <HoursRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never change places
              key={i}
              hours={hours}
              onChange={(next) => set(schedule.hours.map((each, at) => (at === i ? next : each)))}
              onRemove={() => set(schedule.hours.filter((_, at) => at !== i))}
            />
          ))}
          <div className="rule-buttons">
            <button
              type="button"
              className="button small"
              data-testid="hours-add"
              onClick={() => set([...schedule.hours, usual])}
            >
              {t('ruleEdit.addHours')}
            </button>
          </div>
          <WeekStrip schedule={schedule} calendar={calendar} />
        </>
      )}
      {error === null ? null : (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
  readonly onRemove: () => void;
}

function HoursRow({ hours, onChange, onRemove }: RowProps) {
  const { t, word } = useTexts();
  return (
    <div className="rule-hours-row" data-testid="hours-row">
      <select
        value={hours.days}
        aria-label={t('ruleEdit.days')}
        onChange={({ target }) => onChange({ ...hours, days: target.value as Hours['days'] })}
      >
        {scheduleDays.map((days) => (
          <option key={days} value={days}>
            {t(`ruleWords.${days}`)}
          </option>
        ))}
      </select>
      <input
        type="time"
        value={hours.from}
        aria-label={t('ruleEdit.fromTime')}
        data-testid="hours-from"
        onChange={({ target }) => target.value !== '' && onChange({ ...hours, from: target.value })}
      />
      –
      <input
        type="time"
        value={hours.to}
        aria-label={t('ruleEdit.toTime')}
        data-testid="hours-to"
        onChange={({ target }) => target.value !== '' && onChange({ ...hours, to: target.value })}
      />
      <span className="rule-weekdays" role="group" aria-label={t('ruleEdit.weekdays')}>
        {weekdays.map((day) => {
          const on = hours.weekdays.includes(day);
          return (
            <button
              key={day}
              type="button"
              className="button small"
              aria-pressed={on}
              onClick={() =>
                onChange({
                  ...hours,
                  weekdays: weekdays.filter((each) => (each === day ? !on : hours.weekdays.includes(each))),
                })
              }
            >
              {word('weekday', day)}
            </button>
          );
        })}
      </span>
      <button type="button" className="button small" onClick={onRemove}>
        {t('ruleEdit.remove')}
      </button>
    </div>
  );
}

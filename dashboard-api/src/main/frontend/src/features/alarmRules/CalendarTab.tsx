import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RuleCalendar } from '../../contract/alarmRules';
import { serverClock } from '../../lib/clock';
import { useTexts } from '../../lib/text/text';
import { Segments } from '../../ui/Segments';
import {
  type AddFault,
  type CalendarDays,
  type DayKind,
  differing,
  ofYear,
  takenOut,
  withDays,
  withoutDay,
  yearsOf,
} from './calendar';
import { calendarInForce, saveCalendar } from './commands';
import { ChoiceField } from './edit/fields';
import { SaveBar } from './edit/SaveBar';
import { useSaving } from './useSaving';

/** Days off and make-up days of the site: what is shipped, what the site put in, and a way to change them. */
export function CalendarTab({ canChange }: { readonly canChange: boolean }) {
  const { t } = useTexts();
  const calendar = useQuery({
    queryKey: ['rule-calendar'],
    queryFn: ({ signal }) => calendarInForce(signal),
  });
  const [writing, setWriting] = useState<RuleCalendar | null>(null);
  const thisYear = new Date(serverClock.now()).getUTCFullYear();
  const [year, setYear] = useState(thisYear);
  if (calendar.data === undefined) {
    return <p className="pad quiet">{calendar.isError ? t('ruleCalendar.failed') : t('app.loading')}</p>;
  }
  return writing === null ? (
    <div className="rule-tab" data-testid="rule-calendar">
      <header className="rule-title">
        <Heading />
        {canChange ? (
          <button
            type="button"
            className="button small strong"
            data-testid="calendar-edit"
            onClick={() => setWriting(calendar.data)}
          >
            {t('alarmRules.edit')}
          </button>
        ) : null}
      </header>
      <div className="rule-scroll">
        <YearView
          days={calendar.data}
          shipped={calendar.data.shipped}
          thisYear={thisYear}
          year={year}
          onYear={setYear}
          onRemove={null}
        />
      </div>
    </div>
  ) : (
    <CalendarForm
      before={writing}
      thisYear={thisYear}
      year={year}
      onYear={setYear}
      onDone={() => setWriting(null)}
    />
  );
}

function Heading() {
  const { t } = useTexts();
  return (
    <div>
      <h2>{t('alarmRules.tab.calendar')}</h2>
      <p className="quiet">{t('ruleCalendar.hint')}</p>
    </div>
  );
}

interface FormProps {
  readonly before: RuleCalendar;
  readonly thisYear: number;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onDone: () => void;
}

function CalendarForm({ before, thisYear, year, onYear, onDone }: FormProps) {
  const [days, setDays] = useState<CalendarDays>(before);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useSaving(before.version, onDone);
  const differs = differing(before, days);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== '') {
      void saving.send((seen) => saveCalendar(days.holidays, days.makeUpDays, note.trim(), seen));
    }
  };
  return (
    <form className="rule-tab rule-form" data-testid="calendar-form" noValidate onSubmit={save}>
      <header className="rule-title">
        <Heading />
      </header>
      <div className="rule-scroll">
        <AddDays
          days={days}
          onAdd={(next, first) => {
            setDays(next);
            onYear(Number(first.slice(0, 4)));
          }}
        />
        <YearView
          days={days}
          shipped={before.shipped}
          thisYear={thisYear}
          year={year}
          onYear={onYear}
          onRemove={(kind, day) => setDays((all) => withoutDay(all, kind, day))}
        />
      </div>
      <SaveBar
        note={note}
        onNote={setNote}
        noteMissing={tried && note.trim() === ''}
        checked={{ faults: [], settled: true, failed: false }}
        unread={[]}
        differs={differs}
        dirty={differs > 0}
        hindered={false}
        saving={saving}
        about=""
        onCancel={onDone}
      />
    </form>
  );
}

interface AddProps {
  readonly days: CalendarDays;
  readonly onAdd: (days: CalendarDays, first: string) => void;
}

function AddDays({ days, onAdd }: AddProps) {
  const { t } = useTexts();
  const [kind, setKind] = useState<DayKind>('OFF');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [fault, setFault] = useState<AddFault | null>(null);
  const add = () => {
    const next = withDays(days, kind, from, to);
    if ('fault' in next) {
      setFault(next);
      return;
    }
    setFault(null);
    setFrom('');
    setTo('');
    onAdd(next, from);
  };
  const day = (field: 'from' | 'to', value: string, set: (text: string) => void) => (
    <label className="calendar-day">
      <span className="quiet">{t(`ruleCalendar.${field}`)}</span>
      <input
        type="date"
        value={value}
        data-testid={`calendar-${field}`}
        aria-invalid={fault !== null}
        onChange={({ target }) => set(target.value)}
      />
    </label>
  );
  return (
    <div className="calendar-add">
      <ChoiceField
        label={t('ruleCalendar.kind')}
        value={kind}
        options={(['OFF', 'WORKED'] as const).map((each) => ({
          value: each,
          label: t(`ruleCalendar.${each}`),
        }))}
        testId="calendar-kind"
        onChange={setKind}
      />
      {day('from', from, setFrom)}
      {day('to', to, setTo)}
      <button type="button" className="button" data-testid="calendar-add" onClick={add}>
        {t('ruleCalendar.add')}
      </button>
      {fault === null ? null : (
        <span className="field-error" role="alert">
          {t(`ruleCalendar.fault.${fault.fault}`, { day: fault.day })}
        </span>
      )}
    </div>
  );
}

interface ViewProps {
  readonly days: CalendarDays;
  readonly shipped: RuleCalendar['shipped'];
  readonly thisYear: number;
  readonly year: number;
  readonly onYear: (year: number) => void;
  /** Null: only to look at. */
  readonly onRemove: ((kind: DayKind, day: string) => void) | null;
}

/** The days of one year, the shipped ones marked as such. */
function YearView({ days, shipped, thisYear, year, onYear, onRemove }: ViewProps) {
  const { t } = useTexts();
  const source = shipped.years.find((each) => each.year === year)?.source;
  const missing = takenOut(days, shipped, year);
  return (
    <div className="calendar-year">
      <Segments
        label={t('ruleCalendar.year')}
        choices={yearsOf(days, shipped, thisYear)}
        chosen={year}
        onChoose={onYear}
        textOf={String}
        testId="calendar-year"
      />
      <p className={source === undefined ? 'calendar-unknown' : 'quiet'} data-testid="calendar-source">
        {source === undefined
          ? t('ruleCalendar.unknown', { year })
          : t('ruleCalendar.known', { year, source })}
      </p>
      {(['OFF', 'WORKED'] as const).map((kind) => {
        const field = kind === 'OFF' ? 'holidays' : 'makeUpDays';
        const own = ofYear(days[field], year);
        return (
          <section key={kind} data-testid={`calendar-${kind}`}>
            <h3>{t(`ruleCalendar.${field}`, { count: own.length })}</h3>
            {own.length === 0 ? <p className="quiet">{t('ruleCalendar.none')}</p> : null}
            <ul className="calendar-days">
              {own.map((day) => (
                <Day
                  key={day}
                  day={day}
                  shipped={shipped[field].includes(day)}
                  onRemove={onRemove === null ? null : () => onRemove(kind, day)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {missing.length === 0 ? null : (
        <p data-testid="calendar-missing">{t('ruleCalendar.missing', { days: missing.join('、') })}</p>
      )}
    </div>
  );
}

interface DayProps {
  readonly day: string;
  readonly shipped: boolean;
  readonly onRemove: (() => void) | null;
}

function Day({ day, shipped, onRemove }: DayProps) {
  const { t, language } = useTexts();
  const words = new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  });
  return (
    <li data-day={day}>
      <time dateTime={day}>{words}</time>
      <span className="tag">{t(shipped ? 'ruleCalendar.shipped' : 'ruleCalendar.own')}</span>
      {onRemove === null ? null : (
        <button
          type="button"
          className="button small plain"
          aria-label={t('ruleCalendar.remove', { day })}
          onClick={onRemove}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </li>
  );
}

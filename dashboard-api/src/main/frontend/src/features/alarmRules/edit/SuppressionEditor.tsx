import { areaModes, type SuppressedWhile } from '../../../contract/alarmRules';
import { useTexts } from '../../../lib/text/text';
import { SeasonStrip } from '../WeekStrip';
import { CheckField, SeveralField } from './fields';

interface Props {
  readonly value: SuppressedWhile | null;
  readonly error: string | null;
  readonly onChange: (value: SuppressedWhile | null) => void;
}

const never: SuppressedWhile = { modes: [], seasonFrom: null, seasonTo: null };
const winter = { seasonFrom: '--12-01', seasonTo: '--02-28' };

/** Times in which alarms of a rule are suppressed by design: while a mode is on, and in a season. */
export function SuppressionEditor({ value, error, onChange }: Props) {
  const { t, word } = useTexts();
  const now = value ?? never;
  const set = (facts: Partial<SuppressedWhile>) => {
    const next = { ...now, ...facts };
    onChange(next.modes.length === 0 && next.seasonFrom === null ? null : next);
  };
  return (
    <fieldset className="rule-several">
      <legend>{t('ruleField.suppressedWhile')}</legend>
      <SeveralField
        label={t('ruleEdit.whileMode')}
        options={areaModes.map((mode) => ({ value: mode, label: word('areaMode', mode) }))}
        value={now.modes}
        onChange={(modes) => set({ modes: [...modes] })}
      />
      <div className="rule-hours-row">
        <CheckField
          label={t('ruleEdit.inSeason')}
          checked={now.seasonFrom !== null}
          testId="season-on"
          onChange={(on) => set(on ? winter : { seasonFrom: null, seasonTo: null })}
        />
        {now.seasonFrom === null ? null : (
          <>
            <DayOfYear
              value={now.seasonFrom}
              label={t('ruleField.seasonFrom')}
              onChange={(seasonFrom) => set({ seasonFrom })}
            />
            –
            <DayOfYear
              value={now.seasonTo ?? now.seasonFrom}
              label={t('ruleField.seasonTo')}
              onChange={(seasonTo) => set({ seasonTo })}
            />
          </>
        )}
      </div>
      <SeasonStrip from={now.seasonFrom} to={now.seasonTo} />
      {error === null ? null : (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface DayProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number) => String(n).padStart(2, '0');

/** A day of the year, as the server writes it: `--11-01`. */
function DayOfYear({ value, label, onChange }: DayProps) {
  const { t } = useTexts();
  const month = Number(value.slice(-5, -3));
  const day = Number(value.slice(-2));
  const set = (nextMonth: number, nextDay: number) =>
    onChange(`--${two(nextMonth)}-${two(Math.min(nextDay, lengths[nextMonth - 1] ?? 31))}`);
  return (
    <span role="group" aria-label={label}>
      <select
        value={month}
        aria-label={`${label} · ${t('ruleEdit.month')}`}
        onChange={({ target }) => set(Number(target.value), day)}
      >
        {lengths.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: months are their numbers
          <option key={i} value={i + 1}>
            {i + 1}
          </option>
        ))}
      </select>
      {' / '}
      <select
        value={day}
        aria-label={`${label} · ${t('ruleEdit.day')}`}
        onChange={({ target }) => set(month, Number(target.value))}
      >
        {Array.from({ length: lengths[month - 1] ?? 31 }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: days are their numbers
          <option key={i} value={i + 1}>
            {i + 1}
          </option>
        ))}
      </select>
    </span>
  );
}

import type { Opening } from '../../contract/routing';
import { useTexts } from '../../lib/text/text';

interface Props {
  readonly words: readonly string[];
  readonly value: Opening;
  readonly onChange: (next: Opening) => void;
  readonly onRemove: () => void;
}

const order = [
  'every-day',
  'working-days',
  'days-off',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
];

/** Hours of certain days on one line. */
export function OpeningInput({ words, value, onChange, onRemove }: Props) {
  const { t } = useTexts();
  const place = (word: string) => (order.includes(word) ? order.indexOf(word) : order.length);
  return (
    <div className="routing-line-input">
      <select
        aria-label={t('routing.whichDays')}
        value={value.days}
        onChange={({ target }) => onChange({ ...value, days: target.value })}
      >
        {[...words]
          .sort((a, b) => place(a) - place(b))
          .map((word) => (
            <option key={word} value={word}>
              {t(`routing.days.${word as 'every-day'}`)}
            </option>
          ))}
      </select>
      {(['from', 'until'] as const).map((part) => (
        <input
          key={part}
          aria-label={t(`routing.${part}`)}
          placeholder="HH:mm"
          maxLength={5}
          size={6}
          data-testid={`hours-${part}`}
          value={value[part]}
          onChange={({ target }) => onChange({ ...value, [part]: target.value })}
        />
      ))}
      <button type="button" className="button small" onClick={onRemove}>
        {t('routing.remove')}
      </button>
    </div>
  );
}

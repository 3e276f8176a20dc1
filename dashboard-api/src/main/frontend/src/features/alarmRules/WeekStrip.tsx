import { type RuleBook, type Schedule, weekdays } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { seasonParts, weekOf } from './drawing';
import { scheduleWords } from './words';

interface Props {
  readonly schedule: Schedule | null;
  readonly calendar: RuleBook['calendar'];
}

const LEFT = 48;
const HOUR = 23;
const ROW = 15;
const hours = Array.from({ length: 25 }, (_, hour) => hour);

/** In which hours of a usual week a rule judges. */
export function WeekStrip({ schedule, calendar }: Props) {
  const texts = useTexts();
  const { t, word } = texts;
  const week = weekOf(schedule);
  const bottom = 7 * ROW;
  const byCalendar = schedule?.hours.some(({ days }) => days !== 'EVERY_DAY') === true;
  return (
    <figure className="rule-drawing" data-testid="rule-week">
      <svg
        viewBox={`0 0 ${LEFT + 24 * HOUR + 14} ${bottom + 18}`}
        role="img"
        aria-label={scheduleWords(schedule, texts)}
      >
        {weekdays.map((day, i) => (
          <g key={day}>
            <text x={LEFT - 6} y={i * ROW + 12} textAnchor="end">
              {word('weekday', day)}
            </text>
            <rect x={LEFT} y={i * ROW + 1} width={24 * HOUR} height={ROW - 2} className="rule-hours-off" />
            {week[i]?.map(([from, to]) => (
              <rect
                key={from}
                x={LEFT + (from / 60) * HOUR}
                y={i * ROW + 1}
                width={((to - from) / 60) * HOUR}
                height={ROW - 2}
                className="rule-hours-on"
                data-testid="rule-hours-on"
              />
            ))}
          </g>
        ))}
        {hours.map((hour) => (
          <g key={hour} className="rule-hour">
            <path d={`M${LEFT + hour * HOUR} 0V${bottom + (hour % 6 === 0 ? 4 : 0)}`} />
            {hour % 6 === 0 ? (
              <text x={LEFT + hour * HOUR} y={bottom + 16} textAnchor="middle">
                {hour}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      {byCalendar ? (
        <figcaption className="quiet">
          {t('alarmRules.byCalendar', {
            holidays: calendar?.holidays.length ?? 0,
            makeUp: calendar?.makeUpDays.length ?? 0,
          })}
        </figcaption>
      ) : null}
    </figure>
  );
}

interface SeasonProps {
  readonly from: string | null;
  readonly to: string | null;
}

/** In which part of the year alarms of a rule are suppressed. */
export function SeasonStrip({ from, to }: SeasonProps) {
  const { t } = useTexts();
  const parts = seasonParts(from, to);
  const width = 24 * HOUR;
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  return parts.length === 0 ? null : (
    <figure className="rule-drawing" data-testid="rule-season">
      <svg viewBox={`0 0 ${LEFT + width + 14} 34`} role="img" aria-label={t('alarmRules.seasonDrawn')}>
        <rect x={LEFT} y="1" width={width} height={ROW} className="rule-hours-off" />
        {parts.map(([begin, end]) => (
          <rect
            key={begin}
            x={LEFT + begin * width}
            y="1"
            width={(end - begin) * width}
            height={ROW}
            className="rule-hours-on"
          />
        ))}
        {months.map((month) => (
          <g key={month} className="rule-hour">
            <path d={`M${LEFT + ((month - 1) / 12) * width} 0V17`} />
            <text x={LEFT + ((month - 0.5) / 12) * width} y="31" textAnchor="middle">
              {month}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

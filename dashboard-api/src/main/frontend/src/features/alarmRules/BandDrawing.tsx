import { useId } from 'react';
import type { BookRule, Level } from '../../contract/alarmRules';
import { useTexts } from '../../lib/text/text';
import { isLow, type Scale, share } from './drawing';
import { levelWords, metricWords, numberWords, unitOf } from './words';

interface Props {
  readonly rule: BookRule;
  readonly scale: Scale;
}

const WIDTH = 620;
const LEFT = 12;
const RIGHT = WIDTH - 12;
const TOP = 24;
const BAND = 30;
const BASE = TOP + BAND;
const NARROW = 76;

/** Levels as bands on the scale of what they watch, with hysteresis and deadband. */
export function BandDrawing({ rule, scale }: Props) {
  const texts = useTexts();
  const { t, word, language } = texts;
  const hatch = useId();
  const x = (value: number) => LEFT + share(scale, value) * (RIGHT - LEFT);
  const unit = scale.attribute === null ? unitOf(rule) : `× ${word('ruleAttribute', scale.attribute)}`;
  const say = (value: number) => `${numberWords(value, language)} ${unit}`.trim();
  const { deadband } = rule.tuning;
  const wide = scale.attribute === null && deadband > 0 ? x(scale.from + deadband) - x(scale.from) : 0;
  const normal = normalPart(rule, scale);
  // A narrow band has room for its number alone.
  const bandWord = (width: number, level: Level) => {
    const letter = t(`priority.${level.priority}.letter`);
    return width < NARROW ? letter : `${letter} ${levelWords(level, texts)}`;
  };
  const height = wide > 0 ? BASE + 52 : BASE + 30;
  return (
    <figure className="rule-drawing">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t('alarmRules.bandsOf', {
          metric: metricWords(rule, texts),
          bands: scale.bands
            .map((band) => `${levelWords(band.level, texts)} ${say(band.at)}`)
            .join(t('ruleWords.or')),
        })}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0v6" className="rule-hatch" />
          </pattern>
        </defs>
        <rect x={LEFT} y={TOP} width={RIGHT - LEFT} height={BAND} className="rule-normal" />
        <text
          x={(x(normal[0]) + x(normal[1])) / 2}
          y={TOP + 19}
          className="rule-band-word"
          textAnchor="middle"
        >
          {t('condition.NORMAL')}
        </text>
        {scale.bands.map((band) => (
          <g key={band.level.name} className={`rule-band rule-band-${band.level.priority}`}>
            <rect x={x(band.from)} y={TOP} width={Math.max(1, x(band.to) - x(band.from))} height={BAND} />
            <text
              x={(x(band.from) + x(band.to)) / 2}
              y={TOP + 19}
              textAnchor="middle"
              className="rule-band-word"
            >
              {bandWord(x(band.to) - x(band.from), band.level)}
            </text>
          </g>
        ))}
        {scale.bands.map(({ level, back }) =>
          back === null ? null : (
            <rect
              key={level.name}
              x={x(back.from)}
              y={TOP}
              width={Math.max(1, x(back.to) - x(back.from))}
              height={BAND}
              fill={`url(#${hatch})`}
              data-testid={hatch}
            />
          ),
        )}
        {scale.bands.map(({ level, at }, i) => (
          <g key={level.name} className={`rule-edge rule-band-${level.priority}`}>
            <path d={`M${x(at)} ${TOP - 5}V${BASE + 5}`} />
            {/* Neighbours that stand close are told above and below. */}
            <text x={x(at)} y={i % 2 === 0 ? TOP - 9 : BASE + 19} textAnchor={anchor(x(at))}>
              {say(at)}
            </text>
          </g>
        ))}
        {wide > 0 ? (
          <g className="rule-deadband">
            <path d={`M${LEFT} ${BASE + 32}v8m0-4h${wide}m0-4v8`} />
            <text x={LEFT + wide + 8} y={BASE + 41}>
              {t('ruleField.deadband')} {say(deadband)}
            </text>
          </g>
        ) : null}
      </svg>
      {scale.bands.some(({ back }) => back !== null) ? (
        <figcaption className="quiet">{t('alarmRules.hatched', { value: say(rule.hysteresis) })}</figcaption>
      ) : null}
    </figure>
  );
}

const anchor = (x: number) => (x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle');

/** The part of the scale on which a rule finds nothing. */
function normalPart(rule: BookRule, { from, to, bands }: Scale): readonly [number, number] {
  const edge = bands[0]?.at ?? from;
  return isLow(rule) ? [edge, to] : [from, edge];
}

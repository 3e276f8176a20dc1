import { useTexts } from '../../lib/text/text';
import { secondsWords } from './words';

interface Props {
  readonly on: number;
  readonly off: number;
}

const WIDTH = 620;
const BEGIN = 180;
const END = 400;
const SHIFT = 60;

/** What the condition does, and how the alarm follows it: not to scale, the delays are written. */
export function DelayDrawing({ on, off }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const raised = on > 0 ? BEGIN + SHIFT : BEGIN;
  const cleared = off > 0 ? END + SHIFT : END;
  const delays = [
    { from: BEGIN, to: raised, seconds: on, label: t('ruleField.onDelaySeconds') },
    { from: END, to: cleared, seconds: off, label: t('ruleField.offDelaySeconds') },
  ].filter(({ seconds }) => seconds > 0);
  return (
    <figure className="rule-drawing" data-testid="rule-delays">
      <svg
        viewBox={`0 0 ${WIDTH} 106`}
        role="img"
        aria-label={delays.map(({ seconds, label }) => `${label} ${secondsWords(seconds, texts)}`).join(', ')}
      >
        <text x="0" y="32">
          {t('alarmRules.conditionLine')}
        </text>
        <path className="rule-signal" d={`M90 36H${BEGIN}V16H${END}V36H${WIDTH - 8}`} />
        <text x="0" y="78">
          {t('alarmRules.alarmLine')}
        </text>
        <path
          className="rule-signal rule-signal-alarm"
          d={`M90 82H${raised}V62H${cleared}V82H${WIDTH - 8}`}
        />
        {delays.map(({ from, to, seconds, label }) => (
          <g key={label} className="rule-delay">
            <path d={`M${from} 40V100M${to} 84V100M${from} 96H${to}m-5-3l5 3l-5 3`} />
            <text x={to + 8} y="101">
              {label} {secondsWords(seconds, texts)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

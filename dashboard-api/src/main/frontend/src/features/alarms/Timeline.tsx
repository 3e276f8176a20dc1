import type { Condition, Priority, Suppression } from '../../contract/rows';
import { dateTime } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import type { Timeline as Line, Segment } from './trailModel';

interface Props {
  readonly line: Line;
  readonly priority: Priority;
}

/** Bars narrower than this share of the picture carry no letter; their hover text tells the same. */
const LETTER_SHARE = 0.05;

/** Condition and suppression of an alarm as two bars over time, each state with its ISA-18.2 letter. */
export function Timeline({ line, priority }: Props) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const time = (at: number) => dateTime(at, language, site.timeZone);
  const label = t('lifecycle.trailPicture', { from: time(line.from), to: time(line.to) });
  const share = (millis: number) => millis / (line.to - line.from);
  const bar = (segment: Segment<Condition | Suppression>, word: string, planned = false) => {
    const width = share(segment.to - segment.from);
    const { state } = segment;
    return (
      <span
        key={`${segment.from} ${planned}`}
        className={`bar bar-${state} ${planned ? 'bar-planned' : ''}`}
        style={{ left: `${share(segment.from - line.from) * 100}%`, width: `${width * 100}%` }}
        title={t('lifecycle.segment', { state: word, from: time(segment.from), to: time(segment.to) })}
        data-state={state}
      >
        {state === 'NONE' || planned || width < LETTER_SHARE ? '' : t(`lifecycle.letter.${state}`)}
      </span>
    );
  };
  return (
    <figure className={`timeline level-${priority}`} data-testid="timeline">
      <div className="timeline-tracks" role="img" aria-label={label}>
        <span className="timeline-name">{t('lifecycle.trackCondition')}</span>
        <span className="track">
          {line.condition.map((segment) => bar(segment, t(`condition.${segment.state}`)))}
          <NowLine at={share(line.now - line.from)} hidden={line.planned === null} />
        </span>
        <span className="timeline-name">{t('lifecycle.trackSuppression')}</span>
        <span className="track">
          {line.suppression.map((segment) => bar(segment, t(`suppression.${segment.state}`)))}
          {line.planned === null ? null : bar(line.planned, t(`suppression.${line.planned.state}`), true)}
          <NowLine at={share(line.now - line.from)} hidden={line.planned === null} />
        </span>
      </div>
      <figcaption className="timeline-ends">
        <Moment at={line.from} />
        {line.planned === null ? <span>{t('lifecycle.trackNow')}</span> : <Moment at={line.to} />}
      </figcaption>
    </figure>
  );
}

function NowLine({ at, hidden }: { readonly at: number; readonly hidden: boolean }) {
  return hidden ? null : <span className="timeline-now" style={{ left: `${at * 100}%` }} />;
}

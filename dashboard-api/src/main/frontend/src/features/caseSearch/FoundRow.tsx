import type { FoundCase, Hit } from '../../contract/caseSearch';
import { priorities } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Moment } from '../../ui/Times';
import { dueState } from './model';

export const ROW_HEIGHT = 30;
export const HIT_HEIGHT = 20;

interface Props {
  readonly row: FoundCase;
  readonly index: number;
  readonly top: number;
  readonly tabStop: boolean;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (row: FoundCase) => void;
}

/** A case on one line, and under it where it holds what was looked for. */
export function FoundRow({ row, index, top, tabStop, onFocus, onOpen }: Props) {
  const { name, caseState, caseOrigin } = useTexts();
  const level = priorities.find((priority) => priority === row.priority) ?? null;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      tabIndex={tabStop ? 0 : -1}
      className="found-row"
      style={{ transform: `translateY(${top}px)` }}
      data-row={row.id}
      data-testid="found-case"
      data-state={row.state}
      onFocus={() => onFocus(row.id)}
      onClick={() => onOpen(row)}
    >
      <span role="gridcell">{level === null ? null : <Mark priority={level} hollow />}</span>
      <span role="gridcell" className="found-number">
        {row.number}
      </span>
      <span role="gridcell" className="clip" title={`${name(row.title)} ${name(row.placeName)}`}>
        <b>{name(row.title) || row.category}</b>
        {name(row.placeName) === '' ? '' : ` · ${name(row.placeName)}`}
      </span>
      <span role="gridcell" className="clip quiet">
        {name(row.assigneeName)}
      </span>
      <span role="gridcell" className="clip quiet">
        {caseOrigin(row.origin)}
      </span>
      <span role="gridcell">{caseState(row.state)}</span>
      <span role="gridcell" className="clip">
        <Due row={row} />
      </span>
      <span role="gridcell" className="quiet">
        <Moment at={row.openedAt} />
      </span>
      {row.hits.length === 0 ? null : (
        <span role="gridcell" className="found-hits">
          {row.hits.map((hit) => (
            <HitText key={`${hit.said} ${hit.parts.map(({ text }) => text).join('')}`} hit={hit} />
          ))}
        </span>
      )}
    </div>
  );
}

function Due({ row }: { readonly row: FoundCase }) {
  const { t, name } = useTexts();
  const now = useNow(10_000);
  const due = row.nextDue;
  if (due === null) {
    return null;
  }
  const state = dueState(due, now);
  return (
    <span className={`found-due found-due-${state}`} title={name(due.name)}>
      {name(due.name) || due.clock}{' '}
      {state === 'PAUSED' ? t('caseSearch.held') : due.at === null ? '' : <Moment at={due.at} />}
      {state === 'LATE' ? <b> {t('caseSearch.late')}</b> : null}
    </span>
  );
}

const words = ['number', 'order', 'complaint', 'note', 'reply', 'reason'] as const;

function HitText({ hit }: { readonly hit: Hit }) {
  const { t } = useTexts();
  const said = words.find((word) => word === hit.said);
  return (
    <span className="found-hit clip">
      <span className="quiet">{said === undefined ? hit.said : t(`caseSearch.said.${said}`)}：</span>
      {hit.parts.map(({ text, hit: marked }, index) =>
        marked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
          <mark key={index}>{text}</mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}

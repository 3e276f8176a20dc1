import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CaseDetail } from '../../contract/rest';
import type { CaseRow } from '../../contract/rows';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { type CaseCommand, commandCase } from '../../transport/commands';
import type { Verb } from './caseStates';
import { offerFor } from './model';
import { StepDialog } from './StepDialog';
import { fieldsOf } from './stepFields';

interface Props {
  readonly row: CaseRow;
  readonly filings: CaseDetail['filings'];
  /** What the procedure gives to others, and to whom. */
  readonly barred?: CaseDetail['barred'];
  readonly assignDialog?: ((row: CaseRow, onClose: () => void) => ReactNode) | undefined;
  readonly beforeResolve?: ((row: CaseRow) => ReactNode) | undefined;
}

/** The steps that the case and the role allow: the likely next one, and the others behind "more". */
export function CaseSteps({ row, filings, barred = [], assignDialog, beforeResolve }: Props) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const { next, others } = offerFor(row, roles);
  const [more, setMore] = useState(false);
  const [open, setOpen] = useState<Verb | null>(null);
  const send = useSend(row);
  const start = (verb: Verb) => {
    if (fieldsOf(verb, row).length === 0) {
      void send({ verb, body: {} });
    } else {
      setOpen(verb);
    }
  };
  const whyNot = (verb: Verb) => barred.find((each) => each.verb === verb)?.why ?? null;
  const button = (verb: Verb, kind: string) => (
    <button
      key={verb}
      type="button"
      className={`button ${kind}`}
      data-testid={`case-step-${verb}`}
      disabled={whyNot(verb) !== null}
      onClick={() => start(verb)}
    >
      {t(`caseSteps.verb.${verb}`)}
    </button>
  );
  return (
    <>
      {next === null && others.length === 0 ? <p className="quiet">{t('caseSteps.noStep')}</p> : null}
      <div className="case-steps">
        {next === null ? null : button(next, 'strong')}
        {others.length === 0 ? null : (
          <button
            type="button"
            className="button"
            aria-expanded={more}
            data-testid="case-more"
            onClick={() => setMore(!more)}
          >
            {t('caseSteps.more')} {more ? '▴' : '▾'}
          </button>
        )}
      </div>
      {more ? (
        <div className="case-steps" role="group" aria-label={t('caseSteps.more')}>
          {others.map((verb) => button(verb, 'small'))}
        </div>
      ) : null}
      {(more ? [next, ...others] : [next])
        .map((verb) => (verb === null ? '' : name(whyNot(verb))))
        .filter((why, at, all) => why !== '' && all.indexOf(why) === at)
        .map((why) => (
          <p key={why} className="quiet" data-testid="case-step-barred">
            {why}
          </p>
        ))}
      {open === 'assign' && assignDialog !== undefined ? (
        assignDialog(row, () => setOpen(null))
      ) : open === null ? null : (
        <StepDialog
          verb={open}
          row={row}
          filings={filings}
          note={open === 'resolve' ? beforeResolve?.(row) : undefined}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Sends a step that needs no words; what became of it is said as a notice. */
export function useSend(row: CaseRow) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const queries = useQueryClient();
  return async (command: CaseCommand & { readonly verb: Verb }) => {
    try {
      await commandCase(row, command);
      say('done', t('cases.done', { number: row.number, action: t(`caseSteps.verb.${command.verb}`) }));
    } catch (failure) {
      say('refused', refusalText(failure, t));
    }
    void queries.invalidateQueries({ queryKey: ['case', row.id] });
    void queries.invalidateQueries({ queryKey: ['case-clocks'] });
  };
}

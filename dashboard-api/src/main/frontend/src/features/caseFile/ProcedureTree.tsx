import { useState } from 'react';
import type { CaseFile, FileStep, Person } from '../../contract/caseFile';
import { useNow } from '../../lib/clock';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Age, Moment, Remaining } from '../../ui/Times';
import type { Wish } from './CaseFile';
import { isDark, leftUndone, stateNow } from './model';
import { StateShape } from './StateShape';
import { TreeList } from './TreeList';

interface Props {
  readonly file: CaseFile;
  readonly onWish: (wish: Wish) => void;
}

/** What has to happen, stage by stage. */
export function ProcedureTree({ file, onWish }: Props) {
  const { t, name } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <TreeList label={t('caseFile.procedure')} testId="procedure-tree">
      {file.procedure.stages.map((stage) => (
        <li key={stage.id} className="tree-stage">
          <p className="tree-stage-name">
            <StateShape state={stage.state} />
            <b>{name(stage.title)}</b>
            <span className="quiet">{t(`caseFile.state.${stage.state}`)}</span>
          </p>
          <ul className="tree-branch">
            {stage.steps.map((step) => (
              <Step
                key={step.id}
                step={step}
                isNext={file.procedure.next.includes(step.id)}
                isOpen={open === step.id}
                onOpen={() => setOpen(open === step.id ? null : step.id)}
                onWish={onWish}
              />
            ))}
          </ul>
        </li>
      ))}
    </TreeList>
  );
}

interface StepProps {
  readonly step: FileStep;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onWish: Props['onWish'];
}

function Step({ step, isNext, isOpen, onOpen, onWish }: StepProps) {
  const { t, name } = useTexts();
  const state = stateNow(step, useNow());
  const words = [
    leftUndone(step) ? t('caseFile.notDone') : t(`caseFile.state.${state}`),
    step.doneLate ? t('caseFile.doneLate') : '',
    step.unproven ? t('caseFile.unproven') : '',
    step.byHand && step.twoPersons && step.marks.length === 1 && state !== 'DONE'
      ? t('caseFile.firstOfTwo')
      : '',
    step.optional ? t('caseFile.optional') : '',
  ].filter(Boolean);
  const dark = isDark(step) ? ' tree-dark' : '';
  return (
    <li className="tree-node" data-testid="file-step" data-step={step.id} data-state={state}>
      <button
        type="button"
        data-node
        aria-expanded={isOpen}
        className={`tree-button tree-${state}${dark}${isNext ? ' tree-next' : ''}`}
        onClick={onOpen}
      >
        <StateShape state={state} />
        <span className="tree-name">{name(step.title)}</span>
        <span className="tree-words">{words.join(' · ')}</span>
        <Due step={step} late={state === 'LATE'} />
      </button>
      {isOpen ? <StepDetails step={step} onWish={onWish} /> : null}
    </li>
  );
}

function Due({ step, late }: { readonly step: FileStep; readonly late: boolean }) {
  if (step.doneAt !== null) {
    return (
      <span className="tree-time quiet">
        <Moment at={step.doneAt} short />
      </span>
    );
  }
  if (step.dueAt === null || step.state === 'VOID' || step.held) {
    return null;
  }
  return (
    <span className="tree-time">
      {late ? <Age at={step.dueAt} className="clock-late" /> : <Remaining until={step.dueAt} />}
    </span>
  );
}

function StepDetails({ step, onWish }: { readonly step: FileStep; readonly onWish: Props['onWish'] }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const handles = may(roles, 'handle');
  return (
    <div className="tree-details" data-testid="step-details">
      <dl className="facts">
        <dt>{t('caseFile.doer')}</dt>
        <dd>
          {name(step.doer.name)}
          {step.twoPersons ? ` · ${t('caseFile.twoPersons')}` : ''}
        </dd>
        {step.dueAt === null ? null : (
          <>
            <dt>{t('caseFile.due')}</dt>
            <dd>
              <Moment at={step.dueAt} />
              {step.clock === null ? '' : ` · ${name(step.clock.name)}`}
              {step.held ? ` · ${t('caseFile.held')}` : ''}
            </dd>
          </>
        )}
        {step.doneAt === null ? null : (
          <>
            <dt>{t('caseFile.doneAt')}</dt>
            <dd>
              <Moment at={step.doneAt} /> · <People people={step.doneBy} />
            </dd>
          </>
        )}
        {step.waitsFor.length === 0 ? null : (
          <>
            <dt>{t('caseFile.waitsFor')}</dt>
            <dd>{step.waitsFor.map((before) => name(before.name)).join(' · ')}</dd>
          </>
        )}
        {step.voidText === null ? null : (
          <>
            <dt>{t('caseFile.why')}</dt>
            <dd>{name(step.voidText)}</dd>
          </>
        )}
        <dt>{t('caseFile.source')}</dt>
        <dd>
          {step.source === null ? t('caseFile.own') : name(step.source)}
          {step.toConfirm ? <b className="unconfirmed"> {t('caseFile.toConfirm')}</b> : null}
        </dd>
      </dl>
      {step.marks.map((mark) => (
        <p key={`${mark.at} ${mark.by.id}`} className="quiet">
          <Moment at={mark.at} /> <People people={[mark.by]} />
          {mark.note === null ? null : <span className="trail-note">{mark.note}</span>}
        </p>
      ))}
      {step.byHand ? null : <p className="quiet">{t('caseFile.byFact')}</p>}
      {step.barred === null || !handles ? null : (
        <p className="quiet" data-testid="step-barred">
          {name(step.barred)}
        </p>
      )}
      {handles ? (
        <div className="case-steps">
          {step.markable ? (
            <button
              type="button"
              className="button small"
              data-testid="step-done"
              disabled={step.barred !== null}
              onClick={() => onWish({ kind: 'done', step: step.id })}
            >
              {t(step.twoPersons && step.marks.length > 0 ? 'caseFile.markSecond' : 'caseFile.mark')}
            </button>
          ) : null}
          {step.undoable ? (
            <button
              type="button"
              className="button small"
              data-testid="step-undo"
              disabled={step.barred !== null}
              onClick={() => onWish({ kind: 'undo', step: step.id })}
            >
              {t('caseFile.undo')}
            </button>
          ) : null}
          <button
            type="button"
            className="button small"
            data-testid="step-evidence"
            onClick={() => onWish({ kind: 'add', step: step.id })}
          >
            {t('caseFile.add')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** People by name; whoever has none is the platform or somebody outside. */
export function People({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTexts();
  return (
    <>
      {people
        .map((who) => who.name ?? (who.id.startsWith('system:') ? t('caseFile.platform') : who.id))
        .join(' · ')}
    </>
  );
}

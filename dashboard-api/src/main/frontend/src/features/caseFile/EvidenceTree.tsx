import { useState } from 'react';
import type { CaseFile, FileBranch, FileItem } from '../../contract/caseFile';
import { useRow } from '../../lib/live';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import type { Wish } from './CaseFile';
import { ItemDetails } from './ItemDetails';
import { alarmOf, sourceOf, wantsOf } from './model';
import { StateShape } from './StateShape';
import { TreeList } from './TreeList';

interface Props {
  readonly file: CaseFile;
  readonly onWish: (wish: Wish) => void;
}

/** What the case is proven by, step by step; what is missing and what belongs to no step shows dark. */
export function EvidenceTree({ file, onWish }: Props) {
  const { t, name } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const { branches, loose } = file.evidence;
  if (branches.length === 0 && loose.length === 0) {
    return <p className="quiet">{t('caseFile.noItems')}</p>;
  }
  const item = (piece: FileItem, dark: boolean) => (
    <Item
      key={piece.id}
      file={file}
      item={piece}
      dark={dark}
      isOpen={open === piece.id}
      onOpen={() => setOpen(open === piece.id ? null : piece.id)}
      onWish={onWish}
    />
  );
  return (
    <TreeList label={t('caseFile.evidence')} testId="evidence-tree">
      {branches.map((branch) => (
        <li key={branch.step} className="tree-stage" data-testid="evidence-branch" data-step={branch.step}>
          <p className={branch.unproven ? 'tree-stage-name tree-dark' : 'tree-stage-name'}>
            <StateShape state={branch.state} />
            <b>{name(branch.title)}</b>
            {branch.unproven ? <span>{t('caseFile.unproven')}</span> : null}
          </p>
          <ul className="tree-branch">
            <Wants branch={branch} onWish={onWish} />
            {branch.items.map((piece) => item(piece, false))}
          </ul>
        </li>
      ))}
      {loose.length === 0 ? null : (
        <li className="tree-stage" data-testid="evidence-loose">
          <p className="tree-stage-name tree-dark">
            <StateShape state="WANTED" />
            <b>{t('caseFile.loose')}</b>
          </p>
          <ul className="tree-branch">{loose.map((piece) => item(piece, true))}</ul>
        </li>
      )}
    </TreeList>
  );
}

/** What a step asks for and does not have; what it has is among its pieces. */
function Wants({ branch, onWish }: { readonly branch: FileBranch; readonly onWish: Props['onWish'] }) {
  const { t, name } = useTexts();
  const { roles } = useWatch();
  const handles = may(roles, 'handle');
  return wantsOf(branch)
    .filter(({ standing }) => standing === 'MISSING' || standing === 'WANTED')
    .map((want) => (
      <li key={want.kind} className="tree-node" data-testid="evidence-want" data-standing={want.standing}>
        <button
          type="button"
          data-node
          aria-disabled={!handles}
          className={`tree-button${want.standing === 'MISSING' ? ' tree-dark' : ''}`}
          onClick={() => handles && onWish({ kind: 'add', step: branch.step })}
        >
          <StateShape state={want.standing} />
          <span className="tree-name">{name(want.title)}</span>
          <span className="tree-words">{t(`caseFile.standing.${want.standing}`)}</span>
        </button>
      </li>
    ));
}

interface ItemProps {
  readonly file: CaseFile;
  readonly item: FileItem;
  readonly dark: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onWish: Props['onWish'];
}

function Item({ file, item, dark, isOpen, onOpen, onWish }: ItemProps) {
  const { t, name } = useTexts();
  const gone = item.withdrawal !== null;
  const alarmId = item.kind === 'readings' ? alarmOf(item) : null;
  const alarm = useRow('alarm', alarmId);
  // An alarm that is over is known by the device alone.
  const readings = alarmId === null ? null : `${sourceOf(alarmId)} ${name(alarm?.title)}`.trim();
  const what = item.title ?? (item.kind === 'order' ? item.about : readings);
  return (
    <li className="tree-node" data-testid="evidence-item" data-kind={item.kind} data-item={item.id}>
      <button
        type="button"
        data-node
        aria-expanded={isOpen}
        className={`tree-button${dark ? ' tree-dark' : ''}${gone ? ' tree-gone' : ''}`}
        onClick={onOpen}
      >
        <StateShape state={gone ? 'VOID' : 'HELD'} />
        <span className="tree-name">
          {name(item.kindName)}
          {what === null ? '' : ` · ${what}`}
        </span>
        <span className="tree-words">
          {item.withdrawal === null
            ? item.origin === 'snapshot'
              ? t('caseFile.fixedItem')
              : ''
            : t('caseFile.withdrawn', { why: name(item.withdrawal.text) })}
        </span>
        <span className="tree-time quiet">
          <Moment at={item.at} short />
        </span>
      </button>
      {isOpen ? <ItemDetails file={file} item={item} onWish={onWish} /> : null}
    </li>
  );
}

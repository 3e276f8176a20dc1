import { useTexts } from '../../lib/text/text';

/** Where something stands, with a shape: done, at work, or late. */
export function StateSign({
  done,
  late,
  text,
}: {
  readonly done: boolean;
  readonly late: boolean;
  readonly text: string;
}) {
  const { t } = useTexts();
  return (
    <span className={late ? 'quality-late' : undefined}>
      <span aria-hidden="true">{late ? '▲' : done ? '●' : '○'}</span> {text}
      {late ? ` · ${t('quality.overdue')}` : ''}
    </span>
  );
}

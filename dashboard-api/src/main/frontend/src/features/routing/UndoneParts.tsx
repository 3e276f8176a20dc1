import type { CaseRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import { undone } from './model';
import { useCaseRouting } from './useRouting';

/** Says before a case is settled whose part is not done; it forbids nothing. */
export function UndoneParts({ row }: { readonly row: CaseRow }) {
  const { t, name } = useTexts();
  const left = undone(useCaseRouting(row, (row.jointBodies ?? []).length > 0).data);
  return left.length === 0 ? null : (
    <p className="routing-undone" role="status" data-testid="undone-parts">
      ⚠ {t('routing.undone', { bodies: left.map(({ body }) => name(body.name)).join(t('routing.and')) })}
    </p>
  );
}

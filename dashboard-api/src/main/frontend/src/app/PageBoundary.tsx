import { Component, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { type Act, may, useWatch } from '../lib/site';
import type { pagesZh } from '../lib/text/pagesZh';
import { useTexts } from '../lib/text/text';
import { useUnsaved } from '../lib/unsaved';
import { PartMissing } from './later';

/** Around the page that is looked at: whatever becomes of it, the bar and the alarm line above go on. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  const [path] = useLocation();
  return (
    <CatchFailure key={path}>
      <Suspense
        fallback={
          <p className="pad quiet" role="status">
            {t('app.loading')}
          </p>
        }
      >
        {children}
      </Suspense>
    </CatchFailure>
  );
}

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failure: unknown;
}

class CatchFailure extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    return failure === null ? this.props.children : <PageFailed missing={failure instanceof PartMissing} />;
  }
}

/** Loads the whole screen anew, unless somebody would lose what was written in a dialog above the page. */
export function reloadScreen(): void {
  useUnsaved.getState().guard(() => location.reload());
}

function PageFailed({ missing }: { readonly missing: boolean }) {
  const { t } = useTexts();
  return (
    <div className="page-failed pad" role="alert" data-testid="page-failed" data-missing={missing}>
      <p>
        <b aria-hidden="true">▲</b> {t(missing ? 'page.missing' : 'page.failed')}
      </p>
      <p className="card-actions">
        <button type="button" className="button strong" data-testid="page-reload" onClick={reloadScreen}>
          {t('page.reload')}
        </button>
        <Link href="/" className="button">
          {t('app.home')}
        </Link>
      </p>
    </div>
  );
}

interface IfMayProps {
  /** What somebody must be able to do; null: everybody may. */
  readonly act: Act | null;
  readonly label: keyof typeof pagesZh.pages;
  readonly children: ReactNode;
}

/** A page for those whose role has a use for it; the others, who came by an address, are told so. */
export function IfMay({ act, label, children }: IfMayProps) {
  const { t } = useTexts();
  const { roles } = useWatch();
  return act === null || may(roles, act) ? (
    children
  ) : (
    <p className="pad" data-testid="no-right">
      {t('page.noRight', { page: t(`pages.${label}`) })} · <Link href="/">{t('app.home')}</Link>
    </p>
  );
}

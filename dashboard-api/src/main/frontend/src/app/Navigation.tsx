import { Link, useLocation } from 'wouter';
import { may, useWatch } from '../lib/site';
import { useTexts } from '../lib/text/text';
import { pages } from './pages';

/** The way between the pages that this person is offered; nothing where there is only one. */
export function Navigation() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const [path] = useLocation();
  const offered = pages.filter(({ act, aside }) => aside !== true && (act === null || may(roles, act)));
  return offered.length < 2 ? null : (
    <nav className="navigation" aria-label={t('pages.navigation')}>
      {offered.map((page) => (
        <Link
          key={page.path}
          href={page.path}
          className="button plain small"
          aria-current={page.path === path ? 'page' : undefined}
          data-testid={`nav-${page.label}`}
        >
          {t(`pages.${page.label}`)}
        </Link>
      ))}
    </nav>
  );
}

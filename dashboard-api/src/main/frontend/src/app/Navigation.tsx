import { Link, useLocation } from 'wouter';
import { may, useWatch } from '../lib/site';
import { useTexts } from '../lib/text/text';
import { pageAt, pages, sections } from './pages';

/** The sections of the console that this person is offered; nothing where there is only one. */
export function Navigation() {
  const { t } = useTexts();
  const { offered, here } = useOffered();
  const doors = sections.flatMap((section) => offered.find((page) => page.section === section) ?? []);
  return doors.length < 2 ? null : (
    <nav className="navigation" aria-label={t('pages.navigation')}>
      {doors.map(({ section, path }) => (
        <Link
          key={section}
          href={path}
          className="button plain small"
          aria-current={section === here?.section ? 'true' : undefined}
          data-testid={`section-${section}`}
        >
          {t(`sections.${section}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The pages of the section that is looked at, where there are several. */
export function SectionPages() {
  const { t } = useTexts();
  const { offered, here } = useOffered();
  const siblings = offered.filter(({ section }) => section === here?.section);
  return here === undefined || siblings.length < 2 ? null : (
    <nav className="section-pages" aria-label={t(`sections.${here.section}`)}>
      {siblings.map((page) => (
        <Link
          key={page.path}
          href={page.path}
          className="section-page"
          aria-current={page === here ? 'page' : undefined}
          data-testid={`nav-${page.label}`}
        >
          {t(`pages.${page.label}`)}
        </Link>
      ))}
    </nav>
  );
}

function useOffered() {
  const { roles } = useWatch();
  const [path] = useLocation();
  const offered = pages.filter(({ act }) => act === null || may(roles, act));
  return { offered, here: pageAt(path) };
}

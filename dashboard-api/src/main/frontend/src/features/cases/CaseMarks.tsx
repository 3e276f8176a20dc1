import { useTexts } from '../../lib/text/text';

const known = ['urged', 'supervised', 'extended', 'joint'] as const;

/** What else is to be seen of a case at a glance, as quiet tags; short where there is little room. */
export function CaseMarks({
  marks,
  short = false,
}: {
  readonly marks: readonly string[];
  readonly short?: boolean;
}) {
  const { t } = useTexts();
  const shown = known.filter((mark) => marks.includes(mark));
  return shown.length === 0 ? null : (
    <span className="case-marks">
      {shown.map((mark) =>
        short ? (
          <abbr key={mark} className="case-mark" title={t(`caseSteps.mark.${mark}`)} data-mark={mark}>
            {t(`caseSteps.markShort.${mark}`)}
          </abbr>
        ) : (
          <span key={mark} className="case-mark" data-mark={mark}>
            {t(`caseSteps.mark.${mark}`)}
          </span>
        ),
      )}
    </span>
  );
}

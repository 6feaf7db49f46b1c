import { useRef } from 'react';
import type { Report } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import type { CourseDrawing } from './course-chart.ts';
import { besidePause, chart, drawCourse } from './course-chart.ts';
import { useWidth } from './use-width.ts';

const hour = 3_600_000;
const gap = 8;
/** Room for a letter of 12 px, generously. */
const letterWidth = 7;

/** Accepted mails added up over time, with the pauses. Its label says the same in words. */
export function Course({ report }: { readonly report: Report }) {
  const t = useWords();
  const format = useFormat();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const drawing = drawCourse(report, width);
  const duration = format.duration((report.endedAt - report.startedAt) / 1000);
  return (
    <section ref={place} aria-labelledby="course">
      <div className="sh">
        <h2 id="course">{t('report:course')}</h2>
        {drawing === null ? null : <span>{t('report:course.text', { duration })}</span>}
      </div>
      {drawing === null ? (
        <p className="none">{t('report:course.none')}</p>
      ) : (
        <Picture report={report} drawing={drawing} width={width} />
      )}
    </section>
  );
}

interface PictureProps {
  readonly report: Report;
  readonly drawing: CourseDrawing;
  readonly width: number;
}

function Picture({ report, drawing, width }: PictureProps) {
  const t = useWords();
  const format = useFormat();
  const { startedAt, endedAt, pauses } = report;
  const time = endedAt - startedAt < hour ? format.timeWithSeconds : format.time;
  const count = report.course.at(-1)?.accepted ?? 0;
  const label = [
    t('report:course.label', { from: time(startedAt), to: time(endedAt), count }),
    ...pauses.map(({ from, to, reason }) =>
      t('report:course.label.pause', { from: time(from), to: time(to), reason: t(`send:reason.${reason}`) }),
    ),
  ].join(' ');
  const floor = chart.height - chart.bottom;
  return (
    <svg
      className="ch"
      width={width}
      height={chart.height}
      viewBox={`0 0 ${width} ${chart.height}`}
      role="img"
      aria-label={label}
    >
      <g className="wait">
        {drawing.pauses.map((pause) => (
          <rect key={pause.index} x={pause.x} width={pause.width} y={chart.top} height={floor - chart.top} />
        ))}
      </g>
      <g className="gl">
        {drawing.rungs.map(({ y, value }) => (
          <line key={value} x1={chart.left} x2={width - chart.right} y1={y} y2={y} />
        ))}
      </g>
      <path className="ar" d={drawing.area} />
      <path className="ln" d={drawing.line} />
      <circle className="pt" cx={drawing.end.x} cy={drawing.end.y} r={4} />
      <g className="tx">
        {drawing.rungs.map(({ y, value }) => (
          <text key={value} x={chart.left - gap} y={y + 4} textAnchor="end">
            {format.number(value)}
          </text>
        ))}
        {drawing.times.map(({ x, at, anchor }) => (
          <text key={anchor} x={x} y={chart.height - 8} textAnchor={anchor}>
            {time(at)}
          </text>
        ))}
        <text className="en" x={drawing.end.x} y={drawing.end.y - 12} textAnchor="end">
          {t('report:course.end', { count })}
        </text>
        <LongestPause report={report} drawing={drawing} width={width} />
      </g>
    </svg>
  );
}

/** Words beside the longest pause; the picture's label names them all. */
function LongestPause({ report, drawing, width }: PictureProps) {
  const t = useWords();
  const format = useFormat();
  const [longest] = drawing.pauses.toSorted((one, other) => other.width - one.width);
  const pause = longest === undefined ? undefined : report.pauses[longest.index];
  if (longest === undefined || pause === undefined) return null;
  const words = t('report:course.pause', {
    reason: t(`send:reason.${pause.reason}`),
    duration: format.duration((pause.to - pause.from) / 1000),
  });
  const { x, anchor } = besidePause(longest, words.length * letterWidth, width);
  return (
    <text className="why" x={x} y={chart.height - chart.bottom - 12} textAnchor={anchor}>
      {words}
    </text>
  );
}

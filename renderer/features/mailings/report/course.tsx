import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Report } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { chart, drawCourse } from './course-chart.ts';

const hour = 3_600_000;
const gap = 8;
const usualWidth = 764;
const leastWidth = 240;

/** Accepted mails added up over time, with the pauses. Its label says the same in words. */
export function Course({ report }: { readonly report: Report }) {
  const t = useWords();
  const format = useFormat();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const drawing = drawCourse(report, width);
  const { startedAt, endedAt, pauses } = report;
  const duration = format.duration((endedAt - startedAt) / 1000);
  const time = endedAt - startedAt < hour ? format.timeWithSeconds : format.time;
  const accepted = report.course.at(-1)?.accepted ?? 0;
  const reason = (index: number) => t(`send:reason.${pauses[index]?.reason ?? 'by-hand'}`);
  const label = [
    t('report:course.label', { from: time(startedAt), to: time(endedAt), count: accepted }),
    ...pauses.map(({ from, to }, index) =>
      t('report:course.label.pause', { from: time(from), to: time(to), reason: reason(index) }),
    ),
  ].join(' ');
  return (
    <section ref={place} aria-labelledby="course">
      <div className="sh">
        <h2 id="course">{t('report:course')}</h2>
        {drawing === null ? null : <span>{t('report:course.text', { duration })}</span>}
      </div>
      {drawing === null ? (
        <p className="none">{t('report:course.none')}</p>
      ) : (
        <svg
          className="ch"
          width={width}
          height={chart.height}
          viewBox={`0 0 ${width} ${chart.height}`}
          role="img"
          aria-label={label}
        >
          <g className="wait">
            {drawing.pauses.map(({ x, width, index }) => (
              <rect
                key={index}
                x={x}
                width={width}
                y={chart.top}
                height={chart.height - chart.top - chart.bottom}
              />
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
              {t('report:course.end', { count: accepted })}
            </text>
            {drawing.pauses.slice(0, 1).map(({ x, width, index }) => {
              const pause = pauses[index];
              const seconds = pause === undefined ? 0 : (pause.to - pause.from) / 1000;
              const end = x + width > width * 0.6;
              return (
                <text
                  key={index}
                  className="why"
                  x={end ? x - gap : x + width + gap}
                  y={chart.height - chart.bottom - 12}
                  textAnchor={end ? 'end' : 'start'}
                >
                  {t('report:course.pause', { reason: reason(index), duration: format.duration(seconds) })}
                </text>
              );
            })}
          </g>
        </svg>
      )}
    </section>
  );
}

/** The width of a place in whole pixels, so that the writing in a drawing keeps its size. */
function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.max(leastWidth, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
